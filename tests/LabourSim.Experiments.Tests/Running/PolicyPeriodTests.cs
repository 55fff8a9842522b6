using LabourSim.Experiments.Scenarios;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Running;

public sealed class PolicyPeriodTests
{
    [Theory]
    [InlineData("no-mandate", "2017-12")]
    [InlineData("harm-reduction", "2012-01")]
    [InlineData("full-compliance", "2017-12")]
    [InlineData("shutdown", "2018-01")]
    public void Designs_part_when_their_orders_do(string scenario, string month) =>
        Start(ScenarioLoader.Load(scenario)).ShouldBe(Of(month));

    [Fact]
    public void A_design_that_never_differs_has_no_period()
    {
        Start(ScenarioLoader.Load("baseline")).ShouldBeNull();

        // Compliance is read by what orders people home, and nothing does before the window's end.
        PolicyPeriod.Start(Spec(ScenarioLoader.Load("baseline"), "2016-12"), Spec(ScenarioLoader.Load("full-compliance"), "2016-12")).ShouldBeNull();
    }

    [Fact]
    public void What_differs_in_the_burn_in_differs_from_the_start() =>
        Start(ScenarioLoader.Load("baseline").With([new ParameterSetting(ExtractionParameters.WorkerShare, HostSet.All, 0.5)])).ShouldBe(Of("2007-01"));

    [Fact]
    public void A_policy_with_a_rule_differs_from_where_the_rule_may_switch_it()
    {
        Scenario basis = ScenarioLoader.Load("baseline");
        PolicyRule rule = new(PolicyRule.Indicators[0], true, 0.5, 0.4, 6);
        PolicySetting setting = new(PolicyCatalogue.Find("legal-aid")!, 1, HostSet.All, Of("2014-05"), null) { When = rule };

        Start(basis with { Policies = [.. basis.Policies, setting] }).ShouldBe(Of("2014-05"));
    }

    /// <summary>Until designs part, real runs are the same run.</summary>
    [Theory]
    [InlineData("no-mandate")]
    [InlineData("full-compliance")]
    [InlineData("only-quiet-diplomacy")]
    public void Runs_are_the_same_before_and_differ_after(string scenario)
    {
        WorldSpec a = Spec(ScenarioLoader.Load("baseline"), "2019-12") with { From = Of("2011-01"), Workers = 1000 };
        WorldSpec b = Spec(ScenarioLoader.Load(scenario), "2019-12") with { From = Of("2011-01"), Workers = 1000 };
        Month start = PolicyPeriod.Start(a, b)!.Value;
        Simulation one = new(a), other = new(b);
        while (!one.Finished)
        {
            one.Step();
            other.Step();
        }

        int Different() => Enumerable.Range(0, one.Recorded.Months).First(m => Enumerable.Range(0, Places.Cells).Any(c =>
            !one.Recorded.Counters(m, c).SequenceEqual(other.Recorded.Counters(m, c)) || !one.Recorded.Cents(m, c).SequenceEqual(other.Recorded.Cents(m, c))));
        Different().ShouldBeInRange(start.Index - a.From.Index, start.Index - a.From.Index + 6);
    }

    private static Month? Start(Scenario other) => PolicyPeriod.Start(Spec(ScenarioLoader.Load("baseline"), "2025-12"), Spec(other, "2025-12"));

    private static WorldSpec Spec(Scenario scenario, string to) => scenario.ToSpec(1, 1000, Of("2007-01"), Of(to), []);

    private static Month Of(string text) => Month.TryParse(text, out Month month) ? month : throw new ArgumentException(text, nameof(text));
}
