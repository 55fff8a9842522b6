using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Files;

namespace LabourSim.Charts.Analyses;

/// <summary>
/// Writes the page of a sweep's analyses: one file with its scripts and data inside, which loads nothing from anywhere. Equal
/// inputs give equal bytes.
/// </summary>
public static class AnalysisReport
{
    private static readonly Dictionary<string, Action<Page, Analysis>> Figures = new(StringComparer.Ordinal)
    {
        ["sensitivity"] = SensitivitySection.Write,
        ["discover"] = DiscoverSection.Write,
        ["robustness"] = RobustnessSection.Write,
        ["pareto"] = ParetoSection.Write,
        [CalibrationAnalysis.Id] = (page, analysis) => FigurePage.WriteBody(page, Charts.Figures.Posterior(analysis)),
    };

    /// <summary>Writes the page.</summary>
    /// <param name="input">What was run and what the analyses found.</param>
    /// <param name="output">Receives the page; encode it as UTF-8.</param>
    public static void Write(AnalysisReportInput input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Page page = new();
        Opening(page.Body, input);
        foreach (Analysis analysis in input.Analyses)
        {
            page.Body.Add($"<h2 id=\"{analysis.Id}\">{analysis.Title}</h2>");
            Findings(page.Body, analysis);
            if (Figures.TryGetValue(analysis.Id, out Action<Page, Analysis>? figures))
            {
                figures(page, analysis);
            }

            page.Body.Add($"<h3>All numbers</h3>");
            foreach (AnalysisTable table in analysis.Tables)
            {
                page.Body.Add($"{Page.Folded($"{table.Title} ({analysis.Id}-{table.Name}.csv, rows: {Numbers.Count(table.Rows.Count)})", TableView.Of(table))}");
            }
        }

        Methods(page.Body, input.Analyses);
        Document.Write(page, input.Title, BuildInfo.Version, output);
    }

    private static void Opening(Html body, AnalysisReportInput input)
    {
        body.Add($"<h1>{input.Title}</h1>");
        if (input.Missing > 0)
        {
            body.Add($"""
                <p class="banner" role="note"><strong>PARTIAL.</strong> {input.Missing} of {input.Runs} runs are missing. Everything below rests on
                the others alone.</p>
                """);
        }

        if (input.Question.Length > 0)
        {
            body.Add($"<p><strong>{input.Question}</strong></p>");
        }

        body.Add($"""
            <p>What many runs of LabourSim, an agent-based model of North Korea’s overseas labour system, say together. Every figure
            here says what happens <em>in this model</em>: it explores what follows from stated assumptions, it does not forecast. The
            simulated people are invented; none stands for a real person.</p>
            <noscript><p class="banner">The charts need JavaScript. Every number in them is also in the tables, which do not.</p></noscript>
            """);
        Html facts = new();
        foreach ((string name, string value) in input.Facts)
        {
            facts.Add($"<dt>{name}</dt><dd>{value}</dd>");
        }

        body.Add($"<dl class=\"facts\">{new Raw(facts.ToString())}</dl>");
        Html links = new();
        foreach (Analysis analysis in input.Analyses)
        {
            links.Add($"<li><a href=\"#{analysis.Id}\">{analysis.Title}</a></li>");
        }

        if (input.Analyses.Count > 1)
        {
            body.Add($"<nav aria-label=\"Analyses\"><ul>{new Raw(links.ToString())}</ul></nav>");
        }
    }

    private static void Methods(Html body, IReadOnlyList<Analysis> analyses)
    {
        string[] used = [.. AnalysisMethod.UsedBy(analyses).Select(m => $"{m.Of.Replace("`", "", StringComparison.Ordinal)}: {m.What.Replace("`", "", StringComparison.Ordinal)} ({m.Source}).")];
        if (used.Length > 0)
        {
            body.Add($"<h2 id=\"methods\">Methods</h2>{List(used)}");
        }
    }

    // A list of findings that goes on for pages is read by nobody: the first are shown, the others are a click away.
    private static void Findings(Html body, Analysis analysis)
    {
        const int Shown = 8;
        string[] findings = [.. analysis.Findings.Select(f => f.ToString())];
        body.Add($"{List(findings.Take(Shown))}");
        if (findings.Length > Shown)
        {
            body.Add($"{Page.Folded($"{Numbers.Count(findings.Length - Shown)} more findings", List(findings.Skip(Shown)))}");
        }
    }

    private static Raw List(IEnumerable<string> findings)
    {
        Html items = new();
        foreach (string finding in findings)
        {
            items.Add($"<li>{finding}</li>");
        }

        return Html.Of($"<ul class=\"findings\">{new Raw(items.ToString())}</ul>");
    }
}
