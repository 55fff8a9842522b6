using LabourSim.Charts.Analyses;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Drawing;

/// <summary>How often each choice is worse than what it is held against, and the boxes of worlds in which it is.</summary>
internal static class BoxesFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "prim-boxes";

    private const int Boxes = 8;

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> cases = TableView.Rows(TableView.Find(analysis, "cases"));
        IGrouping<(string Case, string Box), TableRow>[] boxes = [.. TableView.Rows(TableView.Find(analysis, "boxes"))
            .Where(r => !DiscoverSection.Unconfirmed(analysis, r.Text("case"))).GroupBy(r => (r.Text("case"), r.Text("box")))];
        List<FigurePanel> panels = [];
        if (cases.Count > 0)
        {
            panels.Add(new FigurePanel(words["figure.prim-boxes.cases"], RowBars.Build(words["figure.prim-boxes.cases"], words["figure.prim-boxes.cases-axis"],
                [.. cases.Select(c => new BarRow(Case(c, words), new(100 * c.Number("share"), 100 * c.Number("low"), 100 * c.Number("high"))))], words, 100)));
        }

        foreach (IGrouping<(string Case, string Box), TableRow> box in boxes.Take(Boxes))
        {
            TableRow? own = cases.FirstOrDefault(c => c.Text("case") == box.Key.Case);
            string title = words.Of("figure.prim-boxes.box", CaseWords(box.Key.Case, words), box.Key.Box, Numbers.Percent(box.First().Number("coverage")),
                Numbers.Percent(box.First().Number("density")), Numbers.Percent(own?.Number("share") ?? double.NaN));
            panels.Add(new FigurePanel(title, BoxChart.Build(title, [.. box], words)));
        }

        TableRow? first = cases.Count > 0 ? cases[0] : null;
        string margin = first?.Number("margin") > 0 ? words.Of("figure.prim-boxes.margin", Numbers.Percent(first.Number("margin"))) : words["figure.prim-boxes.any"];
        string subtitle = words.Of("figure.prim-boxes.subtitle", AnalysisFrame.Choice(first?.Text("against") ?? Numbers.None, words), margin)
            + (boxes.Length > Boxes ? " " + words.Of("figure.prim-boxes.more", Numbers.Count(boxes.Length - Boxes)) : "");
        return AnalysisFrame.Old(Name, analysis, words, subtitle, panels);
    }

    private static string Case(TableRow row, Language words)
    {
        string found = row.Text("finding");
        string happens = words.Of("figure.prim-boxes.happens", row.Text("cases"), row.Text("worlds"));
        return $"{CaseWords(row.Text("case"), words)}: {happens}, {words.Or($"figure.prim-boxes.finding.{found}", found)}";
    }

    /// <summary>A case's name "choice: outcome" in words.</summary>
    private static string CaseWords(string name, Language words)
    {
        int at = name.LastIndexOf(": ", StringComparison.Ordinal);
        if (at < 0)
        {
            return name;
        }

        string outcome = name[(at + 2)..];
        return words.Of("figure.prim-boxes.case",
            FigureFrame.Capital(outcome == "all" ? words["figure.prim-boxes.all"] : AnalysisFrame.Outcome(outcome, words)), AnalysisFrame.Choice(name[..at], words));
    }
}
