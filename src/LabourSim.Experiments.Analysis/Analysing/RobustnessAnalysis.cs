using LabourSim.Experiments.Input;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>Which choices do well in worlds that nobody can tell apart beforehand.</summary>
public static class RobustnessAnalysis
{
    /// <summary>Stands where a rank would, for a choice under other conditions than the base's.</summary>
    internal const string NotRanked = "condition, not ranked";

    /// <summary>
    /// Measures of robustness of every choice on every outcome, and how often each is no worse than the base on one and on all
    /// of them. Choices under other conditions than the base's are measured and not ranked.
    /// </summary>
    /// <param name="table">Results with the outcomes asked for.</param>
    /// <param name="options">Outcomes, base, choices and the margin.</param>
    /// <returns>Tables <c>metrics</c> and <c>satisficing</c>.</returns>
    /// <exception cref="InputException">An outcome has no better side, or there is no world in which all ranked choices are known.</exception>
    public static Analysis Of(SweepTable table, AnalysisOptions options)
    {
        AnalysisSubject subject = new(table, options);
        RobustnessTable[] metrics = [.. subject.Outcomes.Select((_, o) => Metrics(subject, o))];
        IReadOnlyList<int> others = [.. subject.Ranked.Skip(1)];
        IReadOnlyList<(string Outcome, RobustnessTable Table)> kept = Satisficing(subject, others);
        return new Analysis("robustness", "Which choices hold up across worlds", RobustnessFindings.Of(subject, metrics, others, kept),
        [
            new("metrics",
                "Measures over worlds with 95 % intervals; rates as the first choice's people would meet them. Regret: how far behind the best choice of a world; first share: of resamples of worlds in which the choice has rank 1. "
                    + "The worst world (maximin, greatest regret) is the worst of those tried and has no interval",
                ["choice", "outcome", "metric", "value", "low", "high", "rank", "first_share"],
                [.. metrics.SelectMany((m, o) => m.Rows.Select(r => Row(subject, o, r)).Concat(subject.Unranked.SelectMany(c => Alone(subject, o, c))))]),
            new("satisficing", "Share of worlds in which a choice is no worse than the base (by more than the margin), with 95 % intervals",
                ["choice", "outcome", "value", "low", "high", "rank", "first_share"],
                [.. kept.SelectMany(k => k.Table.Rows.Select(r => (object[])[subject.Name(others[r.Policy]), k.Outcome, r.Value.Mean, r.Value.Low, r.Value.High, r.Rank, r.FirstShare]))]),
        ]);
    }

    /// <summary>A measure's name in tables.</summary>
    internal static string Name(RobustnessMeasure measure) => measure == RobustnessMeasure.MaximumRegret ? "max-regret" : Kebab.Of(measure.ToString());

    /// <summary>A value as the outcome is written: means and the like of an outcome of which less is better were turned.</summary>
    internal static Estimate Native(AnalysisSubject subject, int outcome, RobustnessRow row) =>
        row.Measure is RobustnessMeasure.Mean or RobustnessMeasure.SignalToNoise or RobustnessMeasure.Maximin ? Turned(row.Value, subject.Better(outcome)) : row.Value;

    /// <summary>An estimate with its sign turned when less is better.</summary>
    internal static Estimate Turned(Estimate e, int better) => better > 0 ? e : new Estimate(-e.Mean, -e.High, -e.Low);

    private static RobustnessTable Metrics(AnalysisSubject subject, int outcome)
    {
        RobustnessTable metrics = RobustnessMetrics.Of([.. subject.Ranked.Select(c => subject.Turned(outcome, c))], subject.Plan.Sweep.Seed, subject.Options.Resamples);
        return metrics.Worlds > 0 ? metrics : throw InputError.At(subject.Place, subject.Outcomes[outcome], "known for all choices in no world",
            "a world in which every choice has all its runs and a value; leave out choices that have none (--choice)");
    }

    /// <summary>By outcome, then for all together: how often each is no worse than the base. Differences are paired, the margin is of the base there.</summary>
    private static IReadOnlyList<(string, RobustnessTable)> Satisficing(AnalysisSubject subject, IReadOnlyList<int> others)
    {
        if (others.Count == 0)
        {
            return [];
        }

        double[][][] spare = [.. subject.Outcomes.Select((_, o) =>
        {
            double[] margins = subject.Margins(o);
            return others.Select(c => subject.Gains(o, c).Select((gain, w) => gain + margins[w]).ToArray()).ToArray();
        })];
        RobustnessTable Over(double[][][] outcomes) =>
            RobustnessMetrics.Satisficing(outcomes, new double[outcomes.Length], subject.Plan.Sweep.Seed, subject.Options.Resamples);
        return [.. subject.Outcomes.Select((id, o) => (id, Over([spare[o]]))), .. spare.Length > 1 ? [("all", Over(spare))] : Array.Empty<(string, RobustnessTable)>()];
    }

    private static object[] Row(AnalysisSubject subject, int outcome, RobustnessRow row)
    {
        Estimate value = Native(subject, outcome, row);
        return [subject.Name(subject.Ranked[row.Policy]), subject.Outcomes[outcome], Name(row.Measure), value.Mean, value.Low, value.High, row.Rank, row.FirstShare];
    }

    /// <summary>What can be said of a choice without holding it against others.</summary>
    private static IEnumerable<object[]> Alone(AnalysisSubject subject, int outcome, int choice) =>
        RobustnessMetrics.Of([subject.Turned(outcome, choice)], subject.Plan.Sweep.Seed, subject.Options.Resamples).Rows
            .Where(r => r.Measure is RobustnessMeasure.Mean or RobustnessMeasure.SignalToNoise or RobustnessMeasure.Maximin)
            .Select(r => (Row: r, Value: Native(subject, outcome, r)))
            .Select(r => (object[])[subject.Name(choice), subject.Outcomes[outcome], Name(r.Row.Measure), r.Value.Mean, r.Value.Low, r.Value.High, NotRanked, double.NaN]);
}
