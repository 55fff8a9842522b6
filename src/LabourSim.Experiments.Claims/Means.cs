namespace LabourSim.Experiments.Claims;

/// <summary>Readings averaged over replicates: by arm, then by number.</summary>
/// <param name="values">The averages.</param>
public sealed class Means(double[][] values)
{
    /// <summary>One number of one arm.</summary>
    public double this[int arm, int i] => values[arm][i];

    /// <summary>Number of arms.</summary>
    public int Arms => values.Length;

    /// <summary>All numbers of one arm.</summary>
    public ReadOnlySpan<double> Of(int arm) => values[arm];

    /// <summary>One number over another; NaN over zero.</summary>
    public double Ratio(int arm, int over, int under) => values[arm][under] == 0 ? double.NaN : values[arm][over] / values[arm][under];

    /// <summary>Relative change of a number against another arm; NaN against zero.</summary>
    public double Change(int arm, int against, int i) => Relative(values[arm][i], values[against][i]);

    /// <summary>Relative change of a ratio against another arm.</summary>
    public double Change(int arm, int against, int over, int under) => Relative(Ratio(arm, over, under), Ratio(against, over, under));

    /// <summary>How much the first is above the second, as a share of the second; NaN against zero.</summary>
    public static double Relative(double value, double against) => against == 0 ? double.NaN : value / against - 1;

    /// <summary>The averages over replicates, leaving one out (−1 for none).</summary>
    internal static Means Over(IReadOnlyList<double[][]> replicates, int without)
    {
        int counted = replicates.Count - (without < 0 ? 0 : 1);
        double[][] means = [.. replicates[0].Select(a => new double[a.Length])];
        for (int r = 0; r < replicates.Count; r++)
        {
            for (int arm = 0; r != without && arm < means.Length; arm++)
            {
                for (int i = 0; i < means[arm].Length; i++)
                {
                    means[arm][i] += replicates[r][arm][i] / counted;
                }
            }
        }

        return new Means(means);
    }
}
