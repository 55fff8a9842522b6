using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

public class RobustnessAnalysisTests
{
    internal const string Scenarios = "baseline, package-protect, package-press, only-tightening";

    internal const string Four =
        "uncertainties: { design: list, ranges: [pay-out-share], points: [ { pay-out-share: 0.2 }, { pay-out-share: 0.3 }, { pay-out-share: 0.4 }, { pay-out-share: 0.5 } ] }";

    /// <summary>Exposure and revenue by choice and world; the last scenario has a condition of its own and would be best by far.</summary>
    internal static readonly double[][][] Values =
    [
        [[10, 10, 10, 10], [12, 8, 14, 10], [9, 9, 9, 9], [99, 99, 99, 99]],
        [[100, 100, 100, 100], [100, 100, 100, 100], [50, 50, 50, 150], [1, 1, 1, 1]],
    ];

    internal static SweepTable Table() => HandMade.Table(HandMade.Plan(Scenarios, Four, 1, "exposure, state-revenue"),
        (choice, _, run) => [Values[0][choice][run.World], Values[1][choice][run.World]]);

    [Fact]
    public void Metrics_ByHand()
    {
        SweepTable table = Table();
        Analysis analysis = RobustnessAnalysis.Of(table, HandMade.Options(table));
        analysis.ShouldBeWhole();

        // Best exposure by world 12, 10, 14, 10: regrets 2 0 4 0, then 0 2 0 0, then 3 1 5 1.
        Check(analysis, "exposure", "mean-regret", [1.5, 0.5, 2.5], [2, 1, 3]);
        Check(analysis, "exposure", "max-regret", [4, 2, 5], [2, 1, 3]);
        Check(analysis, "exposure", "best-share", [0.5, 0.75, 0], [2, 1, 3]);

        // Less revenue is better, yet means and worst worlds stay as they are: the worst world of press is 150.
        Check(analysis, "state-revenue", "mean", [100, 100, 75], [2, 2, 1]);
        Check(analysis, "state-revenue", "maximin", [100, 100, 150], [1, 1, 3]);
        Check(analysis, "state-revenue", "mean-regret", [37.5, 37.5, 12.5], [2, 2, 1]);
        IReadOnlyList<object> mean = analysis.Row("metrics", "package-press", "state-revenue", "mean");
        ((double)mean[4]).ShouldBeLessThan((double)mean[5]);

        // No resample holds a world worse than the worst, so extremes have no interval.
        analysis.Tables[0].Rows.Where(r => r[2] is "maximin" or "max-regret").ShouldAllBe(r => double.IsNaN((double)r[4]) && double.IsNaN((double)r[5]));
        analysis.Finding("In this model, exposure").ShouldContain("by max-regret best package-protect (2 (no interval), first in");
        string exposure = analysis.Finding("In this model, exposure (more is better) of 3 choices over 4 worlds:");
        exposure.ShouldContain("by mean-regret best package-protect (0.5 (");
        exposure.ShouldContain("worst package-press (2.5 (");
        analysis.Finding("In this model, state-revenue (less is better)").ShouldContain("by mean-regret best package-press (12.5 (");
        analysis.Finding("No choice has the least mean regret on every outcome").ShouldNotBeNull();
    }

    [Fact]
    public void Conditions_AreShownAndNotRanked()
    {
        SweepTable table = Table();
        Analysis analysis = RobustnessAnalysis.Of(table, HandMade.Options(table));
        IReadOnlyList<object>[] rows = analysis.Rows("metrics", "only-tightening");
        rows.ShouldAllBe(r => (string)r[6] == "condition, not ranked");
        rows.Select(r => r[2]).Distinct().ShouldBe(["mean", "signal-to-noise", "maximin"]);
        analysis.Row("metrics", "only-tightening", "exposure", "mean")[3].ShouldBe(99.0);
        analysis.Rows("satisficing", "only-tightening").ShouldBeEmpty();
        analysis.Finding("only-tightening: not ranked").ShouldContain("Searches and rankings move only what outside actors can choose; what the state does to people (P24-P28) are conditions.");

        // Against a base under that condition it is the others that are not ranked.
        Analysis turned = RobustnessAnalysis.Of(table, HandMade.Options(table) with { Base = 3, Choices = [0, 1, 2] });
        turned.Finding("not ranked").ShouldContain("baseline, package-protect and package-press: not ranked");
        turned.Finding("There is no choice beside only-tightening to rank").ShouldNotBeNull();
    }

    [Fact]
    public void Satisficing_IsNoWorseThanTheBaseThere()
    {
        // Gains of protect in exposure 2, −2, 4, 0: no worse in three of four. Press loses 1 everywhere and 50 of revenue once.
        SweepTable table = Table();
        Analysis analysis = RobustnessAnalysis.Of(table, HandMade.Options(table));
        object Share(Analysis of, string choice, string outcome) => of.Row("satisficing", choice, outcome)[2];
        Share(analysis, "package-protect", "exposure").ShouldBe(0.75);
        Share(analysis, "package-protect", "state-revenue").ShouldBe(1.0);
        Share(analysis, "package-protect", "all").ShouldBe(0.75);
        Share(analysis, "package-press", "state-revenue").ShouldBe(0.75);
        Share(analysis, "package-press", "all").ShouldBe(0.0);
        analysis.Finding("No choice is no worse than baseline on exposure and state-revenue at once in 90 % of worlds; the nearest is package-protect (75 %").ShouldNotBeNull();

        // Two of ten is within a quarter.
        Analysis lenient = RobustnessAnalysis.Of(table, HandMade.Options(table, margin: 0.25));
        Share(lenient, "package-protect", "all").ShouldBe(1.0);
        Share(lenient, "package-press", "all").ShouldBe(0.75);
        lenient.Finding("No worse than baseline, by more than 25 % of its value, on exposure and state-revenue at once in at least 90 % of worlds: package-protect (100 %").ShouldNotBeNull();
    }

    [Fact]
    public void WhatRegretHingesOn_IsNamedWithItsEvidence()
    {
        // Protect is best on average but falls behind as pay rises: its regret is max(0, pay − 0.2), whatever the other factors.
        SweepPlan plan = HandMade.Plan("baseline, package-protect", HandMade.Worlds(100), 2, "exposure");
        SweepTable table = HandMade.Table(plan, (choice, world, _) => [choice == 0 ? 10 : world[0] > 0.2 ? 10.2 - world[0] : 20]);
        Analysis analysis = RobustnessAnalysis.Of(table, HandMade.Options(table));
        string hinge = analysis.Finding("The regret of package-protect in exposure, the least on average, moves most with pay-out-share (");
        hinge.ShouldContain("over 100 worlds");
        hinge.ShouldContain("not told from none");
        hinge.ShouldContain("1 on evidence (pay-out-share)");

        // Both replicates agree in every world.
        analysis.Finding("0 of 100 differences from baseline in exposure (choice by world) may be luck alone with 2 replicates.").ShouldNotBeNull();
    }

    [Fact]
    public void MissingWorldsAreLeftOut_AndNoneIsRefused()
    {
        SweepPlan plan = HandMade.Plan(Scenarios, Four, 1, "exposure");
        SweepTable some = HandMade.Table(plan, (choice, _, run) => choice == 2 && run.World == 0 ? null : [Values[0][choice][run.World]]);
        RobustnessAnalysis.Of(some, HandMade.Options(some)).Finding("over 3 worlds, 1 left out since a choice is not known there").ShouldNotBeNull();
        SweepTable none = HandMade.Table(plan, (choice, _, _) => choice == 2 ? null : [1]);
        Should.Throw<InputException>(() => RobustnessAnalysis.Of(none, HandMade.Options(none))).Message.ShouldContain("toy: exposure: known for all choices in no world");
        RobustnessAnalysis.Of(none, HandMade.Options(none) with { Choices = [1] }).Finding("by mean-regret all are equal").ShouldNotBeNull();
    }

    private static void Check(Analysis analysis, string outcome, string metric, double[] values, int[] ranks)
    {
        string[] choices = ["baseline", "package-protect", "package-press"];
        for (int c = 0; c < choices.Length; c++)
        {
            IReadOnlyList<object> row = analysis.Row("metrics", choices[c], outcome, metric);
            ((double)row[3]).ShouldBe(values[c], 1e-12);
            row[6].ShouldBe(ranks[c]);
        }
    }
}
