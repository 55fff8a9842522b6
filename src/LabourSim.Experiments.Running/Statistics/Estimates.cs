using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Statistics;

/// <summary>Means over replicates with Student's t-intervals.</summary>
public static class Estimates
{
    /// <summary>The share of intervals that hold the true mean, unless another is asked for.</summary>
    public const double Confidence = 0.95;

    // Found by search, and asked for once a row with the same few numbers.
    private static readonly ConcurrentDictionary<(int N, double Confidence), double> Quantiles = new();

    /// <summary>
    /// The mean of the defined values and its interval: mean ± t((1 + confidence) / 2, n − 1) · s / √n. The ends are NaN below
    /// two values and where all agree but for rounding: by chance or because a scenario sets the number, which the values cannot tell,
    /// and either way they say nothing of how far the next would stray. The mean is NaN without any.
    /// </summary>
    /// <param name="values">Values; those that are not finite do not count.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static Estimate Of(IEnumerable<double> values, double confidence = Confidence)
    {
        RequireConfidence(confidence);
        double[] defined = [.. values.Where(double.IsFinite)];
        int n = defined.Length;
        double mean = n == 0 ? double.NaN : defined.Sum() / n;
        if (Agree(defined))
        {
            return new Estimate(mean, double.NaN, double.NaN);
        }

        double half = HalfWidth(defined.Sum(v => (v - mean) * (v - mean)) / (n - 1), n, confidence);
        return new Estimate(mean, mean - half, mean + half);
    }

    /// <summary>True where values tell no interval: fewer than two, or all the same but for rounding.</summary>
    internal static bool Agree(double[] values) => values.Length < 2 || Rounding.Deviation(values) == 0;

    /// <summary>Half the width of Student's interval of a mean; NaN below two values.</summary>
    internal static double HalfWidth(double variance, int n, double confidence) =>
        n < 2 ? double.NaN : variance == 0 ? 0 : Student(n, confidence) * Math.Sqrt(variance / n);

    /// <summary>Student's quantile for the mean of n values.</summary>
    internal static double Student(int n, double confidence) => Quantiles.GetOrAdd((n, confidence), static of => StudentT.InvCDF(0, 1, of.N - 1, (1 + of.Confidence) / 2));

    /// <summary>Refuses what is not strictly between 0 and 1.</summary>
    internal static void RequireConfidence(double confidence)
    {
        if (!(confidence is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        }
    }
}
