using LabourSim.Randomness;

namespace LabourSim.Experiments.Tests.Sensitivity;

/// <summary>Models whose indices are known in closed form, and designs to try them on.</summary>
internal static class KnownModels
{
    /// <summary>Independent points of the unit cube, a pure function of the arguments.</summary>
    public static double[][] Uniform(ulong seed, int points, int dimensions) =>
        [.. Enumerable.Range(0, points).Select(i => Enumerable.Range(0, dimensions).Select(d => Draw(seed, i, d)).ToArray())];

    /// <summary>A uniform number in (0, 1).</summary>
    public static double Draw(ulong seed, int i, int d)
    {
        Philox4x32.Block((uint)i, (uint)d, 0, 0x54455354, (uint)seed, (uint)(seed >> 32), out uint word, out _, out _, out _);
        return (word + 0.5) / 4294967296.0;
    }

    /// <summary>Outputs of a Saltelli design over independent points.</summary>
    public static double[] Saltelli(ulong seed, int blocks, int factors, bool secondOrder, Func<double[], double> model)
    {
        List<double> outputs = [];
        foreach (double[] both in Uniform(seed, blocks, 2 * factors))
        {
            (double[] a, double[] b) = (both[..factors], both[factors..]);
            outputs.Add(model(a));
            outputs.AddRange(Enumerable.Range(0, factors).Select(f => model(Swapped(a, b, f))));
            outputs.AddRange(Enumerable.Range(0, secondOrder ? factors : 0).Select(f => model(Swapped(b, a, f))));
            outputs.Add(model(b));
        }

        return [.. outputs];
    }

    /// <summary>Trajectories on the grid 0, 1/3, 2/3, 1 with steps of 2/3 either way, coordinates in a keyed order.</summary>
    public static double[][] Trajectories(ulong seed, int trajectories, int factors)
    {
        List<double[]> points = [];
        for (int t = 0; t < trajectories; t++)
        {
            double[] point = [.. Enumerable.Range(0, factors).Select(f => Math.Floor(4 * Draw(seed, t, f)) / 3)];
            points.Add([.. point]);
            foreach (int f in Enumerable.Range(0, factors).OrderBy(f => Draw(seed, t, factors + f)))
            {
                point[f] += point[f] < 0.5 ? 2.0 / 3 : -2.0 / 3;
                points.Add([.. point]);
            }
        }

        return [.. points];
    }

    /// <summary>
    /// Ishigami and Homma (1990) with a = 7, b = 0.1 on −π to π. With V1 = (1 + bπ⁴/5)²/2, V2 = a²/8, V13 = 8b²π⁸/225 and
    /// V = V1 + V2 + V13 = 13.8446: S = 0.31391, 0.44241, 0; T = 0.55759, 0.44241, 0.24368; S13 = 0.24368.
    /// </summary>
    public static double Ishigami(double[] u)
    {
        double[] x = [.. u.Select(v => Math.PI * (2 * v - 1))];
        return Math.Sin(x[0]) + 7 * Math.Pow(Math.Sin(x[1]), 2) + 0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]);
    }

    /// <summary>Sobol's g (Saltelli and Sobol' 1995): the product of (|4x − 2| + a) / (1 + a).</summary>
    public static double G(double[] a, double[] u)
    {
        double product = 1;
        for (int i = 0; i < a.Length; i++)
        {
            product *= (Math.Abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
        }

        return product;
    }

    private static double[] Swapped(double[] of, double[] from, int coordinate)
    {
        double[] swapped = [.. of];
        swapped[coordinate] = from[coordinate];
        return swapped;
    }
}
