namespace LabourSim.Experiments.Designs;

/// <summary>
/// The design for Sobol' indices of Saltelli et al. (2010, Computer Physics Communications 181): two samples A and B, and for
/// each factor i a sample AB_i, which is A with that factor from B; for second-order indices also BA_i, which is B with that
/// factor from A (Saltelli 2002, same journal 145). A and B are the two halves of the coordinates of one scrambled Sobol'
/// sequence.
/// </summary>
/// <remarks>
/// Points come in blocks, one for each j of the sample: A_j, AB_j for each factor, BA_j for each factor if asked for, B_j.
/// </remarks>
public sealed class SaltelliDesign : IUnitDesign
{
    /// <summary>Most factors: the sequence has two dimensions for each.</summary>
    public const int MaxDimensions = SobolSequence.MaxDimensions / 2;

    private readonly SobolSequence _sequence;

    /// <summary>Makes the design.</summary>
    /// <param name="seed">Seed of the scramble.</param>
    /// <param name="samples">Size of each sample, at least 1; best a power of 2.</param>
    /// <param name="dimensions">Number of factors, 1 to <see cref="MaxDimensions"/>.</param>
    /// <param name="secondOrder">True for the points of second-order indices too.</param>
    /// <exception cref="ArgumentException">A number is below 1, or there are too many factors or points.</exception>
    public SaltelliDesign(ulong seed, int samples, int dimensions, bool secondOrder)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        if (dimensions > MaxDimensions)
        {
            throw new ArgumentException($"A Saltelli design has at most {MaxDimensions} factors, not {dimensions}.", nameof(dimensions));
        }

        Samples = samples;
        Dimensions = dimensions;
        SecondOrder = secondOrder;
        Points = DesignChecks.Points(samples, BlockSize, nameof(samples));
        _sequence = SobolSequence.Scrambled(seed, samples, 2 * dimensions);
    }

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Size of A and of B.</summary>
    public int Samples { get; }

    /// <summary>Whether the points BA are there.</summary>
    public bool SecondOrder { get; }

    /// <summary>Points in a block: k + 2, or 2k + 2 with second order.</summary>
    public int BlockSize => (SecondOrder ? 2 * Dimensions : Dimensions) + 2;

    /// <summary>Index of A_j.</summary>
    /// <param name="j">0 to <see cref="Samples"/> less 1.</param>
    public int A(int j) => In(j, 0);

    /// <summary>Index of B_j.</summary>
    /// <param name="j">0 to <see cref="Samples"/> less 1.</param>
    public int B(int j) => In(j, BlockSize - 1);

    /// <summary>Index of A_j with one factor from B_j.</summary>
    /// <param name="j">0 to <see cref="Samples"/> less 1.</param>
    /// <param name="factor">0 to <see cref="IUnitDesign.Dimensions"/> less 1.</param>
    public int AB(int j, int factor) => In(j, 1 + Known(factor));

    /// <summary>Index of B_j with one factor from A_j.</summary>
    /// <param name="j">0 to <see cref="Samples"/> less 1.</param>
    /// <param name="factor">0 to <see cref="IUnitDesign.Dimensions"/> less 1.</param>
    /// <exception cref="InvalidOperationException">The design is without second order.</exception>
    public int BA(int j, int factor) => SecondOrder
        ? In(j, 1 + Dimensions + Known(factor))
        : throw new InvalidOperationException("A design without second order has no points BA.");

    /// <inheritdoc/>
    public void Point(int index, Span<double> into)
    {
        this.Require(index, into);
        (int j, int place) = Math.DivRem(index, BlockSize);
        double[] both = new double[2 * Dimensions];
        _sequence.Point(j, both);
        ReadOnlySpan<double> a = both.AsSpan(0, Dimensions), b = both.AsSpan(Dimensions);
        if (place <= Dimensions)
        {
            Mix(a, b, place - 1, into);
        }
        else
        {
            // B_j itself is the last of its block, where no factor is left to take from A.
            Mix(b, a, place == BlockSize - 1 ? -1 : place - 1 - Dimensions, into);
        }
    }

    private static void Mix(ReadOnlySpan<double> most, ReadOnlySpan<double> one, int factor, Span<double> into)
    {
        most.CopyTo(into);
        if (factor >= 0)
        {
            into[factor] = one[factor];
        }
    }

    private int In(int j, int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(j);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(j, Samples);
        return j * BlockSize + place;
    }

    private int Known(int factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(factor, Dimensions);
        return factor;
    }
}
