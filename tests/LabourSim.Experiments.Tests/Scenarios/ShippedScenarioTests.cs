using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Scenarios;

public class ShippedScenarioTests
{
    public static TheoryData<string> Names => [.. ScenarioLoader.ShippedNames];

    [Fact]
    public void Shipped_AreTheSevenOfTheContract() => ScenarioLoader.ShippedNames.ShouldBe(
        ["baseline", "fair-pay", "full-compliance", "harm-reduction", "no-cheongbu", "no-mandate", "shutdown"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Shipped_IsNamedAndSaysWhatItAsks(string name)
    {
        Scenario scenario = ScenarioLoader.Load(name);

        scenario.Id.ShouldBe(name);
        scenario.Base.ShouldBe(name == "baseline" ? null : "baseline");
        scenario.Author.ShouldBe("LabourSim contributors");
        scenario.Sources.ShouldNotBeEmpty();
        scenario.Question.Split(' ').Length.ShouldBeGreaterThan(40);
        scenario.Question.ShouldContain("?");
        scenario.Text.ShouldStartWith(name == "baseline" ? "# History" : $"id: {name}");
    }

    [Fact]
    public void Baseline_HoldsThePoliciesOfHistory() => ScenarioLoader.Load("baseline").Policies.Select(Given.Line).ShouldBe(
        ["repatriation-mandate 1 all 2017-12", "permit-ban 1 all 2017-09", "border-closure 1 all 2020-01 2023-08", "militarised-dispatch 1 russia 2023-08"]);

    [Fact]
    public void NoMandate_LeavesOnlyTheClosure() =>
        ScenarioLoader.Load("no-mandate").Policies.Select(Given.Line).ShouldBe(["border-closure 1 all 2020-01 2023-08", "militarised-dispatch 1 russia 2023-08"]);

    [Fact]
    public void HarmReduction_AddsFourPoliciesAndChangesNothingElse()
    {
        Scenario baseline = ScenarioLoader.Load("baseline");
        Scenario harmReduction = ScenarioLoader.Load("harm-reduction");

        harmReduction.Policies.Except(baseline.Policies).Select(Given.Line).ShouldBe(
            ["wage-transparency 1 all 2012-01", "reporting-line 1 all 2012-01", "legal-aid 1 all 2012-01", "safe-exit 1 all 2012-01"]);
        harmReduction.Settings.ShouldBe(baseline.Settings);
        harmReduction.Changes.ShouldBe(baseline.Changes);
    }

    [Fact]
    public void Shutdown_ClosesEveryHostFrom2018() =>
        ScenarioLoader.Load("shutdown").Policies.Select(Given.Line).ShouldContain("shutdown 1 all 2018-01");

    [Fact]
    public void FairPay_TiesTheQuotaToTheShare() => ScenarioLoader.Load("fair-pay").Changes.Select(Given.Line).ShouldContain(
        "quota-follows-share 1 all 2012-01");

    [Fact]
    public void FullCompliance_EndsWarDemandInEveryMonth()
    {
        Scenario scenario = ScenarioLoader.Load("full-compliance");

        scenario.Settings.Select(Given.Line).ShouldContain("war-demand 0 all");
        scenario.Changes.ShouldNotContain(c => c.Parameter.Name == "war-demand");
        scenario.Changes.Count.ShouldBeGreaterThan(0);
    }
}
