using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Statistics;

/// <summary>What replicates of one number say.</summary>
/// <param name="Count">Replicates with a finite value.</param>
/// <param name="Missing">Replicates without one; they count in nothing else.</param>
/// <param name="Mean">Mean with Student's t-interval; without ends where <see cref="Estimates.Of"/> has none, all NaN without any.</param>
/// <param name="StandardDeviation">Standard deviation with n − 1; NaN below two values.</param>
/// <param name="Quantiles">Quantiles at <see cref="Replicates.Probabilities"/> (Hyndman and Fan's type 7); NaN without any value.</param>
public sealed record ReplicateSummary(int Count, int Missing, Estimate Mean, double StandardDeviation, IReadOnlyList<double> Quantiles);

/// <summary>Means, spread and quantiles over replicates, of one series or of paired differences.</summary>
public static class Replicates
{
    /// <summary>Where quantiles are taken.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>The summary of one number over replicates.</summary>
    /// <param name="values">One value a replicate; NaN or infinite where it has none.</param>
    /// <param name="confidence">Of the interval, between 0 and 1.</param>
    public static ReplicateSummary Of(IReadOnlyList<double> values, double confidence = Estimates.Confidence)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] defined = [.. values.Where(double.IsFinite)];
        Estimate mean = Estimates.Of(defined, confidence);
        double spread = ArrayStatistics.StandardDeviation(defined);
        Array.Sort(defined);
        return new ReplicateSummary(defined.Length, values.Count - defined.Length, mean, spread,
            [.. Probabilities.Select(p => SortedArrayStatistics.QuantileCustom(defined, p, QuantileDefinition.R7))]);
    }

    /// <summary>The summary of other − base, replicate by replicate; a pair counts only where both sides are finite.</summary>
    /// <param name="base">One value a replicate.</param>
    /// <param name="other">As many, in the same order, under the same luck.</param>
    /// <param name="confidence">Of the interval, between 0 and 1.</param>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static ReplicateSummary OfDifferences(IReadOnlyList<double> @base, IReadOnlyList<double> other, double confidence = Estimates.Confidence)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(other);
        return @base.Count == other.Count
            ? Of([.. other.Zip(@base, (o, b) => o - b)], confidence)
            : throw new ArgumentException("Paired differences need as many values on both sides.", nameof(other));
    }
}
