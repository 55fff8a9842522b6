using LabourSim.Randomness;

namespace LabourSim.Experiments.Designs;

/// <summary>
/// Latin hypercubes (McKay, Beckman and Conover 1979): in every dimension each of n equal strata holds exactly one of the
/// n points. A pure function of its arguments.
/// </summary>
public static class LatinHypercube
{
    private const uint Shuffle = 0x4C485331, Place = 0x4C485332;

    /// <summary>Points in the unit cube.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="points">Number of points, at least 1.</param>
    /// <param name="dimensions">Number of dimensions, at least 1.</param>
    /// <returns>One array a point, each with <paramref name="dimensions"/> values in [0, 1).</returns>
    public static double[][] Unit(ulong seed, int points, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        double[][] cube = new double[points][];
        for (int i = 0; i < points; i++)
        {
            cube[i] = new double[dimensions];
        }

        int[] strata = new int[points];
        for (int d = 0; d < dimensions; d++)
        {
            for (int i = 0; i < points; i++)
            {
                strata[i] = i;
            }

            // Fisher and Yates; each exchange has a draw of its own.
            for (int i = points - 1; i > 0; i--)
            {
                int j = (int)(Draw(seed, i, d, Shuffle) * (i + 1));
                (strata[i], strata[j]) = (strata[j], strata[i]);
            }

            for (int i = 0; i < points; i++)
            {
                cube[i][d] = Math.Min((strata[i] + Draw(seed, i, d, Place)) / points, Math.BitDecrement((strata[i] + 1.0) / points));
            }
        }

        return cube;
    }

    /// <summary>A uniform number in [0, 1) of 53 bits.</summary>
    private static double Draw(ulong seed, int point, int dimension, uint purpose)
    {
        Philox4x32.Block((uint)point, (uint)dimension, 0, purpose, (uint)seed, (uint)(seed >> 32), out uint a, out uint b, out _, out _);
        return (((ulong)a << 32 | b) >> 11) * (1.0 / (1ul << 53));
    }
}
