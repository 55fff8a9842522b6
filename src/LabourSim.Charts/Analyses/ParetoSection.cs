using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;

namespace LabourSim.Charts.Analyses;

/// <summary>Figures of the choices that no other beats on all three imperatives.</summary>
internal static class ParetoSection
{
    /// <summary>Writes the figures.</summary>
    public static void Write(Page page, Analysis analysis)
    {
        if (TableView.Find(analysis, "front") is { } table && FrontChart.Outcomes(table) is { Count: >= 2 } outcomes)
        {
            IReadOnlyList<TableRow> rows = [.. TableView.Rows(table).Where(r => outcomes.All(o => double.IsFinite(r.Number(o))))];
            string[] front = [.. rows.Where(r => r.Flag("on_front")).Select(r => r.Text("choice"))];
            page.Body.Add($"""
                <p class="note">One point a choice, mean over worlds with 95 % intervals. A filled point is on the front: no other choice is
                at least as good on every count and better on one. Numbers name the choices on the front, below.</p>
                """);
            if (rows.Count > 0)
            {
                page.Body.Add($"{Page.Legend([.. FrontChart.Legend(rows, outcomes)])}");
                page.Body.Add($"<figure>{page.Chart(FrontChart.Build(rows, outcomes))}</figure>");
                Html items = new();
                foreach (string choice in front)
                {
                    items.Add($"<li>{choice}</li>");
                }

                page.Body.Add($"<h4>On the front</h4><ol>{new Raw(items.ToString())}</ol>");
            }
        }

        if (TableView.Find(analysis, "growth") is not null)
        {
            FigurePage.WriteBody(page, Charts.Figures.SearchFront(analysis));
        }
    }
}
