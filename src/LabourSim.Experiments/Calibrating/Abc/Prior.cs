using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>What was thought of a parameter before: a distribution on a bounded range.</summary>
public abstract record Prior
{
    private protected Prior(double low, double high)
    {
        (Low, High) = low < high && double.IsFinite(high - low) ? (low, high) : throw new ArgumentException($"range from {low} to {high}");
    }

    /// <summary>Least value.</summary>
    public double Low { get; }

    /// <summary>Greatest value.</summary>
    public double High { get; }

    /// <summary>The quantile function: the value below which a share of the probability lies.</summary>
    /// <param name="u">0 to 1.</param>
    public abstract double At(double u);
}

/// <summary>Equal differences are equally likely.</summary>
public sealed record UniformPrior(double From, double To) : Prior(From, To)
{
    /// <inheritdoc/>
    public override double At(double u) => Low + (High - Low) * u;
}

/// <summary>Equal ratios are equally likely; the range lies above 0.</summary>
public sealed record LogUniformPrior(double From, double To) : Prior(From > 0 ? From : throw new ArgumentException($"log-uniform from {From}"), To)
{
    /// <inheritdoc/>
    public override double At(double u) => Low * Math.Pow(High / Low, u);
}

/// <summary>A density that rises in a straight line to the mode and falls in one to the end.</summary>
public sealed record TriangularPrior(double From, double Mode, double To) : Prior(From, To)
{
    /// <summary>Most likely value.</summary>
    public double Mode { get; } = Mode >= From && Mode <= To ? Mode : throw new ArgumentException($"mode {Mode} outside {From} to {To}");

    /// <inheritdoc/>
    public override double At(double u) => Triangular.InvCDF(Low, High, Mode, u);
}

/// <summary>A normal distribution cut off at both ends of the range.</summary>
public sealed record NormalPrior(double Mean, double Sd, double From, double To) : Prior(From, To)
{
    private readonly double _below = Normal.CDF(Mean, Sd, From), _upTo = Normal.CDF(Mean, Sd, To);

    /// <summary>Mean before it is cut off, within the range.</summary>
    public double Mean { get; } = Mean >= From && Mean <= To ? Mean : throw new ArgumentException($"mean {Mean} outside {From} to {To}");

    /// <summary>Standard deviation before it is cut off.</summary>
    public double Sd { get; } = Sd > 0 && double.IsFinite(Sd) ? Sd : throw new ArgumentException($"standard deviation {Sd}");

    /// <inheritdoc/>
    public override double At(double u) => Math.Clamp(Normal.InvCDF(Mean, Sd, _below + u * (_upTo - _below)), Low, High);
}
