using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Tests.Scenarios;

public class OverlayTests
{
    private const string Mandate = "base: baseline\npolicies:\n  - policy: repatriation-mandate\n";

    [Fact]
    public void MinimalFile_IsAWorldWithoutHistory()
    {
        Scenario scenario = Given.Scenario();

        scenario.Base.ShouldBeNull();
        Given.Content(scenario).ShouldBe("");
    }

    [Fact]
    public void ByteOrderMark_IsAllowed() =>
        InputFile.Decode([0xEF, 0xBB, 0xBF, .. "id: x"u8], "mine.yaml").ShouldBe("id: x");

    [Fact]
    public void OmittedFields_TakeThePolicysDefaults() => Given.Scenario("policies: [{policy: border-closure}, {policy: safe-exit}]")
        .Policies.Select(Given.Line).ShouldBe(["safe-exit 1 all 2012-01", "border-closure 1 all 2020-01 2023-08"]);

    [Fact]
    public void OmittedFields_TakeTheBasesValues() => Given.Scenario("base: baseline\npolicies: [{policy: border-closure, dose: 0.5}]")
        .Policies.Select(Given.Line).ShouldContain("border-closure 0.5 all 2020-01 2023-08");

    [Fact]
    public void EntryForSomeHosts_LeavesTheOthersAsTheyWere() => Given.Scenario(Mandate + "    hosts: [china, russia]\n    dose: 0.5")
        .Policies.Select(Given.Line).Where(l => l.StartsWith("repatriation", StringComparison.Ordinal)).ShouldBe(
        [
            "repatriation-mandate 0.5 russia+china 2017-12",
            "repatriation-mandate 1 kuwait+qatar+uae+mongolia+poland+angola+others 2017-12",
        ]);

    [Fact]
    public void EntryForAllHosts_MeetsEachHostsOwnBase()
    {
        const string below = "policies: [{policy: safe-exit, hosts: russia, dose: 0.2, start: 2015-01}, {policy: safe-exit, hosts: china, dose: 0.4}]";
        using TemporaryFolder folder = new();
        folder.Write("below.yaml", Given.Yaml(below));
        string file = folder.Write("above.yaml", Given.Yaml("base: below.yaml\npolicies: [{policy: safe-exit, start: 2016-01}]"));

        ScenarioLoader.Load(file).Policies.Select(Given.Line).ShouldBe(["safe-exit 0.2 russia 2016-01", "safe-exit 0.4 china 2016-01"]);
    }

    [Theory]
    [InlineData("", "inspections 1 all 2012-01 when hours above 12 release 11.5 months 6")]
    [InlineData(", when: none", "inspections 1 all 2012-01")]
    [InlineData(", when: {indicator: hours, below: 10, months: 3}", "inspections 1 all 2012-01 when hours below 10 release 10 months 3")]
    public void Rule_IsTheBasesUnlessTheFileSaysOtherwise(string when, string line)
    {
        using TemporaryFolder folder = new();
        folder.Write("below.yaml", Given.Yaml("policies: [{policy: inspections, when: {indicator: hours, above: 12, release: 11.5}}]"));
        string file = folder.Write("above.yaml", Given.Yaml($"base: below.yaml\npolicies: [{{policy: inspections{when}}}]"));

        ScenarioLoader.Load(file).Policies.Select(Given.Line).ShouldBe([line]);
    }

    [Fact]
    public void DoseZero_AddedToABase_ChangesNothing() => Given.Content(Given.Scenario("base: baseline\npolicies: [{policy: shutdown, dose: 0}]"))
        .ShouldBe(Given.Content(ScenarioLoader.Load("baseline")));

    [Fact]
    public void DoseZero_OfABasesPolicy_IsItsRemoval()
    {
        using TemporaryFolder folder = new();
        string withDoseZero = folder.Write("zero.yaml", Given.Yaml(Mandate + "    dose: 0"));
        string text = ScenarioLoader.Load("baseline").Text;
        string removed = folder.Write("removed.yaml", text.Replace(
            "  - policy: repatriation-mandate\n    dose: 1\n    start: 2017-12\n", "", StringComparison.Ordinal));

        Given.Content(ScenarioLoader.Load(withDoseZero)).ShouldBe(Given.Content(ScenarioLoader.Load(removed)));
        Given.Content(ScenarioLoader.Load(withDoseZero)).ShouldNotBe(Given.Content(ScenarioLoader.Load("baseline")));
    }

    [Fact]
    public void DoseZero_InSomeHosts_RemovesItThereOnly() => Given.Scenario(Mandate + "    hosts: poland\n    dose: 0")
        .Policies.Select(Given.Line).First().ShouldBe("repatriation-mandate 1 russia+china+kuwait+qatar+uae+mongolia+angola+others 2017-12");

    [Theory]
    [InlineData("policies: [{policy: shutdown, hosts: [china], start: 2019-01}, {policy: border-closure, dose: 0.3}]")]
    [InlineData("set: {quota: 500, openness@china: 0.5}\nchanges: [{name: quota, value: 900, start: 2020-01}]")]
    [InlineData("policies: [{policy: permit-ban, dose: 0}]\nchanges: [{name: days-off, value: 4, hosts: [poland, uae]}]")]
    public void OverlayTwice_ActsAsOnce(string overlay)
    {
        using TemporaryFolder folder = new();
        string once = folder.Write("once.yaml", Given.Yaml($"base: baseline\n{overlay}"));
        string twice = folder.Write("twice.yaml", Given.Yaml($"base: once.yaml\n{overlay}"));

        Given.Content(ScenarioLoader.Load(twice)).ShouldBe(Given.Content(ScenarioLoader.Load(once)));
        Given.Content(ScenarioLoader.Load(once)).ShouldNotBe(Given.Content(ScenarioLoader.Load("baseline")));
    }

    [Fact]
    public void RemovedAndPutBack_IsTheSameListAsBefore()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("back.yaml", Given.Yaml(
            "base: no-mandate\npolicies: [{policy: permit-ban, hosts: [china]}, {policy: repatriation-mandate}, {policy: permit-ban, hosts: [russia, kuwait, qatar, uae, mongolia, poland, angola, others]}]"));

        ScenarioLoader.Load(file).Policies.ShouldBe(ScenarioLoader.Load("baseline").Policies);
    }

    [Fact]
    public void Set_GivesAHostItsOwnValueInWhateverOrder() => Given.Scenario("set: {quota@russia: 900, quota: 760}")
        .Settings.Select(Given.Line).ShouldBe(["quota 760 all", "quota 900 russia"]);

    [Fact]
    public void Changes_HoldUntilALaterOneInWhateverOrder() =>
        Given.Scenario("changes: [{name: quota, value: 900, start: 2025-01, end: 2025-06}, {name: quota, value: 800, start: 2020-01}, {name: quota, value: 700}]")
            .Changes.Select(Given.Line).ShouldBe(["quota 700 all", "quota 800 all 2020-01", "quota 900 all 2025-01 2025-06"]);

    [Fact]
    public void ValuesOfTheBase_ComeFirst()
    {
        using TemporaryFolder folder = new();
        folder.Write("below.yaml", Given.Yaml("set: {quota: 500}"));
        string file = folder.Write("above.yaml", Given.Yaml("base: below.yaml\nset: {quota: 600}"));

        ScenarioLoader.Load(file).Settings.Select(Given.Line).ShouldBe(["quota 500 all", "quota 600 all"]);
    }

    [Fact]
    public void Set_EndsTheBasesDatedValuesThere()
    {
        Scenario scenario = Given.Scenario("base: baseline\nset: {quota: 700, days-off@china: 3}\nchanges: [{name: quota, value: 710, start: 2030-01}]");

        scenario.Changes.Where(c => c.Parameter.Name == "quota").Select(Given.Line).ShouldBe(["quota 710 all 2030-01"]);
        scenario.Changes.Select(Given.Line).ShouldContain("days-off 0.2 russia 2024-06");
    }

    [Fact]
    public void Overrides_EndDatedValuesOnTheirHosts()
    {
        Model.WorldSpec spec = Given.Scenario("changes: [{name: quota, value: 900, start: 2020-01}]")
            .ToSpec(1, 10, Model.Month.Earliest, Model.Month.Earliest, OverrideParser.Parse(["quota@china=500", "openness=0.4"]));

        spec.Settings.Select(Given.Line).ShouldBe(["openness 0.4 all", "quota 500 china"]);
        spec.Changes.Select(Given.Line).ShouldBe(["quota 900 russia+kuwait+qatar+uae+mongolia+poland+angola+others 2020-01"]);
    }

    [Fact]
    public void FileWithAShippedName_IsReachedByItsPath()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("baseline.yaml", Given.Yaml("base: baseline"));

        Given.Content(ScenarioLoader.Load(file)).ShouldBe(Given.Content(ScenarioLoader.Load("baseline")));
    }
}
