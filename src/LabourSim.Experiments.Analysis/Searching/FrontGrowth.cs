using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Searching;

/// <summary>The front of everything evaluated up to a generation.</summary>
/// <param name="Generation">Number of the generation, from 0.</param>
/// <param name="Front">Candidates that none evaluated so far dominates, in the order evaluated; of equal objectives all.</param>
/// <param name="Hypervolume">Volume the front dominates up to the reference point; it never falls from one generation to the next.</param>
public sealed record FrontGrowth(int Generation, IReadOnlyList<Evaluated> Front, double Hypervolume)
{
    /// <summary>The front after each whole generation: where its volume stops growing, further search brings little.</summary>
    /// <param name="history">Evaluated candidates in the order proposed, objectives better when less.</param>
    /// <param name="population">Candidates in a generation, at least 1.</param>
    /// <param name="reference">Reference point of the volume: for each objective a value worse than any of interest.</param>
    public static IReadOnlyList<FrontGrowth> Of(IReadOnlyList<Evaluated> history, int population, double[] reference)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentOutOfRangeException.ThrowIfLessThan(population, 1);
        List<FrontGrowth> growth = [];
        IReadOnlyList<Evaluated> front = [];
        double[] negated = Negated(reference);
        for (int generation = 0; (generation + 1) * population <= history.Count; generation++)
        {
            Evaluated[] candidates = [.. front, .. history.Skip(generation * population).Take(population)];
            double[][] scores = [.. candidates.Select(c => Negated(c.Objectives))];
            IReadOnlyList<bool> on = ParetoFront.Front(scores);
            front = [.. candidates.Where((_, i) => on[i])];
            growth.Add(new FrontGrowth(generation, front, Robustness.Hypervolume.Of(scores, negated)));
        }

        return growth;
    }

    private static double[] Negated(double[] values) => [.. values.Select(v => -v)];
}
