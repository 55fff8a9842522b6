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
    public static IReadOnlyList<string> Of(DoseSearchResult result, IReadOnlyList<Evaluated> front)
    {
        string partial = result.Partial
            ? AnalysisWords.Invariant($"The search was stopped after {result.Generations} of {result.Search.Generations} generations; the same command continues it.")
            : "";
        string failed = result.Failed > 0 ? AnalysisWords.Invariant($"{result.Failed} runs failed; their mixes count as worst.") : "";
        Evaluated[] known = [.. front.Where(m => m.Objectives.All(double.IsFinite))];
        string[] findings = known.Length == 0
            ? [result.Generations > 0 ? "No mix has all its runs and outcomes, so there is no front." : ""]
            : [Grown(result, known.Length), .. Levers(result.Search, known), .. DoseSearch.Objectives.Select((_, o) => Corner(result.Search, known, o)), Knee(result.Search, known), Rests(result.Search)];
        return [.. findings.Concat([partial, failed]).Where(s => s.Length > 0)];
    }

    private static string Grown(DoseSearchResult result, int front)
    {
        IReadOnlyList<FrontGrowth> growth = result.Growth;
        double first = growth[0].Hypervolume, last = growth[^1].Hypervolume;
        string start = AnalysisWords.Invariant(
            $"In this model, {front} of {result.Evaluated.Count} mixes are on the front after {growth.Count} generations; the volume that it dominates grew from {AnalysisWords.Number(first)} to {AnalysisWords.Number(last)}.");
        if (growth.Count < 4)
        {
            return $"{start} These are too few generations to say whether it still grows.";
        }

        int quarter = growth.Count / 4;
        double before = growth[growth.Count - 1 - quarter].Hypervolume;
        string by = AnalysisWords.Invariant($"{(before > 0 ? AnalysisWords.Percent(last / before - 1) : AnalysisWords.Number(last))} in the last {quarter} generations");
        return last - before >= Still * before && last > before
            ? $"{start} It still grew by {by}: more generations may find better mixes."
            : $"{start} It grew by {by}, less than {AnalysisWords.Percent(Still)}: more generations would find little more.";
    }

    /// <summary>Doses that are high, or low, in every mix of the front: what holds whichever imperative is put first.</summary>
    private static IEnumerable<string> Levers(DoseSearch search, Evaluated[] front)
    {
        string[] Where(Func<double, bool> holds) =>
            [.. search.Worlds.Levers.Where((lever, i) => front.All(m => holds((m.Point[i] - lever.Low) / (lever.High - lever.Low)))).Select(l => l.Name)];
        string[] high = Where(place => place > High), low = Where(place => place < Low);
        yield return $"High all along the front (above {AnalysisWords.Percent(High)} of the range): {AnalysisWords.List(high)}; low all along it (below {AnalysisWords.Percent(Low)}): {AnalysisWords.List(low)}. "
            + "The other doses trade one imperative for another.";
    }

    private static string Corner(DoseSearch search, Evaluated[] front, int objective) =>
        $"Best on {DoseSearch.Objectives[objective].Id}: {Words(search, front.MinBy(m => m.Objectives[objective])!)}.";

    /// <summary>The mix whose least gain, each as a share of the front's range, is the greatest.</summary>
    private static string Knee(DoseSearch search, Evaluated[] front)
    {
        double[] best = [.. DoseSearch.Objectives.Select((_, o) => front.Min(m => m.Objectives[o]))];
        double[] worst = [.. DoseSearch.Objectives.Select((_, o) => front.Max(m => m.Objectives[o]))];
        double Least(Evaluated mix) => mix.Objectives.Select((v, o) => worst[o] > best[o] ? (worst[o] - v) / (worst[o] - best[o]) : 1).Min();
        Evaluated knee = front.MaxBy(Least)!;
        return $"The knee, which gives up least on any imperative (at least {AnalysisWords.Percent(Least(knee))} of the front's range on each): {Words(search, knee)}.";
    }

    private static string Rests(DoseSearch search) => AnalysisWords.Invariant(
        $"Each mix is judged by its mean over {new SweepPlan(search.Worlds).Worlds.Count} worlds and {search.Worlds.Replicates} replicates, the same for all. ")
        + "The best of many mixes look better than they are, and a search does not tell what they hinge on: sweep the mixes of the front over fresh worlds (another seed) to learn both.";

    private static string Words(DoseSearch search, Evaluated mix)
    {
        string[] doses = [.. search.Worlds.Levers.Select((l, i) => (l.Name, Dose: mix.Point[i])).Where(l => l.Dose >= 0.005).Select(l => AnalysisWords.Invariant($"{l.Name} {l.Dose:0.##}"))];
        string[] outcomes = [.. DoseSearch.Objectives.Select((o, i) => $"{o.Id} {AnalysisWords.Number(-o.Better * mix.Objectives[i])}")];
        return $"{(doses.Length == 0 ? "no policy" : string.Join(" + ", doses))}, with {AnalysisWords.List(outcomes)}";
    }
}
