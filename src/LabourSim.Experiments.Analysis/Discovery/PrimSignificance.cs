using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Discovery;

/// <summary>
/// Quasi-p-values (Bryant and Lempert 2010, Thinking inside the box, Technological Forecasting and Social Change 77): would the box
/// hold so many cases if one of its limits made no difference?
/// </summary>
internal static class PrimSignificance
{
    /// <summary>One a limit: P(X ≥ cases in the box) for X binomial with the box's points and the density without the limit.</summary>
    /// <param name="data">Points.</param>
    /// <param name="limits">The box.</param>
    /// <param name="inside">The points the search is on; the box holds at least one.</param>
    public static double[] QuasiP(LabelledPoints data, IReadOnlyList<Limit> limits, int[] inside)
    {
        // By limit, the points and cases in the box without it; the last entry is the box itself.
        int[] points = new int[limits.Count + 1], cases = new int[limits.Count + 1];
        foreach (int point in inside)
        {
            int broken = 0, which = limits.Count;
            for (int l = 0; l < limits.Count && broken < 2; l++)
            {
                if (!limits[l].Holds(data.Columns[limits[l].Factor][point]))
                {
                    (broken, which) = (broken + 1, l);
                }
            }

            if (broken < 2)
            {
                points[which]++;
                cases[which] += data.Cases[point] ? 1 : 0;
            }
        }

        int n = points[^1], hits = cases[^1];
        double[] chances = new double[limits.Count];
        for (int l = 0; l < limits.Count; l++)
        {
            double others = 1 - (double)(cases[l] + hits) / (points[l] + n);

            // As the chance of at most n − hits points that are none: one less a chance near one would lose small values.
            chances[l] = Binomial.CDF(others, n, n - hits);
        }

        return chances;
    }
}
