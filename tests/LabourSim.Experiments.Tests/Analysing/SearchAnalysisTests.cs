using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Searching;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

public class SearchAnalysisTests
{
    private const int Population = 4, Generations = 8;

    // Exploitation, revenue and exposure, the last negative since less is better. A is best on the first, B on the second, C on
    // the third. Against the front's ranges A gains 1, 0, 0, B 0.5, 1, 0.25 and C 0, 0.25, 1: the knee is B.
    private static readonly Evaluated A = new([0.9, 0.1, 0.5], [0.3, 900, -50]);
    private static readonly Evaluated B = new([0.8, 0.2, 0], [0.4, 500, -60]);
    private static readonly Evaluated C = new([0.95, 0.004, 1], [0.5, 800, -90]);

    [Fact]
    public void FrontAndGrowth_ByHand()
    {
        Analysis analysis = ParetoAnalysis.OfSearch(Result(Generations, (0, A), (2, B), (7, C)));
        analysis.ShouldBeWhole();
        analysis.Tables[0].Columns.ShouldBe(["generation", "inspections", "legal-aid", "safe-exit", "exploitation-index", "state-revenue", "exposure", "on_front"]);
        analysis.Rows("front").Take(3).ShouldBe(
        [
            [0, 0.9, 0.1, 0.5, 0.3, 900.0, 50.0, "yes"], [2, 0.8, 0.2, 0.0, 0.4, 500.0, 60.0, "yes"], [7, 0.95, 0.004, 1.0, 0.5, 800.0, 90.0, "yes"],
        ], new CellByCell());
        analysis.Rows("front").Skip(3).ShouldAllBe(r => (string)r[7] == "no" && (int)r[0] == 7);
        analysis.Rows("front").Length.ShouldBe(3 + 3);

        // From reference 1, 2000, 0: A alone 0.7 × 1100 × 50 = 38,500. B adds 0.6 × 1500 × 60 − 0.6 × 1100 × 50 = 21,000. C adds
        // 0.5 × 1200 × 90 less what is shared: with A 0.5 × 1100 × 50, with B 0.5 × 1200 × 60, with both 0.5 × 1100 × 50: 18,000.
        IReadOnlyList<object>[] growth = analysis.Rows("growth");
        growth.Select(g => Math.Round((double)g[1], 6)).ShouldBe([38_500, 38_500, 59_500, 59_500, 59_500, 59_500, 59_500, 77_500]);
        growth.Select(g => g[2]).ShouldBe([1, 1, 2, 2, 2, 2, 2, 3]);
    }

    [Fact]
    public void Findings_SayWhatTheFrontShares()
    {
        Analysis analysis = ParetoAnalysis.OfSearch(Result(Generations, (0, A), (2, B), (7, C)));

        // 77,500 / 59,500 = 1.3025.
        analysis.Finding("3 of 32 mixes are on the front after 8 generations; the volume that it dominates grew from 38,500 to 77,500.")
            .ShouldContain("It still grew by 30 % in the last 2 generations");
        analysis.Finding("High all along the front").ShouldContain("(above 70 % of the range): inspections; low all along it (below 30 %): legal-aid.");
        analysis.Finding("Best on exploitation-index:").ShouldContain("inspections 0.9 + legal-aid 0.1 + safe-exit 0.5, with exploitation-index 0.3, state-revenue 900 and exposure 50");
        analysis.Finding("Best on state-revenue: inspections 0.8 + legal-aid 0.2,").ShouldNotBeNull();
        analysis.Finding("Best on exposure: inspections 0.95 + safe-exit 1,").ShouldNotBeNull();
        analysis.Finding("The knee").ShouldContain("(at least 25 % of the front's range on each): inspections 0.8 + legal-aid 0.2,");
        analysis.Finding("over 12 worlds and 2 replicates").ShouldContain("look better than they are");
        analysis.Sentences().ShouldNotContain(f => f.Contains("stopped after") || f.Contains("failed"));
        ParetoAnalysis.OfSearch(Result(Generations, (0, A), (2, B), (3, C))).Finding("are on the front").ShouldContain("It grew by 0 % in the last 2 generations, less than 1 %");
    }

    [Fact]
    public void WhatIsUnfinished_IsSaid()
    {
        Analysis cut = ParetoAnalysis.OfSearch(Result(3, (0, A)) with { Failed = 5 });
        cut.Finding("stopped after 3 of 8 generations").ShouldNotBeNull();
        cut.Finding("5 runs failed").ShouldNotBeNull();
        cut.Finding("too few generations to say whether it still grows").ShouldNotBeNull();
        Analysis none = ParetoAnalysis.OfSearch(Result(0));
        none.Sentences().ShouldBe(["The search was stopped after 0 of 8 generations; the same command continues it."]);
        none.Tables.ShouldAllBe(t => t.Rows.Count == 0);
        Evaluated unknown = new([0, 0, 0], [double.NaN, double.NaN, double.NaN]);
        DoseSearchResult undefined = Result(1);
        ParetoAnalysis.OfSearch(Made(undefined.Search, [unknown, unknown, unknown, unknown])).Finding("No mix has all its runs and outcomes").ShouldNotBeNull();
    }

    /// <summary>A search in which each generation has mixes far behind, but for those given.</summary>
    private static DoseSearchResult Result(int generations, params (int Generation, Evaluated Mix)[] good)
    {
        SweepPlan plan = new(SweepReader.Parse(new SweepSource("toy.yaml", """
            id: toy
            scenarios: [baseline]
            replicates: 2
            levers: { design: random, points: 1, policies: [ { policy: inspections }, { policy: legal-aid }, { policy: safe-exit } ] }
            uncertainties: { design: random, points: 12, ranges: [pay-out-share] }
            """, "", false, [])));
        List<Evaluated> all = [.. Enumerable.Range(0, generations * Population).Select(i => new Evaluated([0.5, 0.5, 0.5], [0.9 + 0.001 * i, 1900, -1]))];
        foreach ((int generation, Evaluated mix) in good)
        {
            all[generation * Population + 1] = mix;
        }

        return Made(new DoseSearch(plan.Sweep, Population, Generations), all);
    }

    private static DoseSearchResult Made(DoseSearch search, List<Evaluated> all)
    {
        double[] reference = [1, 2000, 0];
        return new DoseSearchResult(search, reference, all, FrontGrowth.Of(all, Population, reference), all.Count / Population, 24 * all.Count, 0);
    }

    private sealed class CellByCell : IEqualityComparer<IReadOnlyList<object>>
    {
        public bool Equals(IReadOnlyList<object>? x, IReadOnlyList<object>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(IReadOnlyList<object> obj) => obj.Count;
    }
}
