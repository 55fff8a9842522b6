using LabourSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Claims;

/// <summary>
/// Effects with intervals over replicates. Leaving one replicate out at a time gives a standard error for any function of
/// averages, ratios of rare counts included; for a plain mean it is Student's interval exactly.
/// </summary>
public static class Jackknife
{
    /// <summary>The effect at the averages over all replicates, with its 95 % interval; without ends below two replicates, where they agree (see <see cref="Estimates.Of"/>), or where leaving one out leaves the effect undefined.</summary>
    /// <param name="replicates">Readings: replicate, arm, number.</param>
    /// <param name="effect">The effect from averages.</param>
    public static Estimate Of(IReadOnlyList<double[][]> replicates, Func<Means, double> effect)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        ArgumentNullException.ThrowIfNull(effect);
        int n = replicates.Count;
        if (n == 0)
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        double whole = effect(Means.Over(replicates, -1));
        if (n == 1 || !double.IsFinite(whole))
        {
            return new Estimate(whole, double.NaN, double.NaN);
        }

        double[] without = [.. Enumerable.Range(0, n).Select(i => effect(Means.Over(replicates, i)))];
        if (Estimates.Agree(without))
        {
            return new Estimate(whole, double.NaN, double.NaN);
        }

        double mean = without.Average();
        double squares = without.Sum(v => (v - mean) * (v - mean));
        double half = StudentT.InvCDF(0, 1, n - 1, Shares.Upper) * Math.Sqrt(squares * (n - 1) / n);
        return new Estimate(whole, whole - half, whole + half);
    }

    /// <summary>A share of rare events, the first number of the first arm over the second, its counts pooled over replicates.</summary>
    public static Estimate Pooled(IReadOnlyList<double[][]> replicates)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        return Shares.Proportion(replicates.Sum(r => r[0][0]), replicates.Sum(r => r[0][1]));
    }
}
