using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Sweeps;

public class ShardCountTests
{
    [Fact]
    public void Shards_PartTheRunsAndTheRunsOfEachChoiceEvenly() => Prop.ForAll(
        Gen.Choose(0, 40).SelectMany(worlds => Gen.Choose(1, 30).SelectMany(choices => Gen.Choose(1, 70).Select(of => (worlds, choices, of)))).ToArbitrary(),
        c => Check(c.worlds, c.choices, c.of)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    // A rule that goes round the shards with a step of choices + 1 leaves every second shard of these empty.
    [Theory]
    [InlineData(80, 1, 2)]
    [InlineData(30, 2, 3)]
    [InlineData(30, 3, 4)]
    [InlineData(1, 4, 4)]
    public void Shards_AreEvenWhereChoicesAndShardsHaveMuchInCommon(int worlds, int choices, int of) => Check(worlds, choices, of);

    [Fact]
    public void Count_OfTheLargestSweepDoesNotOverflow()
    {
        new Shard(99_999, Shard.Max).Count(SweepPlan.MaxRuns).ShouldBe(100);
        new Shard(Shard.Max, Shard.Max).Has(SweepPlan.MaxRuns - 1, SweepPlan.MaxRuns, SweepPlan.MaxRuns).ShouldBeTrue();
        new Shard(Shard.Max, Shard.Max).Has(SweepPlan.MaxRuns - 1, SweepPlan.MaxRuns, 1).ShouldBeTrue();
        Shard.Whole.Count(SweepPlan.MaxRuns).ShouldBe(SweepPlan.MaxRuns);
    }

    private static void Check(int worlds, int choices, int of)
    {
        int runs = worlds * choices;
        Shard[] shards = [.. Enumerable.Range(1, of).Select(number => new Shard(number, of))];
        int[] owner = [.. Enumerable.Range(0, runs).Select(run => Array.FindIndex(shards, s => s.Has(run, runs, choices)))];
        owner.ShouldAllBe(o => o >= 0);
        int[][] parts = [.. shards.Select((_, i) => Enumerable.Range(0, runs).Where(run => owner[run] == i).ToArray())];
        parts.Select(p => p.Length).ShouldBe(shards.Select(s => s.Count(runs)));
        shards.Sum(s => Enumerable.Range(0, runs).Count(run => s.Has(run, runs, choices))).ShouldBe(runs, "each run belongs to one shard");
        Spread(parts.Select(p => p.Length)).ShouldBeLessThanOrEqualTo(1);
        for (int choice = 0; choice < choices; choice++)
        {
            Spread(parts.Select(p => p.Count(run => run % choices == choice))).ShouldBeLessThanOrEqualTo(1, $"choice {choice}");
        }
    }

    private static int Spread(IEnumerable<int> sizes) => sizes.Max() - sizes.Min();
}
