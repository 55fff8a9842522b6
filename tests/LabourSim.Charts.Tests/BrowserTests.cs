using System.Text.RegularExpressions;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Tests;

public sealed partial class BrowserTests
{
    public static TheoryData<string> Inputs => ["compare", "one replicate", "run", "short"];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Every_chart_is_drawn_and_the_console_stays_silent(string name) => Draws(new ReportText(SpecTests.Input(name)));

    [Fact]
    public void Every_chart_of_the_analyses_is_drawn_and_the_console_stays_silent() => Draws(new ReportText(FakeAnalyses.Page(FakeAnalyses.All)));

    private static void Draws(ReportText report)
    {
        int charts = report.Specs.Count;

        (string dom, string[] console) = Chromium.Open(report.Html);

        console.ShouldBeEmpty();
        dom.ShouldContain("data-ready=\"1\"");
        dom.ShouldNotContain("class=\"chart-error\"");
        dom.ShouldNotContain("class=\"pending\"");
        string[] drawings = [.. Drawing().Matches(dom).Select(m => m.Value)];
        drawings.Length.ShouldBe(charts);
        drawings.ShouldAllBe(svg => Shape().Count(svg) > 10);
        drawings.ShouldAllBe(svg => !svg.Contains("NaN", StringComparison.Ordinal) && !svg.Contains(">undefined<", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_titles_neither_run_nor_break_the_page()
    {
        ExperimentResult input = ReportTests.Poisoned();

        (string dom, string[] console) = Chromium.Open(new ReportText(input).Html);

        console.ShouldBeEmpty();
        dom.ShouldContain("data-ready=\"1\"");
        dom.ShouldNotContain("data-pwned");
        Drawing().Count(dom).ShouldBe(new ReportText(input).Specs.Count);
    }

    [GeneratedRegex("""<svg[^>]*class="marks".*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex("<(path|text|line|rect)[ >]")]
    private static partial Regex Shape();
}
