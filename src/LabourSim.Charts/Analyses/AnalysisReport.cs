using LabourSim.Experiments.Analysing;

namespace LabourSim.Charts.Analyses;

/// <summary>
/// Writes the page of a sweep's analyses: one file, which loads nothing from anywhere. Its pictures are the figures of
/// <see cref="FigureCatalogue.OfAnalyses"/>. Equal inputs give equal bytes.
/// </summary>
public static class AnalysisReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="input">What was run and what the analyses found.</param>
    /// <param name="output">Receives the page; encode it as UTF-8.</param>
    public static void Write(AnalysisReportInput input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Page page = new(input.Language);
        Opening(page, input);
        foreach (Analysis analysis in input.Analyses)
        {
            page.Add($"<h2 id=\"{analysis.Id}\">{Title(analysis, page)}</h2>");
            Findings(page, analysis);
            foreach (Figure figure in FigureCatalogue.OfAnalyses.Select(f => f.Of?.Invoke(analysis, page.Words)).OfType<Figure>().Where(f => f.Panels.Count > 0))
            {
                page.Add($"<h3>{figure.Title}</h3>");
                page.Add(FigurePage.Of(figure));
            }

            page.Add($"<h3>{page.Say("analyses.numbers")}</h3>");
            foreach (AnalysisTable table in analysis.Tables)
            {
                string title = page.Words.Or($"analyses.table.{Kind(analysis)}.{table.Name}", table.Title);
                page.Add(Page.Folded(page.Words.Of("analyses.table", title, $"{analysis.Id}-{table.Name}.csv", Numbers.Count(table.Rows.Count)), TableView.Of(table, title)));
            }
        }

        Methods(page, input.Analyses);
        Document.Write(page, input.Title, output);
    }

    private static void Opening(Page page, AnalysisReportInput input)
    {
        page.Add($"<h1>{input.Title}</h1>");
        if (input.Missing > 0)
        {
            page.Add($"<p class=\"banner\" role=\"note\">{page.Say("analyses.partial", Numbers.Count(input.Missing), Numbers.Count(input.Runs))}</p>");
        }

        if (input.Question.Length > 0)
        {
            page.Add($"<p><strong>{input.Question}</strong></p>");
        }

        page.Paragraph("analyses.intro");
        page.Add($"<dl class=\"facts\">{input.Facts.Select(f => Html.Of($"<dt>{f.Name}</dt><dd>{f.Value}</dd>"))}</dl>");
        if (input.Analyses.Count > 1)
        {
            IEnumerable<Raw> links = input.Analyses.Select(a => Html.Of($"<li><a href=\"#{a.Id}\">{Title(a, page)}</a></li>"));
            page.Add($"<nav aria-label=\"{page.Words["analyses.list"]}\"><ul>{links}</ul></nav>");
        }
    }

    // An analysis' own words are English; a search is told apart from the front of a sweep.
    private static string Title(Analysis analysis, Page page) => page.Words.Or($"analyses.title.{Kind(analysis)}", analysis.Title);

    private static string Kind(Analysis analysis) => analysis is { Id: "pareto" } && analysis.Table("growth") is not null ? "search" : analysis.Id;

    private static void Methods(Page page, IReadOnlyList<Analysis> analyses)
    {
        string[] used = [.. AnalysisMethod.UsedBy(analyses).Select(m => $"{m.Of.Replace("`", "", StringComparison.Ordinal)}: {m.What.Replace("`", "", StringComparison.Ordinal)} ({m.Source}).")];
        if (used.Length > 0)
        {
            page.Add($"<h2 id=\"methods\">{page.Say("analyses.methods")}</h2>{List(used)}");
        }
    }

    // A list of findings that goes on for pages is read by nobody: the first are shown, the others are a click away.
    private static void Findings(Page page, Analysis analysis)
    {
        const int Shown = 8;
        string[] findings = [.. analysis.Findings.Select(f => page.Words.Say(f))];
        page.Add(List(findings.Take(Shown)));
        if (findings.Length > Shown)
        {
            page.Add(Page.Folded(page.Words.Of("analyses.more", Numbers.Count(findings.Length - Shown)), List(findings.Skip(Shown))));
        }
    }

    private static Raw List(IEnumerable<string> findings) => Html.Of($"<ul class=\"findings\">{findings.Select(f => Html.Of($"<li>{f}</li>"))}</ul>");
}
