using LabourSim.Experiments.Input;
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
        KeptNumbers kept = new(search.Worlds.Measures, compared: true);
        StoreIdentity identity = SweepFolder.Identity(plan) with { Kind = "search", Description = search.Describe(), Measures = kept.Names };
        long most = checked((search.Mixes + 1L) * plan.Worlds.Count * search.Worlds.Replicates);
        using RunsOnDemand runs = RunsOnDemand.Open(folder, FileName, identity, options, most, stop);
        Mixes mixes = new(runs, search, plan, kept);

        // Mix 0 is no policy at all: what the others are measured from.
        if (mixes.Judge([new double[search.Worlds.Levers.Count]]) is not [double[] bare])
        {
            return new DoseSearchResult(search, [], [], [], 0, runs.Ended, runs.Failed);
        }

        double[] reference = [.. bare.Select(v => v + Margin * Math.Abs(v))];
        List<Evaluated> history = [];
        Nsga2 state = Nsga2.Start(search.Options);
        while (state.Generation < search.Generations && mixes.Judge(state.Proposed) is { } objectives)
        {
            history.AddRange(state.Proposed.Zip(objectives, (point, o) => new Evaluated(point, o)));
            state = state.Next(objectives);
        }

        return new DoseSearchResult(search, reference, history, FrontGrowth.Of(history, search.Population, reference), state.Generation, runs.Ended, runs.Failed);
    }

    /// <summary>Mixes in the order in which they are judged; runs are numbered mix by mix, then replicate by replicate and world by world.</summary>
    private sealed class Mixes
    {
        private readonly RunsOnDemand _runs;
        private readonly int _perMix;
        private readonly int[] _columns;
        private readonly List<double[]> _doses = [];
        private readonly RunsBesideBase _begun;

        public Mixes(RunsOnDemand runs, DoseSearch search, SweepPlan plan, KeptNumbers kept)
        {
            int worlds = plan.Worlds.Count, perMix = worlds * search.Worlds.Replicates;
            (_runs, _perMix) = (runs, perMix);
            _columns = [.. DoseSearch.Objectives.Select(o => kept.Compared(search.Worlds.Measures.ToList().FindIndex(m => m.Outcome == o && m.Host is null)))];
            WorldSpec Spec(int run)
            {
                (int mix, int index) = Math.DivRem(run, perMix);
                (int replicate, int world) = Math.DivRem(index, worlds);
                return plan.Spec(plan.At(plan.RunAt(0, world, replicate + 1)), _doses[mix]);
            }

            // Every mix comes back to every world, so the cells of mix 0 are held in all of them.
            _begun = new RunsBesideBase(kept, search.Worlds.Read, Spec, run => run % perMix, perMix);
        }

        /// <summary>The mean objectives of the next mixes, less is better; null when stopped before all their runs had ended.</summary>
        public double[][]? Judge(IReadOnlyList<double[]> mixes)
        {
            int first = _doses.Count;
            _doses.AddRange(mixes);
            return _runs.Ensure(Enumerable.Range(first * _perMix, mixes.Count * _perMix), _begun.Begin)
                ? [.. mixes.Select((_, mix) => Mean((first + mix) * _perMix))]
                : null;
        }

        private double[] Mean(int first)
        {
            double[] sums = new double[_columns.Length];
            for (int run = first; run < first + _perMix; run++)
            {
                double[]? values = _runs.Values(run);
                for (int o = 0; o < sums.Length; o++)
                {
                    // A failed or undefined run makes the mix's mean undefined, which puts it behind all others.
                    sums[o] += values is null ? double.NaN : -DoseSearch.Objectives[o].Better * values[_columns[o]];
                }
            }

            return [.. sums.Select(s => s / _perMix)];
        }
    }
}
