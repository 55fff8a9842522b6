using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Sweeps;

/// <summary>
/// The results of a sweep as analyses read them: for an outcome, a number by choice (scenario and doses) and world, the mean
/// over replicates. A number is NaN unless every replicate of it is done and defined, so that no mean mixes sizes. Choices are held
/// against one another on rates at the first choice's people, places and months; levels are as they are.
/// </summary>
public sealed class SweepTable
{
    private readonly Dictionary<string, double[][]> _means = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[][]> _replicates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[][]> _levels = new(StringComparer.Ordinal);

    private SweepTable(SweepPlan plan) => Plan = plan;

    /// <summary>The sweep.</summary>
    public SweepPlan Plan { get; }

    /// <summary>Runs that are not done, whether failed or not run.</summary>
    public int Missing { get; private set; }

    /// <summary>Outcomes that were read.</summary>
    public IReadOnlyCollection<string> Outcomes => _means.Keys;

    /// <summary>Reads outcomes of a sweep.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="store">Its results.</param>
    /// <param name="outcomes">Ids of outcomes that the sweep kept.</param>
    /// <exception cref="InputException">The sweep did not keep one of them.</exception>
    public static SweepTable Read(SweepPlan plan, RunStore store, IReadOnlyList<string> outcomes)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Of(plan, store.All(), outcomes);
    }

    /// <summary>The results that runs make, in any order.</summary>
    internal static SweepTable Of(SweepPlan plan, IEnumerable<StoredRun> runs, IReadOnlyList<string> outcomes)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(outcomes);
        SweepTable table = new(plan);
        int[] columns = [.. outcomes.Select(id => Column(plan, id))];
        int replicates = plan.Sweep.Replicates, worlds = plan.Worlds.Count;
        int[] compared = [.. columns.Select(plan.Kept.Compared)];
        double[][][] Unknowns() => [.. outcomes.Select(_ => Enumerable.Range(0, plan.Choices).Select(_ => Unknown(worlds * replicates)).ToArray())];
        double[][][] levels = Unknowns(), values = Unknowns();
        int done = 0;
        foreach (StoredRun run in runs)
        {
            if (run.Cause is not null)
            {
                continue;
            }

            done++;
            RunKey key = plan.At(run.Run);
            for (int o = 0; o < columns.Length; o++)
            {
                int choice = key.Scenario * plan.Doses.Count + key.Dose, place = key.World * replicates + key.Replicate - 1;
                levels[o][choice][place] = run.Values[columns[o]];
                values[o][choice][place] = run.Values[compared[o]];
            }
        }

        for (int o = 0; o < columns.Length; o++)
        {
            table._levels[outcomes[o]] = levels[o];
            table._replicates[outcomes[o]] = values[o];
            table._means[outcomes[o]] = [.. values[o].Select(choice => Enumerable.Range(0, worlds).Select(w => Mean(choice.AsSpan(w * replicates, replicates))).ToArray())];
        }

        table.Missing = plan.Runs - done;
        return table;
    }

    /// <summary>An outcome by choice and world, as choices are held against one another; NaN where it is not known.</summary>
    public IReadOnlyList<double[]> Of(string outcome) => _means[outcome];

    /// <summary>The same in one world, replicate by replicate.</summary>
    public ReadOnlySpan<double> Replicates(string outcome, int choice, int world) =>
        _replicates[outcome][choice].AsSpan(world * Plan.Sweep.Replicates, Plan.Sweep.Replicates);

    /// <summary>An outcome of a choice in a world as it is, replicate by replicate; NaN where it is not known.</summary>
    public ReadOnlySpan<double> Levels(string outcome, int choice, int world) =>
        _levels[outcome][choice].AsSpan(world * Plan.Sweep.Replicates, Plan.Sweep.Replicates);

    /// <summary>What a choice is, in words: the scenario and the doses that are not zero.</summary>
    public string Name(int choice) => Plan.NameOf(choice);

    private static double[] Unknown(int count)
    {
        double[] values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static double Mean(ReadOnlySpan<double> replicates)
    {
        double sum = 0;
        foreach (double value in replicates)
        {
            sum += value;
        }

        return sum / replicates.Length;
    }

    private static int Column(SweepPlan plan, string outcome)
    {
        for (int m = 0; m < plan.Sweep.Measures.Count; m++)
        {
            if (plan.Sweep.Measures[m].Id == outcome)
            {
                return m;
            }
        }

        throw InputError.At(InputPlace.CommandLine, "--outcome", outcome, plan.Sweep.Measures == Measure.All
            ? "an outcome that the sweep kept (see 'laboursim list outcomes')"
            : $"an outcome that the sweep kept ({string.Join(", ", plan.Sweep.Measures.Select(m => m.Id))})", plan.Sweep.Measures.Select(m => m.Id));
    }
}
