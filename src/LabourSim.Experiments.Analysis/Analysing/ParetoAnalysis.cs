using LabourSim.Experiments.Input;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>Which choices no other beats on every outcome at once.</summary>
public static class ParetoAnalysis
{
    /// <summary>The reference point of the volume lies this share of the unit (the base's mean, or where that is 0 the greatest) beyond the worst choice.</summary>
    internal const double Beyond = 0.1;

    /// <summary>
    /// The front of means over worlds, how sure each choice's place on it is, and what each adds to the volume that the front
    /// dominates. Choices under other conditions than the base's are shown and not ranked.
    /// </summary>
    /// <param name="table">Results with the outcomes asked for.</param>
    /// <param name="options">Outcomes, base, choices; differences up to the margin, as a share of the base's mean, do not count as better.</param>
    /// <returns>Table <c>front</c>.</returns>
    /// <exception cref="InputException">An outcome has no better side, or there is no world in which all ranked choices are known.</exception>
    public static Analysis Of(SweepTable table, AnalysisOptions options)
    {
        AnalysisSubject subject = new(table, options);
        ulong seed = subject.Plan.Sweep.Seed;
        double[][][] values = Turned(subject, subject.Ranked);
        IReadOnlyList<FrontRow> means = ParetoFront.OverWorlds(values, new double[values.Length], seed, 1).Rows;
        double[] scale = [.. means[0].Means.Select(m => Math.Abs(m.Mean))];
        if (!scale.All(double.IsFinite))
        {
            throw InputError.At(subject.Place, AnalysisWords.List(subject.Outcomes).ToString(), "known for all choices in no world",
                "a world in which every choice has all its runs and a value; leave out choices that have none (--choice)");
        }

        double[] tolerances = [.. scale.Select((s, o) => Math.Max(options.Margin * s, Rounding.Share * Rounding.Size(means.Select(r => r.Means[o].Mean))))];
        FrontTable front = ParetoFront.OverWorlds(values, tolerances, seed, options.Resamples);
        FrontVolume volume = FrontVolume.Of(front, scale);
        List<object[]> rows = [.. front.Rows.Select(r => Row(subject, subject.Ranked[r.Policy], r.Means, r.OnFront ? "yes" : "no", r.FrontShare, volume.Contributions[r.Policy]))];
        foreach (int choice in subject.Unranked)
        {
            FrontRow alone = ParetoFront.OverWorlds(Turned(subject, [choice]), new double[values.Length], seed, options.Resamples).Rows[0];
            rows.Add(Row(subject, choice, alone.Means, RobustnessAnalysis.NotRanked, double.NaN, double.NaN));
        }

        return new Analysis("pareto", "Which choices no other beats on every outcome", ParetoFindings.Of(subject, front, tolerances, volume),
        [
            new("front",
                "Means over worlds with 95 % intervals, rates as the first choice's people would meet them; front share: of resamples of worlds in which no other choice beats it; contribution: share of the front's volume lost without it",
                ["choice", .. subject.Outcomes.SelectMany(o => (string[])[o, $"{o}_low", $"{o}_high"]), "on_front", "front_share", "contribution"], rows),
        ]);
    }

    /// <summary>The front that a search over doses came to, and how it grew.</summary>
    /// <param name="result">The search.</param>
    /// <returns>
    /// Tables <c>front</c> (the mixes on the last front, then those of the last whole generation that are not) and <c>growth</c>;
    /// both empty when the first generation was not finished.
    /// </returns>
    public static Analysis OfSearch(DoseSearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int population = result.Search.Population;
        IReadOnlyList<Evaluated> front = result.Growth.Count == 0 ? [] : result.Growth[^1].Front;
        (Evaluated Mix, int Generation)[] all = [.. result.Evaluated.Select((e, i) => (e, i / population))];
        object[] Row((Evaluated Mix, int Generation) mix, string onFront) =>
            [mix.Generation, .. mix.Mix.Point.Cast<object>(), .. DoseSearch.Objectives.Select((o, i) => (object)(-o.Better * mix.Mix.Objectives[i])), onFront];
        return new Analysis("pareto", "Which mixes of doses no other found beats on every imperative", SearchFindings.Of(result, front),
        [
            new("front", "Doses and outcomes (means over the search's worlds; rates as people would meet them who are where they are without these policies) of the mixes on the last front, then of the last generation's other mixes",
                ["generation", .. result.Search.Worlds.Levers.Select(l => l.Name), .. DoseSearch.Objectives.Select(o => o.Id), "on_front"],
                [
                    .. all.Where(m => front.Contains(m.Mix)).Select(m => Row(m, "yes")),
                    .. all.Where(m => m.Generation == result.Generations - 1 && !front.Contains(m.Mix)).Select(m => Row(m, "no")),
                ]),
            new("growth", "The front of all mixes so far after each generation", ["generation", "hypervolume", "front_size"],
                [.. result.Growth.Select(g => (object[])[g.Generation, g.Hypervolume, g.Front.Count])]),
        ])
        {
            Origin = AnalysisOrigin.Of(result.Search.Worlds, result.Runs, result.Failed, new SweepPlan(result.Search.Worlds).Worlds.Count),
        };
    }

    private static double[][][] Turned(AnalysisSubject subject, IReadOnlyList<int> choices) =>
        [.. subject.Outcomes.Select((_, o) => choices.Select(c => subject.Turned(o, c)).ToArray())];

    private static object[] Row(AnalysisSubject subject, int choice, IReadOnlyList<Estimate> means, string onFront, double share, double contribution) =>
    [
        subject.Name(choice),
        .. means.Select((m, o) => RobustnessAnalysis.Turned(m, subject.Better(o))).SelectMany(m => (object[])[m.Mean, m.Low, m.High]),
        onFront, share, contribution,
    ];
}
