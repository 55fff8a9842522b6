using System.Numerics;
using LabourSim.Randomness;

namespace LabourSim.Experiments.Designs;

/// <summary>
/// Sobol' sequence (Sobol' 1967) in the Gray-code order of Antonov and Saleev (1979), with the direction numbers of Joe and
/// Kuo (2008). The first 2^m points of every dimension fill 2^m equal strata once, so numbers of points should be powers
/// of 2.
/// </summary>
public sealed class SobolSequence : IUnitDesign
{
    /// <summary>Most dimensions there are direction numbers for.</summary>
    public const int MaxDimensions = 1024;

    private const int Bits = SobolDirections.Bits;
    private const double Cell = 1.0 / (1ul << Bits);
    private const uint Matrix = 0x534F4231, Shift = 0x534F4232;
    private readonly uint[] _directions;
    private readonly uint[] _shift;
    private readonly double _within;

    private SobolSequence(int points, int dimensions, double within)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        if (dimensions > MaxDimensions)
        {
            throw new ArgumentException($"The Sobol' sequence has at most {MaxDimensions} dimensions, not {dimensions}.", nameof(dimensions));
        }

        Points = points;
        Dimensions = dimensions;
        _within = within;
        _shift = new uint[dimensions];
        _directions = new uint[dimensions * Bits];
        for (int d = 0; d < dimensions; d++)
        {
            SobolDirections.Write(d, Directions(d));
        }
    }

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>The sequence itself, which begins at the origin; values in [0, 1).</summary>
    /// <param name="points">Number of points, at least 1.</param>
    /// <param name="dimensions">Number of dimensions, 1 to <see cref="MaxDimensions"/>.</param>
    /// <exception cref="ArgumentException">A number is below 1, or there are too many dimensions.</exception>
    public static SobolSequence Plain(int points, int dimensions) => new(points, dimensions, 0);

    /// <summary>
    /// The sequence with a random linear scramble and a digital shift in every dimension (Matoušek 1998, Journal of Complexity
    /// 14): each point is uniform in the cube, and the points together stay as even as before. Values lie within (0, 1), in
    /// the middle of cells of 2^-32.
    /// </summary>
    /// <param name="seed">Seed of the scramble.</param>
    /// <param name="points">Number of points, at least 1.</param>
    /// <param name="dimensions">Number of dimensions, 1 to <see cref="MaxDimensions"/>; more leave the first ones as they are.</param>
    /// <exception cref="ArgumentException">A number is below 1, or there are too many dimensions.</exception>
    public static SobolSequence Scrambled(ulong seed, int points, int dimensions)
    {
        SobolSequence sequence = new(points, dimensions, 0.5);
        for (int d = 0; d < dimensions; d++)
        {
            sequence.Scramble(seed, d);
        }

        return sequence;
    }

    /// <inheritdoc/>
    public void Point(int index, Span<double> into)
    {
        this.Require(index, into);
        uint gray = (uint)index ^ (uint)index >> 1;
        for (int d = 0; d < into.Length; d++)
        {
            Span<uint> directions = Directions(d);
            uint digits = _shift[d];
            for (uint left = gray; left != 0; left &= left - 1)
            {
                digits ^= directions[BitOperations.TrailingZeroCount(left)];
            }

            into[d] = (digits + _within) * Cell;
        }
    }

    private Span<uint> Directions(int dimension) => _directions.AsSpan(dimension * Bits, Bits);

    // Multiplies every direction number by a random lower triangular matrix of ones and noughts with ones on its diagonal:
    // a binary digit is changed by those before it, never by those after.
    private void Scramble(ulong seed, int dimension)
    {
        Span<uint> rows = stackalloc uint[Bits];
        for (int r = 0; r < Bits; r++)
        {
            uint diagonal = 1u << (Bits - 1 - r);
            uint before = ~(diagonal | (diagonal - 1));
            rows[r] = diagonal | Word(seed, r, dimension, Matrix) & before;
        }

        foreach (ref uint direction in Directions(dimension))
        {
            uint scrambled = 0;
            for (int r = 0; r < Bits; r++)
            {
                scrambled |= (uint)(BitOperations.PopCount(rows[r] & direction) & 1) << (Bits - 1 - r);
            }

            direction = scrambled;
        }

        _shift[dimension] = Word(seed, 0, dimension, Shift);
    }

    private static uint Word(ulong seed, int row, int dimension, uint purpose)
    {
        Philox4x32.Block((uint)row, (uint)dimension, 0, purpose, (uint)seed, (uint)(seed >> 32), out uint word, out _, out _, out _);
        return word;
    }
}
