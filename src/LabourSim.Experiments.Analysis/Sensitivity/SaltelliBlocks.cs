namespace LabourSim.Experiments.Sensitivity;

/// <summary>Outputs of a Saltelli design and the indices of any blocks drawn from it; see <see cref="SobolIndices.Of"/>.</summary>
internal sealed class SaltelliBlocks
{
    private readonly double[] _outputs;
    private readonly int _factors;
    private readonly bool _secondOrder;
    private readonly int _size;
    private readonly int[] _starts;

    public SaltelliBlocks(double[] outputs, int factors, bool secondOrder)
    {
        (_outputs, _factors, _secondOrder, _size) = (outputs, factors, secondOrder, (secondOrder ? 2 * factors : factors) + 2);
        if (outputs.Length % _size != 0)
        {
            throw new ArgumentException($"{outputs.Length} outputs are no whole number of blocks of {_size}.", nameof(outputs));
        }

        int all = outputs.Length / _size;
        _starts = [.. Enumerable.Range(0, all).Select(b => b * _size).Where(start => outputs[start..(start + _size)].All(double.IsFinite))];
        Missing = all - _starts.Length;
    }

    /// <summary>Whole blocks.</summary>
    public int Count => _starts.Length;

    /// <summary>Blocks left out.</summary>
    public int Missing { get; }

    /// <summary>Mean and variance over the independent points A and B of the blocks drawn, and whether all are equal.</summary>
    public (double Mean, double Variance, bool Constant) Spread(int[] drawn)
    {
        if (drawn.Length == 0)
        {
            return (double.NaN, double.NaN, false);
        }

        double sum = 0, low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (int d in drawn)
        {
            (double a, double b) = (_outputs[_starts[d]], _outputs[_starts[d] + _size - 1]);
            sum += a + b;
            low = Math.Min(low, Math.Min(a, b));
            high = Math.Max(high, Math.Max(a, b));
        }

        // Equal values are told by their range: rounding may leave them a variance.
        if (low == high)
        {
            return (low, 0, true);
        }

        double mean = sum / (2 * drawn.Length), squares = 0;
        foreach (int d in drawn)
        {
            (double a, double b) = (_outputs[_starts[d]] - mean, _outputs[_starts[d] + _size - 1] - mean);
            squares += a * a + b * b;
        }

        return (mean, squares / (2 * drawn.Length), false);
    }

    /// <summary>First-order indices, totals, pairs and the interaction share, in this order, from the blocks drawn.</summary>
    public double[] Indices(int[] drawn)
    {
        double[] indices = new double[2 * _factors + (_secondOrder ? _factors * (_factors - 1) / 2 : 0) + 1];
        (double mean, double variance, _) = Spread(drawn);
        if (!(variance > 0))
        {
            Array.Fill(indices, double.NaN);
            return indices;
        }

        double[] block = new double[_size];
        foreach (int d in drawn)
        {
            // Products of centred outputs vary less, and the indices are those of the output less its mean (Sobol' 2001).
            for (int i = 0; i < _size; i++)
            {
                block[i] = _outputs[_starts[d] + i] - mean;
            }

            AddBlock(block, indices);
        }

        double all = drawn.Length * variance, alone = 0;
        for (int i = 0; i < indices.Length - 1; i++)
        {
            indices[i] /= all;
        }

        for (int f = 0; f < _factors; f++)
        {
            alone += indices[f];
        }

        LessEachAlone(indices);
        indices[^1] = 1 - alone;
        return indices;
    }

    /// <summary>
    /// Adds a block's terms: first order by Saltelli et al. (2010, Computer Physics Communications 181, table 2 b), total by
    /// Jansen (1999, the same journal 117), the closed second order by Saltelli (2002). Where there is BA, A and B change places
    /// for a second estimate, and the two are averaged (Saltelli 2002, theorem 2).
    /// </summary>
    private void AddBlock(ReadOnlySpan<double> block, Span<double> sums)
    {
        double a = block[0], b = block[^1];
        ReadOnlySpan<double> ab = block.Slice(1, _factors);
        ReadOnlySpan<double> ba = _secondOrder ? block.Slice(1 + _factors, _factors) : [];
        for (int f = 0; f < _factors; f++)
        {
            double first = b * (ab[f] - a), total = (a - ab[f]) * (a - ab[f]) / 2;
            sums[f] += _secondOrder ? (first + a * (ba[f] - b)) / 2 : first;
            sums[_factors + f] += _secondOrder ? (total + (b - ba[f]) * (b - ba[f]) / 2) / 2 : total;
        }

        int next = 2 * _factors;
        for (int one = 0; one < ba.Length; one++)
        {
            // BA i and AB j share coordinates i (A's) and j (B's) and no other.
            for (int other = one + 1; other < ba.Length; other++)
            {
                sums[next++] += (ba[one] * ab[other] + ba[other] * ab[one]) / 2 - a * b;
            }
        }
    }

    /// <summary>Turns closed second-order indices into what two factors add to what each does by itself.</summary>
    private void LessEachAlone(Span<double> indices)
    {
        int next = 2 * _factors;
        for (int one = 0; _secondOrder && one < _factors; one++)
        {
            for (int other = one + 1; other < _factors; other++)
            {
                indices[next++] -= indices[one] + indices[other];
            }
        }
    }
}
