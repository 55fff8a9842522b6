using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Robustness;

/// <summary>What robust may mean; McPhail and others (2018, Robustness metrics, Earth's Future 6) set most of them side by side.</summary>
public enum RobustnessMeasure
{
    /// <summary>Mean over worlds; more is better.</summary>
    Mean,

    /// <summary>
    /// Mean over standard deviation, the signal-to-noise ratio of Hamarat and others (2014, Exploring adaptive policymaking); for a
    /// negative mean their form for outcomes that are better when less, mean times standard deviation. More is better either way;
    /// +∞ for a positive mean without deviation. It changes with the outcome's zero: quote it only where zero has a meaning.
    /// </summary>
    SignalToNoise,

    /// <summary>Value in the worst world (Wald 1950, Statistical Decision Functions); more is better.</summary>
    Maximin,

    /// <summary>
    /// Regret, mean over worlds; less is better. A world's regret is how far a policy is behind the best one there (Savage 1951, The
    /// theory of statistical decision).
    /// </summary>
    MeanRegret,

    /// <summary>Regret that nine worlds in ten do not exceed; less is better.</summary>
    Regret90,

    /// <summary>Regret in the world where it is greatest; less is better.</summary>
    MaximumRegret,

    /// <summary>Share of worlds where no policy is better, 0 to 1; more is better. Equals share the first place, each in full.</summary>
    BestShare,

    /// <summary>Share of worlds in which every threshold is met, 0 to 1; more is better (Starr 1963, the domain criterion).</summary>
    Satisficing,
}

/// <summary>One policy by one measure.</summary>
/// <param name="Policy">Number of the policy, from 0.</param>
/// <param name="Measure">Measure.</param>
/// <param name="Value">
/// The measure in the outcome's unit with its 95 % percentile interval over worlds drawn with replacement. The ends are NaN below
/// two worlds, and for extremes (maximin, maximum regret): a bootstrap sees no world worse than those sampled, so the value is a bound
/// from the good side and resamples give no interval.
/// </param>
/// <param name="Rank">Place among the policies, 1 for the best; equals share the better place.</param>
/// <param name="FirstShare">Share of resamples of the worlds in which the policy has place 1, 0 to 1; NaN below two worlds.</param>
public sealed record RobustnessRow(int Policy, RobustnessMeasure Measure, Estimate Value, int Rank, double FirstShare);

/// <summary>Measures of every policy over the same worlds.</summary>
/// <param name="Worlds">Number of worlds counted.</param>
/// <param name="Dropped">Number of worlds dropped for all policies since a value of one is missing there.</param>
/// <param name="Rows">By policy, then measure.</param>
public sealed record RobustnessTable(int Worlds, int Dropped, IReadOnlyList<RobustnessRow> Rows)
{
    /// <summary>A policy's row.</summary>
    public RobustnessRow this[int policy, RobustnessMeasure measure] => Rows.Single(r => r.Policy == policy && r.Measure == measure);

    /// <summary>Resamples worlds and ranks policies.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="measures">Measures of each policy.</param>
    /// <param name="of">From the worlds drawn to all measures of the first policy, then of the second, and so on.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    internal static RobustnessTable Of(
        CompleteWorlds worlds, RobustnessMeasure[] measures, Func<int[], double[]> of, ulong seed, int resamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        if (worlds.Count == 0)
        {
            Estimate none = new(double.NaN, double.NaN, double.NaN);
            return new RobustnessTable(0, worlds.Dropped, [.. Enumerable.Range(0, worlds.Policies)
                .SelectMany(p => measures.Select(m => new RobustnessRow(p, m, none, 1, double.NaN)))]);
        }

        double[] whole = of([.. Enumerable.Range(0, worlds.Count)]);
        double[][] again = Bootstrap.Resample(worlds.Count, of, seed, resamples);
        int[] ranks = Ranks(whole, measures);
        double[] first = new double[whole.Length];
        foreach (double[] values in again)
        {
            int[] places = Ranks(values, measures);
            for (int i = 0; i < first.Length; i++)
            {
                first[i] += places[i] == 1 ? 1.0 / resamples : 0;
            }
        }

        return new RobustnessTable(worlds.Count, worlds.Dropped, [.. whole.Select((value, i) => new RobustnessRow(
            i / measures.Length, measures[i % measures.Length],
            Bootstrap.Interval(value, measures[i % measures.Length] is RobustnessMeasure.Maximin or RobustnessMeasure.MaximumRegret ? [] : again.Select(r => r[i])),
            ranks[i], worlds.Count < 2 ? double.NaN : first[i]))]);
    }

    private static int[] Ranks(double[] values, RobustnessMeasure[] measures)
    {
        int[] ranks = new int[values.Length];
        for (int m = 0; m < measures.Length; m++)
        {
            bool less = measures[m] is RobustnessMeasure.MeanRegret or RobustnessMeasure.Regret90 or RobustnessMeasure.MaximumRegret;
            double[] loss = [.. values.Where((_, i) => i % measures.Length == m).Select(v => less ? v : -v)];
            loss = Rounding.Levelled(loss, Rounding.Size(loss));
            int[] order = [.. Enumerable.Range(0, loss.Length).OrderBy(p => loss[p])];
            for (int i = 0, place = 1; i < order.Length; i++)
            {
                // Compared and not subtracted: infinite ones are equal too.
                place = i > 0 && loss[order[i]].CompareTo(loss[order[i - 1]]) == 0 ? place : i + 1;
                ranks[order[i] * measures.Length + m] = place;
            }
        }

        return ranks;
    }
}
