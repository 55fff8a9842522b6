using LabourSim.Experiments.Discovery;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>What was found of one case.</summary>
/// <param name="Case">What happens.</param>
/// <param name="Points">By known world, the values of the factors.</param>
/// <param name="Prim">Boxes in which it happens; null when too few worlds are known.</param>
/// <param name="Stability">Whether the first box comes again; null when none was found.</param>
/// <param name="Tree">The worlds split by how often it happens; null when too few are known.</param>
internal sealed record DiscoverReading(DiscoverCase Case, double[][] Points, PrimResult? Prim, PrimStability? Stability, CartTree? Tree)
{
    /// <summary>Share of the known worlds in which it happens, with the exact interval.</summary>
    public Estimate Share => Shares.Proportion(Case.Count, Case.Worlds.Length);
}

/// <summary>In which worlds a choice backfires.</summary>
public static class DiscoverAnalysis
{
    /// <summary>Finding of a case whose first box was not found again in halves of the worlds.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>Fewest worlds to seek boxes in: a box of the least mass is then one world.</summary>
    public const int FewestWorlds = 20;

    /// <summary>
    /// Seeks limits on the factors within which a choice is worse than the base, by PRIM with its reproducibility test, and by
    /// CART; choice by choice, outcome by outcome and on all outcomes at once.
    /// </summary>
    /// <param name="table">Results with the outcomes asked for.</param>
    /// <param name="options">Outcomes, base, choices and the margin.</param>
    /// <returns>Tables <c>cases</c>, <c>boxes</c>, <c>trajectory</c> and <c>tree</c>.</returns>
    /// <exception cref="InputException">Nothing varies between worlds, they are too few, there is no other choice, or an outcome has no better side.</exception>
    public static Analysis Of(SweepTable table, AnalysisOptions options)
    {
        AnalysisSubject subject = new(table, options);
        if (subject.Factors.Count == 0)
        {
            throw InputError.At(subject.Place, "uncertainties", "(missing)", "factors that differ between worlds; without them no limits can be found");
        }

        if (subject.Plan.Worlds.Count < FewestWorlds)
        {
            throw InputError.At(subject.Place, "uncertainties", $"{subject.Plan.Worlds.Count} worlds", $"at least {FewestWorlds} worlds, better some hundred");
        }

        if (subject.Choices.Count < 2)
        {
            throw InputError.At(subject.Place, "choices", subject.BaseName, "another choice beside the base, to see where it is worse");
        }

        // Cases do not depend on each other, so the order of the work does not matter.
        DiscoverReading[] all = [.. DiscoverCase.All(subject).AsParallel().AsOrdered().Select(c => Read(subject, c))];
        string[] names = [.. subject.Factors.Select(f => f.Name)];
        return new Analysis("discover", "In which worlds the choices backfire", DiscoverFindings.Of(subject, all),
        [
            new("cases", "How often a choice is worse than the base, with the exact 95 % interval; doubtful: cases that may be luck alone",
                ["case", "worlds", "cases", "share", "finding", "low", "high", "doubtful", "against", "margin"], [.. all.Select(r => Row(subject, r))]),
            new("boxes", "Limits within which it happens; reproduced: share of random half-samples whose box restricts the factor too (first box only); coverage, density and mass of the box",
                ["case", "box", "factor", "low", "high", "range_low", "range_high", "quasi_p", "reproduced", "coverage", "density", "mass"], [.. all.SelectMany(r => Boxes(r, names))]),
            new("trajectory", "How boxes were peeled: coverage (share of all cases inside), density (share of the box's worlds that are cases), mass (share of all worlds); the last step of a pass, chosen, is the box after pasting and without doubtful limits",
                ["case", "pass", "step", "coverage", "density", "mass", "dimensions", "chosen"], [.. all.SelectMany(Trajectory)]),
            new("tree", "Worlds split by how often it happens (CART), most often first",
                ["case", "rule", "worlds", "share"], [.. all.SelectMany(r => Leaves(r, names))]),
        ]);
    }

    private static DiscoverReading Read(AnalysisSubject subject, DiscoverCase @case)
    {
        double[][] points = [.. @case.Worlds.Select(w => subject.Points[w])];
        if (points.Length < FewestWorlds)
        {
            return new DiscoverReading(@case, points, null, null, null);
        }

        ulong seed = subject.Plan.Sweep.Seed;
        PrimResult prim = Prim.Discover(points, @case.Happens);
        PrimStability? stability = prim.Finding == PrimFinding.Boxes ? PrimReproducibility.Check(points, @case.Happens, seed) : null;
        return new DiscoverReading(@case, points, prim, stability, Cart.Grow(points, @case.Happens, new CartOptions { Seed = seed }));
    }

    private static object[] Row(AnalysisSubject subject, DiscoverReading r) =>
    [
        r.Case.Name, r.Case.Worlds.Length, r.Case.Count, r.Share.Mean, r.Prim is not { } prim ? "too-few-worlds" : r.Stability is { Confirmed: false } ? Unconfirmed : Kebab.Of(prim.Finding.ToString()),
        r.Share.Low, r.Share.High, r.Case.Doubtful is { } doubtful ? doubtful : double.NaN, subject.BaseName, subject.Options.Margin,
    ];

    private static IEnumerable<object[]> Boxes(DiscoverReading r, string[] names)
    {
        int number = 0;
        foreach (PrimPass pass in r.Prim?.Passes.Where(p => p.Box is not null) ?? [])
        {
            number++;
            for (int l = 0; l < pass.Box!.Limits.Count; l++)
            {
                Limit limit = pass.Box.Limits[l];
                double low = r.Points.Min(p => p[limit.Factor]), high = r.Points.Max(p => p[limit.Factor]);
                yield return
                [
                    r.Case.Name, number, names[limit.Factor], Math.Max(low, limit.Low), Math.Min(high, limit.High), low, high, pass.QuasiP[l],
                    number == 1 ? r.Stability!.Restricted[limit.Factor] : double.NaN, pass.Box.Coverage, pass.Box.Density, pass.Box.Mass,
                ];
            }
        }
    }

    private static IEnumerable<object[]> Trajectory(DiscoverReading r) => (r.Prim?.Passes ?? []).SelectMany((pass, p) =>
        (pass.Box is null ? pass.Trajectory : pass.Trajectory.Append(pass.Box)).Select((box, step) =>
            (object[])[r.Case.Name, p + 1, step, box.Coverage, box.Density, box.Mass, box.Limits.Count, ReferenceEquals(box, pass.Box) ? "yes" : "no"]));

    private static IEnumerable<object[]> Leaves(DiscoverReading r, string[] names) => (r.Tree?.Leaves ?? [])
        .Select(leaf => (object[])[r.Case.Name, leaf.Rule(names), leaf.Points, leaf.Share]);
}
