namespace LabourSim.Experiments.Ranges;

/// <summary>How likely the values of an uncertain number are between two bounds, as the inverse of its distribution function.</summary>
public abstract record Distribution
{
    private protected Distribution(double low, double high, string? fault)
    {
        if (fault is not null)
        {
            throw new ArgumentException($"A distribution expects {fault}.");
        }

        Low = low;
        High = high;
    }

    /// <summary>Least value.</summary>
    public double Low { get; }

    /// <summary>Greatest value.</summary>
    public double High { get; }

    /// <summary>The word files use for it.</summary>
    public abstract string Name { get; }

    /// <summary>What else files give, by key, besides low and high.</summary>
    public virtual IReadOnlyList<(string Key, double Value)> Shape => [];

    /// <summary>The value below which a share of all values lies; never falls as the share grows.</summary>
    /// <param name="u">The share, 0 to 1.</param>
    /// <returns>A value in [<see cref="Low"/>, <see cref="High"/>].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside 0 to 1 or not a number.</exception>
    public double At(double u) => u >= 0 && u <= 1
        ? Math.Clamp(Quantile(u), Low, High) // Rounding may step over a bound by one digit.
        : throw new ArgumentOutOfRangeException(nameof(u), u, "Expected a share from 0 to 1.");

    /// <summary>As <see cref="At"/>, up to rounding at the bounds.</summary>
    private protected abstract double Quantile(double u);

    /// <summary>What bounds alone must be, in words; null when they are.</summary>
    private protected static string? BoundsFault(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) && low < high && double.IsFinite(high - low) ? null : "low < high";
}
