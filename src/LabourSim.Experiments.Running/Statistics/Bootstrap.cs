using LabourSim.Randomness;
using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Statistics;

/// <summary>How intervals are bootstrapped.</summary>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Resamples">Number of resamples, at least 1; a thousand puts about 25 beyond each end of a 95 % interval.</param>
/// <param name="Confidence">Between 0 and 1.</param>
public sealed record BootstrapPlan(ulong Seed, int Resamples = 1000, double Confidence = Estimates.Confidence);

/// <summary>
/// Percentile intervals (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13): whole units are drawn with
/// replacement, as many as there are, and the statistics computed again. A pure function of its arguments.
/// </summary>
/// <remarks>With few units, below about twenty, such intervals are too short: fewer of them hold the true value than they say.</remarks>
public static class Bootstrap
{
    private const uint Purpose = 0x424F4F54;

    /// <summary>Statistics of all units, each with its interval.</summary>
    /// <param name="units">Number of independent units, at least 0.</param>
    /// <param name="statistics">
    /// From the units drawn (numbers from 0, repeats included; the array is reused, so keep none) to the statistics, always as
    /// many; undefined ones NaN.
    /// </param>
    /// <param name="plan">Seed, number of resamples, confidence.</param>
    /// <returns>
    /// One estimate a statistic: its value over all units and the interval. The ends are NaN below two units, and where even
    /// one resample leaves the statistic undefined, since what depends on a few units has no interval to quote.
    /// </returns>
    public static Estimate[] Percentile(int units, Func<int[], double[]> statistics, BootstrapPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Resamples, 1);
        Estimates.RequireConfidence(plan.Confidence);
        double[] whole = statistics([.. Enumerable.Range(0, units)]);
        double[][] again = Resample(units, statistics, plan.Seed, plan.Resamples);
        return [.. whole.Select((value, s) => Interval(value, again.Select(values => values[s]), plan.Confidence))];
    }

    /// <summary>The statistics of each resample; none below two units.</summary>
    internal static double[][] Resample(int units, Func<int[], double[]> statistics, ulong seed, int resamples)
    {
        double[][] again = new double[units < 2 ? 0 : resamples][];
        int[] drawn = new int[units];
        for (int resample = 0; resample < again.Length; resample++)
        {
            Draw(seed, resample, drawn);
            again[resample] = statistics(drawn);
        }

        return again;
    }

    /// <summary>A statistic with its percentile interval; the ends are NaN where it or a resample is undefined, and without resamples.</summary>
    internal static Estimate Interval(double value, IEnumerable<double> resampled, double confidence = Estimates.Confidence)
    {
        double[] sorted = [.. resampled.Order()];
        if (!double.IsFinite(value) || sorted.Length == 0 || !sorted.All(double.IsFinite))
        {
            return new Estimate(value, double.NaN, double.NaN);
        }

        double End(double at) => SortedArrayStatistics.QuantileCustom(sorted, at, QuantileDefinition.R7);
        return new Estimate(value, End((1 - confidence) / 2), End((1 + confidence) / 2));
    }

    /// <summary>As many numbers below the array's length as it holds, each equally likely to within one in four billion.</summary>
    internal static void Draw(ulong seed, int resample, int[] drawn)
    {
        for (int i = 0; i < drawn.Length; i++)
        {
            Philox4x32.Block((uint)i, (uint)resample, 0, Purpose, (uint)seed, (uint)(seed >> 32), out uint word, out _, out _, out _);
            drawn[i] = (int)((ulong)word * (uint)drawn.Length >> 32);
        }
    }
}
