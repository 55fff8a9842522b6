using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Which assumptions move the results, and how much of the model is assumption.</summary>
internal static class Hinges
{
    private const int Shown = 10;

    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        page.Add($"<h2 id=\"hinges\">{page.Say("report.hinges.heading")}</h2>");
        SourceCounts sources = input.Sources;
        int all = sources.Evidence + sources.Mixed + sources.Assumption;
        string Share(int count) => all == 0 ? Numbers.None : Numbers.Percent((double)count / all);
        page.Paragraph("report.hinges.sources", all, sources.Evidence, Share(sources.Evidence), sources.Mixed, Share(sources.Mixed), sources.Assumption, Share(sources.Assumption));
        if (input.Hinges.Count == 0)
        {
            page.Paragraph("report.hinges.unmeasured");
            return;
        }

        bool compared = input.Command == "compare";
        page.Paragraph(compared ? "report.hinges.how" : "report.hinges.how-level", Numbers.Count(HingeProbe.MaxWorkers));
        foreach (Look look in looks)
        {
            List<HingeRow> own = [.. input.Hinges.Where(h => h.Scenario == look.Id).OrderByDescending(h => h.Swing)];
            if (own.Count > 0 && own[0].Swing >= HingeRow.Slight)
            {
                page.Add(Ends(page, page.Words.Of(compared ? "report.hinges.caption" : "report.hinges.caption-level", look.Title), own, compared));
            }
            else if (own.Count > 0)
            {
                page.Paragraph("report.hinges.none", look.Title);
            }
        }

        page.Add($"<p class=\"note\">{page.Say("report.hinges.more")}</p>");
    }

    /// <summary>One row a number: where the effect on each imperative lies at both ends of its range.</summary>
    private static Raw Ends(Page page, string caption, List<HingeRow> rows, bool compared)
    {
        Table table = new(caption, 2,
            [page.Words["report.column.number"], page.Words["report.column.rests-on"], page.Words["report.column.range"], .. HingeProbe.Outcomes.Select(o => page.Words[$"report.aim.{o.Id}"])]);
        table.Row([
            Table.Text(page.Words["report.hinges.own"]), default, default,
            .. HingeProbe.Outcomes.Select(o => Table.Text(rows.FirstOrDefault(r => r.Outcome == o) is { } any ? Share(any.Level, any.Central, compared) : Numbers.None)),
        ]);
        foreach (string target in rows.Where(r => r.Swing >= HingeRow.Slight).Select(r => r.Target).Distinct().Take(Shown))
        {
            HingeRow first = rows.First(r => r.Target == target);
            table.Row([
                Html.Of($"<code class=\"whole\">{target}</code><small>{Answer.Named(target, page.Words)}</small>"),
                Table.Text(Answer.Source(target, page.Words)),
                Table.Text(page.Words.Of("figure.range", Numbers.Exact(first.Low), Numbers.Exact(first.High))),
                .. HingeProbe.Outcomes.Select(o => Cell(page, rows.FirstOrDefault(r => r.Target == target && r.Outcome == o), compared)),
            ]);
        }

        return table.Build();
    }

    /// <summary>An effect in percent of the base's level with its sign, or a level in percent of its own.</summary>
    public static string Share(double level, double value, bool compared)
    {
        double share = level == 0 ? double.NaN : value / Math.Abs(level);
        return compared ? Numbers.SignedPercent(100 * share) : Numbers.Percent(share);
    }

    private static Raw Cell(Page page, HingeRow? row, bool compared)
    {
        if (row is null)
        {
            return Table.Text(Numbers.None);
        }

        string ends = page.Words.Of("figure.range", Share(row.Level, row.AtLow, compared), Share(row.Level, row.AtHigh, compared));
        return compared && row.ChangesSign ? Html.Of($"<strong>{ends}</strong><small>{page.Say("report.hinges.sign")}</small>") : Table.Text(ends);
    }
}
