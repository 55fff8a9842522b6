using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Designs;

/// <summary>
/// Latin hypercubes (McKay, Beckman and Conover 1979): in every dimension each of n equal strata holds exactly one of the
/// n points. A pure function of its arguments.
/// </summary>
public static class LatinHypercube
{
    /// <summary>Most coordinates (points times dimensions) a sweep may ask for: 60 MB at the most. Every point is a run of seconds or more.</summary>
    public const int MostCoordinates = 1_000_000;

    /// <summary>Most points <see cref="Maximin"/> takes: it holds the distances of all pairs, 128 MB at this many.</summary>
    public const int MaximinMostPoints = 4000;

    private const uint Shuffle = 0x4C485331, Place = 0x4C485332;

    /// <summary>Points in the unit cube.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="points">Number of points, at least 1.</param>
    /// <param name="dimensions">Number of dimensions, at least 1.</param>
    /// <returns>One array a point, each with <paramref name="dimensions"/> values in [0, 1).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static double[][] Unit(ulong seed, int points, int dimensions) => Cube(seed, Strata(seed, points, dimensions), points);

    /// <summary>
    /// As <see cref="Unit"/>, with the strata exchanged so that near points move apart (<see cref="MaximinExchange"/>). Every
    /// point keeps its place within its strata, so that each coordinate stays uniform. By default the time grows with the square
    /// of the points: some seconds at 500, minutes at the most.
    /// </summary>
    /// <param name="seed">Seed.</param>
    /// <param name="points">Number of points, 1 to <see cref="MaximinMostPoints"/>.</param>
    /// <param name="dimensions">Number of dimensions, at least 1.</param>
    /// <param name="exchanges">How many exchanges are tried; null for <see cref="MaximinExchange.Usual"/>.</param>
    /// <returns>One array a point, each with <paramref name="dimensions"/> values in [0, 1).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1 or too large.</exception>
    public static double[][] Maximin(ulong seed, int points, int dimensions, int? exchanges = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, MaximinMostPoints);
        ArgumentOutOfRangeException.ThrowIfNegative(exchanges ?? 0, nameof(exchanges));
        int[][] strata = Strata(seed, points, dimensions);
        MaximinExchange.Improve(strata, seed, exchanges ?? MaximinExchange.Usual(points));
        return Cube(seed, strata, points);
    }

    /// <summary>By dimension, the stratum of each point.</summary>
    private static int[][] Strata(ulong seed, int points, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        int[][] strata = new int[dimensions][];
        for (int d = 0; d < dimensions; d++)
        {
            int dimension = d;
            strata[d] = [.. Enumerable.Range(0, points)];
            KeyedDraw.Shuffle(strata[d], i => KeyedDraw.Uniform(seed, Shuffle, i, dimension));
        }

        return strata;
    }

    private static double[][] Cube(ulong seed, int[][] strata, int points)
    {
        double[][] cube = new double[points][];
        for (int i = 0; i < points; i++)
        {
            cube[i] = new double[strata.Length];
            for (int d = 0; d < strata.Length; d++)
            {
                int stratum = strata[d][i];
                cube[i][d] = Math.Min((stratum + KeyedDraw.Uniform(seed, Place, i, d)) / points, Math.BitDecrement((stratum + 1.0) / points));
            }
        }

        return cube;
    }
}
