using LabourSim.Randomness;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>Random numbers of a calibration: each a pure function of who draws it.</summary>
internal static class AbcDraws
{
    private const uint PointPurpose = 0x4142_4331, WorldPurpose = 0x4142_4332;

    /// <summary>A uniform number in (0, 1), ends excluded.</summary>
    /// <param name="seed">Seed of the calibration.</param>
    /// <param name="generation">Generation.</param>
    /// <param name="number">Proposal.</param>
    /// <param name="attempt">Attempt at the proposal, below 65,536.</param>
    /// <param name="index">Which number of the attempt, below 65,536.</param>
    public static double Uniform(ulong seed, int generation, int number, int attempt, int index) =>
        // 52 bits and a half: with 53 the greatest would round to 1.
        ((Word(seed, number, generation, (uint)attempt << 16 | (uint)index, PointPurpose) >> 12) + 0.5) * (1.0 / (1ul << 52));

    /// <summary>Seed of a world. Every proposal and replicate has luck of its own, as the likelihood that is approximated asks for.</summary>
    public static ulong WorldSeed(ulong seed, int generation, int number, int replicate) => Word(seed, number, generation, (uint)replicate, WorldPurpose);

    private static ulong Word(ulong seed, int number, int generation, uint index, uint purpose)
    {
        Philox4x32.Block((uint)number, (uint)generation, index, purpose, (uint)seed, (uint)(seed >> 32), out uint a, out uint b, out _, out _);
        return (ulong)a << 32 | b;
    }
}
