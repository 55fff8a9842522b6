using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Scenarios;

namespace LabourSim.Experiments.Tests.Sweeps;

public class SweepPlanTests
{
    private static readonly SweepPlan Plan = Tiny.Plan();

    [Fact]
    public void RunAt_IsTheInverseOfAt() => Prop.ForAll(Arb.From(Gen.Choose(0, Plan.Runs - 1)), run =>
    {
        RunKey key = Plan.At(run);

        key.Run.ShouldBe(run);
        Plan.RunAt(key.Scenario * Plan.Doses.Count + key.Dose, key.World, key.Replicate).ShouldBe(run);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Runs_GoByReplicateThenWorldThenScenarioThenDose()
    {
        // 2 scenarios x 2 doses x 4 worlds x 2 replicates, the last of these slowest.
        Plan.Runs.ShouldBe(32);
        (RunKey first, RunKey second, RunKey third, RunKey fifth, RunKey later) = (Plan.At(0), Plan.At(1), Plan.At(2), Plan.At(4), Plan.At(16));
        (first.Replicate, first.World, first.Scenario, first.Dose).ShouldBe((1, 0, 0, 0));
        (second.Replicate, second.World, second.Scenario, second.Dose).ShouldBe((1, 0, 0, 1));
        (third.Replicate, third.World, third.Scenario, third.Dose).ShouldBe((1, 0, 1, 0));
        (fifth.Replicate, fifth.World, fifth.Scenario, fifth.Dose).ShouldBe((1, 1, 0, 0));
        (later.Replicate, later.World, later.Scenario, later.Dose).ShouldBe((2, 0, 0, 0));
    }

    [Fact]
    public void ChoicesShareTheirLuck_WithinAWorldAndReplicate()
    {
        RunKey[] keys = [.. Enumerable.Range(0, Plan.Runs).Select(Plan.At)];

        // One seed for each of 4 worlds x 2 replicates, and as many different ones.
        keys.GroupBy(k => (k.World, k.Replicate)).ShouldAllBe(g => g.Select(k => k.Seed).Distinct().Count() == 1);
        keys.Select(k => k.Seed).Distinct().Count().ShouldBe(8);
    }

    [Theory]
    [InlineData("morris", "points: 2", true)]
    [InlineData("saltelli", "points: 2", true)]
    [InlineData("grid", "levels: 2", true)]
    [InlineData("list", "points: [{ side-start: 0.05 }, { side-start: 0.06 }]", true)]
    [InlineData("sobol", "points: 2", false)]
    [InlineData("random", "points: 2", false)]
    [InlineData("latin-hypercube", "points: 2", false)]
    public void WorldsShareTheirLuck_WhereSingleDifferencesAreRead(string design, string keys, bool shared)
    {
        SweepPlan plan = Tiny.Plan($"id: d\nseed: 7\nreplicates: 2\nscenarios: [baseline]\nuncertainties: {{ design: {design}, {keys}, ranges: [side-start] }}\n");
        RunKey[] runs = [.. Enumerable.Range(0, plan.Runs).Select(plan.At)];

        runs.Select(r => r.Seed).Distinct().Count().ShouldBe(shared ? 2 : 2 * plan.Worlds.Count);
        if (shared)
        {
            // Replicate 1 keeps the sweep's own seed, so it is the run that 'laboursim run --seed 7' makes.
            runs.Where(r => r.Replicate == 1).ShouldAllBe(r => r.Seed == 7);
        }
        else
        {
            runs[0].Seed.ShouldBe(Seeds.OfWorld(7, 0));
        }
    }

    [Fact]
    public void OneWorld_KeepsTheSweepsSeed_InEveryReplicateAnotherOne()
    {
        SweepPlan plan = Tiny.Plan("id: d\nseed: 7\nreplicates: 3\nscenarios: [baseline]\n");

        Enumerable.Range(0, 3).Select(r => plan.At(r).Seed).ShouldBe([Seeds.OfWorld(7, 0), Seeds.OfWorld(Seeds.OfReplicate(7, 2), 0), Seeds.OfWorld(Seeds.OfReplicate(7, 3), 0)]);
    }

    [Fact]
    public void Lever_ReplacesThePolicyOfTheScenario_InItsHostsOnly()
    {
        Lever lever = Tiny.Read("id: l\nscenarios: [baseline]\nlevers: { policies: [{ policy: audits, hosts: china, low: 0, high: 1, start: 2015-02, end: 2016-03 }] }\n"
            .Replace("policies:", "design: sobol, points: 2, policies:", StringComparison.Ordinal)).Levers[0];
        Scenario audits = Given.Scenario("policies:\n  - { policy: audits, dose: 0.4 }\n");

        lever.Name.ShouldBe("audits@china");
        string[] there = [.. lever.Apply(audits, 0.75).Policies.Select(Given.Line)];
        there.Length.ShouldBe(2);
        there.ShouldContain("audits 0.75 china 2015-02 2016-03");
        there.ShouldContain(line => line.StartsWith("audits 0.4 ", StringComparison.Ordinal) && !line.Contains("china", StringComparison.Ordinal));
        lever.Apply(audits, 0).Policies.Select(Given.Line).ShouldAllBe(line => line.StartsWith("audits 0.4 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Factor_ReplacesTheValue_AndMovesDatedOnesInProportion()
    {
        WorldFactor factor = Tiny.Read(Tiny.Yaml).Factors[1];
        Scenario dated = Given.Scenario("set: { report-chance: 0.1 }\nchanges: [{ name: report-chance, value: 0.2, start: 2015-01 }]\n");

        // From 0.1 to 0.3 is thrice, so the dated 0.2 becomes 0.6.
        Scenario moved = factor.Apply(dated, 0.3);

        moved.Settings.Last(s => s.Parameter.Name == "report-chance").Value.ShouldBe(0.3, 1e-12);
        moved.Changes.Last(c => c.Parameter.Name == "report-chance").Value.ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void ConditionAndLever_AreBothLaidOverTheScenario()
    {
        SweepPlan plan = Tiny.Plan(Tiny.With("{ policy: tightening, low: 0, high: 1 }", "{ policy: tightening, low: 0.5, high: 1 }"));
        RunKey key = plan.At(plan.RunAt(1, 2, 1));
        double condition = plan.Worlds.At(key.World)[2];
        Scenario expected = plan.Sweep.Scenarios[0];
        for (int f = 0; f < plan.Sweep.Factors.Count; f++)
        {
            expected = plan.Sweep.Factors[f].Apply(expected, plan.Worlds.At(key.World)[f]);
        }

        expected = plan.Sweep.Levers[0].Apply(expected, 1);
        expected.Policies.ShouldContain(p => p.Policy.Id == "tightening" && p.Dose == condition);
        expected.Policies.ShouldContain(p => p.Policy.Id == "inspections" && p.Dose == 1);
        Specs(plan.Spec(key.Run)).ShouldBe(Specs(expected.ToSpec(key.Seed, 20, plan.Sweep.From, plan.Sweep.To, [])));

        static string Specs(Model.WorldSpec spec) => string.Join(' ', Measure.Read(Measure.All, Lived(spec).Totals, (spec.From, spec.To)));
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/100001")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("-1/4")]
    [InlineData("1 /4")]
    [InlineData("")]
    public void WrongShards_AreRefused(string text) =>
        Should.Throw<InputException>(() => Shard.Parse(text)).Message.ShouldEndWith("expected I/N, such as 1/4: whole numbers with 1 <= I <= N <= 100000");

    [Fact]
    public void NamesOfShardFiles_AreReadBack()
    {
        Shard.OfFile($"/a/{new Shard(3, 12).FileName}").ShouldBe(new Shard(3, 12));
        foreach (string name in (string[])["shard-5-of-4.db", "shard-0-of-4.db", "shard-1-of-1.db", "shard-1-of-4.db.new", "shard-01-of-4.db", "sweep.db"])
        {
            Shard.OfFile(name).ShouldBeNull(name);
        }
    }

    [Fact]
    public void Description_ChangesWithAllThatResultsDependOn_AndNothingElse()
    {
        string[] same = [Tiny.With("title: Tiny", "title: Other"), Tiny.With("Does it work?", "Well?"), "# said twice\n" + Tiny.Yaml];
        string[] other =
        [
            Tiny.With("seed: 7", "seed: 8"), Tiny.With("workers: 20", "workers: 21"), Tiny.With("read: { from: 2012-03 }", "read: { from: 2012-04 }"),
            Tiny.With("doses: [0, 1]", "doses: [0, 0.5]"), Tiny.With("points: 4", "points: 5"), Tiny.With("low: 0.05, high: 0.3", "low: 0.06, high: 0.3"),
            Tiny.With("distribution: uniform", "distribution: log-uniform"), Tiny.With("tightening, low", "tightening, start: 2012-02, low"),
            Tiny.With("baseline, no-mandate", "baseline, full-compliance"), Tiny.With("heads@china", "heads@russia"),
        ];

        IReadOnlyList<string> tiny = Tiny.Read(Tiny.Yaml).Describe();
        same.ShouldAllBe(yaml => Tiny.Read(yaml, false).Describe().SequenceEqual(tiny));
        other.ShouldAllBe(yaml => !Tiny.Read(yaml, false).Describe().SequenceEqual(tiny));
    }

    private static Outcomes.RunResult Lived(Model.WorldSpec spec)
    {
        Model.Simulation simulation = new(spec);
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        return simulation.Result();
    }
}
