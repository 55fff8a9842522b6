using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Tests.Scenarios;

public class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("quota", "qouta", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("china", "chian", 1)]
    public void Edits_CountSwapsOfNeighboursOnce(string a, string b, int edits)
    {
        NearestName.Edits(a, b).ShouldBe(edits);
        NearestName.Edits(b, a).ShouldBe(edits);
    }

    [Theory]
    [InlineData("rusia", "russia")]
    [InlineData("Russia", "russia")]
    [InlineData("mandate", "repatriation-mandate")]
    [InlineData("closure", "border-closure")]
    public void Of_FindsSlipsAndShortenedNames(string typed, string nearest) =>
        NearestName.Of(typed, ["china", "russia", "repatriation-mandate", "border-closure"]).ShouldBe(nearest);

    [Theory]
    [InlineData("P99")]
    [InlineData("heads")]
    [InlineData("zzzzzz")]
    public void Of_WhatIsNearNothing_SuggestsNothing(string typed) => NearestName.Of(typed, ["E09", "fear", "ideology"]).ShouldBeNull();

    [Fact]
    public void AThousandWrongNames_CostNoMemoryToSpeakOf()
    {
        string[] names = [.. Enumerable.Range(0, 330).Select(i => $"casualty-rate-of-{i}")];
        NearestName.Of("casualty-raty-rate", names);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            NearestName.Of("casualty-raty-rate", names);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void Of_NothingIsNothing() => NearestName.Of("russia", []).ShouldBeNull();
}
