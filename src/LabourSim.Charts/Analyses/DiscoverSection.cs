using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;

namespace LabourSim.Charts.Analyses;

/// <summary>Figures of the worlds in which something happens: how boxes were found, and their limits.</summary>
internal static class DiscoverSection
{
    /// <summary>True for a case whose boxes may be chance: they are drawn nowhere.</summary>
    public static bool Unconfirmed(Analysis analysis, string @case) =>
        TableView.Rows(TableView.Find(analysis, "cases")).Any(r => r.Text("case") == @case && r.Text("finding") == DiscoverAnalysis.Unconfirmed);

    /// <summary>Writes the figures.</summary>
    public static void Write(Page page, Analysis analysis)
    {
        IReadOnlyList<TableRow> steps = TableView.Rows(TableView.Find(analysis, "trajectory"));
        IReadOnlyList<TableRow> boxes = TableView.Rows(TableView.Find(analysis, "boxes"));
        if (steps.Count == 0)
        {
            return;
        }

        page.Body.Add($"""
            <p class="note">Each point is a box of worlds, smaller step by step. Coverage: the share of all such worlds that lie in it.
            Density: the share of its worlds that are such worlds. The ringed one was chosen. Beside it the box’s limits within each
            factor’s full range.</p>
            {Page.Legend([.. TrajectoryChart.Colours.Select((c, i) => ("●", c, TrajectoryChart.Words(i)))])}
            """);
        foreach (IGrouping<string, TableRow> each in steps.GroupBy(r => r.Text("case")))
        {
            page.Body.Add($"<h3>{each.Key}</h3>");
            if (Unconfirmed(analysis, each.Key))
            {
                page.Body.Add($"""
                    <p class="note">Not drawn: what was found here was not found again in random halves of the worlds, so it may be chance. Its steps and
                    limits are in the tables below.</p>
                    """);
                continue;
            }

            page.Body.Add($"<div class=\"grid wide\">");
            page.Body.Add($"<figure>{page.Chart(TrajectoryChart.Build(each.Key, [.. each]))}</figure>");
            foreach (IGrouping<string, TableRow> box in boxes.Where(b => b.Text("case") == each.Key).GroupBy(b => b.Text("box")))
            {
                page.Body.Add($"<div><h4>Box {box.Key}</h4><figure>{page.Chart(BoxChart.Build($"{each.Key}, box {box.Key}", [.. box]))}</figure></div>");
            }

            page.Body.Add($"</div>");
        }
    }
}
