namespace LabourSim.Charts;

/// <summary>How values lie along an axis.</summary>
public enum Scale
{
    /// <summary>Equal differences are equally far apart.</summary>
    Linear,

    /// <summary>Years with decimals, see <see cref="Axes.At"/>.</summary>
    Time,

    /// <summary>Names: the first at 0, the next at 1.</summary>
    Category,
}

/// <summary>A value of an axis that is marked.</summary>
/// <param name="At">The value.</param>
/// <param name="Words">What stands there, in the reader's language.</param>
public readonly record struct AxisTick(double At, string Words);

/// <summary>An axis; <see cref="Axes"/> makes those that figures need.</summary>
/// <param name="Scale">How values lie along it.</param>
/// <param name="Low">The value at the left or at the bottom; greater than <paramref name="High"/> for one that runs the other way.</param>
/// <param name="High">The value at the right or at the top.</param>
public sealed record Axis(Scale Scale, double Low, double High)
{
    /// <summary>What is measured, with its unit; null where the panel's title or the names say it.</summary>
    public string? Title { get; init; }

    /// <summary>Marked values, in order. Where there is no room for all, every second is left out, or every third.</summary>
    public IReadOnlyList<AxisTick> Ticks { get; init; } = [];

    /// <summary>With lines across the panel at the marked values.</summary>
    public bool Grid { get; init; }

    /// <summary>With the axis' own line.</summary>
    public bool Line { get; init; }
}
