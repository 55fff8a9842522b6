namespace LabourSim.Experiments.Designs;

/// <summary>
/// Points in the unit cube, each found from its index alone: a shard computes the points it runs and keeps none. Safe to
/// read from several threads.
/// </summary>
public interface IUnitDesign
{
    /// <summary>Number of points.</summary>
    int Points { get; }

    /// <summary>Number of coordinates of a point.</summary>
    int Dimensions { get; }

    /// <summary>Writes one point.</summary>
    /// <param name="index">0 to <see cref="Points"/> less 1.</param>
    /// <param name="into">Receives <see cref="Dimensions"/> values in [0, 1]; exactly that long.</param>
    /// <exception cref="ArgumentException">The index or the length is wrong.</exception>
    void Point(int index, Span<double> into);
}
