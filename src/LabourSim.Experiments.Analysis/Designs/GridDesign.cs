namespace LabourSim.Experiments.Designs;

/// <summary>Every combination of some levels (full factorial), the last axis fastest.</summary>
public sealed class GridDesign : IUnitDesign
{
    private readonly int[] _levels;

    /// <summary>Makes the grid.</summary>
    /// <param name="levels">By axis, the number of levels, at least 1. At least one axis.</param>
    /// <exception cref="ArgumentException">There is no axis, one has no level, or there are more than 2^31 - 1 points.</exception>
    public GridDesign(IReadOnlyList<int> levels)
    {
        Points = Count(levels) is <= int.MaxValue and long count
            ? (int)count
            : throw new ArgumentException($"The grid has more than {int.MaxValue} points.", nameof(levels));
        _levels = [.. levels];
    }

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions => _levels.Length;

    /// <summary>How many points a grid has; <see cref="long.MaxValue"/> when it has more than that.</summary>
    /// <param name="levels">By axis, the number of levels.</param>
    /// <exception cref="ArgumentException">There is no axis, or one has no level.</exception>
    public static long Count(IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Count == 0 || levels.Any(n => n < 1))
        {
            throw new ArgumentException("A grid needs at least one axis, and each axis at least one level.", nameof(levels));
        }

        return levels.Aggregate(1L, (count, n) => count > long.MaxValue / n ? long.MaxValue : count * n);
    }

    /// <summary>Which level of each axis a point has.</summary>
    /// <param name="index">0 to <see cref="Points"/> less 1.</param>
    /// <returns>By axis, 0 to the number of its levels less 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public int[] Levels(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Points);
        int[] at = new int[_levels.Length];
        for (int d = at.Length - 1; d >= 0; d--)
        {
            (index, at[d]) = Math.DivRem(index, _levels[d]);
        }

        return at;
    }

    /// <summary>Writes one point: an axis of several levels runs from 0 to 1 in equal steps, an axis of one level stands at 0.5.</summary>
    /// <inheritdoc/>
    public void Point(int index, Span<double> into)
    {
        this.Require(index, into);
        int[] at = Levels(index);
        for (int d = 0; d < at.Length; d++)
        {
            into[d] = _levels[d] == 1 ? 0.5 : (double)at[d] / (_levels[d] - 1);
        }
    }
}
