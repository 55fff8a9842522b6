using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Sweeps;

public class ShardCountTests
{
    [Fact]
    public void Count_IsWhatCountingOneByOneGives() => Prop.ForAll(
        Gen.Choose(0, 40).SelectMany(worlds => Gen.Choose(1, 30).SelectMany(choices => Gen.Choose(1, 70).Select(of => (worlds, choices, of)))).ToArbitrary(),
        c =>
        {
            int runs = c.worlds * c.choices, sum = 0;
            for (int i = 1; i <= c.of; i++)
            {
                Shard shard = new(i, c.of);
                int count = shard.Count(runs, c.choices);
                count.ShouldBe(Enumerable.Range(0, runs).Count(run => shard.Has(run, c.choices)), shard.FileName);
                sum += count;
            }

            return sum == runs;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Count_OfTheLargestSweepDoesNotOverflow()
    {
        // One run a world: run r is of shard (2 r mod N) + 1, so with N = 100,000 the odd shards have 10,000,000 / 50,000 = 200 runs each.
        new Shard(99_999, Shard.Max).Count(SweepPlan.MaxRuns, 1).ShouldBe(200);
        new Shard(Shard.Max, Shard.Max).Count(SweepPlan.MaxRuns, 1).ShouldBe(0);
        Shard.Whole.Count(SweepPlan.MaxRuns, 1).ShouldBe(SweepPlan.MaxRuns);
    }
}
