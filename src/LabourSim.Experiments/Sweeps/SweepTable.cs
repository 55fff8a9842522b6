using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Sweeps;

/// <summary>
/// The results of a sweep as analyses read them: for an outcome, a number by choice (scenario and doses) and world, the mean
/// over replicates. A number is NaN unless every replicate of it is done and defined, so that no mean mixes sizes.
/// </summary>
public sealed class SweepTable
{
    private readonly Dictionary<string, double[][]> _means = new(StringComparer.Ordinal);

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
    /// <exception cref="ArgumentException">The sweep did not keep one of them.</exception>
    public static SweepTable Read(SweepPlan plan, RunStore store, IReadOnlyList<string> outcomes)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(outcomes);
        SweepTable table = new(plan);
        int[] columns = [.. outcomes.Select(id => Column(plan, id))];
        int replicates = plan.Sweep.Replicates, worlds = plan.Worlds.Count;
        int[] ended = new int[plan.Choices * worlds];
        double[][][] sums = [.. outcomes.Select(_ => Enumerable.Range(0, plan.Choices).Select(_ => new double[worlds]).ToArray())];
        int done = 0;
        foreach (StoredRun run in store.All())
        {
            if (run.Cause is not null)
            {
                continue;
            }

            done++;
            RunKey key = plan.At(run.Run);
            int choice = key.Scenario * plan.Doses.Count + key.Dose;
            ended[choice * worlds + key.World]++;
            for (int o = 0; o < columns.Length; o++)
            {
                // Runs come in order, so the sums are always added in the same order.
                sums[o][choice][key.World] += run.Values[columns[o]];
            }
        }

        for (int o = 0; o < columns.Length; o++)
        {
            for (int c = 0; c < plan.Choices; c++)
            {
                for (int w = 0; w < worlds; w++)
                {
                    sums[o][c][w] = ended[c * worlds + w] == replicates ? sums[o][c][w] / replicates : double.NaN;
                }
            }

            table._means[outcomes[o]] = sums[o];
        }

        table.Missing = plan.Runs - done;
        return table;
    }

    /// <summary>An outcome by choice and world; NaN where it is not known.</summary>
    public IReadOnlyList<double[]> Of(string outcome) => _means[outcome];

    /// <summary>What a choice is, in words: the scenario and the doses that are not zero.</summary>
    public string Name(int choice)
    {
        (int scenario, int dose) = Math.DivRem(choice, Plan.Doses.Count);
        double[] doses = Plan.Doses.At(dose);
        IEnumerable<string> words = Plan.Sweep.Levers.Select((l, i) => FormattableString.Invariant($"{l.Name} {doses[i]:0.###}")).Where((_, i) => doses[i] > 0);
        return string.Join(" + ", [Plan.Sweep.Scenarios[scenario].Id, .. words]);
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

        throw new ArgumentException($"The sweep did not keep {outcome}.", nameof(outcome));
    }
}
