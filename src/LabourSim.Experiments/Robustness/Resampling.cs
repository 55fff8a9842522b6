using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Robustness;

/// <summary>Statistics of units drawn with replacement (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13).</summary>
internal static class Resampling
{
    /// <summary>Share of resamples within an interval.</summary>
    public const double Confidence = 0.95;

    private const uint Drawn = 0x524F4255;

    /// <summary>The statistics of each resample, a pure function of the arguments.</summary>
    /// <param name="units">Number of units.</param>
    /// <param name="statistics">From the units drawn to the statistics; the array of units is reused.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="resamples">Number of resamples.</param>
    public static double[][] Values(int units, Func<int[], double[]> statistics, ulong seed, int resamples)
    {
        double[][] values = new double[resamples][];
        int[] drawn = new int[units];
        for (int r = 0; r < resamples; r++)
        {
            for (int i = 0; i < units; i++)
            {
                drawn[i] = (int)(KeyedDraw.Uniform(seed, Drawn, i, r) * units);
            }

            values[r] = statistics(drawn);
        }

        return values;
    }

    /// <summary>A statistic with its percentile interval; without ends where it, or a resample of it, is not finite, or below two units.</summary>
    public static Estimate Interval(double value, IEnumerable<double> resampled, int units)
    {
        double[] sorted = [.. resampled.Order()];
        bool defined = units > 1 && double.IsFinite(value) && sorted.Length > 0 && sorted.All(double.IsFinite);
        double End(double at) => defined ? SortedArrayStatistics.QuantileCustom(sorted, at, QuantileDefinition.R7) : double.NaN;
        return new Estimate(value, End((1 - Confidence) / 2), End((1 + Confidence) / 2));
    }
}
