using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Experiments.Tests.Claims;

public sealed class UnknownsTests
{
    [Fact]
    public void ShippedRanges_AreManyAndGiveReasons()
    {
        Unknowns.All.Count.ShouldBeGreaterThan(40);
        Unknowns.All.ShouldAllBe(u => u.Reason.Length > 10 && u.Low >= u.Parameter.Low && u.High <= u.Parameter.High);
    }

    [Fact]
    public void ShippedRanges_KeepDatedValuesOfEveryShippedScenarioWithinTheirOwnRange()
    {
        foreach (string name in ScenarioLoader.ShippedNames)
        {
            foreach (double u in (double[])[0, 1])
            {
                Scenario drawn = Unknowns.Apply(ScenarioLoader.Load(name), Unknowns.All, [.. Unknowns.All.Select(_ => u)]);
                drawn.Settings.Where(s => s.Value < s.Parameter.Low || s.Value > s.Parameter.High).Select(s => s.Parameter.Name).ShouldBeEmpty(name);
                drawn.Changes.Where(c => c.Value < c.Parameter.Low || c.Value > c.Parameter.High).Select(c => c.Parameter.Name).ShouldBeEmpty(name);
            }
        }
    }

    [Fact]
    public void ADraw_ReplacesTheValueAndMovesDatedValuesInProportion()
    {
        Scenario scenario = Scenarios.Given.Scenario() with
        {
            Settings = [],
            Changes = [new ParameterChange(P.PhoneDetection, HostSet.Of(Host.Russia), 0.028, Month.Of(2024, 4), null)],
        };
        IReadOnlyList<Unknown> one = Unknowns.Parse("unknowns:\n  - { name: phone-detection, low: 0.01, high: 0.03, distribution: uniform, reason: test range }\n", "t.yaml");

        Scenario drawn = Unknowns.Apply(scenario, one, [0.5]);

        // Default 0.014, so 0.02 moves the dated 0.028 to 0.04.
        drawn.Settings.Single(s => s.Hosts.Has(Host.Russia)).Value.ShouldBe(0.02, 1e-12);
        drawn.Changes.Single(c => c.Hosts.Has(Host.Russia)).Value.ShouldBe(0.04, 1e-12);
    }

    [Fact]
    public void LogUniform_HasItsMiddleAtTheGeometricMean()
    {
        Unknown u = Unknowns.Parse("unknowns:\n  - { name: side-start, low: 0.02, high: 0.08, distribution: log-uniform, reason: test range }\n", "t.yaml")[0];

        (u.At(0), u.At(1)).ShouldBe((0.02, 0.08));
        u.At(0.5).ShouldBe(0.04, 1e-12);
    }

    [Theory]
    [InlineData("unknowns: []", "a list")]
    [InlineData("ranges: [1]", "a list")]
    [InlineData("unknowns:\n  - { name: side-strat, low: 0.02, high: 0.1, distribution: uniform, reason: x }", "side-start")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.1, high: 0.02, distribution: uniform, reason: x }", "low < high")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 7, distribution: uniform, reason: x }", "0 to 0.3")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0, high: 0.1, distribution: log-uniform, reason: x }", "0 < low")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: unifrom, reason: x }", "uniform")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: uniform }", "reason")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: uniform, reason: x, high2: 1 }", "high")]
    [InlineData("unknowns:\n  - { name: openness, low: 0.02, high: 0.1, distribution: uniform, reason: x }", "name@host")]
    [InlineData("unknowns:\n  - { name: misses-to-bar, low: 2, high: 4, distribution: uniform, reason: x }", "any number")]
    [InlineData("unknowns:\n  - { name: ideology, low: 0.002, high: 0.004, distribution: uniform, reason: x }\n  - { name: ideology, low: 0.002, high: 0.004, distribution: uniform, reason: x }", "once")]
    public void BadFiles_AreRefused(string text, string told) =>
        Should.Throw<InputException>(() => Unknowns.Parse(text, "t.yaml")).Message.ShouldContain(told);
}
