namespace LabourSim.Experiments.Claims;

/// <summary>Counts of whole numbers, which add up over replicates where medians do not.</summary>
internal static class Histogram
{
    private const int Size = 241;

    /// <summary>Counts from 0 to 240; larger numbers count as 240.</summary>
    public static double[] Of(IEnumerable<int> numbers)
    {
        double[] counts = new double[Size];
        foreach (int n in numbers)
        {
            counts[Math.Clamp(n, 0, Size - 1)]++;
        }

        return counts;
    }

    /// <summary>A quantile, each number spread evenly over the unit that ends at it; NaN without any.</summary>
    public static double Quantile(double at, ReadOnlySpan<double> counts)
    {
        double wanted = at * Sum(counts);
        double below = 0;
        for (int n = 0; n < counts.Length; n++)
        {
            if (counts[n] > 0 && below + counts[n] >= wanted)
            {
                return n - 1 + (wanted - below) / counts[n];
            }

            below += counts[n];
        }

        return double.NaN;
    }

    /// <summary>Share of numbers up to one; NaN without any.</summary>
    public static double Share(int upTo, ReadOnlySpan<double> counts) => Sum(counts[..(upTo + 1)]) / Sum(counts);

    private static double Sum(ReadOnlySpan<double> counts)
    {
        double sum = 0;
        foreach (double c in counts)
        {
            sum += c;
        }

        return sum;
    }
}
