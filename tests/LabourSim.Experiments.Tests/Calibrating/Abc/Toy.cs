using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Ranges;
using LabourSim.Randomness;
using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Tests.Calibrating.Abc;

/// <summary>Toy models whose posterior is known, each a pure function of the proposal.</summary>
internal static class Toy
{
    /// <summary>A standard normal prior, cut where nothing is lost.</summary>
    public static readonly Distribution StandardNormal = new NormalDistribution(-8, 8, 0, 1);

    /// <summary>Runs a toy calibration to its end.</summary>
    public static AbcSmc Run(AbcRules rules, Func<AbcProposal, double> distance, int atOnce = 16)
    {
        AbcSmc abc = new(rules);
        AbcDriver.Run(abc, atOnce, proposals => [.. proposals.Select(distance)]);
        return abc;
    }

    /// <summary>The posterior of a toy calibration's last generation.</summary>
    public static AbcPosterior Posterior(this AbcSmc abc, params Distribution[] priors) =>
        AbcPosterior.Of(abc.Generations[^1], [.. priors.Select((p, i) => ($"p{i}", p))]);

    /// <summary>A uniform number of a proposal, which the engine's own draws know nothing of.</summary>
    public static double Uniform(ulong seed, AbcProposal p, int index)
    {
        Philox4x32.Block((uint)p.Number, (uint)p.Generation, (uint)index, 0x746F_7921, (uint)seed, (uint)(seed >> 32), out uint a, out _, out _, out _);
        return (a + 0.5) / 4294967296.0;
    }

    /// <summary>A standard normal number of a proposal.</summary>
    public static double Noise(ulong seed, AbcProposal p, int index) => Normal.InvCDF(0, 1, Uniform(seed, p, index));
}
