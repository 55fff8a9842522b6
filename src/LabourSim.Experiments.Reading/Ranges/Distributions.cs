using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Ranges;

/// <summary>Equal differences are equally likely.</summary>
public sealed record UniformDistribution : Distribution
{
    /// <summary>Makes the distribution.</summary>
    /// <param name="low">Least value.</param>
    /// <param name="high">Greatest value, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The bounds are not finite or not in order.</exception>
    public UniformDistribution(double low, double high)
        : base(low, high, Fault(low, high))
    {
    }

    /// <inheritdoc/>
    public override string Name => "uniform";

    internal static string? Fault(double low, double high) => BoundsFault(low, high);

    private protected override double Quantile(double u) => Low + (High - Low) * u;
}

/// <summary>Equal ratios are equally likely.</summary>
public sealed record LogUniformDistribution : Distribution
{
    /// <summary>Makes the distribution.</summary>
    /// <param name="low">Least value, above 0.</param>
    /// <param name="high">Greatest value, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The bounds are not finite, not above 0 or not in order.</exception>
    public LogUniformDistribution(double low, double high)
        : base(low, high, Fault(low, high))
    {
    }

    /// <inheritdoc/>
    public override string Name => "log-uniform";

    internal static string? Fault(double low, double high) =>
        BoundsFault(low, high) is null && low > 0 && double.IsFinite(high / low) ? null : "0 < low < high";

    private protected override double Quantile(double u) => Low * Math.Pow(High / Low, u);
}

/// <summary>Most likely at one value, falling in straight lines to both bounds.</summary>
public sealed record TriangularDistribution : Distribution
{
    /// <summary>Makes the distribution.</summary>
    /// <param name="low">Least value.</param>
    /// <param name="mode">Most likely value; may be a bound.</param>
    /// <param name="high">Greatest value, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A number is not finite or not in order.</exception>
    public TriangularDistribution(double low, double mode, double high)
        : base(low, high, Fault(low, mode, high)) => Mode = mode;

    /// <summary>Most likely value.</summary>
    public double Mode { get; }

    /// <inheritdoc/>
    public override string Name => "triangular";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Key, double Value)> Shape => [("mode", Mode)];

    internal static string? Fault(double low, double mode, double high) =>
        BoundsFault(low, high) is { } fault ? fault : mode >= low && mode <= high ? null : "low <= mode <= high";

    private protected override double Quantile(double u) => Triangular.InvCDF(Low, High, Mode, u);
}

/// <summary>A normal distribution without its tails outside the bounds.</summary>
public sealed record NormalDistribution : Distribution
{
    private readonly double _below;
    private readonly double _within;

    /// <summary>Makes the distribution.</summary>
    /// <param name="low">Least value.</param>
    /// <param name="high">Greatest value, above <paramref name="low"/>.</param>
    /// <param name="mean">Mean before the tails are cut off; may lie outside the bounds.</param>
    /// <param name="sd">Standard deviation before the tails are cut off, above 0.</param>
    /// <exception cref="ArgumentException">
    /// A number is not finite or not in order, or the bounds are so far from the mean that nothing is left between them.
    /// </exception>
    public NormalDistribution(double low, double high, double mean, double sd)
        : base(low, high, Fault(low, high, mean, sd))
    {
        Mean = mean;
        Sd = sd;
        (_below, _within) = Shares(low, high, mean, sd);
    }

    /// <summary>Mean before the tails are cut off.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation before the tails are cut off.</summary>
    public double Sd { get; }

    /// <inheritdoc/>
    public override string Name => "normal";

    /// <inheritdoc/>
    public override IReadOnlyList<(string Key, double Value)> Shape => [("mean", Mean), ("sd", Sd)];

    internal static string? Fault(double low, double high, double mean, double sd) =>
        BoundsFault(low, high) is { } fault ? fault
        : !double.IsFinite(mean) || !double.IsFinite(sd) || sd <= 0 ? "a finite mean and sd > 0"
        : Shares(low, high, mean, sd).Within > 0 ? null
        : "bounds nearer to the mean: the normal distribution has nothing between these";

    private protected override double Quantile(double u) => Mirrored(Low, High, Mean)
        ? 2 * Mean - Normal.InvCDF(Mean, Sd, _below + (1 - u) * _within)
        : Normal.InvCDF(Mean, Sd, _below + u * _within);

    // Shares near 1 have no digits left for what lies beyond, so bounds in the upper half are mirrored into the lower.
    private static bool Mirrored(double low, double high, double mean) => low - mean > mean - high;

    private static (double Below, double Within) Shares(double low, double high, double mean, double sd)
    {
        (double from, double to) = Mirrored(low, high, mean) ? (2 * mean - high, 2 * mean - low) : (low, high);
        double below = Normal.CDF(mean, sd, from);
        return (below, Normal.CDF(mean, sd, to) - below);
    }
}
