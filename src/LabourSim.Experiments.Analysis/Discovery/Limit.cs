using System.Globalization;

namespace LabourSim.Experiments.Discovery;

/// <summary>A range of one factor: above <paramref name="Low"/> and at most <paramref name="High"/>.</summary>
/// <param name="Factor">Number of the factor, from 0.</param>
/// <param name="Low">Values must be above this; −∞ without a lower limit.</param>
/// <param name="High">Values must be at most this; +∞ without an upper limit.</param>
public readonly record struct Limit(int Factor, double Low, double High)
{
    /// <summary>Whether a value is within.</summary>
    public bool Holds(double value) => value > Low && value <= High;

    /// <summary>Whether a point meets every limit; without limits every point does.</summary>
    public static bool AllHold(IReadOnlyList<Limit> limits, double[] point)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(point);
        return limits.All(l => l.Holds(point[l.Factor]));
    }

    /// <summary>Limits in words, such as "a > 0.3 and b &lt;= 2", numbers to six figures; "always" without any.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="names">Name of each factor.</param>
    public static string Rule(IReadOnlyList<Limit> limits, IReadOnlyList<string> names) =>
        Parts(limits, names) is { Count: > 0 } parts ? string.Join(" and ", parts) : "always";

    /// <summary>Each limit in signs, such as "a > 0.3", numbers to six figures.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="names">Name of each factor.</param>
    public static IReadOnlyList<string> Parts(IReadOnlyList<Limit> limits, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(names);
        List<string> parts = [];
        foreach (Limit limit in limits)
        {
            if (!double.IsNegativeInfinity(limit.Low))
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{names[limit.Factor]} > {limit.Low:G6}"));
            }

            if (!double.IsPositiveInfinity(limit.High))
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{names[limit.Factor]} <= {limit.High:G6}"));
            }
        }

        return parts;
    }

    /// <summary>
    /// A limit that has <paramref name="lower"/> at or below it and <paramref name="upper"/> above: the middle where a number lies there.
    /// </summary>
    internal static double Between(double lower, double upper)
    {
        double middle = lower * 0.5 + upper * 0.5;
        return middle >= lower && middle < upper ? middle : lower;
    }
}
