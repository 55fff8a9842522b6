using LabourSim.Experiments.Discovery;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>What scenario discovery says in sentences.</summary>
internal static class DiscoverFindings
{
    /// <summary>A finding a case, then what all of them rest on.</summary>
    public static IReadOnlyList<Wording> Of(AnalysisSubject subject, IReadOnlyList<DiscoverReading> all)
    {
        List<Wording> findings = [.. all.Select(r => Finding(subject, r))];
        if (subject.Plan.Sweep.Replicates < 2)
        {
            findings.Add("There is one replicate of each world, so luck and world cannot be told apart: a world may count as a case by luck alone.");
        }

        if (subject.Plan.Sweep.WorldDesign.Kind is not (DesignKind.Random or DesignKind.LatinHypercube or DesignKind.Sobol))
        {
            findings.Add($"The worlds are those of the design {Kebab.Of(subject.Plan.Sweep.WorldDesign.Kind.ToString())}, no sample of the ranges: shares are of that design, and their intervals are too short where its points are alike.");
        }

        return findings;
    }

    private static Wording Finding(AnalysisSubject subject, DiscoverReading r)
    {
        int worlds = r.Case.Worlds.Length;
        if (worlds == 0)
        {
            return $"In this model, {r.Case.Words} in {r.Case.Count} of {worlds} worlds: none is known.";
        }

        Wording often = $"In this model, {r.Case.Words} in {r.Case.Count} of {worlds} worlds ({AnalysisWords.Percent(r.Share.Mean)}, 95 % interval {AnalysisWords.Percent(r.Share.Low)} to {AnalysisWords.Percent(r.Share.High)}).";
        return AnalysisWords.Sentences([often, Doubt(r.Case), .. Where(subject, r)]);
    }

    private static Wording Doubt(DiscoverCase @case)
    {
        if (@case is not { Count: > 0, Doubtful: { } doubtful })
        {
            return "";
        }

        return $"{doubtful} of these {@case.Count} cases are doubtful: the difference is below its own 95 % half-width or not of one sign in all replicates.";
    }

    private static IEnumerable<Wording> Where(AnalysisSubject subject, DiscoverReading r) => r.Prim?.Finding switch
    {
        null => [$"Fewer than {DiscoverAnalysis.FewestWorlds} worlds are known, too few to say where."],
        PrimFinding.NoCases => ["So there is nothing to find limits for."],
        PrimFinding.AllCases => ["So no limits can tell such worlds from others."],
        PrimFinding.NoBox => ["No box was found: no limits on the factors tell such worlds from others better than chance would."],
        _ when !r.Stability!.Confirmed => [Unconfirmed(r)],
        _ => [.. r.Prim!.Passes.Where(p => p.Box is not null).Select((p, i) => Box(subject, p, i)), Again(subject, r), .. Sources(subject, r.Prim)],
    };

    private static Wording Box(AnalysisSubject subject, PrimPass pass, int number)
    {
        PrimBox box = pass.Box!;
        IReadOnlyList<string> limits = Limit.Parts(box.Limits, [.. subject.Factors.Select(f => f.Name)]);
        Wording rule = limits.Count == 0 ? "always" : AnalysisWords.All(limits);
        string coverage = AnalysisWords.Percent(box.Coverage), density = AnalysisWords.Percent(box.Density);
        object most = AnalysisWords.Number(pass.QuasiP.Max());
        if (number == 0)
        {
            return $"It does so most where {rule}: coverage {coverage}, density {density}, quasi-p at most {most}, which takes no account of the limits having been chosen on the same worlds.";
        }

        return $"Of the other worlds, most where {rule}: coverage {coverage}, density {density}, quasi-p at most {most}.";
    }

    /// <summary>What may be chance is no headline: its limits stand in the table alone.</summary>
    private static Wording Unconfirmed(DiscoverReading r) =>
        $"No box is put forward: the first one ({r.Prim!.Boxes.First().Cases} of {r.Case.Count} cases, in the table 'boxes') is NOT confirmed and may be chance. "
            + $"Sought again on {r.Stability!.Halves} random halves, a box is denser than the worlds held out in {AnalysisWords.Percent(r.Stability.Denser)} of them, and a headline takes {AnalysisWords.Percent(PrimStability.Enough)}.";

    /// <summary>How the first box fares on random halves.</summary>
    private static Wording Again(AnalysisSubject subject, DiscoverReading r)
    {
        PrimStability s = r.Stability!;
        Wording[] again = [.. r.Prim!.Boxes.First().Limits.Select(Wording (l) => $"{subject.Factors[l.Factor].Name} in {AnalysisWords.Percent(s.Restricted[l.Factor])}")];
        return $"Sought again on {s.Halves} random halves, the first box restricts {AnalysisWords.List(again)} of them; "
            + $"on the worlds held out the boxes cover {AnalysisWords.Percent(s.HeldOutCoverage)} at a density of {AnalysisWords.Percent(s.HeldOutDensity)} "
            + $"and are denser than all of those in {AnalysisWords.Percent(s.Denser)} of the halves: the first box is confirmed on worlds it was not chosen on.";
    }

    private static Wording[] Sources(AnalysisSubject subject, PrimResult prim)
    {
        SensitivityFactor[] factors = [.. prim.Boxes.SelectMany(b => b.Limits).Select(l => l.Factor).Distinct().Order().Select(f => subject.Factors[f])];
        return [$"The limits are on {AnalysisWords.List([.. factors.Select(f => f.Name)])}.", SensitivityFindings.Sources(factors)];
    }
}
