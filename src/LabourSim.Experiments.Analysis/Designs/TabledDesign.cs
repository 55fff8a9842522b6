namespace LabourSim.Experiments.Designs;

/// <summary>Points held in memory: those of a Latin hypercube, which only exist together.</summary>
public sealed class TabledDesign : IUnitDesign
{
    private readonly double[][] _points;

    /// <summary>Holds points.</summary>
    /// <param name="points">At least one; all of the same length; values in [0, 1].</param>
    /// <exception cref="ArgumentException">There is none, lengths differ, or a value is outside [0, 1].</exception>
    public TabledDesign(double[][] points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Length == 0 || points[0].Length == 0 || points.Any(p => p.Length != points[0].Length || p.Any(v => !(v >= 0 && v <= 1))))
        {
            throw new ArgumentException("A design needs points of one length with values from 0 to 1.", nameof(points));
        }

        _points = points;
    }

    /// <inheritdoc/>
    public int Points => _points.Length;

    /// <inheritdoc/>
    public int Dimensions => _points[0].Length;

    /// <inheritdoc/>
    public void Point(int index, Span<double> into)
    {
        this.Require(index, into);
        _points[index].CopyTo(into);
    }
}
