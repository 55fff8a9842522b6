using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Sweeps;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Texts that look right and are not.</summary>
public class RefusedTextTests
{
    [Theory]
    [InlineData("\\u202E")]
    [InlineData("\\u2066")]
    [InlineData("\\u200F")]
    [InlineData("\\e[31m")]
    [InlineData("\\0")]
    public void EscapedControlAndDirectionCharacters_AreRefused_InScenariosAndSweeps(string escape)
    {
        Given.ErrorOf($"id: mine\ntitle: \"Mine{escape}\"\nquestion: What if?\n").ShouldStartWith("mine.yaml:2: title: character U+");
        Tiny.ErrorOf(Tiny.With("title: Tiny", $"title: \"Tiny{escape}\"")).ShouldStartWith("tiny.yaml:2: title: character U+");
    }

    [Fact]
    public void DirectionCharactersInTheFileItself_AreRefused() =>
        Given.ErrorOf("id: mine\ntitle: Mi\u202Ene\nquestion: What if?\n").ShouldContain("U+202E");

    [Fact]
    public void TextsOfKoreanAndOfCharactersBeyondTheFirstPlane_AreRead() =>
        ScenarioLoader.Parse("id: mine\ntitle: 해외 노동 \U0001F4C8\nquestion: 왜?\n", "mine.yaml").Title.ShouldBe("해외 노동 \U0001F4C8");

    [Fact]
    public void TextsWithoutBound_AreRefused() =>
        Given.ErrorOf($"id: mine\ntitle: {new string('a', 10_001)}\nquestion: What if?\n").ShouldEndWith("…: expected a text of at most 10000 characters, found 10001");

    [Fact]
    public void AnIdThatEndsInALineFeed_IsRefused()
    {
        Tiny.ErrorOf(Tiny.With("id: tiny", "id: \"tiny\\n\"")).ShouldContain("lower-case words joined by hyphens");
        Shard.OfFile("shard-1-of-2.db\n").ShouldBeNull();
    }

    [Theory]
    [InlineData("policies: [{ policy: inspections, dose: 0,5 }]", "mine.yaml:4: dose: 0,5: expected a number, written 0.5")]
    [InlineData("set: { quota: 1,000 }", "mine.yaml:4: quota: 1,000: expected a number, written 1000 or 1.000")]
    [InlineData("set: { report-chance: -0,25, side-start: 0.05 }", "mine.yaml:4: report-chance: -0,25: expected a number, written -0.25")]
    public void ADecimalComma_IsNamed(string line, string error) => Given.ErrorOf(Given.Yaml(line)).ShouldBe(error);

    [Fact]
    public void AMessage_NeverCutsACharacterInHalf()
    {
        InputError.Shown(new string('a', 59) + "\U0001F4C8\U0001F4C8").ShouldBe(new string('a', 59) + "…");
        InputError.Shown(new string('a', 58) + "\U0001F4C8\U0001F4C8").ShouldBe(new string('a', 58) + "\U0001F4C8…");
        InputError.Shown("a\u202Eb").ShouldBe("a b");
    }

    [Fact]
    public void AMessage_StaysOneLine_WhateverNamesWereExpected() =>
        InputError.At(InputPlace.CommandLine, "--size", "small", "a size (full, sm\tall)", ["full", "sm\tall"]).Message
            .ShouldBe("command line: --size: small: expected a size (full, sm all); did you mean 'sm all'?");
}
