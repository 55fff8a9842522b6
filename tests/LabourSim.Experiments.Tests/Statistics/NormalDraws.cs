using LabourSim.Experiments.Tests.Sensitivity;
using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Tests.Statistics;

/// <summary>Simulated normal data, a pure function of the seed.</summary>
internal static class NormalDraws
{
    /// <summary>Values with mean 10 and standard deviation 2.</summary>
    public static double[] Of(ulong seed, int count) => [.. Enumerable.Range(0, count).Select(i => One(seed, i))];

    /// <summary>The value at one place.</summary>
    public static double One(ulong seed, int i) => Normal.InvCDF(10, 2, KnownModels.Draw(seed, i, 77));
}
