namespace LabourSim.Experiments.Robustness;

/// <summary>
/// How much of the space of scores some choices dominate: the volume between their front and a reference point that is worse on
/// every count (Zitzler and Thiele 1998, Multiobjective optimization using evolutionary algorithms). More is better throughout.
/// </summary>
public static class Hypervolume
{
    /// <summary>
    /// The exact volume: a sweep for up to two counts, the exclusive volumes of While, Bradstreet and Barone (2012, A fast way of
    /// calculating exact hypervolumes, IEEE Transactions on Evolutionary Computation 16) down to that for more.
    /// </summary>
    /// <param name="scores">
    /// Scores of each choice, more is better. A choice with an undefined score, or not above the reference on every count, adds nothing.
    /// </param>
    /// <param name="reference">The reference point: state it with the volume, which means nothing without.</param>
    /// <returns>The volume in the product of the counts' units, 0 or more.</returns>
    /// <exception cref="ArgumentException">The reference is empty or not finite, or a choice has not as many scores.</exception>
    public static double Of(IReadOnlyList<double[]> scores, double[] reference)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Length == 0 || !reference.All(double.IsFinite))
        {
            throw new ArgumentException("The reference point must be finite and have a count.", nameof(reference));
        }

        if (scores.Any(s => s.Length != reference.Length))
        {
            throw new ArgumentException("Every choice must have as many scores as the reference point.", nameof(scores));
        }

        double[][] above = [.. scores.Where(s => s.All(double.IsFinite))
            .Select(s => s.Select((v, i) => v - reference[i]).ToArray()).Where(s => s.All(v => v > 0))];
        return above.Length == 0 ? 0 : OfFront(Undominated(above), reference.Length);
    }

    /// <summary>The volume over the first counts of points that do not dominate one another, the reference at zero.</summary>
    private static double OfFront(List<double[]> front, int counts)
    {
        // From the best on the last count: what a later point adds lies below its own last score, where all earlier ones reach,
        // so that count leaves only a factor and the rest is a problem of one count fewer.
        front.Sort((a, b) => Compare(b, a, counts));
        double volume = 0, top = 0;
        if (counts <= 2)
        {
            foreach (double[] point in front)
            {
                volume += (point[0] - top) * (counts == 2 ? point[1] : 1);
                top = point[0];
            }

            return volume;
        }

        for (int i = 0; i < front.Count; i++)
        {
            double own = 1;
            for (int c = 0; c < counts - 1; c++)
            {
                own *= front[i][c];
            }

            double shared = i == 0 ? 0 : OfFront(Undominated(Meet(front, i, counts - 1)), counts - 1);
            volume += front[i][counts - 1] * (own - shared);
        }

        return volume;
    }

    /// <summary>For each point before one, the greatest point that both dominate.</summary>
    private static double[][] Meet(List<double[]> front, int one, int counts)
    {
        double[][] met = new double[one][];
        for (int i = 0; i < one; i++)
        {
            met[i] = new double[counts];
            for (int c = 0; c < counts; c++)
            {
                met[i][c] = Math.Min(front[i][c], front[one][c]);
            }
        }

        return met;
    }

    /// <summary>Each undominated point once.</summary>
    private static List<double[]> Undominated(double[][] points)
    {
        // Sorted from the greatest, a point can only be dominated by one before it.
        int counts = points[0].Length;
        Array.Sort(points, (a, b) => Compare(b, a, counts));
        List<double[]> front = [];
        foreach (double[] point in points)
        {
            if (!front.Exists(f => AtLeast(f, point)))
            {
                front.Add(point);
            }
        }

        return front;
    }

    private static bool AtLeast(double[] one, double[] two)
    {
        for (int c = 0; c < two.Length; c++)
        {
            if (one[c] < two[c])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Order by the last count, then the one before, and so on.</summary>
    private static int Compare(double[] one, double[] two, int counts)
    {
        for (int c = counts - 1; c >= 0; c--)
        {
            int order = one[c].CompareTo(two[c]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
