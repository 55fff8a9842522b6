using System.Text.RegularExpressions;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Policies;

namespace LabourSim.Experiments.Tests.Scenarios;

public partial class ShippedScenarioTests
{
    public static TheoryData<string> Names => [.. ScenarioLoader.ShippedNames];

    [Fact]
    public void EveryPolicy_HasAScenarioOfItsOwnOrIsInHistoryWithAndWithout()
    {
        string[] history = [.. ScenarioLoader.Load("baseline").Policies.Select(p => p.Policy.Id).Distinct()];
        foreach (Policy policy in PolicyCatalogue.All)
        {
            string[] names = history.Contains(policy.Id) ? [$"without-{policy.Id}", $"double-{policy.Id}"]
                : policy.Id == "shutdown" ? ["shutdown"] : [$"only-{policy.Id}"];
            names.ShouldBeSubsetOf(ScenarioLoader.ShippedNames);
        }
    }

    [Fact]
    public void Shipped_AreThoseTheStudyArguesAbout() => ScenarioLoader.ShippedNames.Where(n => !Alone().IsMatch(n)).ShouldBe(
        ["baseline", "fair-pay", "full-compliance", "harm-reduction", "keep-open-with-inspections", "no-cheongbu", "no-mandate",
            "package-preserve", "package-press", "package-protect", "settings-2017", "settings-2021", "settings-2025", "shutdown", "soldiers-put-away", "soldiers-sent-home"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void OnlyWithoutAndDouble_ChangeOnePolicyAndNothingElse(string name)
    {
        if (!Alone().IsMatch(name))
        {
            return;
        }

        Scenario baseline = ScenarioLoader.Load("baseline"), scenario = ScenarioLoader.Load(name);
        string[] differing =
        [
            .. scenario.Policies.Except(baseline.Policies).Concat(baseline.Policies.Except(scenario.Policies)).Select(p => p.Policy.Id).Distinct(),
        ];

        differing.ShouldBe([name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..]]);
        scenario.Settings.ShouldBe(baseline.Settings);
        scenario.Changes.ShouldBe(baseline.Changes);
        if (name.StartsWith("double-", StringComparison.Ordinal))
        {
            scenario.Policies.Except(baseline.Policies).ShouldAllBe(p => p.Dose == 2);
        }
    }

    [Theory]
    [InlineData("settings-2017")]
    [InlineData("settings-2025")]
    public void Settings_AreTheSameInEveryMonth(string name)
    {
        Scenario scenario = ScenarioLoader.Load(name);

        scenario.Changes.ShouldBeEmpty();
        scenario.Policies.ShouldAllBe(p => p.Start < Month.Earliest && p.End == null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shipped_IsNamedAndSaysWhatItAsks(string name)
    {
        Scenario scenario = ScenarioLoader.Load(name);

        scenario.Id.ShouldBe(name);
        scenario.Base.ShouldBe(name == "baseline" || name.StartsWith("settings-", StringComparison.Ordinal) ? null : "baseline");
        scenario.Author.ShouldBe("LabourSim contributors");
        scenario.Sources.ShouldNotBeEmpty();
        scenario.Question.Split(' ').Length.ShouldBeGreaterThan(40);
        scenario.Question.ShouldContain("?");
        scenario.Text.ShouldStartWith(name == "baseline" ? "# History" : $"id: {name}");
    }

    [Fact]
    public void Baseline_HoldsThePoliciesOfHistory() => ScenarioLoader.Load("baseline").Policies.Select(Given.Line).ShouldBe(
        ["repatriation-mandate 1 all 2017-12", "permit-ban 1 all 2017-09", "targeted-sanctions 1 all 2024-07", "media-exposure 1 china 2024-03",
            "border-closure 1 all 2020-01 2023-08", "militarised-dispatch 1 russia 2023-08", "weaker-oversight 1 all 2025-06"]);

    [Fact]
    public void NoMandate_TakesBothResolutionsAway() => ScenarioLoader.Load("baseline").Policies.Except(ScenarioLoader.Load("no-mandate").Policies)
        .Select(Given.Line).ShouldBe(["repatriation-mandate 1 all 2017-12", "permit-ban 1 all 2017-09"]);

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

    [GeneratedRegex("^(only|without|double)-")]
    private static partial Regex Alone();
}
