namespace LabourSim.Experiments.Running;

/// <summary>Seeds of replicates: pure functions of the experiment's seed, so a replicate can be rerun alone.</summary>
public static class Seeds
{
    /// <summary>Seed of replicate <paramref name="replicate"/> (1-based); replicate 1 keeps the experiment's own seed.</summary>
    public static ulong OfReplicate(ulong seed, int replicate) =>
        replicate == 1 ? seed : Mix(seed + (ulong)replicate * 0x9E3779B97F4A7C15);

    /// <summary>Seed of a replicate in a world of a sweep, so that worlds do not all share one luck.</summary>
    public static ulong OfWorld(ulong replicateSeed, int world) => Mix(Mix(replicateSeed ^ 0x776F726C64736565) + (ulong)world * 0x9E3779B97F4A7C15);

    /// <summary>Seed of the luck of a replicate's null run: same people, other random streams.</summary>
    public static ulong OfLuck(ulong replicateSeed) => Mix(replicateSeed ^ 0x6C75636B6C75636B);

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014): a bijection whose every output bit depends on every input bit.</summary>
    private static ulong Mix(ulong z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
