using LabourSim.Randomness;

namespace LabourSim.Experiments.Claims;

/// <summary>Points spread evenly over a cube: each coordinate has one point in each of as many equal strata as there are points.</summary>
public static class LatinHypercube
{
    /// <summary>The points, a pure function of the arguments; point, then coordinate in [0, 1).</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="points">Number of points.</param>
    /// <param name="dimensions">Number of coordinates.</param>
    public static double[][] Points(ulong seed, int points, int dimensions)
    {
        double[][] cube = [.. Enumerable.Range(0, points).Select(_ => new double[dimensions])];
        for (int d = 0; d < dimensions; d++)
        {
            uint[][] words = [.. Enumerable.Range(0, points).Select(i => Words(seed, i, d))];

            // Sorting by keyed words is a shuffle; the index breaks ties.
            int[] strata = [.. Enumerable.Range(0, points).OrderBy(i => words[i][0]).ThenBy(i => i)];
            for (int i = 0; i < points; i++)
            {
                cube[i][d] = (strata[i] + words[i][1] / 4294967296.0) / points;
            }
        }

        return cube;
    }

    private static uint[] Words(ulong seed, int point, int dimension)
    {
        uint[] words = new uint[4];
        Philox4x32.Block((uint)point, (uint)dimension, 0, 0x4C48_4355, (uint)seed, (uint)(seed >> 32), out words[0], out words[1], out words[2], out words[3]);
        return words;
    }
}
