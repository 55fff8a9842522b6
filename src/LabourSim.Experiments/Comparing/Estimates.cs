using LabourSim.Experiments.Results;
using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Comparing;

/// <summary>Means over replicates with Student's t-intervals.</summary>
public static class Estimates
{
    private const double Confidence = 0.95;

    /// <summary>
    /// The mean of the defined values and its 95 % interval: mean ± t(0.975, n − 1) · s / √n. The ends are NaN below two
    /// values, the mean is NaN without any.
    /// </summary>
    public static Estimate Of(IEnumerable<double> values)
    {
        double[] defined = [.. values.Where(double.IsFinite)];
        int n = defined.Length;
        double mean = n == 0 ? double.NaN : defined.Sum() / n;
        if (n < 2)
        {
            return new Estimate(mean, double.NaN, double.NaN);
        }

        double squares = defined.Sum(v => (v - mean) * (v - mean));
        double half = squares == 0
            ? 0
            : StudentT.InvCDF(0, 1, n - 1, (1 + Confidence) / 2) * Math.Sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - half, mean + half);
    }
}
