namespace LabourSim.Experiments.Discovery;

/// <summary>Points by factor, each a case or not, checked once.</summary>
internal sealed class LabelledPoints
{
    /// <summary>Checks and turns points.</summary>
    /// <exception cref="ArgumentException">No point, no factor, rows of unequal length, a value that is not finite, or not one label a point.</exception>
    public LabelledPoints(double[][] points, bool[] cases)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(cases);
        if (points.Length == 0 || points[0].Length == 0)
        {
            throw new ArgumentException("There must be a point and a factor.", nameof(points));
        }

        if (cases.Length != points.Length)
        {
            throw new ArgumentException("There must be one label a point.", nameof(cases));
        }

        if (points.Any(p => p.Length != points[0].Length || !p.All(double.IsFinite)))
        {
            throw new ArgumentException("Every point must have the same number of factors, all finite.", nameof(points));
        }

        Cases = cases;
        Columns = [.. Enumerable.Range(0, points[0].Length).Select(f => points.Select(p => p[f]).ToArray())];
    }

    /// <summary>Value by factor, then point.</summary>
    public double[][] Columns { get; }

    /// <summary>Whether each point is a case.</summary>
    public bool[] Cases { get; }

    /// <summary>Number of points.</summary>
    public int Count => Cases.Length;

    /// <summary>Number of factors.</summary>
    public int Factors => Columns.Length;

    /// <summary>How many of some points are cases.</summary>
    public int CasesAmong(IEnumerable<int> points) => points.Count(p => Cases[p]);

    /// <summary>Some points from the smallest to the greatest value of each factor.</summary>
    public int[][] Sorted(int[] points)
    {
        int[][] orders = new int[Factors][];
        for (int f = 0; f < Factors; f++)
        {
            double[] keys = [.. points.Select(p => Columns[f][p])];
            orders[f] = [.. points];
            Array.Sort(keys, orders[f]);
        }

        return orders;
    }
}
