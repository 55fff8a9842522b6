using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a front says in sentences.</summary>
internal static class ParetoFindings
{
    private const int Named = 12;

    /// <summary>The front and how sure it is, the ends of it, its volume, what the ends hinge on, what is not ranked.</summary>
    public static IReadOnlyList<string> Of(AnalysisSubject subject, FrontTable front, FrontVolume volume) =>
    [
        Front(subject, front),
        Base(subject, front),
        .. subject.Outcomes.Select((_, o) => Best(subject, front, o)),
        Volume(subject, front, volume),
        .. subject.Plan.Sweep.Replicates < 2 ? ["There is one replicate of each world, so luck is part of every world and cannot be told from it."] : Array.Empty<string>(),
        .. subject.ConditionFindings(),
    ];

    private static string Name(AnalysisSubject subject, FrontRow row) => subject.Name(subject.Ranked[row.Policy]);

    private static string Front(AnalysisSubject subject, FrontTable front)
    {
        string[] on = [.. front.Rows.Where(r => r.OnFront).OrderByDescending(r => r.FrontShare)
            .Select(r => double.IsNaN(r.FrontShare) ? Name(subject, r) : $"{Name(subject, r)} (in {AnalysisWords.Percent(r.FrontShare)} of resamples of worlds)")];
        string dropped = front.Dropped == 0 ? "" : AnalysisWords.Invariant($", {front.Dropped} left out since a choice is not known there");
        string margin = subject.Options.Margin > 0 ? $" Differences up to {AnalysisWords.Percent(subject.Options.Margin)} of {subject.BaseName}'s mean do not count." : "";
        return AnalysisWords.Invariant(
            $"In this model, {on.Length} of {subject.Ranked.Count} choices are on the front of {AnalysisWords.List(subject.Outcomes)}, means over {front.Worlds} worlds{dropped}: {AnalysisWords.List(on, Named)}.{margin}");
    }

    /// <summary>Which choices are at least as good as the base on every outcome and better on one.</summary>
    private static string Base(AnalysisSubject subject, FrontTable front)
    {
        FrontRow own = front.Rows[0];
        string[] beating = [.. front.Rows.Skip(1).Where(r => !ParetoFront.Front([Means(own), Means(r)])[0]).Select(r => Name(subject, r))];
        return beating.Length == 0
            ? $"No choice beats {subject.BaseName} on every outcome: each gives something up for what it gains."
            : $"At least as good as {subject.BaseName} on every outcome and better on one: {AnalysisWords.List(beating, Named)}.";
    }

    /// <summary>The end of the front that is best on one outcome, what that costs on the others, and what its gain hinges on.</summary>
    private static string Best(AnalysisSubject subject, FrontTable front, int outcome)
    {
        FrontRow best = front.Rows.MaxBy(r => r.Means[outcome].Mean)!;
        string Mean(int o) => $"{subject.Outcomes[o]} {AnalysisWords.With(RobustnessAnalysis.Turned(best.Means[o], subject.Better(o)))}";
        string[] rest = [.. Enumerable.Range(0, subject.Outcomes.Count).Where(o => o != outcome).Select(Mean)];
        string start = $"Best on {subject.Outcomes[outcome]} is {Name(subject, best)}: {Mean(outcome)}{(rest.Length == 0 ? "" : $", with {AnalysisWords.List(rest)}")}.";
        int choice = subject.Ranked[best.Policy];
        return choice == subject.Options.Base ? start
            : $"{start} {HingeFindings.Of(subject, $"Its gain there against {subject.BaseName}", subject.Gains(outcome, choice))}";
    }

    private static string Volume(AnalysisSubject subject, FrontTable front, FrontVolume volume)
    {
        string[] reference = [.. volume.Reference.Select((v, o) => $"{subject.Outcomes[o]} {AnalysisWords.Number(subject.Better(o) * v)}")];
        string[] most = [.. front.Rows.Where(r => volume.Contributions[r.Policy] > 0).OrderByDescending(r => volume.Contributions[r.Policy]).Take(3)
            .Select(r => $"{Name(subject, r)} ({AnalysisWords.Percent(volume.Contributions[r.Policy])})")];
        return $"The front dominates a volume of {AnalysisWords.Number(volume.Volume)} in units of {subject.BaseName}'s means, down to the reference {AnalysisWords.List(reference)} "
            + $"({AnalysisWords.Percent(ParetoAnalysis.Beyond)} of {subject.BaseName}'s mean beyond the worst choice). Lost most without: {AnalysisWords.List(most)}.";
    }

    private static double[] Means(FrontRow row) => [.. row.Means.Select(m => m.Mean)];
}
