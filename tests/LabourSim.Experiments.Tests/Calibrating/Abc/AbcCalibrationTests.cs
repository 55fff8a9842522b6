using System.Globalization;
using LabourSim.Experiments.Calibrating;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Scenarios;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Calibrating.Abc;

public class AbcCalibrationTests
{
    private const string Tiny = """
        id: tiny
        seed: 3
        workers: 400
        replicates: 2
        set: { tour-months: 30 }
        parameters:
          - { name: quota-growth, low: 0.02, high: 0.06 }
          - { name: phone-detection@russia, low: 0.005, high: 0.02, distribution: log-uniform }
          - { name: climb-rate, low: 0.05, high: 0.15, distribution: triangular, mode: 0.1 }
          - { name: fear-fade, low: 0.03, high: 0.12, distribution: normal, mean: 0.06, sd: 0.02 }
        particles: 40
        generations: 3
        quantile: 0.4
        tolerance: 0.5
        acceptance: 0.02
        proposals: 1000
        draws: 30
        targets: [K10, K24]
        sizes:
          small: { workers: 60, particles: 10, generations: 2, proposals: 30, draws: 5 }
        """;

    [Fact]
    public void File_IsRead()
    {
        AbcCalibration full = AbcReader.Parse(Tiny, "tiny.yaml");

        (full.Id, full.Scenario.Id, full.Workers, full.Replicates, full.Draws).ShouldBe(("tiny", "baseline", 400, 2, 30));
        full.Rules.ShouldBe(new AbcRules
        {
            Seed = 3,
            Dimensions = 4,
            Particles = 40,
            Generations = 3,
            Quantile = 0.4,
            Tolerance = 0.5,
            Acceptance = 0.02,
            Proposals = 1_000,
        });
        full.Targets.Parts.Select(p => p.Target.Id).ShouldBe(["K10", "K24"]);
        full.Parameters.Select(p => p.Prior).ShouldBe(
            [new UniformDistribution(0.02, 0.06), new LogUniformDistribution(0.005, 0.02), new TriangularDistribution(0.05, 0.1, 0.15), new NormalDistribution(0.03, 0.12, 0.06, 0.02)]);
        full.Values([0.5, 0.5, 0.5, 0.5])[..3].ShouldBe([0.04, 0.01, 0.1], 1e-9);
        full.Settings([0.5, 0.5, 0.5, 0.5])[1].Hosts.ShouldBe(HostSet.Of(Host.Russia));
        full.Scenario.Settings.ShouldContain(s => s.Parameter == ParameterCatalogue.Find("tour-months") && s.Value == 30);

        AbcCalibration small = AbcReader.Parse(Tiny, "tiny.yaml", "small");
        small.Rules.ShouldBe(full.Rules with { Particles = 10, Generations = 2, Proposals = 30 });
        (small.Workers, small.Replicates, small.Draws).ShouldBe((60, 2, 5));
    }

    [Fact]
    public void Defaults_AreAllEmergentTargetsAndUniformPriorsOverThePlausibleRange()
    {
        AbcCalibration plain = AbcReader.Parse("{ id: plain, parameters: [{ name: quota-growth }], particles: 4, generations: 1, proposals: 4 }", "plain.yaml");

        plain.Parameters[0].Prior.ShouldBe(new UniformDistribution(plain.Parameters[0].Parameter.Low, plain.Parameters[0].Parameter.High));
        plain.Targets.Parts.Select(p => p.Target.Id).Distinct().ShouldBe(TargetDistance.Emergent);
        (plain.Rules.Quantile, plain.Rules.Tolerance, plain.Rules.Acceptance, plain.Rules.Seed).ShouldBe((0.5, 0, 0, 1UL));
    }

    [Theory]
    [InlineData("name: quota-growth", "name: qouta-growth", "tiny.yaml:7: name: qouta-growth", "did you mean 'quota-growth'?")]
    [InlineData("high: 0.06", "high: 0.01", "tiny.yaml:7: high: 0.01", "more than low")]
    [InlineData("high: 0.06 }", "high: .nan }", "tiny.yaml:7: high: .nan", "a plain number")]
    [InlineData("quota-growth, low: 0.02, high: 0.06", "tour-months, low: 20, high: 40", "tiny.yaml:7", "each parameter and host once")]
    [InlineData("phone-detection@russia, low: 0.005, high: 0.02", "leave-economic, low: -11, high: -8", "tiny.yaml:8: leave-economic: -11 to -8", "0 < low < high")]
    [InlineData("distribution: log-uniform", "distribution: loguniform", "tiny.yaml:8: distribution: loguniform", "did you mean 'log-uniform'?")]
    [InlineData("mode: 0.1 ", "mode: 0.2 ", "tiny.yaml:9: climb-rate: 0.05 to 0.15", "low <= mode <= high")]
    [InlineData(", mode: 0.1 ", " ", "tiny.yaml:9: mode: (missing)", "a value")]
    [InlineData(", sd: 0.02", ", sd: 0", "tiny.yaml:10: fear-fade: ", "sd")]
    [InlineData("distribution: triangular, ", "", "tiny.yaml:9: mode: 0.1", "no mode, since the distribution is uniform")]
    [InlineData("particles: 40", "particles: 9", "tiny.yaml:11: particles: 9", "a whole number from 10 to")]
    [InlineData("proposals: 1000", "proposals: 39", "tiny.yaml:16: proposals: 39", "a whole number from 40 to")]
    [InlineData("quantile: 0.4", "quantile: 1", "tiny.yaml:13: quantile: 1", "a number from 0.01 to 0.99")]
    [InlineData("tolerance: 0.5", "tolerance: nan", "tiny.yaml:14: tolerance: nan", "a number from 0 to 3")]
    [InlineData("K24]", "K99]", "tiny.yaml:18: targets: K99", "one of K03")]
    [InlineData("K24]", "K01]", "tiny.yaml:18: targets: K01", "one of K03")]
    [InlineData("K24]", "K10]", "tiny.yaml:18: targets: K10", "each target once")]
    [InlineData("[K10, K24]", "[]", "tiny.yaml:18: targets", "at least one")]
    [InlineData("small: { workers: 60", "small: { seed: 60", "tiny.yaml:20: sizes: seed", "one of the keys workers")]
    [InlineData("small: { workers: 60", "small: { workers: none", "tiny.yaml:20: workers: none", "a whole number from 1")]
    [InlineData("small: {", "full: {", "tiny.yaml:20: sizes", "a mapping of sizes")]
    [InlineData("seed: 3", "sead: 3", "tiny.yaml:2: calibration: sead", "did you mean 'seed'?")]
    [InlineData("generations: 3\n", "", "tiny.yaml:1: generations: (missing)", "the key 'generations'")]
    [InlineData("seed: 3", "scenario: basline", "tiny.yaml:2: scenario: basline", "did you mean 'baseline'?")]
    public void WrongFiles_AreRefusedWithPlaceAndExpectation(string right, string wrong, string place, string expected)
    {
        Tiny.ShouldContain(right);
        string message = Should.Throw<InputException>(() => AbcReader.Parse(Tiny.Replace(right, wrong, StringComparison.Ordinal), "tiny.yaml")).Message;

        message.ShouldStartWith(place);
        message.ShouldContain(expected);
    }

    [Fact]
    public void UnknownSize_IsRefused() => Should.Throw<InputException>(() => AbcReader.Parse(Tiny, "tiny.yaml", "smal")).Message
        .ShouldBe("command line: --size: smal: expected a size of tiny.yaml (full, small); did you mean 'small'?");

    [Fact]
    public void DatedValues_MoveInProportion_AndMustStayInRange()
    {
        AbcCalibration tiny = AbcReader.Parse(Tiny, "tiny.yaml");
        double[] point = [0.5, 0.9, 0.5, 0.5];
        Scenario there = tiny.At(point);
        double value = tiny.Values(point)[1], before = SurveillanceParameters.PhoneDetection.DefaultFor(Host.Russia);
        double[] Dated(Scenario s) => [.. s.Changes.Where(c => c.Parameter == SurveillanceParameters.PhoneDetection && c.Hosts.Has(Host.Russia)).Select(c => c.Value)];

        Dated(tiny.Scenario).Length.ShouldBeGreaterThan(0);
        Dated(there).ShouldBe(Dated(tiny.Scenario).Select(v => v * value / before), 1e-12);
        there.Settings.Last(s => s.Parameter == SurveillanceParameters.PhoneDetection && s.Hosts.Has(Host.Russia)).Value.ShouldBe(value);

        string wide = Tiny.Replace("phone-detection@russia, low: 0.005, high: 0.02",
            $"phone-detection@russia, low: 0.005, high: {SurveillanceParameters.PhoneDetection.High}", StringComparison.Ordinal);
        Should.Throw<InputException>(() => AbcReader.Parse(wide, "tiny.yaml")).Message.ShouldContain("which move in proportion");
    }

    [Fact]
    public void SharesThatExceedTheirWhole_AreNotProposed()
    {
        AbcCalibration shares = AbcReader.Parse("""
            id: shares
            parameters:
              - { name: office-share }
              - { name: worker-share }
            particles: 20
            generations: 1
            proposals: 1000
            """, "shares.yaml");

        AbcSmc abc = shares.Start();
        IReadOnlyList<AbcProposal> asked = abc.Ask(60);

        asked.Count.ShouldBe(60);
        foreach (AbcProposal p in asked)
        {
            Scenario scenario = shares.At(p.Point);
            ScenarioRules.CheckShares(scenario.Settings, scenario.Changes, new InputPlace("test"));
        }

        // The condition bites: the greatest values of both together do not fit.
        Scenario most = shares.At([0.999, 0.999]);
        ScenarioRules.SharesFit(most.Settings, most.Changes).ShouldBeFalse();
    }

    [Fact]
    public void EveryShippedUnknown_CanBeCalibratedOverItsRange_DatedOnesToo()
    {
        foreach (Unknown u in Unknowns.All)
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"{{ name: {u.Target}, low: {u.At(0):R}, high: {u.At(1):R} }}");
            AbcReader.Parse($"{{ id: one, parameters: [{range}], particles: 4, generations: 1, proposals: 4 }}", "one.yaml").Parameters[0].Name.ShouldBe(u.Target);
        }
    }

    [Fact]
    public void EveryRun_HasLuckOfItsOwn()
    {
        AbcCalibration tiny = AbcReader.Parse(Tiny, "tiny.yaml");
        double[] point = [0.5, 0.5, 0.5, 0.5];

        WorldSpec first = tiny.Spec(new AbcProposal(0, 0, point), 1);

        (first.Workers, first.From, first.To).ShouldBe((400, Month.Of(2007, 1), Month.Of(2025, 12)));
        ulong[] seeds = [first.Seed, tiny.Spec(new(0, 0, point), 2).Seed, tiny.Spec(new(0, 1, point), 1).Seed, tiny.Spec(new(1, 0, point), 1).Seed,
            tiny.Spec(new(AbcPosterior.PredictiveGeneration, 0, point), 1).Seed];
        seeds.Distinct().Count().ShouldBe(5);
        tiny.Spec(new AbcProposal(0, 0, point), 1).Seed.ShouldBe(first.Seed);
    }

    [Fact]
    public void WholeCalibration_OfSmallWorlds_LearnsAndChecksItself()
    {
        AbcCalibration tiny = AbcReader.Parse(Tiny, "tiny.yaml", "small") with { Replicates = 1 };
        double[] Values(AbcProposal p) => tiny.Targets.Values(Measures(p));
        IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> Measures(AbcProposal p)
        {
            Simulation simulation = new(tiny.Spec(p, 1), new SequentialScheduler());
            while (!simulation.Finished)
            {
                simulation.Step();
            }

            return [CalibrationTargets.Measure(simulation.Result())];
        }

        AbcSmc abc = tiny.Start();
        AbcDriver.Run(abc, 4, proposals => [.. proposals.Select(p => tiny.Targets.Of(Measures(p)))]);

        abc.Stop.ShouldNotBeNull();
        abc.Generations.Count.ShouldBeInRange(1, 2);
        abc.Generations[0].Distances.ShouldAllBe(d => d >= 0 && d <= 3);
        AbcPosterior posterior = tiny.Posterior(abc.Generations[^1]);
        posterior.Marginals.Select(m => m.Name).ShouldBe(["quota-growth", "phone-detection@russia", "climb-rate", "fear-fade"]);
        IReadOnlyList<AbcProposal> draws = posterior.Draws(tiny.Rules.Seed, tiny.Draws);
        draws.Count.ShouldBe(5);
        draws.ShouldAllBe(d => posterior.Generation.Points.Contains(d.Point));
        IReadOnlyList<AbcCheck> checks = AbcCheck.Of(tiny.Targets.Parts, [.. draws.Select(Values)]);
        checks.Select(c => c.Part.Target.Id).ShouldBe(["K10", "K24"]);
        checks.ShouldAllBe(c => c.Measured == 5 && c.Low <= c.Median && c.Median <= c.High);
    }
}
