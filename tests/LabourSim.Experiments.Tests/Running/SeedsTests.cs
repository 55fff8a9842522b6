using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Tests.Running;

public sealed class SeedsTests
{
    [Fact]
    public void Replicate_1_keeps_the_seed() => Seeds.OfReplicate(42, 1).ShouldBe(42UL);

    [Fact]
    public void Replicates_follow_SplitMix64()
    {
        // SplitMix64 seeded with 1234567 begins 6457827717110365317, 3203168211198807973 (the reference implementation's
        // published outputs); output k mixes seed + k·γ. Replicate 2 of seed s mixes s + 2γ, so s = 1234567 gives the second.
        Seeds.OfReplicate(1234567, 2).ShouldBe(3203168211198807973UL);
    }

    [Fact]
    public void Seeds_and_luck_never_coincide_within_an_experiment()
    {
        ulong[] seeds = [.. Enumerable.Range(1, Experiment.MaxReplicates).Select(r => Seeds.OfReplicate(1, r))];

        seeds.Concat(seeds.Select(Seeds.OfLuck)).Distinct().Count().ShouldBe(2 * seeds.Length);
    }
}
