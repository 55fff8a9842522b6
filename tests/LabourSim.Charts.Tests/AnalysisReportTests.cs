using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Tests;

public sealed class AnalysisReportTests
{
    public static TheoryData<int> Each => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Each))]
    public void Every_analysis_has_findings_its_figures_and_all_its_numbers(int which)
    {
        Analysis analysis = FakeAnalyses.All[which];
        string page = Written(FakeAnalyses.Page(analysis));

        page.ShouldContain($"<h2 id=\"{analysis.Id}\">");
        analysis.Findings.ShouldAllBe(f => page.Contains($"<li>{f}</li>", StringComparison.Ordinal));
        Figure[] figures = [.. FigureCatalogue.OfAnalyses.Select(f => f.Of?.Invoke(analysis, Language.English)).OfType<Figure>()];
        figures.ShouldNotBeEmpty();
        foreach (Figure figure in figures)
        {
            page.ShouldContain($"id=\"figure-{figure.Name}-title\"");
            figure.Panels.ShouldAllBe(p => p.Title == null || page.Contains(p.Title.Split(' ')[0], StringComparison.Ordinal));
        }

        foreach (AnalysisTable table in analysis.Tables)
        {
            page.ShouldContain($"{analysis.Id}-{table.Name}.csv");
        }

        page.Split("<tr class=\"\">").Length.ShouldBe(1 + analysis.Tables.Sum(t => t.Rows.Count));
        page.ShouldNotContain("NaN", Case.Sensitive);
    }

    [Fact]
    public void A_sweep_has_the_front_of_its_choices_and_a_search_that_of_its_mixes()
    {
        Written(FakeAnalyses.Page(FakeAnalyses.Pareto)).ShouldContain("figure-search-front-title");
        string sweep = Written(FakeAnalyses.Page(FakeAnalyses.Pareto with { Tables = [FakeAnalyses.Pareto.Tables[0]] }));
        sweep.ShouldContain("figure-front-title");
        sweep.ShouldNotContain("figure-search-front-title");
    }

    [Fact]
    public void The_Korean_page_has_its_own_words_and_the_findings_as_they_are()
    {
        Language korean = Language.All.Single(l => l.Id == "ko");
        string page = Written(FakeAnalyses.Page(FakeAnalyses.Discover, FakeAnalyses.Robustness) with { Language = korean });

        page.ShouldContain("<html lang=\"ko\">");
        page.ShouldContain("어떤 세계에서 선택이 역효과를 내는가");
        page.ShouldContain(Figures.PrimBoxes(FakeAnalyses.Discover, korean).Title);
        page.ShouldContain("모든 수치");
        page.ShouldContain("상자를 깎은 과정");
        page.ShouldContain("<li>In this model, it backfires where side-start is high.</li>");
    }

    [Fact]
    public void The_methods_that_were_used_stand_at_the_end_with_their_sources()
    {
        string Methods(params Analysis[] analyses)
        {
            string markup = Written(FakeAnalyses.Page(analyses));
            int at = markup.IndexOf("<h2 id=\"methods\">", StringComparison.Ordinal);
            return at < 0 ? "" : markup[at..];
        }

        Methods(FakeAnalyses.Morris).ShouldContain("Morris 1991");
        Methods(FakeAnalyses.Morris).ShouldContain("Efron and Tibshirani 1993");
        Methods(FakeAnalyses.Morris).ShouldNotContain("Friedman and Fisher");
        Methods(FakeAnalyses.Prcc).ShouldContain("Bonferroni");
        Methods(FakeAnalyses.Prcc).ShouldNotContain("Efron");
        Methods(FakeAnalyses.Discover, FakeAnalyses.Robustness).ShouldContain("Friedman and Fisher 1999");
        Methods(FakeAnalyses.Discover, FakeAnalyses.Robustness).ShouldContain("no interval");
        Methods(FakeAnalyses.Pareto).ShouldContain("NSGA-II");
        Methods(new Analysis("other", "Something else", [], [])).ShouldBe("");
    }

    [Fact]
    public void The_page_runs_its_own_script_alone_escapes_what_it_is_given_and_says_what_is_missing()
    {
        AnalysisReportInput input = FakeAnalyses.Page(FakeAnalyses.Morris with { Findings = ["a <script>alert(1)</script> & more"] }) with
        {
            Title = "<img src=x onerror=alert(1)>",
            Missing = 3,
        };
        string page = Written(input);

        page.Split("<script").Length.ShouldBe(2);
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img");
        page.ShouldContain("PARTIAL");
        page.ShouldContain("3 of 324 runs are missing");
        page.ShouldContain("default-src &#39;none&#39;; script-src &#39;sha256-");
        Written(FakeAnalyses.Page(FakeAnalyses.Morris)).ShouldNotContain("PARTIAL");
        Written(input).ShouldBe(page);
    }

    [Fact]
    public void Analyses_without_rows_and_unknown_ones_still_make_a_page()
    {
        Analysis empty = FakeAnalyses.Morris with { Tables = [.. FakeAnalyses.Morris.Tables.Select(t => t with { Rows = [] })] };
        Analysis other = new("other", "Something else", ["A finding."], []);

        Written(FakeAnalyses.Page(empty, other)).ShouldNotContain("<svg");
        Written(FakeAnalyses.Page()).ShouldContain("<h1>What matters</h1>");
    }

    private static string Written(AnalysisReportInput input)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        AnalysisReport.Write(input, writer);
        return writer.ToString();
    }
}
