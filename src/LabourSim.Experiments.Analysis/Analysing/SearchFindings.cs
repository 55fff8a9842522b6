using LabourSim.Experiments.Input;
using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a search over doses says in sentences.</summary>
internal static class SearchFindings
{
    /// <summary>A front whose volume grew by less than this over the last quarter of the generations has stopped growing.</summary>
    private const double Still = 0.01;

    /// <summary>Above this share of its range a dose is high.</summary>
    private const double High = 0.7;

    /// <summary>Below this share of its range a dose is low.</summary>
    private const double Low = 0.3;

    /// <summary>Growth, doses that the whole front shares, its corners and its knee, and what all that rests on.</summary>
    /// <param name="result">The search.</param>
    /// <param name="front">Its last front; empty when no generation is whole.</param>
    public static IReadOnlyList<Wording> Of(DoseSearchResult result, IReadOnlyList<Evaluated> front)
    {
        Evaluated[] known = [.. front.Where(m => m.Objectives.All(double.IsFinite))];
        List<Wording> findings = known.Length > 0
            ? [Grown(result, known.Length), Levers(result.Search, known), .. DoseSearch.Objectives.Select((_, o) => Corner(result.Search, known, o)), Knee(result.Search, known), Rests(result.Search)]
            : result.Generations > 0 ? ["No mix has all its runs and outcomes, so there is no front."]
            : [];
        if (result.Partial)
        {
            findings.Add($"The search was stopped after {result.Generations} of {result.Search.Generations} generations; the same command continues it.");
        }

        if (result.Failed > 0)
        {
            findings.Add($"{result.Failed} runs failed; their mixes count as worst.");
        }

        return findings;
    }

    private static Wording Grown(DoseSearchResult result, int front)
    {
        IReadOnlyList<FrontGrowth> growth = result.Growth;
        double first = growth[0].Hypervolume, last = growth[^1].Hypervolume;
        Wording start = $"In this model, {front} of {result.Evaluated.Count} mixes are on the front after {growth.Count} generations; the volume that it dominates grew from {AnalysisWords.Number(first)} to {AnalysisWords.Number(last)}.";
        if (growth.Count < 4)
        {
            return AnalysisWords.Sentences(start, "These are too few generations to say whether it still grows.");
        }

        int quarter = growth.Count / 4;
        double before = growth[growth.Count - 1 - quarter].Hypervolume;
        object by = before > 0 ? AnalysisWords.Percent(last / before - 1) : AnalysisWords.Number(last);
        Wording grows = $"It still grew by {by} in the last {quarter} generations: more generations may find better mixes.";
        Wording still = $"It grew by {by} in the last {quarter} generations, less than {AnalysisWords.Percent(Still)}: more generations would find little more.";
        return AnalysisWords.Sentences(start, last - before >= Still * before && last > before ? grows : still);
    }

    /// <summary>Doses that are high, or low, in every mix of the front: what holds whichever imperative is put first.</summary>
    private static Wording Levers(DoseSearch search, Evaluated[] front)
    {
        string[] Where(Func<double, bool> holds) =>
            [.. search.Worlds.Levers.Where((lever, i) => front.All(m => holds((m.Point[i] - lever.Low) / (lever.High - lever.Low)))).Select(l => l.Name)];
        string[] high = Where(place => place > High), low = Where(place => place < Low);
        return $"High all along the front (above {AnalysisWords.Percent(High)} of the range): {AnalysisWords.List(high)}; low all along it (below {AnalysisWords.Percent(Low)}): {AnalysisWords.List(low)}. The other doses trade one imperative for another.";
    }

    private static Wording Corner(DoseSearch search, Evaluated[] front, int objective) =>
        $"Best on {DoseSearch.Objectives[objective].Id}: {Words(search, front.MinBy(m => m.Objectives[objective])!)}.";

    /// <summary>The mix whose least gain, each as a share of the front's range, is the greatest.</summary>
    private static Wording Knee(DoseSearch search, Evaluated[] front)
    {
        double[] best = [.. DoseSearch.Objectives.Select((_, o) => front.Min(m => m.Objectives[o]))];
        double[] worst = [.. DoseSearch.Objectives.Select((_, o) => front.Max(m => m.Objectives[o]))];
        double Least(Evaluated mix) => mix.Objectives.Select((v, o) => worst[o] > best[o] ? (worst[o] - v) / (worst[o] - best[o]) : 1).Min();
        Evaluated knee = front.MaxBy(Least)!;
        return $"The knee, which gives up least on any imperative (at least {AnalysisWords.Percent(Least(knee))} of the front's range on each): {Words(search, knee)}.";
    }

    private static Wording Rests(DoseSearch search) => AnalysisWords.Sentences(
        $"Each mix is judged by its mean over {new SweepPlan(search.Worlds).Worlds.Count} worlds and {search.Worlds.Replicates} replicates, the same for all.",
        "The best of many mixes look better than they are, and a search does not tell what they hinge on: sweep the mixes of the front over fresh worlds (another seed) to learn both.");

    private static Wording Words(DoseSearch search, Evaluated mix)
    {
        string doses = string.Join(" + ", search.Worlds.Levers.Select((l, i) => (l.Name, Dose: mix.Point[i])).Where(l => l.Dose >= 0.005)
            .Select(l => FormattableString.Invariant($"{l.Name} {l.Dose:0.##}")));
        Wording outcomes = AnalysisWords.List([.. DoseSearch.Objectives.Select(Wording (o, i) => $"{o.Id} {AnalysisWords.Number(-o.Better * mix.Objectives[i])}")]);
        if (doses.Length == 0)
        {
            return $"no policy, with {outcomes}";
        }

        return $"{doses}, with {outcomes}";
    }
}
