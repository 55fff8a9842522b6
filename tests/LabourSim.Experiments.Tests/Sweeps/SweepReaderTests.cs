using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Sweeps;

public class SweepReaderTests
{
    [Fact]
    public void EveryKey_IsRead()
    {
        Sweep sweep = Tiny.Read(Tiny.Yaml);

        (sweep.Id, sweep.Title, sweep.Question, sweep.Seed, sweep.Workers, sweep.Replicates).ShouldBe(("tiny", "Tiny", "Does it work?", 7UL, 20, 2));
        (sweep.From, sweep.To, sweep.Read).ShouldBe((Month.Of(2012, 1), Month.Of(2012, 6), (Month.Of(2012, 3), Month.Of(2012, 6))));
        sweep.Scenarios.Select(s => s.Id).ShouldBe(["baseline", "no-mandate"]);
        sweep.Levers.Select(l => (l.Name, l.Low, l.High)).ShouldBe([("inspections", 0, 1)]);
        sweep.LeverDesign.Kind.ShouldBe(DesignKind.Grid);
        sweep.Factors.Select(f => f.Name).ShouldBe(["side-start", "report-chance", "tightening"]);
        (sweep.WorldDesign.Kind, sweep.WorldDesign.Points).ShouldBe((DesignKind.LatinHypercube, 4));
        sweep.Measures.Select(m => m.Id).ShouldBe(["exploitation-index", "state-revenue", "heads@china"]);
        sweep.Measures[2].Host.ShouldBe(Host.China);
    }

    // The baseline's casualty rates are dated up to several times the undated one, and its information technology is 0 until it is dated.
    [Theory]
    [InlineData("ranges: [{ name: casualty-rate, low: 0.01, high: 0.5, distribution: uniform }], design: latin-hypercube, points: 3", "casualty-rate: 0.5: expected ")]
    [InlineData("ranges: [casualty-rate], design: list, points: [{ casualty-rate: 0.02 }, { casualty-rate: 0.3 }]", "casualty-rate: 0.3: expected ")]
    [InlineData("ranges: [it-income], design: list, points: [{ it-income: 0 }, { it-income: 500 }]", "it-income: 500: expected no values of it-income but 0")]
    [InlineData("ranges: [it-income], design: random, points: 2", "expected no values of it-income but 0")]
    public void ValuesThatDatedOnesCannotFollow_AreRefusedBeforeAnyRun(string axis, string part)
    {
        string error = Tiny.ErrorOf($"id: dated\nscenarios: [baseline]\nuncertainties: {{ {axis} }}\n");
        error.ShouldStartWith("tiny.yaml:3: ");
        error.ShouldContain(part);
        error.ShouldContain("move in proportion");
    }

    [Fact]
    public void ListedValuesThatDatedOnesCanFollow_AreReadWhateverTheRange() =>
        Tiny.Read("id: dated\nscenarios: [baseline]\nuncertainties: { ranges: [casualty-rate], design: list, points: [{ casualty-rate: 0.011 }] }\n").WorldDesign.Listed.Count.ShouldBe(1);

    [Fact]
    public void ARangeWithoutADistribution_IsUniform_AsInACalibration() =>
        Tiny.Read(Tiny.With("high: 0.3, distribution: uniform }", "high: 0.3 }")).Factors[1].Unknown!.Distribution.Name.ShouldBe("uniform");

    [Theory]
    [InlineData("design: sobol\n  points: 4", false, null)]
    [InlineData("design: sobol\n  points: 6", false, "tiny.yaml:17: warning: uncertainties: 6 points: the Sobol' sequence covers evenly only in powers of two, such as 4 or 8")]
    [InlineData("design: saltelli\n  points: 1000", false, "tiny.yaml:17: warning: uncertainties: 1000 points: the Sobol' sequence covers evenly only in powers of two, such as 512 or 1024")]
    [InlineData("design: random\n  points: 6", false, null)]
    [InlineData("design: sobol\n  points: 6", true, null)]
    public void SobolPointsThatAreNoPowerOfTwo_AreWarnedOf(string design, bool small, string? warning) =>
        Tiny.Read(Tiny.With("design: latin-hypercube\n  points: 4", design), small).Warnings.ShouldBe(warning is null ? [] : [warning]);

    [Fact]
    public void SmallSize_TakesItsOwnNumbers()
    {
        Sweep sweep = Tiny.Read(Tiny.Yaml, small: true);

        (sweep.Workers, sweep.Replicates, sweep.WorldDesign.Points).ShouldBe((10, 1, 2));
    }

    [Fact]
    public void WhatIsLeftOut_HasItsDefault()
    {
        Sweep sweep = Tiny.Read("id: least\nscenarios: [baseline]\n");

        (sweep.Title, sweep.Seed, sweep.Workers, sweep.Replicates).ShouldBe(("least", 1UL, 10_000, 1));
        (sweep.From, sweep.To).ShouldBe((Month.Of(2007, 1), Month.Of(2025, 12)));
        sweep.Read.ShouldBe((sweep.From, sweep.To));
        sweep.Measures.ShouldBe(Measure.All);
        new SweepPlan(sweep).Runs.ShouldBe(1);
    }

    [Theory]
    [InlineData("latin-hypercube", "points: 8, maximin: true", 8)]
    [InlineData("random", "points: 8", 8)]
    [InlineData("sobol", "points: 8", 8)]
    [InlineData("morris", "points: 8", 8 * 4)] // trajectories x (factors + 1)
    [InlineData("saltelli", "points: 8", 8 * 5)] // base points x (factors + 2)
    [InlineData("saltelli", "points: 8, second-order: true", 8 * 8)] // base points x (2 factors + 2)
    [InlineData("grid", "levels: 3", 27)]
    [InlineData("list", "points: [{ side-start: 0.05, report-chance: 0.1, tightening: 1 }]", 1)]
    public void EveryDesignOfWorlds_HasItsPoints(string design, string keys, int worlds)
    {
        string yaml = $"id: d\nscenarios: [baseline]\nuncertainties: {{ design: {design}, {keys}, ranges: [side-start, report-chance, tightening] }}\n";

        SweepPlan plan = Tiny.Plan(yaml);

        plan.Worlds.Count.ShouldBe(worlds);
        foreach (double[] point in Enumerable.Range(0, worlds).Select(plan.Worlds.At))
        {
            // The shipped range of side-start is 0.02 to 0.09 and that of report-chance 0.05 to 0.30.
            point[0].ShouldBeInRange(0.02 - 1e-12, 0.09 + 1e-12);
            point[1].ShouldBeInRange(0.05 - 1e-12, 0.30 + 1e-12);
            point[2].ShouldBeInRange(0, 1);
        }
    }

    [Fact]
    public void ShippedRanges_AreAllUnknowns() =>
        Tiny.Read("id: s\nscenarios: [baseline]\nuncertainties: { design: sobol, points: 2, ranges: shipped }\n").Factors.Count
            .ShouldBe(Experiments.Ranges.Unknowns.All.Count);

    [Theory]
    [InlineData("id: tiny", "id: Tiny One", "tiny.yaml:1: id: Tiny One: expected lower-case words joined by hyphens")]
    [InlineData("title: Tiny", "titel: Tiny", "tiny.yaml:2: sweep: titel: expected one of the keys id, title")]
    [InlineData("title: Tiny", "titel: Tiny", "did you mean 'title'?")]
    [InlineData("seed: 7", "seed: -7", "tiny.yaml:4: seed: -7: expected a whole number from 0 to 18446744073709551615")]
    [InlineData("workers: 20", "workers: 2000001", "tiny.yaml:5: workers: 2000001: expected a whole number from 0 to 2000000")]
    [InlineData("replicates: 2\n", "replicates: 0\n", "tiny.yaml:6: replicates: 0: expected a whole number from 1 to 10000")]
    [InlineData("replicates: 2\n", "replicates: .nan\n", "tiny.yaml:6: replicates: .nan: expected a whole number")]
    [InlineData("from: 2012-01", "from: 2006-12", "tiny.yaml:7: from: 2006-12: expected a month YYYY-MM from 2007-01")]
    [InlineData("to: 2012-06", "to: 2011-06", "tiny.yaml:8: to: 2011-06: expected a month not before 'from', 2012-01")]
    [InlineData("read: { from: 2012-03 }", "read: { to: 2012-07 }", "tiny.yaml:9: read: 2012-01 to 2012-07: expected months inside the recorded ones, 2012-01 to 2012-06")]
    [InlineData("baseline, no-mandate", "basline", "tiny.yaml:10: scenario: basline: expected a shipped scenario")]
    [InlineData("baseline, no-mandate", "basline", "did you mean 'baseline'?")]
    [InlineData("baseline, no-mandate", "baseline, baseline", "tiny.yaml:10: scenarios: baseline: expected each scenario id once")]
    [InlineData("[baseline, no-mandate]", "[]", "tiny.yaml:10: scenarios: (a list): expected a list with at least one entry")]
    [InlineData("design: grid", "design: gird", "tiny.yaml:12: design: gird: expected one of grid, list")]
    [InlineData("design: grid", "design: gird", "did you mean 'grid'?")]
    [InlineData("design: grid", "design: sobol\n  points: 4", "tiny.yaml:12: design: sobol: expected grid or list with the single doses of inspections")]
    [InlineData("design: grid", "design: grid\n  points: 4", "tiny.yaml:13: points: 4: expected no 'points' with the design grid")]
    [InlineData("design: grid", "design: grid\n  maximin: true", "tiny.yaml:13: maximin: true: expected no 'maximin' with the design grid")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspectons, doses: [0, 1]", "did you mean 'inspections'?")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: border-closure", "tiny.yaml:14: policy: border-closure: expected what outside actors can choose")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, doses: [0, 0]", "tiny.yaml:14: doses: (a list): expected each dose once")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, doses: [0, .nan]", "tiny.yaml:14: dose: .nan: expected a dose of inspections from 0 to")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, doses: [0, 1], low: 0", "expected either 'doses' or 'low' and 'high'")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, low: 1, high: 1", "tiny.yaml:14: high: 1 to 1: expected a range that is not empty: low < high")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, low: 0, high: 1", "tiny.yaml:12: levels: (missing): expected the key 'levels'")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, low: 0, high: .inf", "dose: .inf: expected a dose of inspections")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, hosts: narnia, doses: [0, 1]", "tiny.yaml:14: hosts: narnia: expected")]
    [InlineData("policy: inspections, doses: [0, 1]", "policy: inspections, start: 2012-05, end: 2012-04, doses: [0, 1]", "expected a month not before the start, 2012-05")]
    [InlineData("{ policy: inspections, doses: [0, 1] }", "{ policy: inspections, doses: [0, 1] }\n    - { policy: inspections, hosts: china, doses: [0, 1] }", "tiny.yaml:15: policy: inspections@china: expected each policy once for the same hosts")]
    [InlineData("design: latin-hypercube", "design: latin-hypercubes", "did you mean 'latin-hypercube'?")]
    [InlineData("  design: latin-hypercube\n", "", "tiny.yaml:16: design: (missing): expected the key 'design'")]
    [InlineData("points: 4", "points: 0", "tiny.yaml:17: points: 0: expected a whole number from 1 to 10000000")]
    [InlineData("points: 4", "points: 4\n  levels: 3", "tiny.yaml:18: levels: 3: expected no 'levels' with the design latin-hypercube")]
    [InlineData("points: 4", "points: 4\n  second-order: true", "tiny.yaml:18: second-order: true: expected no 'second-order'")]
    [InlineData("points: 4", "points: 4\n  maximin: yes", "tiny.yaml:18: maximin: yes: expected one of true, false")]
    [InlineData("points: 4", "points: 4001\n  maximin: true", "tiny.yaml:16: uncertainties: 4001 points: expected at most 4000 points, with 'maximin'")]
    [InlineData("points: 4", "points: [{ side-start: 0.05 }]", "tiny.yaml:17: points: (a list): expected a value")]
    [InlineData("    - side-start\n", "    - side-strat\n", "did you mean 'side-start'?")]
    [InlineData("    - side-start\n", "    - side-start\n    - side-start\n", "tiny.yaml:20: ranges: side-start: expected each parameter or policy once for the same hosts")]
    [InlineData("    - side-start\n", "    - openness\n", "expected name@host, since hosts differ in it")]
    [InlineData("low: 0.05, high: 0.3", "low: 0.3, high: 0.3", "tiny.yaml:20: report-chance: 0.3 to 0.3: expected")]
    [InlineData("low: 0.05, high: 0.3", "low: .nan, high: 0.3", "tiny.yaml:20: low: .nan: expected")]
    [InlineData("low: 0.05, high: 0.3", "low: 0.05, high: 1e999", "tiny.yaml:20: high: 1e999: expected")]
    [InlineData("distribution: uniform", "distribution: unifrom", "did you mean 'uniform'?")]
    [InlineData("distribution: uniform", "distribution: normal, mean: 0.1", "tiny.yaml:20: sd: (missing): expected a value")]
    [InlineData("policy: tightening", "policy: inspections", "tiny.yaml:21: policy: inspections: expected what states do to the people")]
    [InlineData("policy: tightening, low: 0, high: 1", "policy: tightening, doses: [0, 1]", "tiny.yaml:21: doses: (a list): expected 'low' and 'high' for a condition")]
    [InlineData("exploitation-index,", "exploitation-idnex,", "did you mean 'exploitation-index'?")]
    [InlineData("exploitation-index,", "state-revenue,", "tiny.yaml:22: outcomes: state-revenue: expected each outcome once")]
    [InlineData("heads@china", "heads@narnia", "tiny.yaml:22: outcomes: narnia: expected")]
    [InlineData("small:", "smal:", "did you mean 'small'?")]
    [InlineData("uncertainties: 2 }", "levels: 2 }", "tiny.yaml:24: small: levels: expected one of the keys workers, replicates, levers, uncertainties")]
    public void WrongValues_AreRefusedInOneLine(string part, string by, string expected)
    {
        string message = Tiny.ErrorOf(Tiny.With(part, by));

        message.ShouldContain(expected);
        message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("  small: { workers: 10, replicates: 1, uncertainties: 2 }", "  small: { levers: 2 }", "tiny.yaml:24: levers: 2: expected no number of points for a grid")]
    [InlineData("uncertainties: 2 }", "uncertainties: two }", "tiny.yaml:24: uncertainties: two: expected a whole number from 1 to 10000000")]
    [InlineData("sizes:\n  small: { workers: 10, replicates: 1, uncertainties: 2 }\n", "", "tiny.yaml:1: sizes: (missing): expected the key 'sizes' with an entry 'small'")]
    public void WrongSmallSizes_AreRefused(string part, string by, string expected) => Tiny.ErrorOf(Tiny.With(part, by), small: true).ShouldContain(expected);

    [Fact]
    public void SizesOfAnAxisThatIsNotThere_AreRefused() => Tiny.ErrorOf("id: a\nscenarios: [baseline]\nsizes: { small: { levers: 4 } }\n")
        .ShouldBe("tiny.yaml:3: levers: 4: expected no number of points, since the sweep has no 'levers'");

    [Theory]
    [InlineData("sobol", "points: 2", 1025, "1025 dimensions: expected at most 1024 dimensions, as many as the Sobol' sequence has direction numbers for")]
    [InlineData("saltelli", "points: 2", 513, "1026 dimensions: expected at most 1024 dimensions")]
    [InlineData("latin-hypercube", "points: 333334", 3, "1000002 coordinates: expected at most 1000000 coordinates, since a Latin hypercube is kept in memory whole")]
    [InlineData("morris", "points: 10000000", 3, "40000000 points: expected at most 10000000 points")]
    [InlineData("saltelli", "points: 10000000, second-order: true", 3, "80000000 points: expected at most 10000000 points")]
    [InlineData("grid", "levels: 1000", 64, "9223372036854775807 points: expected at most 10000000 points")]
    public void DesignsThatCannotBeMade_AreRefused(string design, string keys, int factors, string expected)
    {
        // There are not a thousand parameters to name, so the shipped ranges are repeated in the sweep itself.
        Sweep sweep = Tiny.Read($"id: d\nscenarios: [baseline]\nuncertainties:\n  design: {design}\n  {keys.Replace(", ", "\n  ", StringComparison.Ordinal)}\n");
        sweep = sweep with { Factors = [.. Enumerable.Range(0, factors).Select(i => sweep.Factors[i % sweep.Factors.Count])] };

        Should.Throw<InputException>(() => new SweepPlan(sweep)).Message.ShouldStartWith($"tiny.yaml:4: uncertainties: {expected}");
    }

    [Fact]
    public void TooManyRuns_AreRefusedHoweverMany()
    {
        Tiny.ErrorOf(Tiny.With("points: 4", "points: 10000").Replace("replicates: 2", "replicates: 10000", StringComparison.Ordinal)).ShouldBe(
            "tiny.yaml: runs: more than 10000000: expected at most 10000000 runs; there are 2 scenarios x 2 points of the levers x 10000 worlds x 10000 replicates");
    }

    [Fact]
    public void ListedPoints_NameEveryFactorWithValuesItAccepts()
    {
        const string head = "id: l\nscenarios: [baseline]\nuncertainties:\n  design: list\n  ranges: [side-start, tightening]\n  points:\n    - ";

        SweepPlan plan = Tiny.Plan($"{head}{{ side-start: 0.05, tightening: 1 }}\n    - {{ tightening: 0.5, side-start: 0.02 }}\n");
        plan.Worlds.At(0).ShouldBe([0.05, 1]);
        plan.Worlds.At(1).ShouldBe([0.02, 0.5]);
        Tiny.ErrorOf($"{head}{{ side-start: 0.05 }}\n").ShouldStartWith("tiny.yaml:7: tightening: (missing): expected the key 'tightening'");
        Tiny.ErrorOf($"{head}{{ side-start: 5, tightening: 1 }}\n").ShouldStartWith("tiny.yaml:7: side-start: 5: expected");
        Tiny.ErrorOf($"{head}{{ side-start: 0.05, tightening: 1, quota: 2 }}\n").ShouldStartWith("tiny.yaml:7: points: quota: expected one of the keys side-start, tightening");
        Tiny.ErrorOf(head.Replace("    - ", "    3\n", StringComparison.Ordinal)).ShouldContain("points: 3: expected a list with at least one entry");
    }

    [Fact]
    public void Files_MissingTooBigOrNoText_AreRefused()
    {
        using Tests.Results.TemporaryFolder place = new();
        File.WriteAllBytes(place["big.yaml"], new byte[(1 << 20) + 1]);
        File.WriteAllBytes(place["bytes.yaml"], [(byte)'i', (byte)'d', 0xFF]);
        File.WriteAllText(place["empty.yaml"], "");

        Message("missing.yaml").ShouldContain("expected an existing file");
        Message("big.yaml").ShouldContain("expected at most 1 MiB of YAML");
        Message("bytes.yaml").ShouldContain("bytes 0xFF: expected UTF-8 text");
        Message("empty.yaml").ShouldContain("expected a sweep with id and scenarios");
        Message("").ShouldContain("found a folder");

        string Message(string name) => Should.Throw<InputException>(() => SweepReader.Load(Path.Combine(place.Path, name), small: false)).Message;
    }
}
