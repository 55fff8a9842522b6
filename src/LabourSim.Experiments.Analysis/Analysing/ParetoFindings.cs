using LabourSim.Experiments.Input;
using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a front says in sentences.</summary>
internal static class ParetoFindings
{
    private const int Named = 12;

    /// <summary>The front and how sure it is, the ends of it, its volume, what the ends hinge on, what is not ranked.</summary>
    public static IReadOnlyList<Wording> Of(AnalysisSubject subject, FrontTable front, double[] tolerances, FrontVolume volume) =>
    [
        Front(subject, front),
        .. Base(subject, front, tolerances),
        .. subject.Outcomes.Select((_, o) => Best(subject, front, o)),
        Volume(subject, front, volume),
        .. subject.Plan.Sweep.Replicates < 2 ? ["There is one replicate of each world, so luck is part of every world and cannot be told from it."] : Array.Empty<Wording>(),
        .. subject.ConditionFindings(),
    ];

    private static string Name(AnalysisSubject subject, FrontRow row) => subject.Name(subject.Ranked[row.Policy]);

    private static Wording Front(AnalysisSubject subject, FrontTable front)
    {
        object[] on = [.. front.Rows.Where(r => r.OnFront).OrderByDescending(r => r.FrontShare).Select(r => Sure(subject, r))];
        Wording outcomes = AnalysisWords.List(subject.Outcomes), choices = AnalysisWords.List(on, Named);
        Wording all = $"In this model, {on.Length} of {subject.Ranked.Count} choices are on the front of {outcomes}, means over {front.Worlds} worlds: {choices}.";
        Wording some = $"In this model, {on.Length} of {subject.Ranked.Count} choices are on the front of {outcomes}, means over {front.Worlds} worlds, {front.Dropped} left out since a choice is not known there: {choices}.";
        Wording margin = $"Differences up to {AnalysisWords.Percent(subject.Options.Margin)} of {subject.BaseName}'s mean do not count.";
        return AnalysisWords.Sentences(front.Dropped == 0 ? all : some, subject.Options.Margin > 0 ? margin : "");
    }

    private static object Sure(AnalysisSubject subject, FrontRow row)
    {
        Wording sure = $"{Name(subject, row)} (in {AnalysisWords.Percent(row.FrontShare)} of resamples of worlds)";
        return double.IsNaN(row.FrontShare) ? Name(subject, row) : sure;
    }

    /// <summary>How each other choice stands to the base, differences up to the tolerances not counting.</summary>
    private static IEnumerable<Wording> Base(AnalysisSubject subject, FrontTable front, double[] tolerances)
    {
        double[] own = Means(front.Rows[0]);
        ILookup<(bool Gains, bool Loses), string> kinds = front.Rows.Skip(1).ToLookup(
            r => (own.Where((v, o) => r.Means[o].Mean > v + tolerances[o]).Any(), own.Where((v, o) => r.Means[o].Mean < v - tolerances[o]).Any()),
            r => Name(subject, r));
        Wording These((bool, bool) kind) => AnalysisWords.List([.. kinds[kind]], Named);
        if (kinds[(true, false)].Any())
        {
            yield return $"At least as good as {subject.BaseName} on every outcome and better on one: {These((true, false))}.";
        }
        else if (front.Rows.Count > 1)
        {
            yield return $"No choice beats {subject.BaseName} on every outcome.";
        }

        if (kinds[(true, true)].Any())
        {
            yield return $"Better than {subject.BaseName} on one outcome, for which another is given up: {These((true, true))}.";
        }

        if (kinds[(false, false)].Any())
        {
            yield return $"Equal to {subject.BaseName} on every outcome: {These((false, false))}.";
        }

        if (kinds[(false, true)].Any())
        {
            yield return $"Better than {subject.BaseName} on no outcome and worse on one: {These((false, true))}.";
        }
    }

    /// <summary>The end of the front that is best on one outcome, what that costs on the others, and what its gain hinges on.</summary>
    private static Wording Best(AnalysisSubject subject, FrontTable front, int outcome)
    {
        FrontRow best = front.Rows.MaxBy(r => r.Means[outcome].Mean)!;
        string name = subject.Outcomes[outcome];
        Wording Mean(int o) => $"{subject.Outcomes[o]} {AnalysisWords.With(RobustnessAnalysis.Turned(best.Means[o], subject.Better(o)))}";
        Wording[] rest = [.. Enumerable.Range(0, subject.Outcomes.Count).Where(o => o != outcome).Select(Mean)];
        Wording alone = $"Best on {name} is {Name(subject, best)}: {Mean(outcome)}.", with = $"Best on {name} is {Name(subject, best)}: {Mean(outcome)}, with {AnalysisWords.List(rest)}.";
        int choice = subject.Ranked[best.Policy];
        return AnalysisWords.Sentences(
        [
            rest.Length == 0 ? alone : with,
            .. choice == subject.Options.Base ? []
                : HingeFindings.Of(subject, $"Its gain there against {subject.BaseName}", $"its gain there against {subject.BaseName}", subject.Gains(outcome, choice)),
        ]);
    }

    private static Wording Volume(AnalysisSubject subject, FrontTable front, FrontVolume volume)
    {
        Wording[] reference = [.. volume.Reference.Select(Wording (v, o) => $"{subject.Outcomes[o]} {AnalysisWords.Number(subject.Better(o) * v)}")];
        Wording[] most = [.. front.Rows.Where(r => volume.Contributions[r.Policy] > 0).OrderByDescending(r => volume.Contributions[r.Policy]).Take(3)
            .Select(Wording (r) => $"{Name(subject, r)} ({AnalysisWords.Percent(volume.Contributions[r.Policy])})")];

        // Outcomes that are not measured by the base's mean, since it is 0.
        string[] zero = [.. subject.Outcomes.Where((_, o) => front.Rows[0].Means[o].Mean == 0)];
        object size = AnalysisWords.Number(volume.Volume);
        Wording to = AnalysisWords.List(reference), lost = AnalysisWords.List(most);
        string beyond = AnalysisWords.Percent(ParetoAnalysis.Beyond);
        if (zero.Length == 0)
        {
            return $"The front dominates a volume of {size} in units of {subject.BaseName}'s means, down to the reference {to} ({beyond} of that unit beyond the worst choice). Lost most without: {lost}.";
        }

        return $"The front dominates a volume of {size} in units of {subject.BaseName}'s means (for {AnalysisWords.List(zero)}, where that is 0, of the greatest mean), down to the reference {to} ({beyond} of that unit beyond the worst choice). Lost most without: {lost}.";
    }

    private static double[] Means(FrontRow row) => [.. row.Means.Select(m => m.Mean)];
}
