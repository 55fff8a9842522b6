namespace LabourSim.Experiments.Discovery;

/// <summary>
/// Peeling: from the whole space, again and again the thin slice at the end of one factor is removed whose removal serves best,
/// until the box would hold too few points or holds cases alone (Friedman and Fisher 1999, Bump hunting in high-dimensional
/// data, Statistics and Computing 9).
/// </summary>
/// <remarks>
/// Best is the greatest rise of density for each point removed (the lenient criterion of Kwakkel and Jaxa-Rozen 2016, Improving
/// scenario discovery for handling heterogeneous uncertainties and multinomial classified outcomes): where every slice holds as
/// many points it is the original criterion, and where ties make slices thick it does not prefer the thickest. Of equal ones the
/// slice counts that has the longer run without a case behind it, then the earlier factor, then the lower end.
/// </remarks>
internal sealed class PrimPeeling(LabelledPoints data, double alpha, int minimumPoints)
{
    private readonly Faces faces = new(data.Factors);
    private readonly bool[] removed = new bool[data.Count];

    /// <summary>A slice at one end of one factor.</summary>
    private readonly record struct Slice(int Factor, bool AtLow, int Points, double Gain, int FreeRun);

    /// <summary>Limits and counts of every box, the whole space first.</summary>
    /// <param name="inside">The points to search.</param>
    public List<(IReadOnlyList<Limit> Limits, int Points, int Cases)> Run(int[] inside)
    {
        int[][] orders = data.Sorted(inside);
        int cases = data.CasesAmong(inside);
        List<(IReadOnlyList<Limit>, int, int)> boxes = [([], inside.Length, cases)];
        while (cases < orders[0].Length && Best(orders, cases) is { } slice)
        {
            int[] order = orders[slice.Factor];
            int n = order.Length;
            double[] values = data.Columns[slice.Factor];
            if (slice.AtLow)
            {
                faces.Low[slice.Factor] = Limit.Between(values[order[slice.Points - 1]], values[order[slice.Points]]);
            }
            else
            {
                faces.High[slice.Factor] = Limit.Between(values[order[n - 1 - slice.Points]], values[order[n - slice.Points]]);
            }

            foreach (int point in slice.AtLow ? order.AsSpan(0, slice.Points) : order.AsSpan(n - slice.Points))
            {
                removed[point] = true;
                cases -= data.Cases[point] ? 1 : 0;
            }

            orders = [.. orders.Select(o => Array.FindAll(o, p => !removed[p]))];
            boxes.Add((faces.Limits(), n - slice.Points, cases));
        }

        return boxes;
    }

    private Slice? Best(int[][] orders, int cases)
    {
        Slice? best = null;
        for (int f = 0; f < data.Factors; f++)
        {
            foreach (bool atLow in (ReadOnlySpan<bool>)[true, false])
            {
                if (At(orders[f], f, atLow, cases) is { } slice
                    && (best is not { } b || slice.Gain > b.Gain || (slice.Gain == b.Gain && slice.FreeRun > b.FreeRun)))
                {
                    best = slice;
                }
            }
        }

        return best;
    }

    /// <summary>The slice at one end; null where ties or the least number of points forbid one.</summary>
    private Slice? At(int[] order, int factor, bool atLow, int cases)
    {
        int n = order.Length;
        double[] values = data.Columns[factor];
        int Nth(int i) => order[atLow ? i : n - 1 - i];
        double Value(int i) => values[Nth(i)];
        if (Value(0) == Value(n - 1))
        {
            return null;
        }

        // Points that share a value go or stay together: the slice is the largest such within alpha, or else the first block of ties.
        int points = Math.Max(1, (int)(alpha * n));
        if (Value(points) == Value(0))
        {
            while (Value(points) == Value(0))
            {
                points++;
            }
        }
        else
        {
            while (Value(points - 1) == Value(points))
            {
                points--;
            }
        }

        int left = n - points;
        if (left < minimumPoints)
        {
            return null;
        }

        int gone = 0;
        for (int i = 0; i < points; i++)
        {
            gone += data.Cases[Nth(i)] ? 1 : 0;
        }

        int run = 0;
        while (run < n && !data.Cases[Nth(run)])
        {
            run++;
        }

        return new Slice(factor, atLow, points, ((double)(cases - gone) / left - (double)cases / n) / points, run);
    }
}
