using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Discovery;

/// <summary>Whether the first box comes again on half of the points, and holds on the other half.</summary>
/// <param name="Halves">Number of halves searched.</param>
/// <param name="Found">Number of them in which a box was found.</param>
/// <param name="Restricted">By factor, the share of halves whose box restricts it, 0 to 1.</param>
/// <param name="HeldOutCoverage">Mean coverage of the boxes on the points not searched; NaN if none was found.</param>
/// <param name="HeldOutDensity">
/// Mean density of the boxes on the points not searched: what to expect of the box on new points, free of the optimism of limits
/// chosen on the same ones; NaN if none was found.
/// </param>
/// <param name="Denser">Share of halves whose box is denser on the points not searched than those points are as a whole, 0 to 1.</param>
public sealed record PrimStability(
    int Halves, int Found, IReadOnlyList<double> Restricted, double HeldOutCoverage, double HeldOutDensity, double Denser)
{
    /// <summary>
    /// Whether the box holds on points it was not chosen on in at least 19 of 20 halves. Without a signal a half's box is denser
    /// on the other half at most about every second time, since what chance gave to one half the other lacks.
    /// </summary>
    public bool Confirmed => Denser >= Enough;

    /// <summary>Least share of halves for a box to be confirmed.</summary>
    internal const double Enough = 0.95;
}

/// <summary>
/// The reproducibility test of Bryant and Lempert (2010): the first box is sought again on random halves of the points. Each is
/// judged on the other half as well.
/// </summary>
public static class PrimReproducibility
{
    private const uint Half = 0x5052494D;

    /// <summary>Searches halves. A pure function of its arguments.</summary>
    /// <param name="points">Points as in <see cref="Prim.Discover(double[][], bool[], PrimOptions?)"/>, at least 2.</param>
    /// <param name="cases">Whether each point is a case.</param>
    /// <param name="seed">Seed of the halves.</param>
    /// <param name="options">How to seek; null for the defaults. Only the first box counts.</param>
    /// <param name="halves">Number of halves, at least 1.</param>
    /// <exception cref="ArgumentException">Points or labels as in <see cref="Prim.Discover(double[][], bool[], PrimOptions?)"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PrimStability Check(double[][] points, bool[] cases, ulong seed, PrimOptions? options = null, int halves = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(halves, 1);
        PrimOptions first = (options ?? new PrimOptions()) with { MaximumBoxes = 1 };
        first.Check();
        LabelledPoints data = new(points, cases);
        int[] restricted = new int[data.Factors];
        int found = 0, denser = 0;
        double coverage = 0, density = 0;
        for (int h = 0; h < halves; h++)
        {
            int[] order = KeyedDraw.Permutation(seed, Half, data.Count, h);
            int[] searched = [.. order.Take(data.Count / 2).Order()], heldOut = [.. order.Skip(data.Count / 2)];
            if (Prim.Discover(data, searched, first).Boxes.FirstOrDefault() is not { } box)
            {
                continue;
            }

            found++;
            foreach (Limit limit in box.Limits)
            {
                restricted[limit.Factor]++;
            }

            int[] within = [.. heldOut.Where(p => Prim.Inside(data, box.Limits, p))];
            int hits = data.CasesAmong(within), all = data.CasesAmong(heldOut);
            coverage += all == 0 ? 0 : (double)hits / all;
            density += within.Length == 0 ? 0 : (double)hits / within.Length;
            denser += (long)hits * heldOut.Length > (long)all * within.Length ? 1 : 0;
        }

        return new PrimStability(
            halves, found, [.. restricted.Select(r => (double)r / halves)],
            found == 0 ? double.NaN : coverage / found, found == 0 ? double.NaN : density / found, (double)denser / halves);
    }
}
