using System.Globalization;
using LabourSim.Experiments.Clusters;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;

namespace LabourSim.Cli;

/// <summary>What verbs about sweeps print.</summary>
internal static class SweepText
{
    private const string NotMerged = "not merged", Complete = "complete", FailedRuns = "failed runs";

    /// <summary>What a sweep takes.</summary>
    public static Listing Plan(SweepPlan plan, int threads)
    {
        SweepEstimate e = SweepEstimate.Of(plan, threads);
        Sweep sweep = plan.Sweep;
        List<string[]> rows =
        [
            ["sweep", $"{sweep.Id}{(sweep.Source.Small ? " (small)" : "")}"],
            ["scenarios", Invariant($"{sweep.Scenarios.Count:#,0}")],
        ];
        if (sweep.Levers.Count > 0)
        {
            rows.Add(["mixes of doses", Invariant($"{plan.Doses.Count:#,0} of {Counted(sweep.Levers.Count, "lever", "levers")} ({Kebab.Of(sweep.LeverDesign.Kind.ToString())})")]);
        }

        if (sweep.Factors.Count > 0)
        {
            rows.Add(["worlds", Invariant($"{plan.Worlds.Count:#,0} of {Counted(sweep.Factors.Count, "uncertain factor", "uncertain factors")} ({Kebab.Of(sweep.WorldDesign.Kind.ToString())})")]);
        }

        rows.AddRange(
        [
            ["replicates", Invariant($"{sweep.Replicates:#,0}")],
            ["runs", Invariant($"{plan.Runs:#,0}")],
            ["people abroad in a run", Invariant($"{sweep.Workers:#,0}")],
            ["months of a run", Invariant($"{plan.MonthsPerRun:#,0} (burn-in of {WorldSpec.BurnIn} included)")],
            ["agent-months in all", Invariant($"{e.AgentMonths:#,0}")],
            ["time of a run", double.IsNaN(e.Seconds) ? "unknown: the runs tried contradict themselves" : Invariant($"{e.SecondsPerRun:0.000} s on one thread, tried just now")],
            ["time in all", double.IsNaN(e.Seconds) ? "unknown" : Invariant($"about {Duration(e.Seconds)} on {Counted(threads, "thread", "threads")}")],
            ["disk", Invariant($"about {e.Bytes / 1e6:#,0.0} MB")],
        ]);
        return new Listing(["what", "how much"], 2, rows);
    }

    /// <summary>Says how a sweep ended, and gives the exit code.</summary>
    public static int Ended(SweepState state, SweepPlan plan, SweepFolder folder, Shard shard, bool interrupted)
    {
        string part = shard.Of > 1 ? Invariant($" of shard {shard.Number}/{shard.Of}") : "";
        Console.Out.WriteLine(Invariant($"{state.Done} of {state.Planned} runs{part} done in {folder.FileOf(shard)}"));
        if (state.Left > 0)
        {
            Console.Out.WriteLine(Invariant($"PARTIAL: {Counted(state.Left, "run is", "runs are")} left; the same command continues."));
        }

        if (state.Failed > 0)
        {
            using RunStore store = RunStore.Read(folder.FileOf(shard));
            int first = store.Runs(failed: true).First();
            Console.Error.WriteLine(Invariant($"{Counted(state.Failed, "run", "runs")} failed; the same command tries again. The first is run {first}: {store.Find(first)!.Cause}"));
            Console.Error.WriteLine(Invariant($"Again, alone: {Repeat(plan.Sweep, first)}"));
        }

        return interrupted && state.Left > 0 ? Shell.Interrupted : state.Failed > 0 ? Shell.RunsFailed : Shell.Success;
    }

    /// <summary>The command that runs one run again.</summary>
    public static string Repeat(Sweep sweep, int run) => Invariant(
        $"laboursim sweep repeat {Quoted(sweep.Source.File)}{(sweep.Source.Step.Length > 0 ? $" --step {sweep.Source.Step}" : "")}{(sweep.Source.Small ? " --size small" : "")} --run {run}");

    /// <summary>Says on standard error what is missing in results that are being read.</summary>
    public static void Partial(SweepState state, SweepFolder folder)
    {
        if (state.Left > 0)
        {
            Console.Error.WriteLine(Invariant($"PARTIAL: {state.Left} of {state.Planned} runs of {folder.Path} have not been run."));
        }

        if (state.Failed > 0)
        {
            Console.Error.WriteLine(Invariant($"{state.Failed} of {state.Planned} runs of {folder.Path} failed; the column 'cause' says why."));
        }
    }

    /// <summary>How far each file of a sweep is.</summary>
    public static Listing Status(SweepFolder folder)
    {
        SweepPlan? plan = null;
        List<string[]> rows = [];
        SlurmStatus? slurm = SlurmStatus.Read(folder);
        IReadOnlyList<(Shard Shard, string File)> shards = folder.Shards();
        foreach ((Shard shard, string file) in File.Exists(folder.Whole) || shards.Count == 0 || slurm is not null ? [(Shard.Whole, folder.Whole), .. shards] : shards)
        {
            string[] row = slurm is not null && !File.Exists(file) ? [shard.FileName, NotMerged, "", "", ""] : Row(folder, shard, file, ref plan);
            rows.Add(slurm is null ? row
                : [.. row, shard.Of == 1 ? slurm.OfMerge(complete: row[1] != NotMerged) : slurm.OfTask(shard.Number, complete: row[1] is Complete or FailedRuns)]);
        }

        if (slurm?.Unknown is { } why)
        {
            Console.Error.WriteLine($"Whether jobs are queued is not known here. {why}");
        }

        return new Listing(["file", "state", "done", "failed", "left", .. slurm is null ? (string[])[] : ["slurm"]], 6, rows);
    }

    /// <summary>The outcomes of one run.</summary>
    public static Listing Run(SweepPlan plan, StoredRun run) => new(["outcome", "unit", "value"], 3,
        plan.Kept.Names.Select((n, i) => new[] { n.Id, n.Unit, Invariant($"{run.Values[i]:G10}") }));

    /// <summary>A time in the units a person would use.</summary>
    public static string Duration(double seconds) => seconds < 1 ? "a second"
        : seconds < 90 ? Invariant($"{seconds:0} s")
        : seconds < 5400 ? Invariant($"{seconds / 60:0} min")
        : Invariant($"{seconds / 3600:0.0} h");

    private static string[] Row(SweepFolder folder, Shard shard, string file, ref SweepPlan? plan)
    {
        try
        {
            return StoreLock.Held(file) ? Running(file) : Still(folder, shard, plan ??= folder.Plan());
        }
        catch (InputException) when (StoreLock.Held(file))
        {
            // It was begun just now.
            return Running(file);
        }
    }

    private static string[] Running(string file)
    {
        // "process 7 on here", then "120 of 500".
        string[] note = StoreLock.NoteOf(file).Split('\n');
        string[] counts = note.ElementAtOrDefault(1)?.Split(" of ") ?? [];
        bool told = counts.Length == 2 && counts.All(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        string left = told ? Invariant($"{int.Parse(counts[1], CultureInfo.InvariantCulture) - int.Parse(counts[0], CultureInfo.InvariantCulture)}") : "";
        return [Path.GetFileName(file), $"running: {note[0]}", told ? counts[0] : "", "", left];
    }

    private static string[] Still(SweepFolder folder, Shard shard, SweepPlan plan)
    {
        SweepState state = folder.State(plan, shard);
        string word = state.Left > 0 && state.Left == state.Planned ? "not begun" : state.Left > 0 ? "stopped" : state.Failed > 0 ? FailedRuns : Complete;
        return [shard.FileName, word, Invariant($"{state.Done}"), Invariant($"{state.Failed}"), Invariant($"{state.Left}")];
    }

    /// <summary>A word as a shell takes it for one.</summary>
    internal static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "/._-+,:@%=".Contains(c, StringComparison.Ordinal))
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    internal static string Counted(int count, string one, string many) => Invariant($"{count:#,0} {(count == 1 ? one : many)}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
