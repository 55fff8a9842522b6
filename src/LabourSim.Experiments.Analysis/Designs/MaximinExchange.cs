using LabourSim.Randomness;

namespace LabourSim.Experiments.Designs;

/// <summary>
/// Moves the points of a Latin hypercube apart by the criterion and the exchanges of Morris and Mitchell (1995, Journal of
/// Statistical Planning and Inference 43): two points swap their strata in one dimension when that lowers phi_p, the sum over
/// all pairs of distance^-p, which for large p ranks designs by their least distance. Worse designs are never taken (their
/// annealing at temperature zero). Only the distances of the two points change (Jin, Chen and Sudjianto 2005, same
/// journal 134), so that an exchange costs the number of points, whatever the number of dimensions.
/// </summary>
internal static class MaximinExchange
{
    /// <summary>p of the criterion.</summary>
    public const int Power = 50;

    private const uint Purpose = 0x4C485333;

    /// <summary>How many exchanges are tried for so many points, when nothing else is asked for.</summary>
    public static int Usual(int points) => 400 * points;

    /// <summary>Tries exchanges in place.</summary>
    /// <param name="strata">By dimension, the stratum of each point: a permutation of 0 to n less 1.</param>
    /// <param name="seed">Seed of the choice of points and dimensions.</param>
    /// <param name="exchanges">How many to try.</param>
    public static void Improve(int[][] strata, ulong seed, int exchanges)
    {
        int n = strata[0].Length;

        // In one dimension, or with two points, an exchange leaves all distances as they are.
        if (strata.Length < 2 || n < 3)
        {
            return;
        }

        // Whole numbers below 2^53: sums and differences are exact, in whatever order and however many.
        double[][] squares = Distances(strata, n);

        // The mean squared distance of any Latin hypercube, so that powers stay far from the ends of the number range.
        double mean = strata.Length * n * (n + 1.0) / 6;
        for (int e = 0; e < exchanges; e++)
        {
            Philox4x32.Block((uint)e, 0, 0, Purpose, (uint)seed, (uint)(seed >> 32), out uint a, out uint b, out uint c, out _);
            int i = Below(a, n), j = Below(b, n - 1);
            j = j < i ? j : j + 1;
            int[] column = strata[Below(c, strata.Length)];
            if (Gain(squares[i], squares[j], column, i, j, mean) > 0)
            {
                Exchange(squares, column, i, j);
            }
        }
    }

    private static double[][] Distances(int[][] strata, int n)
    {
        double[][] squares = new double[n][];
        for (int i = 0; i < n; i++)
        {
            squares[i] = new double[n];
        }

        foreach (int[] column in strata)
        {
            for (int i = 0; i < n; i++)
            {
                for (int m = 0; m < n; m++)
                {
                    double apart = column[i] - column[m];
                    squares[i][m] += apart * apart;
                }
            }
        }

        return squares;
    }

    /// <summary>By how much the exchange lowers the criterion, in terms of the two points.</summary>
    private static double Gain(double[] ofI, double[] ofJ, int[] column, int i, int j, double mean)
    {
        double before = 0, after = 0;
        for (int m = 0; m < column.Length; m++)
        {
            if (m != i && m != j)
            {
                double change = Change(column, i, j, m);
                before += Term(mean / ofI[m]) + Term(mean / ofJ[m]);
                after += Term(mean / (ofI[m] + change)) + Term(mean / (ofJ[m] - change));
            }
        }

        return before - after;
    }

    private static void Exchange(double[][] squares, int[] column, int i, int j)
    {
        for (int m = 0; m < column.Length; m++)
        {
            if (m != i && m != j)
            {
                double change = Change(column, i, j, m);
                squares[m][i] = squares[i][m] += change;
                squares[m][j] = squares[j][m] -= change;
            }
        }

        (column[i], column[j]) = (column[j], column[i]);
    }

    /// <summary>What i's squared distance from m gains, and j's loses.</summary>
    private static double Change(int[] column, int i, int j, int m)
    {
        double before = column[i] - column[m], after = column[j] - column[m];
        return after * after - before * before;
    }

    /// <summary>The 25th power, which of an inverse squared distance is distance^-50.</summary>
    private static double Term(double x)
    {
        double x2 = x * x, x4 = x2 * x2, x8 = x4 * x4;
        return x8 * x8 * x8 * x;
    }

    private static int Below(uint word, int n) => (int)((ulong)word * (ulong)n >> 32);
}
