using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Statistics;

/// <summary>Shares with 95 % intervals.</summary>
public static class Shares
{
    /// <summary>Upper quantile of a 95 % interval.</summary>
    internal const double Upper = 0.975;

    /// <summary>A share of rare events with the exact (Clopper–Pearson) 95 % interval, which has width even when none occurred.</summary>
    public static Estimate Proportion(double events, double of)
    {
        if (!(of > 0))
        {
            return new Estimate(double.NaN, double.NaN, double.NaN);
        }

        double low = events <= 0 ? 0 : Beta.InvCDF(events, of - events + 1, 1 - Upper);
        double high = events >= of ? 1 : Beta.InvCDF(events + 1, of - events, Upper);
        return new Estimate(events / of, low, high);
    }

    /// <summary>Wilson's 95 % interval of a share of draws.</summary>
    public static (double Low, double High) Wilson(int successes, int of)
    {
        if (of == 0)
        {
            return (double.NaN, double.NaN);
        }

        const double z = 1.959963984540054;
        double share = (double)successes / of;
        double middle = (share + z * z / (2 * of)) / (1 + z * z / of);
        double half = z / (1 + z * z / of) * Math.Sqrt(share * (1 - share) / of + z * z / (4.0 * of * of));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
