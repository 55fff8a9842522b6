using LabourSim.Population;

namespace LabourSim.Randomness;

/// <summary>
/// Every draw of a run as a pure function of (seed, person or site, month, purpose). Who people are hangs on the seed
/// alone; all else on the luck seed, which equals the seed unless a null is wanted.
/// </summary>
internal readonly struct Streams(ulong seed, ulong luck)
{
    /// <summary>Key words for who people are.</summary>
    public readonly uint Trait0 = (uint)seed, Trait1 = (uint)(seed >> 32);

    /// <summary>Key words for everything else.</summary>
    public readonly uint Luck0 = (uint)luck, Luck1 = (uint)(luck >> 32);

    /// <summary>Four lasting words of a person.</summary>
    public Words Trait(uint sequence, uint cohort, Purpose purpose)
    {
        Philox4x32.Block(sequence, cohort, 0, purpose.Number, Trait0, Trait1, out uint a, out uint b, out uint c, out uint d);
        return new Words(a, b, c, d);
    }

    /// <summary>Four words of a person in a month.</summary>
    public Words Person(uint sequence, uint cohort, int month, Purpose purpose)
    {
        Philox4x32.Block(sequence, cohort, (uint)month, purpose.Number, Luck0, Luck1, out uint a, out uint b, out uint c, out uint d);
        return new Words(a, b, c, d);
    }

    /// <summary>Four words, in a month, of one person at a worker's home: the worker's identity, and the person's place among those at home above the month.</summary>
    public Words PersonAtHome(uint sequence, uint cohort, int ordinal, int month, Purpose purpose) =>
        Person(sequence, cohort, month | (ordinal + 1) << 16, purpose);

    /// <summary>Four words of a site in a month (0 for lasting ones).</summary>
    public Words Site(int ordinal, Host host, int month, Purpose purpose)
    {
        // Sites sit above all cohorts, whose key stays below 2^24.
        Philox4x32.Block((uint)ordinal, 0x8000_0000u | (uint)host, (uint)month, purpose.Number, Luck0, Luck1,
            out uint a, out uint b, out uint c, out uint d);
        return new Words(a, b, c, d);
    }
}

/// <summary>Four 32-bit words of one block.</summary>
internal readonly record struct Words(uint W0, uint W1, uint W2, uint W3)
{
    /// <summary>First word as a uniform in [0, 1).</summary>
    public float U0 => Philox4x32.ToUniform(W0);

    /// <summary>Second word as a uniform in [0, 1).</summary>
    public float U1 => Philox4x32.ToUniform(W1);

    /// <summary>Third word as a uniform in [0, 1).</summary>
    public float U2 => Philox4x32.ToUniform(W2);

    /// <summary>Fourth word as a uniform in [0, 1).</summary>
    public float U3 => Philox4x32.ToUniform(W3);
}
