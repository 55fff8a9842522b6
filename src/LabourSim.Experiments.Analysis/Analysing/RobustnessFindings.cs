using LabourSim.Experiments.Input;
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
    public static IReadOnlyList<Wording> Of(AnalysisSubject subject, RobustnessTable[] metrics, IReadOnlyList<int> others, IReadOnlyList<(string Outcome, RobustnessTable Table)> kept) =>
    [
        .. metrics.Select((m, o) => Ranking(subject, m, o)),
        .. OnAll(subject, metrics, others, kept),
        .. metrics.Select((m, o) => Hinge(subject, m, o)),
        .. Luck(subject, others),
        .. subject.ConditionFindings(),
    ];

    private static Wording Ranking(AnalysisSubject subject, RobustnessTable table, int outcome)
    {
        string name = subject.Outcomes[outcome];
        Wording side = subject.Better(outcome) > 0 ? "more is better" : "less is better";
        Wording measures = Wording.Join("; ", Spoken.Select(m => ByMeasure(subject, table, outcome, m)));
        if (table.Dropped == 0)
        {
            return $"In this model, {name} ({side}) of {subject.Ranked.Count} choices over {table.Worlds} worlds: {measures}.";
        }

        return $"In this model, {name} ({side}) of {subject.Ranked.Count} choices over {table.Worlds} worlds, {table.Dropped} left out since a choice is not known there: {measures}.";
    }

    private static Wording ByMeasure(AnalysisSubject subject, RobustnessTable table, int outcome, RobustnessMeasure measure)
    {
        RobustnessRow[] rows = [.. table.Rows.Where(r => r.Measure == measure)];
        int last = rows.Max(r => r.Rank);
        string by = RobustnessAnalysis.Name(measure);
        if (last == 1)
        {
            return $"by {by} all are equal";
        }

        RobustnessRow[] best = [.. rows.Where(r => r.Rank == 1)], worst = [.. rows.Where(r => r.Rank == last)];
        Wording Names(RobustnessRow[] some) => AnalysisWords.List([.. some.Select(r => subject.Name(subject.Ranked[r.Policy]))], Named);
        Wording Value(RobustnessRow[] some) => AnalysisWords.With(RobustnessAnalysis.Native(subject, outcome, some[0]));
        if (double.IsNaN(best[0].FirstShare))
        {
            return $"by {by} best {Names(best)} ({Value(best)}), worst {Names(worst)} ({Value(worst)})";
        }

        return $"by {by} best {Names(best)} ({Value(best)}, first in {AnalysisWords.Percent(best.Max(r => r.FirstShare))} of resamples of worlds), worst {Names(worst)} ({Value(worst)})";
    }

    private static IEnumerable<Wording> OnAll(
        AnalysisSubject subject, RobustnessTable[] metrics, IReadOnlyList<int> others, IReadOnlyList<(string Outcome, RobustnessTable Table)> kept)
    {
        if (kept.Count == 0)
        {
            yield return $"There is no choice beside {subject.BaseName} to rank.";
            yield break;
        }

        (string outcome, RobustnessTable table) = kept[^1];
        Wording atOnce = $"on {AnalysisWords.List(subject.Outcomes)} at once", one = $"on {outcome}";
        Wording on = outcome == "all" ? atOnce : one;
        if (table.Worlds == 0)
        {
            yield return $"Whether any choice is good {on} cannot be told: in no world are all choices known.";
            yield break;
        }

        yield return NoWorse(subject, table, others, on);
        if (metrics.Length > 1)
        {
            string[] least = [.. subject.Ranked.Where((_, p) => metrics.All(m => m[p, RobustnessMeasure.MeanRegret].Rank == 1)).Select(subject.Name)];
            Wording best = $"{AnalysisWords.List(least)} has the least mean regret on every outcome.";
            yield return least.Length > 0 ? best : "No choice has the least mean regret on every outcome: which is best depends on what one is after.";
        }
    }

    private static Wording NoWorse(AnalysisSubject subject, RobustnessTable table, IReadOnlyList<int> others, Wording on)
    {
        RobustnessRow best = table.Rows.MinBy(r => r.Rank)!;
        Wording[] good = [.. table.Rows.Where(r => r.Value.Mean >= Good).OrderBy(r => r.Rank).Select(Wording (r) => $"{subject.Name(others[r.Policy])} ({Share(r)})")];
        string name = subject.BaseName, share = AnalysisWords.Percent(Good), margin = AnalysisWords.Percent(subject.Options.Margin);
        if (good.Length > 0 && subject.Options.Margin > 0)
        {
            return $"No worse than {name}, by more than {margin} of its value, {on} in at least {share} of worlds: {AnalysisWords.List(good, Named)}.";
        }

        if (good.Length > 0)
        {
            return $"No worse than {name} {on} in at least {share} of worlds: {AnalysisWords.List(good, Named)}.";
        }

        string nearest = subject.Name(others[best.Policy]);
        if (subject.Options.Margin > 0)
        {
            return $"No choice is no worse than {name}, by more than {margin} of its value, {on} in {share} of worlds; the nearest is {nearest} ({Share(best)}).";
        }

        return $"No choice is no worse than {name} {on} in {share} of worlds; the nearest is {nearest} ({Share(best)}).";
    }

    private static Wording Share(RobustnessRow row)
    {
        string mean = AnalysisWords.Percent(row.Value.Mean);
        if (double.IsNaN(row.Value.Low))
        {
            return $"{mean}, 95 % interval unknown";
        }

        return $"{mean}, 95 % interval {AnalysisWords.Percent(row.Value.Low)} to {AnalysisWords.Percent(row.Value.High)}, first in {AnalysisWords.Percent(row.FirstShare)} of resamples";
    }

    /// <summary>What the regret of the choice with the least mean regret hinges on.</summary>
    private static Wording Hinge(AnalysisSubject subject, RobustnessTable table, int outcome)
    {
        int best = table.Rows.First(r => r.Measure == RobustnessMeasure.MeanRegret && r.Rank == 1).Policy;
        double[][] values = [.. subject.Ranked.Select(c => subject.Turned(outcome, c))];
        string name = subject.Name(subject.Ranked[best]), on = subject.Outcomes[outcome];
        return AnalysisWords.Sentences(HingeFindings.Of(subject, $"The regret of {name} in {on}, the least on average,",
            $"the regret of {name} in {on}, the least on average,", RobustnessMetrics.Regrets(values)[best]));
    }

    private static IEnumerable<Wording> Luck(AnalysisSubject subject, IReadOnlyList<int> others)
    {
        if (subject.Plan.Sweep.Replicates < 2)
        {
            yield return "There is one replicate of each world, so luck is part of every world and cannot be told from it.";
            yield break;
        }

        for (int o = 0; o < subject.Outcomes.Count && others.Count > 0; o++)
        {
            double[][] known = [.. others.SelectMany(c => subject.Effect(o, c).Replicates).Where(r => r.All(double.IsFinite))];
            yield return $"{known.Count(AnalysisSubject.Doubtful)} of {known.Length} differences from {subject.BaseName} in {subject.Outcomes[o]} (choice by world) may be luck alone with {subject.Plan.Sweep.Replicates} replicates.";
        }
    }
}
