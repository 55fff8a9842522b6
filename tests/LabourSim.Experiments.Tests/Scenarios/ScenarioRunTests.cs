using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>What scenarios promise about runs, on a small world.</summary>
public class ScenarioRunTests
{
    private static readonly Lazy<RunResult> Baseline = new(() => Run(ScenarioLoader.Load("baseline")));

    public static TheoryData<string> Alternatives => [.. ScenarioLoader.ShippedNames.Where(n => n != "baseline")];

    [Fact]
    public void DoseZero_OfANewPolicy_GivesTheSameRun() => ShouldBeSame(
        Run(Given.Scenario("base: baseline\npolicies: [{policy: shutdown, dose: 0}, {policy: inspections, dose: 0, hosts: [china]}]")), Baseline.Value);

    [Fact]
    public void DoseZero_OfHistorysPolicies_GivesTheRunWithoutThem()
    {
        Scenario baseline = ScenarioLoader.Load("baseline");

        ShouldBeSame(
            Run(Given.Scenario("base: baseline\npolicies: [{policy: repatriation-mandate, dose: 0}, {policy: permit-ban, dose: 0}]")),
            Run(baseline with { Policies = [.. baseline.Policies.Where(p => p.Policy.Id is not ("repatriation-mandate" or "permit-ban"))] }));
    }

    [Theory]
    [MemberData(nameof(Alternatives))]
    public void Alternative_IsAnotherWorld(string name)
    {
        MonthlyTotals one = RunToTheEnd(name).Totals, other = History.Value.Totals;

        Enumerable.Range(0, one.Months * Places.Cells).Any(i => !one.Counters(i / Places.Cells, i % Places.Cells)
            .SequenceEqual(other.Counters(i / Places.Cells, i % Places.Cells))
            || !one.Cents(i / Places.Cells, i % Places.Cells).SequenceEqual(other.Cents(i / Places.Cells, i % Places.Cells))).ShouldBeTrue();
    }

    private static readonly Lazy<RunResult> History = new(() => RunToTheEnd("baseline"));

    /// <summary>The window to its end, with leaving and exposed sites made frequent enough to show among few people.</summary>
    private static RunResult RunToTheEnd(string name) => Run(ScenarioLoader.Load(name).ToSpec(8, 1_500, Month.Of(2016, 1), Month.Of(2025, 12),
        OverrideParser.Parse(["leave-economic=-6", "climb-rate=0.3", "media-rate=0.03", "china-stock-2020=100000"])));

    private static RunResult Run(Scenario scenario) =>
        Run(scenario.ToSpec(7, 400, Month.Earliest, Month.Of(2019, 12), []) with { RecordEvents = true });

    private static RunResult Run(WorldSpec spec)
    {
        Simulation simulation = new(spec);
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        return simulation.Result();
    }

    private static void ShouldBeSame(RunResult one, RunResult other)
    {
        other.Events.Count.ShouldBeGreaterThan(100);
        one.Events.SequenceEqual(other.Events).ShouldBeTrue();
        one.Tours.SequenceEqual(other.Tours).ShouldBeTrue();
        foreach (Outcome outcome in OutcomeCatalogue.All)
        {
            outcome.Compute(one.Totals.Sum(0, one.Totals.Months - 1)).ShouldBe(outcome.Compute(other.Totals.Sum(0, other.Totals.Months - 1)), outcome.Id);
        }
    }
}
