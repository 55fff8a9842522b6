using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Designs;

/// <summary>One step of a trajectory.</summary>
/// <param name="Factor">The factor that moved, from 0.</param>
/// <param name="Change">By how much: the design's step, up or down.</param>
public readonly record struct MorrisMove(int Factor, double Change);

/// <summary>
/// Trajectories for elementary effects (Morris 1991, Technometrics 33): from a random point of a grid of p levels, every
/// factor moves once, in random order and direction, by p / (2 (p - 1)). A trajectory of k factors is k + 1 points in a row.
/// </summary>
public sealed class MorrisTrajectories : IUnitDesign
{
    private const uint Base = 0x4D4F5231, Direction = 0x4D4F5232, Order = 0x4D4F5233;
    private readonly ulong _seed;

    /// <summary>Makes the design.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="trajectories">Number of trajectories, at least 1.</param>
    /// <param name="dimensions">Number of factors, at least 1.</param>
    /// <param name="levels">Levels p of the grid, even, at least 2.</param>
    /// <exception cref="ArgumentException">A number is too small, the levels are odd, or there are more than 2^31 - 1 points.</exception>
    public MorrisTrajectories(ulong seed, int trajectories, int dimensions, int levels = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        if (levels < 2 || levels % 2 != 0)
        {
            throw new ArgumentException($"Levels are an even number from 2 on, not {levels}.", nameof(levels));
        }

        _seed = seed;
        Trajectories = trajectories;
        Dimensions = dimensions;
        Levels = levels;
        Points = DesignChecks.Points(trajectories, dimensions + 1L, nameof(trajectories));
    }

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Number of trajectories.</summary>
    public int Trajectories { get; }

    /// <summary>Levels of the grid.</summary>
    public int Levels { get; }

    /// <summary>By how much a factor moves: p / (2 (p - 1)), 2/3 at four levels.</summary>
    public double Step => Levels / (2.0 * (Levels - 1));

    /// <summary>Index of a point.</summary>
    /// <param name="trajectory">0 to <see cref="Trajectories"/> less 1.</param>
    /// <param name="step">0 for where it begins, up to <see cref="IUnitDesign.Dimensions"/> for where it ends.</param>
    public int IndexOf(int trajectory, int step)
    {
        Require(trajectory, step, 0);
        return trajectory * (Dimensions + 1) + step;
    }

    /// <summary>What moved between a point and the one before it in its trajectory.</summary>
    /// <param name="trajectory">0 to <see cref="Trajectories"/> less 1.</param>
    /// <param name="step">1 to <see cref="IUnitDesign.Dimensions"/>.</param>
    public MorrisMove Move(int trajectory, int step)
    {
        Require(trajectory, step, 1);
        int factor = Factors(trajectory)[step - 1];
        return new MorrisMove(factor, Rises(trajectory, factor) ? Step : -Step);
    }

    /// <inheritdoc/>
    public void Point(int index, Span<double> into)
    {
        this.Require(index, into);
        (int trajectory, int step) = Math.DivRem(index, Dimensions + 1);
        int[] factors = Factors(trajectory);
        int half = Levels / 2;
        for (int s = 0; s < factors.Length; s++)
        {
            int factor = factors[s];
            int low = (int)(KeyedDraw.Uniform(_seed, Base, trajectory, factor) * half);

            // A rising factor is up once it has moved, a falling one until it has.
            bool up = Rises(trajectory, factor) == s < step;
            into[factor] = (up ? low + half : low) / (Levels - 1.0);
        }
    }

    /// <summary>Factors in the order in which they move.</summary>
    private int[] Factors(int trajectory)
    {
        int[] factors = [.. Enumerable.Range(0, Dimensions)];
        KeyedDraw.Shuffle(factors, i => KeyedDraw.Uniform(_seed, Order, trajectory, i));
        return factors;
    }

    private bool Rises(int trajectory, int factor) => KeyedDraw.Uniform(_seed, Direction, trajectory, factor) < 0.5;

    private void Require(int trajectory, int step, int least)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trajectory);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(trajectory, Trajectories);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, Dimensions);
    }
}
