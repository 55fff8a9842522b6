using LabourSim.Experiments.Statistics;
using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Robustness;

/// <summary>How well policies do across worlds that nobody can tell apart beforehand. Pure functions of their arguments.</summary>
public static class RobustnessMetrics
{
    private static readonly RobustnessMeasure[] OfOneOutcome =
    [
        RobustnessMeasure.Mean, RobustnessMeasure.SignalToNoise, RobustnessMeasure.Maximin, RobustnessMeasure.MeanRegret,
        RobustnessMeasure.Regret90, RobustnessMeasure.MaximumRegret, RobustnessMeasure.BestShare,
    ];

    /// <summary>Every measure but <see cref="RobustnessMeasure.Satisficing"/>, with the interval over worlds.</summary>
    /// <param name="performance">Value by policy and world, turned so that more is better; NaN where missing.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    /// <exception cref="ArgumentException">No policy, or not as many worlds for each.</exception>
    public static RobustnessTable Of(double[][] performance, ulong seed, int resamples = 1000)
    {
        ArgumentNullException.ThrowIfNull(performance);
        CompleteWorlds worlds = new([performance]);
        double[][] values = worlds.Values[0];
        double[][] regrets = Regrets(values);
        return RobustnessTable.Of(worlds, OfOneOutcome, drawn => Measures(values, regrets, drawn), seed, resamples);
    }

    /// <summary>By policy and world, how far it is behind the best one there; rounding is none. NaN where a value of any policy is missing.</summary>
    internal static double[][] Regrets(double[][] values)
    {
        double[][] regrets = [.. values.Select(p => new double[p.Length])];
        for (int w = 0; w < values[0].Length; w++)
        {
            double[] own = [.. values.Select(p => p[w])];
            double best = own.Any(double.IsNaN) ? double.NaN : own.Max();
            double[] behind = Rounding.Levelled([.. own.Select(v => best - v)], Rounding.Size(own));
            for (int p = 0; p < values.Length; p++)
            {
                regrets[p][w] = behind[p];
            }
        }

        return regrets;
    }

    /// <summary>Share of worlds in which a policy meets every threshold at once.</summary>
    /// <param name="outcomes">Value by outcome, policy and world, turned so that more is better; NaN where missing.</param>
    /// <param name="thresholds">For each outcome the value to reach, itself enough.</param>
    /// <param name="seed">Seed of the resamples.</param>
    /// <param name="resamples">Number of resamples, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// No outcome or policy, not as many policies or worlds everywhere, not one threshold an outcome, or one NaN.
    /// </exception>
    public static RobustnessTable Satisficing(double[][][] outcomes, double[] thresholds, ulong seed, int resamples = 1000)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        CompleteWorlds worlds = new(outcomes);
        if (thresholds.Length != outcomes.Length || thresholds.Any(double.IsNaN))
        {
            throw new ArgumentException("There must be one threshold an outcome.", nameof(thresholds));
        }

        double[][] met = [.. Enumerable.Range(0, worlds.Policies).Select(p => Enumerable.Range(0, worlds.Count)
            .Select(w => worlds.Values.Zip(thresholds).All(o => o.First[p][w] >= o.Second) ? 1.0 : 0).ToArray())];
        return RobustnessTable.Of(
            worlds, [RobustnessMeasure.Satisficing], drawn => [.. met.Select(p => CompleteWorlds.Mean(p, drawn))], seed, resamples);
    }

    private static double[] Measures(double[][] values, double[][] regrets, int[] drawn)
    {
        double[] measures = new double[values.Length * OfOneOutcome.Length];
        double[] own = new double[drawn.Length], regret = new double[drawn.Length];
        for (int p = 0; p < values.Length; p++)
        {
            int best = 0;
            for (int i = 0; i < drawn.Length; i++)
            {
                own[i] = values[p][drawn[i]];
                regret[i] = regrets[p][drawn[i]];
                best += regret[i] == 0 ? 1 : 0;
            }

            double mean = ArrayStatistics.Mean(own);
            double meanRegret = ArrayStatistics.Mean(regret);
            double[] row =
            [
                mean, SignalToNoise(mean, Rounding.Deviation(own)), own.Min(), meanRegret,
                ArrayStatistics.QuantileCustomInplace(regret, 0.9, QuantileDefinition.R7), regret.Max(), (double)best / drawn.Length,
            ];
            row.CopyTo(measures, p * row.Length);
        }

        return measures;
    }

    /// <summary>See <see cref="RobustnessMeasure.SignalToNoise"/>; a mean of zero has no signal.</summary>
    private static double SignalToNoise(double mean, double deviation) => mean switch
    {
        0 => 0,
        > 0 => mean / deviation,
        _ => mean * deviation,
    };
}
