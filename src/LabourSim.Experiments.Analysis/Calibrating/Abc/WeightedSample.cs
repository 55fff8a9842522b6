namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>Means, spread and quantiles of weighted points. Weights add up to 1.</summary>
internal static class WeightedSample
{
    /// <summary>Weighted mean.</summary>
    public static double Mean(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        double sum = 0;
        for (int i = 0; i < values.Count; i++)
        {
            sum += weights[i] * values[i];
        }

        return sum;
    }

    /// <summary>Covariance, divided by 1 − Σ w² so that equal weights give the unbiased one; NaN for a single point.</summary>
    public static double[,] Covariance(IReadOnlyList<IReadOnlyList<double>> points, IReadOnlyList<double> weights)
    {
        int dimensions = points[0].Count;
        double[] means = [.. Enumerable.Range(0, dimensions).Select(d => Mean([.. points.Select(p => p[d])], weights))];
        double rest = 1 - weights.Sum(w => w * w);
        double[,] covariance = new double[dimensions, dimensions];
        for (int a = 0; a < dimensions; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double sum = 0;
                for (int i = 0; i < points.Count; i++)
                {
                    sum += weights[i] * (points[i][a] - means[a]) * (points[i][b] - means[b]);
                }

                covariance[a, b] = covariance[b, a] = sum / rest;
            }
        }

        return covariance;
    }

    /// <summary>The least value whose weight, with that of all lesser values, reaches a share.</summary>
    public static double Quantile(IReadOnlyList<double> values, IReadOnlyList<double> weights, double share)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        double[] cumulative = new double[order.Length];
        double sum = 0;
        for (int i = 0; i < order.Length; i++)
        {
            cumulative[i] = sum += weights[order[i]];
        }

        return values[order[Pick(cumulative, share)]];
    }

    /// <summary>Greatest gap between the sample's distribution and the uniform one on (0, 1) (Kolmogorov and Smirnov).</summary>
    public static double GapToUniform(IReadOnlyList<double> values, IReadOnlyList<double> weights)
    {
        double below = 0, gap = 0;
        foreach (int i in Enumerable.Range(0, values.Count).OrderBy(i => values[i]))
        {
            gap = Math.Max(gap, values[i] - below);
            below += weights[i];
            gap = Math.Max(gap, below - values[i]);
        }

        return gap;
    }

    /// <summary>Index of the first cumulative weight that reaches a share; the last where rounding leaves all below it.</summary>
    public static int Pick(double[] cumulative, double share)
    {
        int found = Array.BinarySearch(cumulative, share);
        found = found < 0 ? ~found : found;

        // Points of no weight share a cumulative weight with the one before them.
        while (found > 0 && found < cumulative.Length && cumulative[found - 1] >= share)
        {
            found--;
        }

        return Math.Min(found, cumulative.Length - 1);
    }
}
