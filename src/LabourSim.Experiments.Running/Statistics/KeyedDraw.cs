using LabourSim.Randomness;

namespace LabourSim.Experiments.Statistics;

/// <summary>Draws that are pure functions of their keys, so that their order and the number of threads never matter.</summary>
internal static class KeyedDraw
{
    /// <summary>A uniform number in [0, 1) of 53 bits.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="purpose">What the draw is for; no two uses share one.</param>
    /// <param name="a">First key.</param>
    /// <param name="b">Second key.</param>
    /// <param name="c">Third key.</param>
    public static double Uniform(ulong seed, uint purpose, int a, int b = 0, int c = 0)
    {
        Philox4x32.Block((uint)a, (uint)b, (uint)c, purpose, (uint)seed, (uint)(seed >> 32), out uint high, out uint low, out _, out _);
        return (((ulong)high << 32 | low) >> 11) * (1.0 / (1ul << 53));
    }

    /// <summary>The numbers from 0 to n − 1 in an order drawn at random.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="purpose">What the draw is for.</param>
    /// <param name="n">How many.</param>
    /// <param name="which">Number of the order, when several are drawn.</param>
    public static int[] Permutation(ulong seed, uint purpose, int n, int which = 0)
    {
        int[] order = [.. Enumerable.Range(0, n)];
        Shuffle(order, i => Uniform(seed, purpose, i, which));
        return order;
    }

    /// <summary>Shuffles (Fisher and Yates; each exchange has a draw of its own).</summary>
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
