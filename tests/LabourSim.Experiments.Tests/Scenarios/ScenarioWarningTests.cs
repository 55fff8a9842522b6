using System.Globalization;
using System.Text;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Scenarios;

public sealed class ScenarioWarningTests : IDisposable
{
    private const string Head = "id: mine\ntitle: Mine\nquestion: What if?\nbase: baseline\n";
    private static readonly Month From = Month.Of(2007, 1), To = Month.Of(2025, 12);
    private readonly string _folder = Directory.CreateTempSubdirectory("laboursim-warnings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("policies:\n  - { policy: repatriation-mandate, hosts: [russia], start: 2016-12 }\n", "elsewhere", 6, "also on in 8 hosts through its base (china, kuwait,", "only in russia, add { policy: repatriation-mandate, dose: 0, hosts: [china, kuwait, qatar, uae, mongolia, poland, angola, others] }")]
    [InlineData("policies:\n  - { policy: safe-exit, start: 2026-01 }\n", "outside", 6, "starts in 2026-01, after the end", "(2025-12)")]
    [InlineData("policies:\n  - { policy: safe-exit, start: 2005-01, end: 2006-12 }\n", "outside", 6, "ends in 2006-12, before the window", "(2007-01)")]
    [InlineData("policies:\n  - { policy: safe-exit, hosts: [angola, qatar] }\nset: { stock@angola: 0 }\n", "nobody", 6, "nobody in angola", "in these months")]
    [InlineData("policies:\n  - { policy: shutdown, dose: 0 }\n", "already-so", 6, "dose 0 takes nothing away", "baseline")]
    [InlineData("policies:\n  - { policy: permit-ban, dose: 1 }\n", "already-so", 6, "changes nothing", "the base, baseline")]
    [InlineData("set:\n  quota: 900\n  tour-months: 36\n", "already-so", 7, "changes nothing", "baseline")]
    [InlineData("set: { tour-months: 36 }\n", "already-so", 5, "changes nothing", "baseline")]
    [InlineData("changes:\n  - { name: quota, value: 860, start: 2020-01, end: 2022-12 }\n", "already-so", 6, "from 2020-01 changes nothing", "without it")]
    [InlineData("changes:\n  - { name: quota, value: 900, start: 2020-01 }\n  - { name: quota, value: 900, start: 2021-01 }\n", "already-so", 7, "from 2021-01 changes nothing", "without it")]
    [InlineData("changes:\n  - { name: quota, value: 900, start: 2020-01 }\n  - { name: quota, value: 950, start: 2019-01, end: 2019-12 }\n  - { name: quota, value: 700, hosts: [china], start: 2026-02 }\n", "outside", 8, "from 2026-02 begins after", "2025-12")]
    [InlineData("changes:\n  - { name: quota, value: 900, start: 2026-01 }\n", "outside", 6, "from 2026-01 begins after", "2025-12")]
    public void WhatIsProbablyNotMeant_IsSaid(string body, string kind, int line, string begins, string holds)
    {
        ScenarioWarning warning = Of(body).ShouldHaveSingleItem();

        (warning.Kind, warning.Place.Line).ShouldBe((kind, line));
        warning.Text.ShouldContain(begins);
        warning.Text.ShouldContain(holds);
    }

    [Theory]
    [InlineData("policies:\n  - { policy: repatriation-mandate, hosts: [russia], start: 2016-12 }\n  - { policy: repatriation-mandate, dose: 0, hosts: [china, kuwait, qatar, uae, mongolia, poland, angola, others] }\n")]
    [InlineData("policies:\n  - { policy: safe-exit, hosts: [angola] }\nset: { stock@angola: 0 }\nchanges:\n  - { name: stock, value: 500, hosts: [angola], start: 2015-01 }\n")]
    [InlineData("policies:\n  - { policy: permit-ban, dose: 0 }\nset: { tour-months: 48 }\n")]
    public void WhatIsMeant_IsNotWarnedOf(string body) => Of(body).ShouldBeEmpty();

    [Fact]
    public void ChangesHiddenByALaterOne_AreNamed_EachOnItsLine() => Of(
        "changes:\n  - { name: quota, value: 700, hosts: [china], start: 2015-01, end: 2015-12 }\n  - { name: quota, value: 800, start: 2015-02 }\n"
        + "  - { name: quota, value: 650, hosts: [china], start: 2014-12, end: 2014-12 }\n  - { name: quota, value: 800, hosts: [china], start: 2015-03, end: 2015-04 }\n")
        .Select(w => (w.Place.Line, w.Kind)).ShouldBe([(9, "already-so")]);

    // Sixty parameters with a value each month: the number of entries that a file of the greatest length can hold.
    [Fact]
    public void ThousandsOfChanges_AreReadAndLookedThrough()
    {
        StringBuilder yaml = new("changes:\n");
        foreach (Parameter parameter in ParameterCatalogue.All.Where(p => p.Unit is not ("switch" or "count")).Take(60))
        {
            for (int month = 0; month < 240; month++)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  - {{ name: {parameter.Name}, value: {(month % 2 == 0 ? parameter.Low : parameter.Default)}, start: {Month.Of(2005, 1).Plus(month)} }}\n");
            }
        }

        WrittenScenario written = Open(yaml.ToString());
        written.Scenario.Changes.Count.ShouldBeGreaterThanOrEqualTo(60 * 240);
        ScenarioWarnings.Of(written, From, To).Where(w => w.Kind == "outside").ShouldBeEmpty();
        Should.Throw<InputException>(() => Open(yaml + yaml.ToString().Split('\n')[1] + "\n")).Place!.Value.Line.ShouldBe(6 + 60 * 240);
    }

    [Fact]
    public void ShippedScenarios_HaveNone() => ScenarioLoader.ShippedNames
        .SelectMany(n => ScenarioWarnings.Of(ScenarioLoader.Open(n), From, To)).ShouldBeEmpty();

    [Fact]
    public void ThePolicyTakenAwayAndGivenBack_IsRefusedWithTheWayToWriteIt()
    {
        InputException error = Should.Throw<InputException>(() => Of(
            "policies:\n  - { policy: repatriation-mandate, dose: 0 }\n  - { policy: repatriation-mandate, hosts: [russia], start: 2016-12 }\n"));

        error.Message.ShouldEndWith("to have it only in russia, write the entry at dose 0 as { policy: repatriation-mandate, dose: 0, hosts: [china, kuwait, qatar, uae, mongolia, poland, angola, others] }");
    }

    [Fact]
    public void AllErrors_AreFoundAtOnce()
    {
        InputException error = Should.Throw<InputException>(() => Of(
            "policies:\n  - { policy: nope }\n  - { policy: shutdown, dose: 9, hosts: [nowhere], start: 2018, end: x, plus: 1 }\nset: { foo: 1, tour-months: x }\n"
            + "changes:\n  - { name: quota, value: y, start: 2020-01, end: 2019-01 }\n  - { hosts: [mars] }\nbad: 1\n"));

        error.All.Select(e => $"{e.Place!.Value.Line} {e.Key} {e.Value}").Order(StringComparer.Ordinal)
            .ShouldBe([
                "10 end 2019-01", "10 value of quota y", "11 hosts mars", "11 name (missing)", "11 value (missing)", "12 scenario bad",
                "6 policy nope", "7 dose 9", "7 end x", "7 hosts nowhere", "7 policies plus", "7 start 2018", "8 set foo", "8 tour-months x",
            ]);
    }

    [Fact]
    public void Design_SaysWhatDiffersFromTheBase()
    {
        WrittenScenario written = Open("policies:\n  - { policy: permit-ban, dose: 0, hosts: [russia] }\nset: { tour-months@china: 48 }\n");

        ScenarioDesign.Policies(written, HostSet.All, null).Where(p => p.Origin != PolicyOrigin.Base)
            .Select(p => (p.Host, p.Setting.Policy.Id, p.Origin)).ShouldBe([(Host.Russia, "permit-ban", PolicyOrigin.Removed)]);
        ParameterDifference changed = ScenarioDesign.Parameters(written, HostSet.All, null).ShouldHaveSingleItem();
        (changed.Parameter.Name, changed.Hosts, changed.Values[0].Value, changed.Base[0].Value).ShouldBe(("tour-months", HostSet.Of(Host.China), 48, 36));
        ScenarioDesign.Policies(written, HostSet.Of(Host.Angola), Month.Of(2010, 1)).ShouldBeEmpty();
    }

    private IReadOnlyList<ScenarioWarning> Of(string body) => ScenarioWarnings.Of(Open(body), From, To);

    private WrittenScenario Open(string body)
    {
        string file = Path.Combine(_folder, "mine.yaml");
        File.WriteAllText(file, Head + body);
        return ScenarioLoader.Open(file);
    }
}
