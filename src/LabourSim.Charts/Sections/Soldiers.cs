using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>The military channel, where there is one: how many, what it pays the state, what it costs.</summary>
internal static class Soldiers
{
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

        Figure figure = Figures.Military(input, page.Words);
        Table table = new(page.Words["report.soldiers.caption"], 1, [page.Words["report.column.outcome"], .. looks.Select(l => l.Title)]);
        foreach (string id in Listed)
        {
            Outcome outcome = OutcomeCatalogue.Find(id)!;
            Units units = Units.Of(outcome, page.Words);
            table.Row([
                Html.Of($"{Units.Words(outcome, page.Words)}<small>{units.Label}; {Units.Meaning(outcome, page.Words)}</small>"),
                .. looks.Select(l => Table.Text(totals.Find(t => t.Scenario == l.Id && t.Outcome.Id == id) is { } row
                    ? Numbers.Plain(units.Factor * row.Value.Mean, page.Words)
                    : Numbers.None)),
            ]);
        }

        page.Add(FigurePage.Folded(figure, Html.Of($"<p>{page.Say("report.soldiers.how")}</p>"), table.Build()));
    }
}
