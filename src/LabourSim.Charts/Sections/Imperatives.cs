using LabourSim.Charts.Specs;
using LabourSim.Experiments.Results;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>The three imperatives over time.</summary>
internal static class Imperatives
{
    // Two whole years make a line of one segment; a shorter window is shown month by month.
    private const int LeastYears = 3;

    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        Html body = page.Body;
        body.Add($"<h2>The three imperatives over time</h2>");
        bool yearly = input.Series.Any(s => s.Yearly && s.Points.Count >= LeastYears);
        List<ReportSeries> series = [.. input.Series.Where(s =>
            s.Yearly == yearly && Opening.Headlines.Contains(s.Outcome.Id) && s.Points.Any(p => double.IsFinite(p.Mean)))];
        if (series.Count == 0 || !input.Heads.Any(h => h.Points.Any(p => p.Mean > 0)))
        {
            page.Absent(input, "In this model no one was abroad in the window, so these outcomes have nothing to speak of.");
            return;
        }

        body.Add($"""
            <p>{(yearly ? "One point a calendar year" : "One point a month")}, all hosts and channels together. {Band(input.Replicates)}</p>
            {Page.Legend(looks)}
            """);
        foreach (IGrouping<Imperative, ReportSeries> imperative in series.GroupBy(s => s.Outcome.Imperative).OrderBy(g => g.Key))
        {
            body.Add($"<h3>{Units.Words(imperative.Key)}</h3>");
            List<Raw> tables = [];
            body.Add($"<div class=\"grid panels even\">");
            foreach (string id in Opening.Headlines)
            {
                List<ReportSeries> own = [.. imperative.Where(s => s.Outcome.Id == id)];
                if (own.Count > 0)
                {
                    One(page, own, looks, input);
                    tables.Add(Numbers(own, looks));
                }
            }

            body.Add($"</div>");
            body.Add($"{Page.Folded("Numbers", [.. tables])}");
        }
    }

    private static void One(Page page, List<ReportSeries> series, IReadOnlyList<Look> looks, ExperimentResult input)
    {
        Outcome outcome = series[0].Outcome;
        (double low, _) = SeriesChart.Domain(series);
        string scale = low > 0 ? " The scale does not start at zero." : "";
        page.Body.Add($"""
            <div><div><h4>{Units.Words(outcome)}</h4>
            <p class="soft">{outcome.Meaning} {(outcome.Better > 0 ? "More" : "Less")} is better for this imperative.{scale}</p></div>
            <figure>{page.Chart(SeriesChart.Build(series, looks, input))}</figure></div>
            """);
    }

    private static Raw Numbers(List<ReportSeries> series, IReadOnlyList<Look> looks)
    {
        Outcome outcome = series[0].Outcome;
        Units units = Units.Of(outcome);
        bool yearly = series[0].Yearly;
        List<Look> shown = [.. looks.Where(l => series.Any(s => s.Scenario == l.Id))];
        Table table = new($"{Units.Words(outcome)}, {Units.OfPoint(outcome, yearly)}: mean (low to high over replicates)", 1,
            [yearly ? "year" : "month", .. shown.Select(l => l.Title)]);
        SortedSet<Month> months = [.. series.SelectMany(s => s.Points).Select(p => p.Start)];
        foreach (Month month in months)
        {
            table.Row([yearly ? month.ToString()[..4] : month.ToString(), .. shown.Select(l => Cell(series.First(s => s.Scenario == l.Id), month, units.Factor))]);
        }

        return table.Build();
    }

    private static string Cell(ReportSeries series, Month month, double factor)
    {
        foreach (SeriesPoint point in series.Points)
        {
            if (point.Start == month)
            {
                Rounding rounding = Rounding.Of(factor * point.Mean);
                string mean = rounding.Plain(factor * point.Mean);
                return point.Low == point.High
                    ? mean
                    : $"{mean} ({rounding.Plain(factor * point.Low)} to {rounding.Plain(factor * point.High)})";
            }
        }

        return Charts.Numbers.None;
    }

    private static string Band(int replicates) => replicates switch
    {
        1 => "There is one replicate, so there are no bands.",
        < 20 => "Bands run from the least to the greatest of the replicates.",
        _ => "Bands run from the 5th to the 95th percentile of the replicates.",
    };
}
