namespace LabourSim.Experiments.Designs;

/// <summary>What every design asks of its arguments.</summary>
internal static class DesignChecks
{
    /// <summary>Refuses a point that the design does not have, or a place for it of another length.</summary>
    public static void Require(this IUnitDesign design, int index, Span<double> into)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, design.Points);
        if (into.Length != design.Dimensions)
        {
            throw new ArgumentException($"A point of this design has {design.Dimensions} coordinates, not {into.Length}.", nameof(into));
        }
    }

    /// <summary>The product of a number of blocks and their size.</summary>
    /// <exception cref="ArgumentException">There are more points than an index can name.</exception>
    public static int Points(int blocks, long size, string name) => blocks * size is var points && points <= int.MaxValue
        ? (int)points
        : throw new ArgumentException($"{blocks} times {size} points are more than {int.MaxValue}.", name);
}
