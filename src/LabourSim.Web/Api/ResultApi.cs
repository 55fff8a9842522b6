using LabourSim.Charts;
using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>What came of a run: the answer in sentences, the three imperatives, and the drawn series.</summary>
internal sealed class ResultApi(RunsApi runs, HingesApi hinges)
{
    /// <summary>GET /api/runs/{id}/result.</summary>
    public Task SendAsync(HttpContext context) => runs.WithPictureAsync(context, (run, picture) =>
    {
        Language language = Tongue.Of(context);
        ExperimentResult result = picture.Result with { Hinges = hinges.Of(run.Request) };
        Answer answer = new(result, language);
        IReadOnlyList<string> sentences = answer.Sentences();
        return Answers.WriteAsync(context, new
        {
            stage = picture.Stage,
            replicates = result.Replicates,
            workers = result.Workers,
            title = answer.Title,
            line = answer.Line(),
            // What it hinges on is the last; on the page a button measures it.
            sentences = result.Hinges.Count == 0 && sentences.Count > 1 ? sentences.SkipLast(1).Append(language["server.leans.unmeasured"]) : sentences,
            hinged = result.Hinges.Count > 0,
            imperatives = LiveSeries.Aims.Select(answer.Of),
            series = Series(result, language),
            seed = result.Seed,
            version = result.Version,
            commit = result.Commit,
            partial = result.Partial,
        });
    });

    /// <summary>GET /api/runs/{id}/outcomes/{outcome}: one outcome over the whole window, as the three imperatives are told.</summary>
    public Task OutcomeAsync(HttpContext context) => runs.WithPictureAsync(context, (_, picture) =>
        OutcomeCatalogue.Find((string)context.Request.RouteValues["outcome"]!) is { } outcome
            ? Answers.WriteAsync(context, new Answer(picture.Result, Tongue.Of(context)).Of(outcome))
            : Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "refused.outcome"));

    private static object Series(ExperimentResult result, Language language)
    {
        int months = result.To.Index - result.From.Index + 1;
        return new
        {
            months = Enumerable.Range(0, months).Select(i => result.From.Plus(i).ToString()),
            band = FigureFrame.Band(result, language),
            a = OfScenario(result, 0, months),
            b = result.Scenarios.Count > 1 ? OfScenario(result, 1, months) : null,
        };
    }

    /// <summary>Mean and band by outcome; months in which an outcome is undefined are NaN. Scaled as the live months are.</summary>
    private static Dictionary<string, object> OfScenario(ExperimentResult result, int scenario, int months) =>
        LiveSeries.Outcomes.ToDictionary(o => o.Id, o =>
        {
            float[] mean = new float[months], low = new float[months], high = new float[months];
            Array.Fill(mean, float.NaN);
            Array.Fill(low, float.NaN);
            Array.Fill(high, float.NaN);
            string id = result.Scenarios[scenario].Id;
            double scale = Units.Scale(o, result.Workers);
            foreach (SeriesPoint p in result.Series.Where(s => s.Scenario == id && s.Outcome == o && !s.Yearly).SelectMany(s => s.Points))
            {
                int at = p.Start.Index - result.From.Index;
                (mean[at], low[at], high[at]) = ((float)(scale * p.Mean), (float)(scale * p.Low), (float)(scale * p.High));
            }

            return (object)new { mean, low, high };
        });
}
