using System.Globalization;
using System.Numerics;

namespace LabourSim.Experiments.Sweeps;

/// <summary>How an axis of a sweep is covered.</summary>
public enum DesignKind
{
    /// <summary>One point: nothing varies.</summary>
    None,

    /// <summary>The points that the file lists.</summary>
    List,

    /// <summary>Every combination.</summary>
    Grid,

    /// <summary>Independent points.</summary>
    Random,

    /// <summary>Latin hypercube.</summary>
    LatinHypercube,

    /// <summary>Scrambled Sobol' sequence.</summary>
    Sobol,

    /// <summary>Morris trajectories: one factor moves at a time.</summary>
    Morris,

    /// <summary>Saltelli's design for Sobol' indices.</summary>
    Saltelli,
}

/// <summary>A design, as a file says it.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Points">Points; trajectories of Morris, base points of Saltelli; not read by lists and grids of doses.</param>
/// <param name="Levels">Levels of a grid of ranges and of Morris trajectories.</param>
/// <param name="Maximin">Latin hypercube whose nearest points lie far apart.</param>
/// <param name="SecondOrder">Saltelli with the points for second-order indices.</param>
/// <param name="Listed">The listed points, one value a factor.</param>
public sealed record DesignSpec(DesignKind Kind, int Points, int Levels, bool Maximin, bool SecondOrder, IReadOnlyList<double[]> Listed)
{
    /// <summary>The line where it stands, for messages; 0 when it stands nowhere.</summary>
    public int Line { get; init; }

    /// <summary>The line that gives the number of points; 0 when none does.</summary>
    public int PointsLine { get; init; }

    /// <summary>What is valid and yet probably not meant, in words; null for nothing.</summary>
    public string? Warning => Kind is DesignKind.Sobol or DesignKind.Saltelli && !BitOperations.IsPow2(Points)
        ? string.Create(CultureInfo.InvariantCulture,
            $"{Points} points: the Sobol' sequence covers evenly only in powers of two, such as {BitOperations.RoundUpToPowerOf2((uint)Points) / 2} or {BitOperations.RoundUpToPowerOf2((uint)Points)}")
        : null;

    /// <summary>The design of an axis along which nothing varies.</summary>
    public static readonly DesignSpec Nothing = new(DesignKind.None, 1, 0, false, false, []);

    /// <summary>True when single differences between points are read, so that all points must live the same luck.</summary>
    public bool ReadsDifferences => Kind is DesignKind.Morris or DesignKind.Saltelli or DesignKind.Grid or DesignKind.List;
}
