namespace LabourSim.Experiments.Statistics;

/// <summary>Quantiles of samples.</summary>
internal static class Quantiles
{
    /// <summary>Quantile of sorted values, linear between neighbours (Hyndman and Fan's type 7); NaN without any.</summary>
    /// <param name="sorted">Values, the least first.</param>
    /// <param name="p">Share of values below, 0 to 1.</param>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        double at = p * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }
}
