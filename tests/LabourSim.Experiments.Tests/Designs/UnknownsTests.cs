using LabourSim.Experiments.Input;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Scenarios;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Designs;

public sealed class UnknownsTests
{
    [Fact]
    public void ShippedRanges_AreManyAndGiveReasons()
    {
        Unknowns.All.Count.ShouldBeGreaterThan(40);
        Unknowns.All.ShouldAllBe(u => u.Reason.Length > 10 && u.Distribution.Low >= u.Parameter.Low && u.Distribution.High <= u.Parameter.High);
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
            Changes = [new ParameterChange(SurveillanceParameters.PhoneDetection, HostSet.Of(Host.Russia), 0.028, Month.Of(2024, 4), null)],
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

    [Fact]
    public void ShippedRanges_GiveTheValuesOfTheirFormulas()
    {
        foreach (Unknown u in Unknowns.All)
        {
            (double low, double high) = (u.Distribution.Low, u.Distribution.High);
            u.At(0.3).ShouldBe(u.Distribution.Name == "uniform" ? low + (high - low) * 0.3 : low * Math.Pow(high / low, 0.3), u.Target);
        }
    }

    [Fact]
    public void ShapedRanges_AreRead()
    {
        IReadOnlyList<Unknown> read = Unknowns.Parse("""
            unknowns:
              - { name: side-start, low: 0.02, high: 0.08, distribution: triangular, mode: 0.04, reason: test range }
              - { name: ideology, low: 0.002, high: 0.01, distribution: normal, mean: 0.006, sd: 0.002, reason: test range }
            """, "t.yaml");

        read[0].Distribution.ShouldBe(new TriangularDistribution(0.02, 0.04, 0.08));
        read[1].Distribution.ShouldBe(new NormalDistribution(0.002, 0.01, 0.006, 0.002));
    }

    [Fact]
    public void Range_IsTheShippedOneOrElseAllThatTheParameterAccepts()
    {
        Unknowns.Range(InputPlace.CommandLine, "unknown", "side-start").ShouldBe(Unknowns.All.Single(u => u.Target == "side-start"));

        // A range for all hosts serves one of them.
        Unknown one = Unknowns.Range(InputPlace.CommandLine, "unknown", "side-start@russia");
        (one.Hosts, one.Target).ShouldBe((HostSet.Of(Host.Russia), "side-start@russia"));
        one.Distribution.ShouldBe(new LogUniformDistribution(0.02, 0.09));

        // A range for one host does not serve another.
        Unknown other = Unknowns.Range(InputPlace.CommandLine, "unknown", "openness@russia");
        other.Distribution.ShouldBe(new UniformDistribution(InformationParameters.Openness.Low, InformationParameters.Openness.High));
        other.Reason.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("side-strat", "side-start")]
    [InlineData("openness", "name@host")]
    [InlineData("side-start@rusia", "russia")]
    [InlineData("misses-to-bar", "any number")]
    public void Range_OfWhatHasNone_IsRefused(string target, string told) =>
        Should.Throw<InputException>(() => Unknowns.Range(new InputPlace("s.yaml", 3), "unknown", target)).Message.ShouldContain(told);

    [Fact]
    public void Range_IsThereForEveryNumberOfTheCatalogue()
    {
        foreach (Parameter p in ParameterCatalogue.All.Where(p => p.Unit is not ("switch" or "count")))
        {
            Unknown u = Unknowns.Range(InputPlace.CommandLine, "unknown", p.HostDefaults.Count > 0 ? p.Name + "@russia" : p.Name);
            u.At(0.5).ShouldBeInRange(p.Low, p.High, p.Name);
        }
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
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: triangular, reason: x }", "mode")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: triangular, mode: 0.2, reason: x }", "low <= mode <= high")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: uniform, mode: 0.05, reason: x }", "no mode")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: normal, mean: 0.05, reason: x }", "sd")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: normal, mean: 0.05, sd: 0, reason: x }", "sd > 0")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: normal, mean: .nan, sd: 1, reason: x }", "plain number")]
    [InlineData("unknowns:\n  - { name: side-start, low: 0.02, high: 0.1, distribution: normal, mean: 9, sd: 0.01, reason: x }", "nearer")]
    [InlineData("unknowns:\n  - { name: side-start, low: .nan, high: 0.1, distribution: uniform, reason: x }", "0 to 0.3")]
    [InlineData("unknowns:\n  - { name: ideology, low: 0.002, high: 0.004, distribution: uniform, reason: x }\n  - { name: ideology, low: 0.002, high: 0.004, distribution: uniform, reason: x }", "once")]
    public void BadFiles_AreRefused(string text, string told) =>
        Should.Throw<InputException>(() => Unknowns.Parse(text, "t.yaml")).Message.ShouldContain(told);
}
