using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;

namespace LabourSim.Experiments.Searching;

/// <summary>Runs a search over doses, generation by generation. Started again, it replays what is kept and goes on.</summary>
public static class DoseSearchRunner
{
    /// <summary>Name of the file of results in the search's folder.</summary>
    public const string FileName = "search.db";

    // The worse corner of the volume: this much worse than no policy at all on every objective.
    private const double Margin = 0.1;

    /// <summary>Runs the search, or what is left of it.</summary>
    /// <param name="search">The search.</param>
    /// <param name="folder">Where results are kept.</param>
    /// <param name="options">How.</param>
    /// <param name="stop">Once cancelled, no run starts; whole generations are reported.</param>
    /// <exception cref="InputException">The folder holds another search, is in use or cannot be written.</exception>
    public static DoseSearchResult Run(DoseSearch search, string folder, EngineOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(search);
        SweepPlan plan = new(search.Worlds);
        int perMix = plan.Worlds.Count * search.Worlds.Replicates;
        StoreIdentity identity = SweepFolder.Identity(plan) with { Kind = "search", Description = search.Describe() };
        using RunsOnDemand runs = RunsOnDemand.Open(folder, FileName, identity, options, checked((search.Mixes + 1L) * perMix), stop);
        int[] columns = [.. DoseSearch.Objectives.Select(o => search.Worlds.Measures.ToList().FindIndex(m => m.Outcome == o && m.Host is null))];

        // Mix 0 is no policy at all: what the others are measured from.
        double[] nothing = new double[search.Worlds.Levers.Count];
        if (!Judge(runs, search, plan, columns, 0, [nothing], out double[][] bare))
        {
            return new DoseSearchResult(search, [], [], [], 0, runs.Ended, runs.Failed);
        }

        double[] reference = [.. bare[0].Select(v => v + Margin * Math.Abs(v))];
        List<Evaluated> history = [];
        Nsga2 state = Nsga2.Start(search.Options);
        while (state.Generation < search.Generations
            && Judge(runs, search, plan, columns, 1 + state.Generation * search.Population, state.Proposed, out double[][] objectives))
        {
            history.AddRange(state.Proposed.Zip(objectives, (point, o) => new Evaluated(point, o)));
            state = state.Next(objectives);
        }

        return new DoseSearchResult(search, reference, history, FrontGrowth.Of(history, search.Population, reference), state.Generation, runs.Ended, runs.Failed);
    }

    /// <summary>The mean objectives of mixes, less is better; false when stopped before all their runs had ended.</summary>
    private static bool Judge(RunsOnDemand runs, DoseSearch search, SweepPlan plan, int[] columns, int first, IReadOnlyList<double[]> mixes, out double[][] objectives)
    {
        int worlds = plan.Worlds.Count, perMix = worlds * search.Worlds.Replicates;
        objectives = [];
        WorldSpec Spec(int run)
        {
            (int mix, int index) = Math.DivRem(run, perMix);
            (int replicate, int world) = Math.DivRem(index, worlds);
            return plan.Spec(plan.At(plan.RunAt(0, world, replicate + 1)), mixes[mix - first]);
        }

        if (!runs.Ensure(Enumerable.Range(first * perMix, mixes.Count * perMix), Spec, r => Measure.Read(search.Worlds.Measures, r.Totals, search.Worlds.Read)))
        {
            return false;
        }

        objectives = [.. mixes.Select((_, mix) => Mean(runs, columns, (first + mix) * perMix, perMix))];
        return true;
    }

    private static double[] Mean(RunsOnDemand runs, int[] columns, int first, int count)
    {
        double[] sums = new double[columns.Length];
        for (int run = first; run < first + count; run++)
        {
            double[]? values = runs.Values(run);
            for (int o = 0; o < sums.Length; o++)
            {
                // A failed or undefined run makes the mix's mean undefined, which puts it behind all others.
                sums[o] += values is null ? double.NaN : -DoseSearch.Objectives[o].Better * values[columns[o]];
            }
        }

        return [.. sums.Select(s => s / count)];
    }
}
