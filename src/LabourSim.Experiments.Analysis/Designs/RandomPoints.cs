using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Designs;

/// <summary>Independent uniform points, the plain Monte Carlo design. A point does not depend on how many there are.</summary>
public sealed class RandomPoints : IUnitDesign
{
    private const uint Purpose = 0x52414E44;
    private readonly ulong _seed;

    /// <summary>Makes the design.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="points">Number of points, at least 1.</param>
    /// <param name="dimensions">Number of dimensions, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public RandomPoints(ulong seed, int points, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        _seed = seed;
        Points = points;
        Dimensions = dimensions;
    }

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public void Point(int index, Span<double> into)
    {
        this.Require(index, into);
        for (int d = 0; d < into.Length; d++)
        {
            into[d] = KeyedDraw.Uniform(_seed, Purpose, index, d);
        }
    }
}
