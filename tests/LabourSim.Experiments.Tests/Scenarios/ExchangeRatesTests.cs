using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Exchange rates as input: shipped ones, files of one's own, shocks on top, and what is wrong with a file.</summary>
public class ExchangeRatesTests
{
    private const string Entry = "hosts:\n  - host: russia\n    money: rouble\n    source: a bank\n    confidence: high\n    rates: ";

    [Fact]
    public void Years_BecomeDatedValues_TheFirstFromTheBeginning_EqualOnesOnce() => Lines(Own("{ 2012: 30, 2010: 29.5, 2011: 29.5, 2015: 60 }"))
        .ShouldBe(["exchange-rate 29.5 russia", "exchange-rate 30 russia 2012-01", "exchange-rate 60 russia 2015-01"]);

    [Fact]
    public void AShock_IsOneMoreDatedValue_AndWinsOverTheYearsRate()
    {
        Scenario scenario = Own("{ 2012: 30, 2015: 60 }", "changes: [{name: exchange-rate, hosts: russia, value: 90, start: 2014-06}, {name: exchange-rate, hosts: russia, value: 70, start: 2015-01}]");

        Rate(scenario, Host.Russia, Month.Of(2014, 5)).ShouldBe(30);
        Rate(scenario, Host.Russia, Month.Of(2014, 12)).ShouldBe(90);
        Rate(scenario, Host.Russia, Month.Of(2016, 1)).ShouldBe(70);
        Rate(scenario, Host.China, Month.Of(2016, 1)).ShouldBe(1);
    }

    [Fact]
    public void Baseline_HasOfficialRates_AndAnOverlayCanHaveItsOwn()
    {
        Scenario baseline = ScenarioLoader.Load("baseline");
        Rate(baseline, Host.Russia, Month.Of(2014, 12)).ShouldBe(38.42);
        Rate(baseline, Host.Russia, Month.Of(2015, 1)).ShouldBe(60.96);
        Rate(baseline, Host.Qatar, Month.Of(2015, 1)).ShouldBe(1);

        Scenario own = Own("{ 2010: 50 }", "base: baseline");
        Rate(own, Host.Russia, Month.Of(2015, 1)).ShouldBe(50);
        Rate(own, Host.China, Month.Of(2015, 1)).ShouldBe(6.227);
    }

    [Fact]
    public void OfficialRates_CoverTheYearsOfTheModelAndSayWhereTheyAreFrom()
    {
        IReadOnlyList<ParameterChange> rates = ExchangeRates.Read(ExchangeRates.OfficialText, "official");
        foreach (Host host in rates.SelectMany(r => r.Hosts.Hosts()).Distinct())
        {
            ParameterChange[] own = [.. rates.Where(r => r.Hosts.Has(host))];
            own.Length.ShouldBeGreaterThan(15, host.ToString());
            own[0].Start.ShouldBeNull();
            own.Skip(1).Zip(own.Skip(2)).ShouldAllBe(p => p.Second.Value / p.First.Value > 0.4 && p.Second.Value / p.First.Value < 1.7, host.ToString());
        }
    }

    [Theory]
    [InlineData("exchange-rates: offical", "mine.yaml:4: exchange-rates: offical: expected 'official' or a file of yearly rates by host; did you mean 'official'?")]
    [InlineData("exchange-rates:", "mine.yaml:4: exchange-rates: (empty): expected text")]
    [InlineData("exchange-rates: [official]", "mine.yaml:4: exchange-rates: (a list): expected text")]
    public void ANameThatIsNone_IsRefused(string more, string message) => Given.ErrorOf(Given.Yaml(more)).ShouldStartWith(message);

    [Theory]
    [InlineData("{ 2010: 0 }", "rates.yaml:6: 2010: 0: expected a number from 0.0001 to 1000000")]
    [InlineData("{ 2010: dear }", "rates.yaml:6: 2010: dear: expected a number from 0.0001 to 1000000")]
    [InlineData("{ 210: 30 }", "rates.yaml:6: rates: 210: expected a year from 2000 to")]
    [InlineData("30", "rates.yaml:6: rates: 30: expected years with their rates, as in { 2019: 64.7, 2020: 72.1 }")]
    [InlineData("{}", "rates.yaml:6: rates: ")]
    [InlineData("{ 2010: 30 }\n  - host: russia\n    money: rouble\n    source: a bank\n    confidence: high\n    rates: { 2010: 31 }", "rates.yaml:7: host: russia: expected each host once")]
    [InlineData("{ 2010: 30 }\n  - host: rusia\n    money: rouble\n    source: a bank\n    confidence: high\n    rates: { 2010: 31 }", "rates.yaml:7: host: rusia: expected one of russia, china")]
    [InlineData("{ 2010: 30 }\n  - host: china\n    money: yuan\n    confidence: high\n    rates: { 2010: 7 }", "rates.yaml:7: source: (missing): expected the key 'source'")]
    public void AFileThatIsWrong_IsRefusedWithItsLine(string rates, string message) =>
        Should.Throw<InputException>(() => ExchangeRates.Read(Entry + rates, "rates.yaml")).Message.ShouldStartWith(message);

    [Fact]
    public void TextFromAnywhere_ReadsNoFile()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("rates.yaml", Entry + "{ 2010: 30 }");

        Should.Throw<InputException>(() => ScenarioLoader.FromText(Given.Yaml($"exchange-rates: {file}"), "page")).Message.ShouldContain("expected 'official'");
        ScenarioLoader.FromText(Given.Yaml("exchange-rates: official"), "page").Changes.ShouldNotBeEmpty();
    }

    private static Scenario Own(string rates, string more = "")
    {
        using TemporaryFolder folder = new();
        folder.Write("rates.yaml", Entry + rates);
        return ScenarioLoader.Load(folder.Write("mine.yaml", Given.Yaml("exchange-rates: rates.yaml\n" + more)));
    }

    private static double Rate(Scenario scenario, Host host, Month month) =>
        ScenarioRules.Value(ExchangeParameters.ExchangeRate, host, month, scenario.Settings, scenario.Changes);

    private static IEnumerable<string> Lines(Scenario scenario) => scenario.Changes.Select(Given.Line);
}
