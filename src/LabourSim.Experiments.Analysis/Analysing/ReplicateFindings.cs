using LabourSim.Experiments.Input;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>Whether a sweep has enough replicates.</summary>
internal static class ReplicateFindings
{
    private const int Fewest = 3;

    // The number asked for is often whole, and rounding must not push it to the next one.
    private const double Rounding = 1 + 1e-9;

    /// <summary>
    /// For each outcome, how closely the replicates fix the mean over worlds of the first choice's effect against the base
    /// (of the base's level when there is no other choice), and about how many would fix it twice as closely. Empty below
    /// three replicates, of which no spread can be told.
    /// </summary>
    public static IEnumerable<Wording> Of(SweepTable table, AnalysisOptions options)
    {
        int replicates = table.Plan.Sweep.Replicates;
        if (replicates < Fewest)
        {
            yield break;
        }

        foreach (string outcome in options.Outcomes)
        {
            Quantity quantity = options.Choices.Count > 0 ? Quantity.Effect(table, outcome, options.Base, options.Choices[0]) : Quantity.Level(table, outcome, options.Base);
            double[][] known = [.. quantity.Replicates.Where(r => r.All(double.IsFinite))];
            if (known.Length == 0)
            {
                continue;
            }

            ReplicateSummary over = Replicates.Of([.. Enumerable.Range(0, replicates).Select(r => known.Sum(w => w[r]) / known.Length)]);
            double half = over.Mean.High - over.Mean.Mean;
            Wording mean = AnalysisWords.With(over.Mean);
            if (half > 0)
            {
                yield return $"With {replicates} replicates, the mean over {known.Length} worlds of {quantity.Words} is {mean}: a half-width of {AnalysisWords.Number(half)}; "
                    + $"for half of that, about {SequentialStopping.Required(over.StandardDeviation, replicates, half / 2 * Rounding):#,0} replicates would be needed.";
            }
            else
            {
                yield return $"With {replicates} replicates, the mean over {known.Length} worlds of {quantity.Words} is {mean}: the same in every replicate, which does not tell how far another would stray.";
            }
        }
    }
}
