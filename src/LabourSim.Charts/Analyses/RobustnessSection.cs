using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;

namespace LabourSim.Charts.Analyses;

/// <summary>Figures of how choices do across worlds.</summary>
internal static class RobustnessSection
{
    /// <summary>Most choices a figure shows.</summary>
    private const int Choices = 25;

    /// <summary>Writes the figures.</summary>
    public static void Write(Page page, Analysis analysis)
    {
        IReadOnlyList<TableRow> rows = [.. TableView.Rows(TableView.Find(analysis, "metrics")).Where(r => r.Text("metric").Contains("regret", StringComparison.OrdinalIgnoreCase))];
        if (rows.Count == 0)
        {
            return;
        }

        page.Body.Add($"""
            <p class="note">Regret: how far a choice falls short, in each world, of the choice that is best there; less is better. Lines
            are 95 % intervals over worlds; the greatest regret (max regret) is that of the worst world tried and has none. The {Choices} choices with the least regret are drawn, best first.</p>
            """);
        foreach (IGrouping<string, TableRow> outcome in rows.GroupBy(r => r.Text("outcome")))
        {
            page.Body.Add($"<h3>{outcome.Key.Replace('-', ' ')}</h3>");
            page.Body.Add($"<div class=\"grid wide\">");
            foreach (IGrouping<string, TableRow> metric in outcome.GroupBy(r => r.Text("metric")))
            {
                string words = metric.Key.Replace('-', ' ');
                IntervalBar[] bars = [.. metric.Where(r => double.IsFinite(r.Number("value"))).OrderBy(r => r.Number("value")).Take(Choices)
                    .Select(r => new IntervalBar(r.Text("choice"), "", r.Estimate("value", "low", "high"), Palette.Better))];
                if (bars.Length > 0)
                {
                    page.Body.Add($"<div><h4>{words}</h4><figure>{page.Chart(IntervalBars.Build($"{words} of each choice in {outcome.Key}", "regret, in the outcome’s unit", bars))}</figure></div>");
                }
            }

            page.Body.Add($"</div>");
        }
    }
}
