using System.Globalization;
using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>The numbers behind the figures, as tables.</summary>
internal static class PictureTables
{
    // Would be shown as 0.00.
    private const double Dust = 0.005;

    /// <summary>People abroad by host at the end of each year.</summary>
    public static Raw Heads(Page page, ExperimentResult input, IReadOnlyList<Look> looks) =>
        Page.Folded(page.Words["report.numbers-by-year"], looks.Select(l => Heads(page,
            [.. input.Heads.Where(h => h.Scenario == l.Id && h.Points.Any(p => p.Mean > 0)).OrderBy(h => h.Host)], l)));

    private static Raw Heads(Page page, HeadSeries[] heads, Look look)
    {
        Table table = new(page.Words.Of("report.heads.caption", look.Title), 1,
            [page.Words["figure.month"], .. heads.Select(h => Palette.Name(h.Host, page.Words)), page.Words["report.column.all"]]);
        SortedSet<Month> months = [.. heads.SelectMany(h => h.Points).Select(p => p.Start)];
        foreach (Month month in months.Where(m => m.OfYear == 12 || m == months.Max))
        {
            double[] counts = [.. heads.Select(h => h.Points.Where(p => p.Start == month && double.IsFinite(p.Mean)).Sum(p => p.Mean))];
            table.Row([month.ToString(), .. counts.Select(Numbers.Count), Numbers.Count(counts.Sum())]);
        }

        return table.Build();
    }

    /// <summary>The outcomes that stand for the imperatives, year by year or month by month.</summary>
    public static Raw Imperatives(Page page, ExperimentResult input, IReadOnlyList<Look> looks) => Page.Folded(page.Words["report.numbers"],
        ImperativesFigure.Headlines.Select(id => FigureFrame.Series(input.Series, id)).Where(s => s.Count > 0)
            .Select(s => Series(page, s, [.. looks.Where(l => s.Any(o => o.Scenario == l.Id))])));

    private static Raw Series(Page page, List<ReportSeries> series, List<Look> looks)
    {
        Outcome outcome = series[0].Outcome;
        bool yearly = series[0].Yearly;
        double factor = Units.Of(outcome).Factor;
        Table table = new(page.Words.Of("report.series.caption", Units.Words(outcome, page.Words), Units.OfPoint(outcome, yearly, page.Words), Units.Meaning(outcome, page.Words)), 1,
            [page.Words[yearly ? "figure.year" : "figure.month"], .. looks.Select(l => l.Title)]);
        foreach (var at in series.SelectMany(s => s.Points.Select(p => (s.Scenario, Point: p))).GroupBy(p => p.Point.Start).OrderBy(g => g.Key))
        {
            table.Row([yearly ? at.Key.ToString()[..4] : at.Key.ToString(),
                .. looks.Select(l => at.Where(p => p.Scenario == l.Id)
                    .Select(p => SeriesPanel.Shown(p.Point, factor, page.Words)).FirstOrDefault(Numbers.None))]);
        }

        return table.Build();
    }

    /// <summary>The three aims of every scenario, and which no other beats on all three.</summary>
    public static Raw ThreeAims(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        IReadOnlyList<(Look Look, Estimate[] Values)> points = TradeOffFigure.Points(input, looks);
        if (points.Count < looks.Count)
        {
            return default;
        }

        IReadOnlyList<bool> front = TradeOffFigure.Front(points);
        EffectRow? read = Verdicts.SideBySide(input) is [EffectRow first, ..] ? first : null;
        Table table = new(page.Words.Of(read is null ? "report.aims.caption-levels" : "report.aims.caption", page.Words.Of("report.answer.months", read?.From ?? input.From, read?.To ?? input.To)), 1,
            [page.Words["figure.scenario"], page.Words["report.aims.protect"], page.Words["report.aims.press"], page.Words["report.aims.preserve"], page.Words["report.aims.frontier"]]);
        for (int i = 0; i < points.Count; i++)
        {
            Estimate[] v = points[i].Values;
            table.Row([points[i].Look.Title, Numbers.Short(v[0].Mean), Numbers.Plain(v[1].Mean, page.Words), Numbers.Plain(v[2].Mean, page.Words), page.Words[front[i] ? "report.yes" : "report.no"]]);
        }

        return table.Build();
    }

    /// <summary>Who got what of every 100 dollars: on paper, in the end, and before the client.</summary>
    public static Raw Dollars(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        var stages = ((string[])["paid", "final", "upstream"])
            .Select(s => (Stage: s, Rows: input.Dollars.Where(d => d.Stage == s && double.IsFinite(d.Dollars)).ToList()))
            .Where(s => s.Rows.Any(r => r.Dollars != 0) && (s.Stage != "upstream" || s.Rows.Any(r => r.Group == "third-firms" && r.Dollars >= Dust)));
        return Page.Folded(page.Words["report.numbers"],
            stages.Select(s => Stage(page, s.Rows, [.. looks.Where(l => s.Rows.Any(r => r.Scenario == l.Id))], page.Words[$"report.dollars.{s.Stage}"])));
    }

    private static Raw Stage(Page page, List<DollarRow> rows, List<Look> looks, string caption)
    {
        Table table = new(caption, 1, [page.Words["report.column.recipient"], .. looks.Select(l => l.Title)]);
        foreach (string group in Palette.Groups.Select(g => g.Group))
        {
            string words = Palette.GroupName(group, page.Words);
            List<string> recipients = [.. rows.Where(r => r.Group == group && Math.Abs(r.Dollars) >= Dust).Select(r => r.Recipient).Distinct()];
            Raw[] sums = [.. looks.Select(l => Html.Of($"<strong>{Dollars(rows.Where(r => r.Group == group && r.Scenario == l.Id))}</strong>"))];
            if (recipients.Count == 1)
            {
                string only = Palette.Recipient(recipients[0], page.Words);
                table.Row([Html.Of($"<strong>{words}</strong>{(only == words ? "" : $": {only}")}"), .. sums]);
            }
            else if (recipients.Count > 1)
            {
                table.Row([Html.Of($"<strong>{words}</strong>"), .. sums]);
                foreach (string recipient in recipients)
                {
                    table.Row([Html.Of($"<span class=\"part\">{Palette.Recipient(recipient, page.Words)}</span>"),
                        .. looks.Select(l => Table.Text(Dollars(rows.Where(r => r.Recipient == recipient && r.Group == group && r.Scenario == l.Id))))]);
                }
            }
        }

        return table.Build();
    }

    private static string Dollars(IEnumerable<DollarRow> rows) => Numbers.Sign(rows.Sum(r => r.Dollars).ToString("0.00", CultureInfo.InvariantCulture));
}
