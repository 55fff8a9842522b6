namespace LabourSim.Experiments.Discovery;

/// <summary>
/// Pasting: a peeled box grows again at one face at a time, by a thin slice, while that adds cases and does not lower the density
/// (Friedman and Fisher 1999). A face that keeps no point out is dropped.
/// </summary>
internal sealed class PrimPasting(LabelledPoints data, double alpha)
{
    private readonly record struct Slice(int Factor, bool AtLow, double Face, int Points, int Cases);

    /// <summary>Grows a box in place.</summary>
    /// <param name="faces">The box.</param>
    /// <param name="inside">The points the search is on.</param>
    public void Grow(Faces faces, int[] inside)
    {
        while (Best(faces, inside) is { } slice)
        {
            (slice.AtLow ? faces.Low : faces.High)[slice.Factor] = slice.Face;
        }
    }

    private Slice? Best(Faces faces, int[] inside)
    {
        (int points, int cases, List<int>[] beyond) = Beyond(faces, inside);
        Slice? best = null;
        for (int i = 0; i < beyond.Length; i++)
        {
            (int factor, bool atLow) = (i / 2, i % 2 == 0);
            if (double.IsInfinity((atLow ? faces.Low : faces.High)[factor]))
            {
                continue;
            }

            Slice slice = Next(beyond[i], factor, atLow, Math.Max(1, (int)(alpha * points)));
            if (slice.Points == 0)
            {
                return slice;
            }

            // Densities are compared by cross products of whole numbers, so equal ones are equal.
            bool serves = slice.Cases > 0 && (long)(cases + slice.Cases) * points >= (long)cases * (points + slice.Points);
            if (serves && (best is not { } b
                || (long)(cases + slice.Cases) * (points + b.Points) > (long)(cases + b.Cases) * (points + slice.Points)))
            {
                best = slice;
            }
        }

        return best;
    }

    /// <summary>The box's counts, and for each face (lower and upper of each factor in turn) the points that it alone keeps out.</summary>
    private (int Points, int Cases, List<int>[] Beyond) Beyond(Faces faces, int[] inside)
    {
        List<int>[] beyond = [.. Enumerable.Range(0, 2 * data.Factors).Select(_ => new List<int>())];
        IReadOnlyList<Limit> limits = faces.Limits();
        int points = 0, cases = 0;
        foreach (int point in inside)
        {
            int broken = 0, face = 0;
            foreach (Limit limit in limits)
            {
                double value = data.Columns[limit.Factor][point];
                if (!limit.Holds(value))
                {
                    broken++;
                    face = 2 * limit.Factor + (value <= limit.Low ? 0 : 1);
                }
            }

            if (broken == 0)
            {
                points++;
                cases += data.Cases[point] ? 1 : 0;
            }
            else if (broken == 1)
            {
                beyond[face].Add(point);
            }
        }

        return (points, cases, beyond);
    }

    private Slice Next(List<int> beyond, int factor, bool atLow, int size)
    {
        double[] values = data.Columns[factor];
        int[] order = [.. atLow ? beyond.OrderByDescending(p => values[p]) : beyond.OrderBy(p => values[p])];
        int taken = Math.Min(size, order.Length);
        while (taken > 0 && taken < order.Length && values[order[taken]] == values[order[taken - 1]])
        {
            taken++;
        }

        double face = (taken == order.Length, atLow) switch
        {
            (true, true) => double.NegativeInfinity,
            (true, false) => double.PositiveInfinity,
            (false, true) => Limit.Between(values[order[taken]], values[order[taken - 1]]),
            (false, false) => Limit.Between(values[order[taken - 1]], values[order[taken]]),
        };
        return new Slice(factor, atLow, face, taken, data.CasesAmong(order.Take(taken)));
    }
}
