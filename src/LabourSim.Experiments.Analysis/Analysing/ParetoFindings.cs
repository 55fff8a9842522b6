using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a front says in sentences.</summary>
internal static class ParetoFindings
{
    private const int Named = 12;

    /// <summary>The front and how sure it is, the ends of it, its volume, what the ends hinge on, what is not ranked.</summary>
    public static IReadOnlyList<string> Of(AnalysisSubject subject, FrontTable front, double[] tolerances, FrontVolume volume) =>
    [
        Front(subject, front),
        .. Base(subject, front, tolerances),
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

    /// <summary>How each other choice stands to the base, differences up to the tolerances not counting.</summary>
    private static IEnumerable<string> Base(AnalysisSubject subject, FrontTable front, double[] tolerances)
    {
        double[] own = Means(front.Rows[0]);
        ILookup<(bool Gains, bool Loses), string> kinds = front.Rows.Skip(1).ToLookup(
            r => (own.Where((v, o) => r.Means[o].Mean > v + tolerances[o]).Any(), own.Where((v, o) => r.Means[o].Mean < v - tolerances[o]).Any()),
            r => Name(subject, r));
        (string Words, (bool, bool) Kind)[] all =
        [
            ($"At least as good as {subject.BaseName} on every outcome and better on one", (true, false)),
            ($"Better than {subject.BaseName} on one outcome, for which another is given up", (true, true)),
            ($"Equal to {subject.BaseName} on every outcome", (false, false)),
            ($"Better than {subject.BaseName} on no outcome and worse on one", (false, true)),
        ];
        if (front.Rows.Count > 1 && !kinds[(true, false)].Any())
        {
            yield return $"No choice beats {subject.BaseName} on every outcome.";
        }

        foreach ((string words, (bool, bool) kind) in all.Where(k => kinds[k.Kind].Any()))
        {
            yield return $"{words}: {AnalysisWords.List([.. kinds[kind]], Named)}.";
        }
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
        return $"The front dominates a volume of {AnalysisWords.Number(volume.Volume)} in units of {subject.BaseName}'s means{Zero(subject, front)}, down to the reference {AnalysisWords.List(reference)} "
            + $"({AnalysisWords.Percent(ParetoAnalysis.Beyond)} of that unit beyond the worst choice). Lost most without: {AnalysisWords.List(most)}.";
    }

    /// <summary>Which outcomes are not measured by the base's mean, since it is 0.</summary>
    private static string Zero(AnalysisSubject subject, FrontTable front)
    {
        string[] zero = [.. subject.Outcomes.Where((_, o) => front.Rows[0].Means[o].Mean == 0)];
        return zero.Length == 0 ? "" : $" (for {AnalysisWords.List(zero)}, where that is 0, of the greatest mean)";
    }

    private static double[] Means(FrontRow row) => [.. row.Means.Select(m => m.Mean)];
}
