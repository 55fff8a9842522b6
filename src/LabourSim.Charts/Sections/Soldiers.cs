using LabourSim.Charts.Specs;
using LabourSim.Experiments.Results;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>The military channel, where there is one: how many, what it pays the state, what it costs.</summary>
internal static class Soldiers
{
    private static readonly string[] Drawn = ["troops", "state-revenue-military"];

    private static readonly string[] Listed =
        ["troops-sent", "troop-casualties", "troop-deaths", "captured", "survivors-kept-away", "soldiers-returned", "state-revenue-military", "barter-value"];

    /// <summary>Writes the section; nothing when no soldiers were sent.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        List<TotalRow> totals = [.. input.Totals.Where(t => Listed.Contains(t.Outcome.Id))];
        if (!totals.Any(t => t.Outcome.Id == "troops-sent" && t.Value.Mean > 0))
        {
            return;
        }

        ExperimentResult window = Window(input);
        page.Body.Add($"""
            <h2>Soldiers</h2>
            <p>Troops, builders and deminers lent to a war are another channel of the same system. They are left out of every other figure on
            this page. How many were sent and the heavy months are dated history; pay, goods in kind, what becomes of survivors and what
            they came to think are mostly assumption.</p>
            <div class="grid panels even">
            """);
        foreach (string id in Drawn)
        {
            List<ReportSeries> series =
            [
                .. input.Series.Where(s => !s.Yearly && s.Outcome.Id == id)
                    .Select(s => s with { Points = [.. s.Points.Where(p => p.Start >= window.From)] }),
            ];
            if (series.Count > 0)
            {
                page.Body.Add($"""
                    <div><h3>{Units.Words(series[0].Outcome)}</h3><figure>{page.Chart(SeriesChart.Build(series, looks, window))}</figure></div>
                    """);
            }
        }

        page.Body.Add($"</div>");
        Table table = new("Soldiers over the whole window, mean over replicates", 1, ["outcome", .. looks.Select(l => l.Title)]);
        foreach (string id in Listed)
        {
            Outcome outcome = OutcomeCatalogue.Find(id)!;
            Units units = Units.Of(outcome);
            table.Row([
                Html.Of($"{Units.Words(outcome)}<small>{units.Label}; {outcome.Meaning}</small>"),
                .. looks.Select(l => Table.Text(totals.Find(t => t.Scenario == l.Id && t.Outcome.Id == id) is { } row
                    ? Numbers.Plain(units.Factor * row.Value.Mean)
                    : Numbers.None)),
            ]);
        }

        page.Body.Add($"{table.Build()}");
    }

    /// <summary>From a year before the first soldier; earlier months would be a line at zero.</summary>
    private static ExperimentResult Window(ExperimentResult input)
    {
        Month first = input.Series.Where(s => !s.Yearly && s.Outcome.Id == "troops").SelectMany(s => s.Points)
            .Where(p => p.Mean > 0).Select(p => p.Start).DefaultIfEmpty(input.From).Min().Plus(-12);
        return input with { From = first > input.From ? first : input.From };
    }
}
