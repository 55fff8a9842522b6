using LabourSim.Randomness;

namespace LabourSim.Experiments.Designs;

/// <summary>Random numbers that depend on nothing but seed, place and purpose.</summary>
internal static class KeyedDraw
{
    /// <summary>A uniform number in [0, 1) of 53 bits.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="first">First part of the place, such as the point.</param>
    /// <param name="second">Second part of the place, such as the dimension.</param>
    /// <param name="purpose">Differs for each kind of draw.</param>
    public static double Unit(ulong seed, int first, int second, uint purpose)
    {
        Philox4x32.Block((uint)first, (uint)second, 0, purpose, (uint)seed, (uint)(seed >> 32), out uint a, out uint b, out _, out _);
        return (((ulong)a << 32 | b) >> 11) * (1.0 / (1ul << 53));
    }

    /// <summary>Shuffles by Fisher and Yates; each exchange has a draw of its own.</summary>
    /// <param name="items">What to shuffle, in place.</param>
    /// <param name="draw">From a place in <paramref name="items"/> to a uniform number in [0, 1).</param>
    public static void Shuffle(Span<int> items, Func<int, double> draw)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = (int)(draw(i) * (i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
