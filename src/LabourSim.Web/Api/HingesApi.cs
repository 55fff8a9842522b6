using System.Text.Json;
using LabourSim.Charts;
using LabourSim.Charts.Sections;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Outcomes;
using LabourSim.Web.Designs;
using LabourSim.Web.Http;
using LabourSim.Web.Runs;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>
/// Which uncertain number a pair of designs hinges on: every one is put to the ends of its range in small worlds, as the command line
/// does it. It is measured when asked for, a few worlds a turn, and kept for whoever asks next.
/// </summary>
internal sealed class HingesApi(ServeOptions options, Turns turns)
{
    private const int WorldsOfATurn = 12, Shown = 6;
    private readonly Shelf<Reel> _reels = new(32);

    /// <summary>POST /api/hinges: a line for every few worlds lived, then one with what came of it.</summary>
    public async Task MeasureAsync(HttpContext context)
    {
        JsonFields fields = new("hinges", await Answers.BodyAsync(context, options.Limits), "a", "b", "seed");
        Language language = Tongue.Of(context);
        RunRequest request = RunRequest.SmallWorld(fields, options.Limits, language);
        Reel reel = await _reels.GetAsync(request.Id, () => Task.FromResult<Reel>(Begun(Gate.Client(context), request)));
        await Awaited.SendAsync(context, _reels, request.Id, reel, () => JsonSerializer.Serialize(Told(request, ((Measured)reel).Rows, language), Answers.Json));
    }

    /// <summary>What has been measured of a run's designs; none before it was asked for.</summary>
    public IReadOnlyList<HingeRow> Of(RunRequest run) =>
        _reels.Known((run with { Workers = run.First.Workers, Replicates = run.First.Replicates }).Id) is Measured measured ? measured.Rows : [];

    private Measured Begun(string client, RunRequest request)
    {
        Measured reel = new();
        _ = reel.MakeAsync(LinesAsync(client, request.Experiment(true), reel));
        return reel;
    }

    private async IAsyncEnumerable<string> LinesAsync(string client, Experiment experiment, Measured measured)
    {
        IReadOnlyList<Probe> all = HingeProbe.All(experiment);
        int most = all.Count + HingeProbe.MostAgain(experiment);
        Lived lived = new(HingeProbe.Measure(experiment), []);
        yield return Line(0, most);
        foreach (Probe[] some in all.Chunk(WorldsOfATurn))
        {
            yield return Line(await turns.TakeAsync(client, stop => Live(experiment, some, lived, stop)), most);
        }

        // Those that moved an outcome most, with other luck.
        foreach (Probe[] some in HingeProbe.Leading(experiment, HingeProbe.Rows(experiment, lived.Cells)).Chunk(WorldsOfATurn))
        {
            yield return Line(await turns.TakeAsync(client, stop => Live(experiment, some, lived, stop)), most);
        }

        measured.Rows = HingeProbe.Rows(experiment, lived.Cells);
    }

    private int Live(Experiment experiment, Probe[] probes, Lived lived, CancellationToken stop)
    {
        int at = 0;
        Runner.Run(HingeProbe.Jobs(experiment, probes), options.Threads, (_, run) => lived.Measure(run), (_, cells) => lived.Cells[probes[at++]] = cells, null, stop);
        stop.ThrowIfCancellationRequested();
        return lived.Cells.Count;
    }

    private static string Line(int done, int of) => JsonSerializer.Serialize(new { done, of });

    private static object Told(RunRequest request, IReadOnlyList<HingeRow> rows, Language language)
    {
        // Of the number that moves an aim most what several worlds gave, as the sentence says it.
        string Ends(HingeRow r)
        {
            (double level, double low, double high) = r.Again is { } again ? (again.Level, again.AtLow, again.AtHigh) : (r.Level, r.AtLow, r.AtHigh);
            return language.Of("figure.range", Hinges.Share(level, low, request.B is not null), Hinges.Share(level, high, request.B is not null));
        }

        IReadOnlyList<Look> looks = Palette.Looks(
            [.. request.Designs.Select((d, i) => new ReportScenario(d.Scenario.Id, d.Scenario.Title, d.Scenario.Author, d.Scenario.Question, d.Scenario.Sources, i == 0 && request.B is not null) { IsShipped = d.Preset is not null })],
            language);
        bool compared = request.B is not null;
        HingeRow[] most = [.. rows.Where(r => r.Swing >= HingeRow.Slight).OrderByDescending(r => r.Swing)];
        return new
        {
            sentence = Charts.Sections.Answer.Leans(rows, looks, language),
            signs = compared ? Signs(rows, language) : "",
            rows = most.Select(r => r.Target).Distinct().Take(Shown).Select(target => new
            {
                target,
                name = Charts.Sections.Answer.Named(target, language),
                source = Charts.Sections.Answer.Source(target, language),
                range = language.Of("figure.range", Numbers.Exact(most.First(r => r.Target == target).Low), Numbers.Exact(most.First(r => r.Target == target).High)),
                aims = HingeProbe.Outcomes.Select(o => rows.First(r => r.Target == target && r.Outcome == o)).Select(r => new
                {
                    outcome = r.Outcome.Id,
                    ends = Ends(r),
                    turns = compared && r.ChangesSign,
                }),
            }),
        };
    }

    /// <summary>Which numbers turn the sign of an effect somewhere in their range, or that none does.</summary>
    private static string Signs(IReadOnlyList<HingeRow> rows, Language language)
    {
        string[] turning = [.. rows.Where(r => r.ChangesSign).OrderByDescending(r => r.Swing).Select(r => language.Of("server.hinges.sign", Charts.Sections.Answer.Named(r.Target, language), language[$"report.aim.{r.Outcome.Id}"]))];
        return turning.Length == 0 ? language.Of("server.hinges.signs.none", rows.Select(r => r.Target).Distinct().Count()) : language.Of("server.hinges.signs", string.Join("; ", turning));
    }

    private sealed record Lived(Func<RunResult, CellOutcomes> Measure, Dictionary<Probe, CellOutcomes> Cells);

    /// <summary>How far it is, and what came of it at the end.</summary>
    private sealed class Measured : Reel
    {
        private volatile IReadOnlyList<HingeRow> _rows = [];

        public IReadOnlyList<HingeRow> Rows
        {
            get => _rows;
            set => _rows = value;
        }
    }
}
