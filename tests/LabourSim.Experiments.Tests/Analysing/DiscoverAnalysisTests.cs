using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Analysing;

public class DiscoverAnalysisTests
{
    private const string Three = "baseline, package-protect, package-press";

    /// <summary>Protect costs exposure where pay is above the middle of its range and reports are below theirs; press is worse everywhere.</summary>
    private static double[] Toy(int choice, double[] world) => choice switch
    {
        0 => [0.5, 1000, 100],
        1 => [0.4, 1000, Backfires(world) ? 90 : 105],
        _ => [0.6, 1001, 96],
    };

    private static bool Backfires(double[] world) => world[0] > 0.325 && world[1] <= 0.175;

    private static SweepTable Table(int worlds = 200) => HandMade.Table(HandMade.Plan(Three, HandMade.Worlds(worlds)), (choice, world, _) => Toy(choice, world));

    [Fact]
    public void Cases_AreWorldsWhereAChoiceIsWorseThanTheBase()
    {
        SweepTable table = Table();
        int cases = Enumerable.Range(0, 200).Count(w => Backfires(table.Plan.Worlds.At(w)));
        cases.ShouldBeInRange(40, 60);
        Analysis analysis = DiscoverAnalysis.Of(table, HandMade.Options(table));
        analysis.ShouldBeWhole();

        // Less exploitation and the same revenue are not worse; less exposure, more exploitation and more revenue are.
        analysis.Rows("cases").Select(r => (r[0], r[2])).ShouldBe(
        [
            ("package-protect: exploitation-index", 0), ("package-protect: state-revenue", 0), ("package-protect: exposure", cases),
            ("package-press: exploitation-index", 200), ("package-press: state-revenue", 200), ("package-press: exposure", 200), ("package-press: all", 200),
        ]);
        analysis.Row("cases", "package-protect: exposure")[4].ShouldBe("boxes");
        analysis.Row("cases", "package-protect: state-revenue")[4].ShouldBe("no-cases");
        analysis.Row("cases", "package-press: all")[4].ShouldBe("all-cases");

        // Exact interval of none in 200: up to 1 − 0.025^(1/200) = 0.0183.
        analysis.Finding("package-protect makes state-revenue worse than baseline in 0 of 200 worlds (0 %, 95 % interval 0 % to 2 %)").ShouldContain("nothing to find limits for");
        analysis.Finding("makes exploitation-index, state-revenue and exposure all worse than baseline in 200 of 200 worlds").ShouldContain("no limits can tell");
        analysis.Finding("luck and world cannot be told apart").ShouldNotBeNull();
    }

    [Fact]
    public void TheBoxIsFoundInTheFactorsUnits_AndSaidWithWhatItRestsOn()
    {
        SweepTable table = Table();
        Analysis analysis = DiscoverAnalysis.Of(table, HandMade.Options(table));

        // 200 points over a range of 0.35 lie 0.0018 apart, and a peel takes at least 5 % of the box: within a twentieth of the range.
        IReadOnlyList<object> pay = analysis.Row("boxes", "package-protect: exposure", 1, "pay-out-share");
        ((double)pay[3]).ShouldBe(0.325, 0.0175);
        ((double)pay[4]).ShouldBe((double)pay[6]);
        ((double)pay[5]).ShouldBe(0.15, 0.002);
        ((double)pay[8]).ShouldBe(1);
        IReadOnlyList<object> reports = analysis.Row("boxes", "package-protect: exposure", 1, "report-chance");
        ((double)reports[4]).ShouldBe(0.175, 0.0125);
        ((double)reports[7]).ShouldBeLessThan(0.001);
        analysis.Rows("boxes", "package-protect: exposure", 1, "side-start").ShouldBeEmpty();
        string finding = analysis.Finding("package-protect makes exposure worse");
        finding.ShouldContain("pay-out-share > 0.3");
        finding.ShouldContain("takes no account of the limits having been chosen");
        finding.ShouldContain("pay-out-share in 100 % and report-chance in 100 % of them");
        finding.ShouldContain("denser than all of those in 100 % of the halves: the first box is confirmed");
        finding.ShouldContain("1 of these rests on evidence stretched by an assumption (report-chance), 1 on evidence (pay-out-share).");
        analysis.Rows("trajectory", "package-protect: exposure", 1).Count(r => (string)r[7] == "yes").ShouldBe(1);
        analysis.Rows("trajectory", "package-protect: exposure", 1, 0)[0].Skip(3).Take(4).ShouldBe([1.0, analysis.Row("cases", "package-protect: exposure")[3], 1.0, 0]);

        // The tree cuts the same corner out: its densest leaf holds cases alone, and leaves split the worlds up.
        IReadOnlyList<object>[] leaves = analysis.Rows("tree", "package-protect: exposure");
        ((double)leaves[0][3]).ShouldBeGreaterThan(0.9);
        leaves.Sum(l => (int)l[2]).ShouldBe(200);
    }

    [Fact]
    public void TheChosenStep_IsTheBoxReported()
    {
        SweepTable table = Table();
        Analysis analysis = DiscoverAnalysis.Of(table, HandMade.Options(table));
        IReadOnlyList<object> box = analysis.Rows("boxes", "package-protect: exposure", 1)[0];
        IReadOnlyList<object> step = analysis.Rows("trajectory", "package-protect: exposure", 1).Single(r => (string)r[7] == "yes");
        step.Skip(3).Take(3).ShouldBe(box.Skip(9).Take(3));
    }

    [Fact]
    public void TheMargin_IsAShareOfTheBase()
    {
        // 4 below 100 is within a twentieth, 10 below is not; 0.1 above 0.5 is a fifth, 1 above 1000 a thousandth.
        SweepTable table = Table();
        Analysis analysis = DiscoverAnalysis.Of(table, HandMade.Options(table, margin: 0.05));
        analysis.Row("cases", "package-press: exposure")[2].ShouldBe(0);
        analysis.Row("cases", "package-press: exploitation-index")[2].ShouldBe(200);
        analysis.Rows("cases", "package-press: all").ShouldBeEmpty();
        ((int)analysis.Row("cases", "package-protect: exposure")[2]).ShouldBeGreaterThan(0);
        analysis.Finding("package-protect makes exposure worse than baseline by more than 5 % of its value there in").ShouldNotBeNull();
    }

    [Fact]
    public void CasesWithinTheNoise_AreDoubtful()
    {
        // Differences over three replicates by world: better; −1.1, −1, −0.9 (half-width 4.30 × 0.1 / √3 = 0.25: sure);
        // −1, 0.5, −1 (signs differ); −1, −0.1, −0.2 (mean 0.43, half-width 4.30 × 0.49 / √3 = 1.2).
        double[][] differences = [[1, 1, 1], [-1.1, -1, -0.9], [-1, 0.5, -1], [-1, -0.1, -0.2]];
        SweepPlan plan = HandMade.Plan("baseline, package-protect", HandMade.Worlds(40), 3, "exposure");
        SweepTable table = HandMade.Table(plan, (choice, _, run) => [100 + 7 * run.Replicate + (choice == 1 ? differences[run.World % 4][run.Replicate - 1] : 0)]);
        Analysis analysis = DiscoverAnalysis.Of(table, HandMade.Options(table));
        analysis.Row("cases", "package-protect: exposure")[2].ShouldBe(30);
        analysis.Row("cases", "package-protect: exposure")[7].ShouldBe(20);
        analysis.Finding("20 of these 30 cases are doubtful").ShouldNotBeNull();
        analysis.Sentences().ShouldNotContain(f => f.Contains("cannot be told apart"));
    }

    [Fact]
    public void NoiseGivesNoBoxThatIsConfirmed()
    {
        // Cases by a fair coin: whatever is found by chance in one half is missing in the other.
        SweepPlan plan = HandMade.Plan("baseline, package-protect", HandMade.Worlds(200), 1, "exposure");
        SweepTable table = HandMade.Table(plan, (choice, _, run) => [100 + (choice == 1 ? KeyedDraw.Uniform(3, 9, run.World) - 0.5 : 0)]);
        Analysis analysis = DiscoverAnalysis.Of(table, HandMade.Options(table));
        string finding = analysis.Sentences()[0];
        analysis.Row("cases", "package-protect: exposure")[4].ShouldBe(finding.Contains("No box was found", StringComparison.Ordinal) ? "no-box" : DiscoverAnalysis.Unconfirmed);
        (finding.Contains("No box was found", StringComparison.Ordinal) || finding.Contains("No box is put forward", StringComparison.Ordinal)).ShouldBeTrue(finding);
        finding.ShouldNotContain("most where");
    }

    [Fact]
    public void MissingWorldsAreLeftOut_AndTooFewSaidSo()
    {
        SweepPlan plan = HandMade.Plan("baseline, package-protect", HandMade.Worlds(40), 1, "exposure, state-revenue");
        SweepTable table = HandMade.Table(plan, (choice, world, run) => run.World < 10 && choice == 1 ? null : [Toy(choice, world)[2], run.World < 15 ? 7 : double.NaN]);
        Analysis analysis = DiscoverAnalysis.Of(table, HandMade.Options(table));
        analysis.ShouldBeWhole();
        analysis.Row("cases", "package-protect: exposure")[1].ShouldBe(30);
        analysis.Row("cases", "package-protect: state-revenue").Take(5).ShouldBe(["package-protect: state-revenue", 5, 0, 0.0, "too-few-worlds"]);
        analysis.Finding("Fewer than 20 worlds are known, too few to say where.").ShouldContain("in 0 of 5 worlds");
    }

    [Fact]
    public void WhatCannotBeAsked_IsRefused()
    {
        SweepTable Filled(string scenarios, string uncertainties, string outcomes = "exposure") =>
            HandMade.Table(HandMade.Plan(scenarios, uncertainties, 1, outcomes), (_, _, _) => [1]);
        void Refused(SweepTable table, string words) =>
            Should.Throw<InputException>(() => DiscoverAnalysis.Of(table, HandMade.Options(table))).Message.ShouldContain(words);
        Refused(Filled(Three, ""), "toy: uncertainties: (missing): expected factors that differ between worlds");
        Refused(Filled(Three, HandMade.Worlds(19)), "19 worlds: expected at least 20 worlds");
        Refused(Filled("baseline", HandMade.Worlds(20)), "another choice beside the base");
        Refused(Filled(Three, HandMade.Worlds(20), "heads"), "--outcome: heads: expected an outcome of which more, or less, is better");
    }
}
