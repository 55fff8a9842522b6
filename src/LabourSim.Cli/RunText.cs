using System.Globalization;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Model;

namespace LabourSim.Cli;

/// <summary>What <c>run --dry-run</c> and <c>compare --dry-run</c> print.</summary>
internal static class RunText
{
    /// <summary>What would be run, and what it would take.</summary>
    public static Listing Plan(Experiment experiment, SessionOptions options, string folder)
    {
        RunEstimate e = RunEstimate.Of(experiment, options);
        bool known = double.IsFinite(e.Seconds);
        List<string[]> rows =
        [
            ["scenarios", string.Join(", ", experiment.Scenarios.Select(s => s.Id))],
            ["replicates", Invariant($"{experiment.Replicates:#,0}")],
            ["runs", Invariant($"{e.Runs:#,0}{(e.OtherLuck > 0 ? Invariant($", {e.OtherLuck:#,0} of them of the base under other luck") : "")}")],
        ];
        if (e.SmallRuns > 0)
        {
            rows.Add(["runs of small worlds", Invariant($"up to {e.SmallRuns:#,0}, for what the results lean on")]);
        }

        rows.AddRange(
        [
            ["people abroad in a run", Invariant($"{experiment.Workers:#,0}")],
            ["recorded months", Invariant($"{experiment.From} to {experiment.To}")],
            ["months of a run", Invariant($"{e.MonthsPerRun:#,0} (burn-in of {WorldSpec.BurnIn} included)")],
            ["agent-months in all", Invariant($"{e.AgentMonths:#,0}")],
            ["time of a run", known ? Invariant($"about {SweepText.Duration(e.SecondsPerRun)} on one thread, from {e.MonthsTried:#,0} months tried just now") : "unknown: the run tried contradicts itself"],
            ["time in all", known ? Invariant($"about {SweepText.Duration(e.Seconds)} on {SweepText.Counted(options.Threads, "thread", "threads")}") : "unknown"],
            ["memory", Invariant($"about {e.Memory / 1e6:#,0} MB, from measured runs")],
            ["disk", Invariant($"about {e.Disk / 1e6:#,0} MB in {folder}, from measured runs")],
        ]);
        return new Listing(["what", "how much"], 2, rows);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
