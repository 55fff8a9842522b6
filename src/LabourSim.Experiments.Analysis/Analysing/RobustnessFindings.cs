using LabourSim.Experiments.Robustness;

namespace LabourSim.Experiments.Analysing;

/// <summary>What an analysis of robustness says in sentences.</summary>
internal static class RobustnessFindings
{
    /// <summary>No worse than the base on all outcomes in this share of worlds counts as good on all of them.</summary>
    private const double Good = 0.9;

    /// <summary>Measures that sentences speak of; the table has them all.</summary>
    private static readonly RobustnessMeasure[] Spoken = [RobustnessMeasure.MeanRegret, RobustnessMeasure.MaximumRegret, RobustnessMeasure.BestShare];

    /// <summary>Most choices a sentence names.</summary>
    private const int Named = 4;

    /// <summary>What was compared, best and worst by outcome, what is good on all, what it hinges on, how much is luck.</summary>
    public static IReadOnlyList<string> Of(AnalysisSubject subject, RobustnessTable[] metrics, IReadOnlyList<int> others, IReadOnlyList<(string Outcome, RobustnessTable Table)> kept) =>
    [
        .. metrics.Select((m, o) => Ranking(subject, m, o)),
        .. OnAll(subject, metrics, others, kept),
        .. metrics.Select((m, o) => Hinge(subject, m, o)),
        .. Luck(subject, others),
        .. subject.ConditionFindings(),
    ];

    private static string Ranking(AnalysisSubject subject, RobustnessTable table, int outcome)
    {
        string dropped = table.Dropped == 0 ? "" : AnalysisWords.Invariant($", {table.Dropped} left out since a choice is not known there");
        string start = AnalysisWords.Invariant(
            $"In this model, {subject.Outcomes[outcome]} ({(subject.Better(outcome) > 0 ? "more" : "less")} is better) of {subject.Ranked.Count} choices over {table.Worlds} worlds{dropped}:");
        return $"{start} {string.Join("; ", Spoken.Select(m => ByMeasure(subject, table, outcome, m)))}.";
    }

    private static string ByMeasure(AnalysisSubject subject, RobustnessTable table, int outcome, RobustnessMeasure measure)
    {
        RobustnessRow[] rows = [.. table.Rows.Where(r => r.Measure == measure)];
        int last = rows.Max(r => r.Rank);
        if (last == 1)
        {
            return $"by {RobustnessAnalysis.Name(measure)} all are equal";
        }

        RobustnessRow[] best = [.. rows.Where(r => r.Rank == 1)], worst = [.. rows.Where(r => r.Rank == last)];
        string Names(RobustnessRow[] some) => AnalysisWords.List([.. some.Select(r => subject.Name(subject.Ranked[r.Policy]))], Named);
        string sure = double.IsNaN(best[0].FirstShare) ? "" : $", first in {AnalysisWords.Percent(best.Max(r => r.FirstShare))} of resamples of worlds";
        return $"by {RobustnessAnalysis.Name(measure)} best {Names(best)} ({AnalysisWords.With(RobustnessAnalysis.Native(subject, outcome, best[0]))}{sure}), "
            + $"worst {Names(worst)} ({AnalysisWords.With(RobustnessAnalysis.Native(subject, outcome, worst[0]))})";
    }

    private static IEnumerable<string> OnAll(
        AnalysisSubject subject, RobustnessTable[] metrics, IReadOnlyList<int> others, IReadOnlyList<(string Outcome, RobustnessTable Table)> kept)
    {
        if (kept.Count == 0)
        {
            yield return $"There is no choice beside {subject.BaseName} to rank.";
            yield break;
        }

        (string outcome, RobustnessTable table) = kept[^1];
        string on = outcome == "all" ? $"on {AnalysisWords.List(subject.Outcomes)} at once" : $"on {outcome}";
        if (table.Worlds == 0)
        {
            yield return $"Whether any choice is good {on} cannot be told: in no world are all choices known.";
            yield break;
        }

        string margin = subject.Options.Margin > 0 ? $", by more than {AnalysisWords.Percent(subject.Options.Margin)} of its value," : "";
        RobustnessRow best = table.Rows.MinBy(r => r.Rank)!;
        string[] good = [.. table.Rows.Where(r => r.Value.Mean >= Good).OrderBy(r => r.Rank).Select(r => $"{subject.Name(others[r.Policy])} ({Share(r)})")];
        yield return good.Length > 0
            ? $"No worse than {subject.BaseName}{margin} {on} in at least {AnalysisWords.Percent(Good)} of worlds: {AnalysisWords.List(good, Named)}."
            : $"No choice is no worse than {subject.BaseName}{margin} {on} in {AnalysisWords.Percent(Good)} of worlds; the nearest is {subject.Name(others[best.Policy])} ({Share(best)}).";
        if (metrics.Length > 1)
        {
            string[] least = [.. subject.Ranked.Where((_, p) => metrics.All(m => m[p, RobustnessMeasure.MeanRegret].Rank == 1)).Select(subject.Name)];
            yield return least.Length > 0
                ? $"{AnalysisWords.List(least)} has the least mean regret on every outcome."
                : "No choice has the least mean regret on every outcome: which is best depends on what one is after.";
        }
    }

    private static string Share(RobustnessRow row) => $"{AnalysisWords.Percent(row.Value.Mean)}, 95 % interval "
        + (double.IsNaN(row.Value.Low) ? "unknown" : $"{AnalysisWords.Percent(row.Value.Low)} to {AnalysisWords.Percent(row.Value.High)}, first in {AnalysisWords.Percent(row.FirstShare)} of resamples");

    /// <summary>What the regret of the choice with the least mean regret hinges on.</summary>
    private static string Hinge(AnalysisSubject subject, RobustnessTable table, int outcome)
    {
        int best = table.Rows.First(r => r.Measure == RobustnessMeasure.MeanRegret && r.Rank == 1).Policy;
        double[][] values = [.. subject.Ranked.Select(c => subject.Turned(outcome, c))];
        return HingeFindings.Of(subject, $"The regret of {subject.Name(subject.Ranked[best])} in {subject.Outcomes[outcome]}, the least on average,",
            RobustnessMetrics.Regrets(values)[best]);
    }

    private static IEnumerable<string> Luck(AnalysisSubject subject, IReadOnlyList<int> others)
    {
        if (subject.Plan.Sweep.Replicates < 2)
        {
            yield return "There is one replicate of each world, so luck is part of every world and cannot be told from it.";
            yield break;
        }

        for (int o = 0; o < subject.Outcomes.Count && others.Count > 0; o++)
        {
            double[][] known = [.. others.SelectMany(c => subject.Effect(o, c).Replicates).Where(r => r.All(double.IsFinite))];
            yield return AnalysisWords.Invariant(
                $"{known.Count(AnalysisSubject.Doubtful)} of {known.Length} differences from {subject.BaseName} in {subject.Outcomes[o]} (choice by world) may be luck alone with {subject.Plan.Sweep.Replicates} replicates.");
        }
    }
}
