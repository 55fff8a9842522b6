using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Tests.Discovery;

/// <summary>Points drawn evenly in the unit cube, and cases where a rule holds.</summary>
internal static class Boxes
{
    private const uint Point = 1, Noise = 2;

    public static double[][] Points(int n, int factors, ulong seed) =>
        [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, factors).Select(f => KeyedDraw.Uniform(seed, Point, i, f)).ToArray())];

    /// <summary>Cases with one chance inside and another outside.</summary>
    public static bool[] Cases(double[][] points, Func<double[], bool> inside, double within = 1, double without = 0, ulong seed = 1) =>
        [.. points.Select((p, i) => KeyedDraw.Uniform(seed, Noise, i) < (inside(p) ? within : without))];
}
