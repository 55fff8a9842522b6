using MathNet.Numerics.Statistics;

namespace LabourSim.Experiments.Statistics;

/// <summary>Differences too small to be anything but rounding.</summary>
internal static class Rounding
{
    /// <summary>Differences up to this share of the size of what was subtracted are rounding: sums of doubles keep some 15 digits.</summary>
    public const double Share = 1e-9;

    /// <summary>
    /// The values with those that differ by rounding alone made equal: each at most <see cref="Share"/> of the size away from 0
    /// becomes 0, each at most as far above the least of its group becomes this least one. Values that are not finite stay.
    /// </summary>
    /// <param name="values">Values in any order.</param>
    /// <param name="size">Size of the numbers they were computed from, 0 or more: for a difference, that of its two sides.</param>
    public static double[] Levelled(IReadOnlyList<double> values, double size)
    {
        double within = Share * size;
        double[] levelled = [.. values.Select(v => Math.Abs(v) <= within ? 0 : v)];
        double least = double.NegativeInfinity;
        foreach (int i in Enumerable.Range(0, levelled.Length).Where(i => double.IsFinite(levelled[i])).OrderBy(i => levelled[i]))
        {
            // A group begun just below 0 ends there: 0 stays 0.
            least = levelled[i] != 0 && levelled[i] - least <= within ? least : levelled[i];
            levelled[i] = least;
        }

        return levelled;
    }

    /// <summary>The standard deviation; 0 where it is rounding, as a mean of equal values may leave. NaN below two values.</summary>
    public static double Deviation(double[] values)
    {
        double deviation = ArrayStatistics.StandardDeviation(values);
        return deviation <= Share * Size(values) ? 0 : deviation;
    }

    /// <summary>The greatest size among finite values; 0 without any.</summary>
    public static double Size(IEnumerable<double> values) => values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
}
