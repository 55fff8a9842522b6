using LabourSim.Experiments.Discovery;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>What scenario discovery says in sentences.</summary>
internal static class DiscoverFindings
{
    /// <summary>A finding a case, then what all of them rest on.</summary>
    public static IReadOnlyList<string> Of(AnalysisSubject subject, IReadOnlyList<DiscoverReading> all)
    {
        List<string> findings = [.. all.Select(r => Finding(subject, r))];
        if (subject.Plan.Sweep.Replicates < 2)
        {
            findings.Add("There is one replicate of each world, so luck and world cannot be told apart: a world may count as a case by luck alone.");
        }

        if (subject.Plan.Sweep.WorldDesign.Kind is not (DesignKind.Random or DesignKind.LatinHypercube or DesignKind.Sobol))
        {
            findings.Add($"The worlds are those of the design {Kebab.Of(subject.Plan.Sweep.WorldDesign.Kind.ToString())}, no sample of the ranges: "
                + "shares are of that design, and their intervals are too short where its points are alike.");
        }

        return findings;
    }

    private static string Finding(AnalysisSubject subject, DiscoverReading r)
    {
        string start = AnalysisWords.Invariant($"In this model, {r.Case.Words} in {r.Case.Count} of {r.Case.Worlds.Length} worlds");
        string[] sentences = r.Case.Worlds.Length == 0 ? [$"{start}: none is known."] :
        [
            $"{start} ({AnalysisWords.Percent(r.Share.Mean)}, 95 % interval {AnalysisWords.Percent(r.Share.Low)} to {AnalysisWords.Percent(r.Share.High)}).",
            Doubt(r.Case), Where(subject, r),
        ];
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    private static string Doubt(DiscoverCase @case) => @case is { Count: > 0, Doubtful: { } doubtful }
        ? AnalysisWords.Invariant($"{doubtful} of these {@case.Count} cases are doubtful: the difference is below its own 95 % half-width or not of one sign in all replicates.")
        : "";

    private static string Where(AnalysisSubject subject, DiscoverReading r) => r.Prim?.Finding switch
    {
        null => AnalysisWords.Invariant($"Fewer than {DiscoverAnalysis.FewestWorlds} worlds are known, too few to say where."),
        PrimFinding.NoCases => "So there is nothing to find limits for.",
        PrimFinding.AllCases => "So no limits can tell such worlds from others.",
        PrimFinding.NoBox => "No box was found: no limits on the factors tell such worlds from others better than chance would.",
        _ when !r.Stability!.Confirmed => Unconfirmed(r),
        _ => string.Join(' ', [.. r.Prim!.Passes.Where(p => p.Box is not null).Select((p, i) => Box(subject, p, i)), Again(subject, r), Sources(subject, r.Prim)]),
    };

    private static string Box(AnalysisSubject subject, PrimPass pass, int number)
    {
        PrimBox box = pass.Box!;
        string rule = Limit.Rule(box.Limits, [.. subject.Factors.Select(f => f.Name)]);
        string numbers = $"coverage {AnalysisWords.Percent(box.Coverage)}, density {AnalysisWords.Percent(box.Density)}, quasi-p at most {AnalysisWords.Number(pass.QuasiP.Max())}";
        return number == 0
            ? $"It does so most where {rule}: {numbers}, which takes no account of the limits having been chosen on the same worlds."
            : $"Of the other worlds, most where {rule}: {numbers}.";
    }

    /// <summary>What may be chance is no headline: its limits stand in the table alone.</summary>
    private static string Unconfirmed(DiscoverReading r)
    {
        PrimBox first = r.Prim!.Boxes.First();
        return AnalysisWords.Invariant($"No box is put forward: the first one ({first.Cases} of {r.Case.Count} cases, in the table 'boxes') is NOT confirmed and may be chance. Sought again on ")
            + AnalysisWords.Invariant($"{r.Stability!.Halves} random halves, a box is denser than the worlds held out in {AnalysisWords.Percent(r.Stability.Denser)} of them, and a headline takes {AnalysisWords.Percent(PrimStability.Enough)}.");
    }

    /// <summary>How the first box fares on random halves.</summary>
    private static string Again(AnalysisSubject subject, DiscoverReading r)
    {
        PrimStability s = r.Stability!;
        string[] again = [.. r.Prim!.Boxes.First().Limits.Select(l => $"{subject.Factors[l.Factor].Name} in {AnalysisWords.Percent(s.Restricted[l.Factor])}")];
        string heldOut = $"on the worlds held out the boxes cover {AnalysisWords.Percent(s.HeldOutCoverage)} at a density of {AnalysisWords.Percent(s.HeldOutDensity)} "
            + $"and are denser than all of those in {AnalysisWords.Percent(s.Denser)} of the halves";
        return AnalysisWords.Invariant($"Sought again on {s.Halves} random halves, the first box restricts {AnalysisWords.List(again)} of them; {heldOut}: the first box is confirmed on worlds it was not chosen on.");
    }

    private static string Sources(AnalysisSubject subject, PrimResult prim)
    {
        SensitivityFactor[] factors = [.. prim.Boxes.SelectMany(b => b.Limits).Select(l => l.Factor).Distinct().Order().Select(f => subject.Factors[f])];
        return $"The limits are on {AnalysisWords.List([.. factors.Select(f => f.Name)])}. {SensitivityFindings.Sources(factors)}";
    }
}
