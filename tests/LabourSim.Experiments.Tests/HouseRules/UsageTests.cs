using LabourSim.Experiments.Docs;
using LabourSim.Experiments.Evidence;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.HouseRules;

/// <summary>Every entry of the register is read by something that runs, or is listed as unused with the reason.</summary>
public class UsageTests
{
    private static readonly EvidenceUsage Usage = new(EvidenceUsage.Everything);

    [Fact]
    public void WhatNothingReads_IsListedAsUnused() => EvidenceRegister.All.Select(e => e.Id)
        .Where(id => Usage.Of(id).Count == 0 && !UnusedEvidence.Reasons.ContainsKey(id))
        .ShouldBeEmpty("read by nothing: use them, or add them to data/unused.yaml with the reason");

    [Fact]
    public void WhatIsListedAsUnused_IsReadByNothing() => UnusedEvidence.Reasons.Keys
        .Where(id => Usage.Of(id).Count > 0).Select(id => $"{id}: {Usage.Line(id)}")
        .ShouldBeEmpty("read after all: take them out of data/unused.yaml");

    [Fact]
    public void UnusedList_NamesEntriesAndReasons()
    {
        UnusedEvidence.Reasons.Keys.Where(id => EvidenceRegister.Find(id) is null).ShouldBeEmpty();
        UnusedEvidence.Reasons.Where(e => e.Value.Length < 20 || !e.Value.EndsWith('.')).Select(e => e.Key).ShouldBeEmpty();
    }

    [Fact]
    public void WhateverIsRead_IsInTheRegister() => Usage.Ids.Where(id => EvidenceRegister.Find(id) is null)
        .Select(id => $"{id}: {Usage.Line(id)}").ShouldBeEmpty();

    [Fact]
    public void EveryRule_CitesEvidenceOrGivesItsAssumption() => RuleCatalogue.All
        .Where(r => EvidenceIds.OfSource(r.Evidence).Count == 0 && !r.Evidence.StartsWith("assumption: ", StringComparison.Ordinal))
        .Select(r => r.Name).ShouldBeEmpty();

    [Theory]
    [InlineData("E08 X32", "E08 X32")]
    [InlineData("E08 X60b; assumption: as in E09 and X41", "E08 X60b")]
    [InlineData("assumption: set by the share (E13)", "")]
    [InlineData("E08 E08", "E08")]
    [InlineData("", "")]
    public void Source_CountsWithoutItsAssumptions(string source, string ids) => string.Join(' ', EvidenceIds.OfSource(source)).ShouldBe(ids);

    [Theory]
    [InlineData("Rate because of F1; tolerance 5 to 15 (E11, E12).", "E11 E12")]
    [InlineData("Head count (E01, X01-X04).", "E01 X01 X02 X03 X04")]
    [InlineData("Range (E10, X26, X40-X42), and more (X60b).", "E10 X26 X40 X41 X42 X60b")]
    [InlineData("No brackets, X01.", "")]
    public void Brackets_SpellOutRanges(string statement, string ids) => string.Join(' ', EvidenceIds.InBrackets(statement)).ShouldBe(ids);

    [Theory]
    [InlineData("E08", "E08")]
    [InlineData("X60b", "X60b")]
    [InlineData("own reading of E08", "")]
    [InlineData("X01-X04", "")]
    [InlineData("E08 ", "")]
    public void Whole_TakesAnIdAndNothingElse(string text, string ids) => string.Join(' ', EvidenceIds.Whole(text)).ShouldBe(ids);

    [Fact]
    public void Readers_AreCollectedByIdInOrder()
    {
        EvidenceUsage usage = new(
        [
            new("parameter", () => [("a", ["E01", "E02"]), ("b", ["E02"])]),
            new("claim", () => [("C01", ["E02"])]),
        ]);

        usage.Of("E02").ShouldBe([new("parameter", "a"), new("parameter", "b"), new("claim", "C01")]);
        usage.Line("E02").ShouldBe("parameter: a b; claim: C01");
        usage.Of("E03").ShouldBeEmpty();
        usage.Line("E03").ShouldBe("");
        usage.Ids.Order(StringComparer.Ordinal).ShouldBe(["E01", "E02"]);
    }

    [Fact]
    public void Targets_ReadTheirOwnEntryAndItsSources()
    {
        Usage.Of("K18").ShouldContain(new Reader("target", "K18"));
        Usage.Of("X54").ShouldContain(new Reader("target", "K18"));
        Usage.Of("D8").ShouldContain(new Reader("target", "K18"));
    }
}
