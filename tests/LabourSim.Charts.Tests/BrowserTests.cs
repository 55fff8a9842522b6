using System.Text.RegularExpressions;

namespace LabourSim.Charts.Tests;

public sealed partial class BrowserTests
{
    public static TheoryData<string> Inputs => ["compare", "one replicate", "run", "short"];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Every_drawing_is_there_and_the_console_stays_silent(string name) => Draws(new ReportText(FigureTests.Inputs[name]));

    [Fact]
    public void Every_drawing_of_the_analyses_is_there_and_the_console_stays_silent() => Draws(new ReportText(FakeAnalyses.Page(FakeAnalyses.All)));

    [Fact]
    public void Hostile_titles_neither_run_nor_break_the_page()
    {
        ReportText report = new(ReportTests.Poisoned());

        (string dom, string[] console) = Chromium.Open(report.Html);

        console.ShouldBeEmpty();
        dom.ShouldContain("data-ready=\"1\"");
        dom.ShouldNotContain("data-pwned");
        Drawing().Count(dom).ShouldBe(report.Drawings.Count);
    }

    private static void Draws(ReportText report)
    {
        (string dom, string[] console) = Chromium.Open(report.Html);

        console.ShouldBeEmpty();
        dom.ShouldContain("data-ready=\"1\"");
        string[] drawings = [.. Drawing().Matches(dom).Select(m => m.Value)];
        drawings.Length.ShouldBe(report.Drawings.Count);
        drawings.ShouldAllBe(svg => Shape().Count(svg) > 10);
        drawings.ShouldAllBe(svg => !svg.Contains("NaN", StringComparison.Ordinal));
    }

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex("<(path|text|line|rect)[ >]")]
    private static partial Regex Shape();
}
