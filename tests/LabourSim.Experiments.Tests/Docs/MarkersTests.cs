using LabourSim.Experiments.Docs;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Tests.Docs;

public class MarkersTests
{
    private static readonly Dictionary<string, Func<string>> Blocks = new() { ["one"] = () => "| new |\n| row |\n", ["two-b"] = () => "second\n" };

    [Fact]
    public void Blocks_AreFilledAndTheRestIsKept()
    {
        const string text = "# Title\n\n<!-- generated:one -->\nold\nolder\n<!-- /generated:one -->\nbetween <!-- a comment -->\n"
            + "<!-- generated:two-b -->\n<!-- /generated:two-b -->\nend\n";
        const string filled = "# Title\n\n<!-- generated:one -->\n| new |\n| row |\n<!-- /generated:one -->\nbetween <!-- a comment -->\n"
            + "<!-- generated:two-b -->\nsecond\n<!-- /generated:two-b -->\nend\n";

        Markers.Fill(text, "a.md", Blocks).ShouldBe(filled);
        Markers.Fill(filled, "a.md", Blocks).ShouldBe(filled);
        Markers.Fill(text.ReplaceLineEndings("\r\n"), "a.md", Blocks).ShouldBe(filled);
    }

    [Theory]
    [InlineData("text", "a.md: marker: one: expected <!-- generated:one --> and <!-- /generated:one --> somewhere in the file")]
    [InlineData("<!-- generated:one -->\nold", "a.md:1: marker: one: expected <!-- /generated:one --> further down")]
    [InlineData("x\n<!-- /generated:one -->", "a.md:2: marker: <!-- /generated:one -->: expected a block to end here")]
    [InlineData("<!-- generated:one -->\n<!-- /generated:two-b -->", "a.md:2: marker: <!-- /generated:two-b -->: expected the end of 'one' from line 1")]
    [InlineData("<!-- generated:one -->\n<!-- generated:two-b -->", "a.md:2: marker: <!-- generated:two-b -->: expected the end of 'one' from line 1 first")]
    [InlineData("<!-- generated:one -->\n<!-- /generated:one -->\n<!-- generated:one -->", "a.md:3: marker: one: expected each block once")]
    [InlineData("<!-- generated:onee -->", "a.md:1: marker: onee: expected a block of this file; did you mean 'one'?")]
    [InlineData("<!--generated:one-->", "a.md:1: marker: <!--generated:one-->: expected <!-- generated:NAME --> or <!-- /generated:NAME --> alone on its line")]
    [InlineData("<!-- generated:one --> text", "a.md:1: marker: <!-- generated:one --> text: expected <!-- generated:NAME --> or <!-- /generated:NAME --> alone on its line")]
    public void WrongMarkers_AreRefusedWithTheirPlace(string text, string message) =>
        Should.Throw<InputException>(() => Markers.Fill(text, "a.md", Blocks)).Message.ShouldBe(message);

    [Fact]
    public void Marker_InAFileWithoutBlocksIsRefused() =>
        Should.Throw<InputException>(() => Markers.Fill("<!-- generated:one -->\n<!-- /generated:one -->\n", "b.md", new Dictionary<string, Func<string>>()))
            .Message.ShouldBe("b.md:1: marker: one: expected no generated block in this file");

    [Fact]
    public void Table_EscapesWhatWouldEndACell() => Markdown.Table(["A", "B"], [["x | y", "two\nlines"], ["", "z"]])
        .ShouldBe("| A | B |\n|---|---|\n| x \\| y | two lines |\n| | z |\n");
}
