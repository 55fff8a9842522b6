using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

public class ParetoAnalysisTests
{
    [Fact]
    public void Front_ByHand()
    {
        SweepTable table = RobustnessAnalysisTests.Table();
        Analysis analysis = ParetoAnalysis.Of(table, HandMade.Options(table));
        analysis.ShouldBeWhole();
        analysis.Tables[0].Columns.ShouldBe(
        [
            "choice", "exposure", "exposure_low", "exposure_high", "state-revenue", "state-revenue_low", "state-revenue_high", "on_front", "front_share", "contribution",
        ]);

        // Means: exposure 10, 11, 9 and revenue 100, 100, 75. Protect beats the base; press gives exposure up for revenue.
        analysis.Rows("front").Select(r => (r[0], r[1], r[4], r[7])).ShouldBe(
        [
            ("baseline", 10.0, 100.0, "no"), ("package-protect", 11.0, 100.0, "yes"), ("package-press", 9.0, 75.0, "yes"), ("only-tightening", 99.0, 1.0, "condition, not ranked"),
        ]);

        // Reference 9 − 1 and 100 + 10. In units of the base's means protect spans 0.3 × 0.1, press 0.1 × 0.35, both 0.1 × 0.1:
        // 0.055 in all. Without protect the base's 0.2 × 0.1 takes its place, so 0.01 is lost; without press 0.025.
        double[] contributions = [.. analysis.Rows("front").Take(3).Select(r => (double)r[9])];
        contributions[0].ShouldBe(0, 1e-12);
        contributions[1].ShouldBe(0.01 / 0.055, 1e-12);
        contributions[2].ShouldBe(0.025 / 0.055, 1e-12);
        analysis.Finding("dominates a volume of 0.055 in units of baseline's means").ShouldContain("down to the reference exposure 8 and state-revenue 110");
        analysis.Finding("Lost most without").ShouldContain("package-press (45 %) and package-protect (18 %)");
        analysis.Finding("In this model, 2 of 3 choices are on the front of exposure and state-revenue, means over 4 worlds").ShouldNotBeNull();
        analysis.Finding("At least as good as baseline on every outcome and better on one: package-protect.").ShouldNotBeNull();
        analysis.Finding("Best on state-revenue is package-press: state-revenue 75 (").ShouldContain("with exposure 9 (9 to 9)");
        analysis.Finding("only-tightening: not ranked").ShouldContain("conditions");
    }

    [Fact]
    public void TheMargin_SetsSmallDifferencesAside()
    {
        // 11 against 10 is within a fifth of the base, so protect no longer beats it; 75 against 100 is not, so press beats both.
        SweepTable table = RobustnessAnalysisTests.Table();
        Analysis analysis = ParetoAnalysis.Of(table, HandMade.Options(table, margin: 0.2));
        analysis.Rows("front").Take(3).Select(r => r[7]).ShouldBe(["no", "no", "yes"]);
        ParetoAnalysis.Of(table, HandMade.Options(table, margin: 0.3)).Rows("front").Take(3).Select(r => r[7]).ShouldBe(["yes", "yes", "yes"]);
    }

    [Fact]
    public void GainsHingeOnUnknowns()
    {
        SweepPlan plan = HandMade.Plan("baseline, package-protect", HandMade.Worlds(60), 1, "exposure, state-revenue");
        SweepTable table = HandMade.Table(plan, (choice, world, _) => [choice == 0 ? 10 : 10 + world[2], choice == 0 ? 5 : 6]);
        Analysis analysis = ParetoAnalysis.Of(table, HandMade.Options(table));
        analysis.Finding("Best on exposure is package-protect").ShouldContain("Its gain there against baseline moves most with side-start (");
        analysis.Finding("Best on exposure is package-protect").ShouldContain("(partial rank correlations over 60 worlds). It rests on assumptions alone.");
        analysis.Finding("No choice beats baseline on every outcome.").ShouldNotBeNull();
        analysis.Rows("front").ShouldAllBe(r => (double)r[8] == 1);
    }

    [Theory]
    [InlineData(9, 6, "Better than baseline on no outcome and worse on one: package-protect.")]
    [InlineData(10, 6, "Better than baseline on no outcome and worse on one: package-protect.")]
    [InlineData(10, 5, "Equal to baseline on every outcome: package-protect.")]
    [InlineData(11, 6, "Better than baseline on one outcome, for which another is given up: package-protect.")]
    public void AChoiceThatDoesNotBeatTheBase_IsWorseEqualOrATrade(double exposure, double revenue, string words)
    {
        SweepPlan plan = HandMade.Plan("baseline, package-protect", HandMade.Worlds(5), 1, "exposure, state-revenue");
        SweepTable table = HandMade.Table(plan, (choice, _, _) => choice == 0 ? [10, 5] : [exposure, revenue]);
        Analysis analysis = ParetoAnalysis.Of(table, HandMade.Options(table));
        analysis.Sentences().ShouldContain(words);
        analysis.Sentences().ShouldContain("No choice beats baseline on every outcome.");
    }

    [Fact]
    public void WhereTheBaseIsZero_TheGreatestMeanIsTheUnit()
    {
        // Exposure 0, 4 and 2 in units of 4, revenue 5, 6 and 5 in units of 5; the reference lies a tenth of each beyond the worst: -0.1
        // and 1.3. Press (0.6 by 0.3) and protect (1.1 by 0.1) share 0.6 by 0.1: 0.23. Without press the base's 0.1
        // by 0.3 takes its place, so 0.1 is lost; without protect 0.05.
        SweepPlan plan = HandMade.Plan("baseline, package-protect, package-press", HandMade.Worlds(5), 1, "exposure, state-revenue");
        double[][] values = [[0, 5], [4, 6], [2, 5]];
        SweepTable table = HandMade.Table(plan, (choice, _, _) => values[choice]);
        Analysis analysis = ParetoAnalysis.Of(table, HandMade.Options(table));
        analysis.Finding("dominates a volume of 0.23 in units of baseline's means (for exposure, where that is 0, of the greatest mean)").ShouldContain("reference exposure -0.4 and state-revenue 6.5");
        double[] contributions = [.. analysis.Rows("front").Select(r => (double)r[9])];
        contributions[0].ShouldBe(0, 1e-12);
        contributions[1].ShouldBe(0.05 / 0.23, 1e-12);
        contributions[2].ShouldBe(0.10 / 0.23, 1e-12);
    }

    [Fact]
    public void NoWholeWorld_IsRefused()
    {
        SweepTable none = HandMade.Table(HandMade.Plan("baseline, package-protect", HandMade.Worlds(5), 1, "exposure"), (choice, _, run) => (run.World + choice) % 2 == 0 ? [1] : null);
        Should.Throw<InputException>(() => ParetoAnalysis.Of(none, HandMade.Options(none))).Message.ShouldContain("known for all choices in no world");
    }
}
