using System.Text.Json.Nodes;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;

namespace LabourSim.Charts.Tests;

public sealed class AnalysisReportTests
{
    public static TheoryData<int> Each => [0, 1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Each))]
    public void Every_analysis_has_findings_charts_with_data_and_all_its_numbers(int which)
    {
        Analysis analysis = FakeAnalyses.All[which];
        ReportText report = new(FakeAnalyses.Page(analysis));

        report.Markup.ShouldContain($"<h2 id=\"{analysis.Id}\">");
        analysis.Findings.ShouldAllBe(f => report.Markup.Contains($"<li>{f}</li>", StringComparison.Ordinal));
        report.Specs.Count.ShouldBeGreaterThan(0);
        int encodings = 0;
        for (int i = 0; i < report.Specs.Count; i++)
        {
            string description = (string)report.Specs[i]["description"]!;
            description.ShouldNotBeNullOrWhiteSpace();
            report.Markup.ShouldContain($"id=\"chart-{i}\" data-spec=\"spec-{i}\"");
            SpecTests.Check(report.Specs[i], [], [], description, ref encodings);
        }

        encodings.ShouldBeGreaterThan(5);
        foreach (AnalysisTable table in analysis.Tables)
        {
            report.Markup.ShouldContain($"{analysis.Id}-{table.Name}.csv");
        }

        report.Markup.Split("<tr class=\"\">").Length.ShouldBe(1 + analysis.Tables.Sum(t => t.Rows.Count));
        report.Specs.ShouldAllBe(s => !s.ToJsonString(null).Contains("NaN", StringComparison.Ordinal));
        report.Markup.ShouldNotContain("NaN");
    }

    [Fact]
    public void Factors_are_drawn_by_what_they_rest_on_and_those_that_move_nothing_are_not()
    {
        // side-start rests on an assumption alone, quota-growth on evidence, phone-detection on both.
        JsonObject bars = new ReportText(FakeAnalyses.Page(FakeAnalyses.Morris)).Specs[0];
        string ColourOf(string factor) => (string)bars["data"]!["values"]!.AsArray().Single(r => (string)r!["label"]! == factor)!["colour"]!;
        ((string[])[ColourOf("side-start"), ColourOf("quota-growth"), ColourOf("phone-detection")]).Distinct().Count().ShouldBe(3);
        ColourOf("leave-fear").ShouldBe(ColourOf("phone-detection"));

        // The sixth has no rank correlation; the fourth, -0.1 to 0.05, has an interval that includes zero.
        JsonArray correlations = new ReportText(FakeAnalyses.Page(FakeAnalyses.Prcc)).Specs[0]["data"]!["values"]!.AsArray();
        correlations.Count.ShouldBe(5);
        correlations.Select(r => (double)r!["fill"]! == 0).ShouldBe([false, false, false, true, false]);
    }

    [Fact]
    public void The_choices_on_the_front_are_filled_numbered_and_named()
    {
        ReportText report = new(FakeAnalyses.Page(FakeAnalyses.Pareto));

        JsonArray rows = report.Specs[0]["data"]!["values"]!.AsArray();
        rows.Where(r => (string)r!["fill"]! != "var(--page)").Select(r => (string)r!["number"]!).ShouldBe(["1", "2", "3", "4", "5", "6"]);
        report.Markup.ShouldContain("<li>baseline + policy-2 0.5</li>");
        report.Markup.ShouldNotContain("<li>baseline + policy-3 0.5</li>");
        report.Specs.Count.ShouldBe(2);
        Analysis still = FakeAnalyses.Pareto with { Tables = [FakeAnalyses.Pareto.Tables[0]] };
        new ReportText(FakeAnalyses.Page(still)).Specs.Count.ShouldBe(1);
    }

    [Fact]
    public void A_box_is_drawn_within_the_full_range_of_its_factor()
    {
        // 0.05 to 0.09 within 0.02 to 0.09: from (0.05 - 0.02) / 0.07 = 42.857 % to the end.
        JsonNode row = new ReportText(FakeAnalyses.Page(FakeAnalyses.Discover)).Specs[1]["data"]!["values"]![0]!;

        ((double)row["from"]!).ShouldBe(42.857, 0.001);
        ((double)row["to"]!).ShouldBe(100, 1e-9);
    }

    [Fact]
    public void A_box_that_was_not_found_again_is_not_drawn_and_the_page_says_why()
    {
        AnalysisTable Cases(string finding) => new("cases", "How often", ["case", "finding"], [["revenue rises under baseline", finding]]);
        ReportText Page(string finding) => new(FakeAnalyses.Page(FakeAnalyses.Discover with { Tables = [Cases(finding), .. FakeAnalyses.Discover.Tables] }));

        Page("boxes").Specs.Count.ShouldBe(2);
        Page("boxes").Markup.ShouldNotContain("Not drawn");
        Page("unconfirmed").Specs.ShouldBeEmpty();
        Page("unconfirmed").Markup.ShouldContain("not found again in random halves");
    }

    [Fact]
    public void The_methods_that_were_used_stand_at_the_end_with_their_sources()
    {
        string Methods(params Analysis[] analyses)
        {
            string markup = new ReportText(FakeAnalyses.Page(analyses)).Markup;
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
    public void The_least_regret_comes_first_and_only_so_many_are_drawn()
    {
        JsonArray rows = new ReportText(FakeAnalyses.Page(FakeAnalyses.Robustness)).Specs[0]["data"]!["values"]!.AsArray();

        rows.Count.ShouldBe(25);
        rows.Select(r => (double)r!["value"]!).ShouldBeInOrder();
    }

    [Fact]
    public void The_page_runs_only_its_own_scripts_escapes_what_it_is_given_and_says_what_is_missing()
    {
        AnalysisReportInput input = FakeAnalyses.Page(FakeAnalyses.Morris with { Findings = ["a <script>alert(1)</script> & more"] }) with
        {
            Title = "<img src=x onerror=alert(1)>",
            Missing = 3,
        };
        ReportText report = new(input);

        report.Markup.ShouldNotContain("<script>alert");
        report.Markup.ShouldNotContain("<img");
        report.Markup.ShouldContain("PARTIAL");
        report.Markup.ShouldContain("3 of 324 runs are missing");
        report.Html.ShouldContain("default-src &#39;none&#39;");
        new ReportText(FakeAnalyses.Page(FakeAnalyses.Morris)).Markup.ShouldNotContain("PARTIAL");
        new ReportText(input).Html.ShouldBe(report.Html);
    }

    [Fact]
    public void Analyses_without_rows_and_unknown_ones_still_make_a_page()
    {
        Analysis empty = FakeAnalyses.Morris with { Tables = [.. FakeAnalyses.Morris.Tables.Select(t => t with { Rows = [] })] };
        Analysis other = new("other", "Something else", ["A finding."], []);

        new ReportText(FakeAnalyses.Page(empty, other)).Specs.Count.ShouldBe(0);
        new ReportText(FakeAnalyses.Page()).Markup.ShouldContain("<h1>What matters</h1>");
    }

    [Fact]
    public void Labels_of_points_overlap_neither_each_other_nor_the_edge()
    {
        // The second lies on the first's label and at the same height, so its own label finds room on the left of neither.
        int[] sides = Specs.PointLabels.Sides([(0.5, 0.5), (0.55, 0.5), (0.98, 0.9), (0.02, 0.1)], ["one", "another-label", "right", "left"], 300);

        sides.ShouldBe([-1, 1, -1, 1]);
        Specs.PointLabels.Sides([(0.5, 0.5), (0.5, 0.5), (0.5, 0.5)], ["a", "b", "c"], 300).ShouldBe([1, -1, 0]);
    }
}
