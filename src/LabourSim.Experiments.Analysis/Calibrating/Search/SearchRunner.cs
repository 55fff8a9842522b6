using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Calibrating.Search;

/// <summary>What a search came to.</summary>
/// <param name="Draws">Draws done.</param>
/// <param name="Planned">Draws in all.</param>
/// <param name="BestDraw">Number of the best draw; 0 for none.</param>
/// <param name="BestScore">Its score.</param>
/// <param name="Selected">File with the chosen point.</param>
public sealed record SearchResult(int Draws, int Planned, int BestDraw, double BestScore, string Selected)
{
    /// <summary>True when it was stopped early.</summary>
    public bool Partial => Draws < Planned;
}

/// <summary>Runs the draws of a calibration search, stage by stage, and picks the best.</summary>
public static class SearchRunner
{
    private static readonly Month From = Month.Of(2007, 1), To = Month.Of(2025, 12);

    /// <summary>Runs what is not done yet. Results are the same bytes for any number of threads and any interruption.</summary>
    /// <param name="search">The search.</param>
    /// <param name="folder">New folder, or one in which this search was begun.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Told (months done, months in all); may be null.</param>
    /// <param name="stop">Once cancelled, whole draws are kept and the search can be continued.</param>
    /// <exception cref="InputException">The folder is of something else, or a draw gives values that contradict each other.</exception>
    public static SearchResult Run(CalibrationSearch search, string folder, int threads, Action<long, long>? progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(search);
        using SearchFolder output = SearchFolder.Open(search, folder);
        List<DrawRow> done = [.. output.Done];
        int before = 0;
        for (int stage = 0; stage < search.Stages.Count && !stop.IsCancellationRequested; stage++)
        {
            int draws = search.Stages[stage].Draws;
            if (done.Count < before + draws)
            {
                double[][] best = [.. Ranked(done.Take(before)).Take(search.Stages[stage].Best).Select(r => r.Values)];
                RunStage(search, stage, before, search.Points(stage, best), output, done, threads, progress, stop);
            }

            before += draws;
        }

        DrawRow? chosen = Ranked(done).FirstOrDefault();
        if (chosen is not null)
        {
            output.Select(chosen, output.Head());
        }

        return new SearchResult(done.Count, search.Draws, chosen?.Draw ?? 0, chosen?.Score ?? double.NaN, output.SelectedPath);
    }

    private static void RunStage(CalibrationSearch search, int stage, int before, IReadOnlyList<double[]> points, SearchFolder output,
        List<DrawRow> done, int threads, Action<long, long>? progress, CancellationToken stop)
    {
        List<Job> jobs = [];
        int started = done.Count;
        for (int draw = started; draw < before + points.Count; draw++)
        {
            IReadOnlyList<ParameterSetting> settings = search.Settings(points[draw - before]);
            Scenario scenario = search.Scenario.With(settings);
            ScenarioRules.CheckShares(scenario.Settings, scenario.Changes, new InputPlace($"search {search.Id}, draw {draw + 1}"));
            for (int replicate = 1; replicate <= search.Replicates; replicate++)
            {
                jobs.Add(new Job(draw, search.Scenario.Id, replicate, false,
                    search.Scenario.ToSpec(Seeds.OfReplicate(search.Seed, replicate), search.Workers, From, To, settings)));
            }
        }

        int months = To.Index - From.Index + 1 + WorldSpec.BurnIn;
        long total = (long)search.Draws * search.Replicates * months, earlier = (long)started * search.Replicates * months;
        List<IReadOnlyList<IReadOnlyList<double>>> measured = [];
        Runner.Run(jobs, threads, (_, run) => run.Partial ? null : CalibrationTargets.Measure(run), (job, measures) =>
        {
            // Results come in order, so once one run was cut short nothing after it counts.
            if (measures is null || done.Count != job.Scenario)
            {
                return;
            }

            measured.Add(measures);
            if (measured.Count == search.Replicates)
            {
                done.Add(output.Add(job.Scenario + 1, stage + 1, points[job.Scenario - before], CalibrationTargets.Judge(measured)));
                measured.Clear();
            }
        }, progress is null ? null : (d, _) => progress(earlier + d, total), stop);
    }

    private static IEnumerable<DrawRow> Ranked(IEnumerable<DrawRow> rows) => rows.OrderBy(r => r.Score).ThenBy(r => r.Draw);
}
