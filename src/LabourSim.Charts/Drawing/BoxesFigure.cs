using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>How often each choice is worse than what it is held against, and the boxes of worlds in which it is.</summary>
internal static class BoxesFigure
{
    private const int Boxes = 8;

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfAnalysis("prim-boxes", "when-does-2397-backfire", "cases", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> cases = TableView.Rows(analysis.Table("cases"));
        IGrouping<(string Case, string Box), TableRow>[] boxes = [.. TableView.Rows(analysis.Table("boxes"))
            .Where(r => !Unconfirmed(analysis, r.Text("case"))).GroupBy(r => (r.Text("case"), r.Text("box")))];
        List<Panel> panels = [];
        if (cases.Count > 0)
        {
            NamedBar[] bars = [.. cases.Select(c => new NamedBar(Row(c, words), new Estimate(100 * c.Number("share"), 100 * c.Number("low"), 100 * c.Number("high")), Palette.Worse))];
            panels.Add(BarsPanel.Of(words["figure.prim-boxes.cases"], Axes.Exactly(0, 100, words["figure.prim-boxes.cases-axis"], words), bars, words));
        }

        panels.AddRange(boxes.Take(Boxes).Select(b => Panel(b, cases.FirstOrDefault(c => c.Text("case") == b.Key.Case), words)));
        TableRow? first = cases.Count > 0 ? cases[0] : null;
        string margin = first?.Number("margin") > 0 ? words.Of("figure.prim-boxes.margin", Numbers.Percent(first.Number("margin"))) : words["figure.prim-boxes.any"];
        string subtitle = words.Of("figure.prim-boxes.subtitle", AnalysisFrame.Choice(first?.Text("against") ?? Numbers.None, words), margin)
            + (boxes.Length > Boxes ? " " + words.Of("figure.prim-boxes.more", Numbers.Count(boxes.Length - Boxes)) : "");
        return AnalysisFrame.Of(Entry.Name, analysis, words, subtitle, [], panels, "cases");
    }

    /// <summary>True for a case whose boxes may be chance: they are drawn nowhere.</summary>
    public static bool Unconfirmed(Analysis analysis, string @case) =>
        TableView.Rows(analysis.Table("cases")).Any(r => r.Text("case") == @case && r.Text("finding") == DiscoverAnalysis.Unconfirmed);

    /// <summary>A case's name "choice: outcome" in words.</summary>
    public static string Case(string name, Language words)
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

    private static Panel Panel(IGrouping<(string Case, string Box), TableRow> box, TableRow? own, Language words)
    {
        string title = words.Of("figure.prim-boxes.box", Case(box.Key.Case, words), box.Key.Box, Numbers.Percent(box.First().Number("coverage")),
            Numbers.Percent(box.First().Number("density")), Numbers.Percent(own?.Number("share") ?? double.NaN));
        (string Name, double From, double To, string Said)[] limits = [.. box.Select(r => Limits(r, words))];
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.box", title),
            X = Axes.Exactly(0, 100, words["chart.place-in-range"], words),
            Y = Axes.Rows([.. limits.Select(l => l.Name)]),
            Lines = 1.8 * limits.Length + 0.4,
            Marks =
            [
                .. limits.Select((_, i) => (Mark)new BarMark(i, 0, 100, Palette.Ink) { Opacity = 0.13, Thick = 0.4 }),
                .. limits.Select((l, i) => new BarMark(i, l.From, l.To, Palette.Worse) { Thick = 0.6, Said = l.Said }),
            ],
        };
    }

    private static (string Name, double From, double To, string Said) Limits(TableRow row, Language words)
    {
        double low = row.Number("range_low"), wide = row.Number("range_high") - low;
        double from = double.IsFinite(row.Number("low")) ? row.Number("low") : low, to = double.IsFinite(row.Number("high")) ? row.Number("high") : low + wide;
        double Place(double value) => Math.Clamp(100 * (value - low) / (wide > 0 ? wide : 1), 0, 100);
        string limits = words.Of("chart.of-range", words.Of("chart.to", Numbers.Plain(from, words), Numbers.Plain(to, words)), words.Of("chart.to", Numbers.Plain(low, words), Numbers.Plain(low + wide, words)));
        string name = $"{row.Text("factor")}: {limits}";
        return (name, Place(from), Place(to), $"{name}\n{words.Of("figure.prim-boxes.again", Numbers.Short(row.Number("quasi_p")), Numbers.Percent(row.Number("reproduced")))}");
    }

    private static string Row(TableRow row, Language words)
    {
        string found = row.Text("finding");
        string happens = words.Of("figure.prim-boxes.happens", row.Text("cases"), row.Text("worlds"));
        return $"{Case(row.Text("case"), words)}: {happens}, {words.Or($"figure.prim-boxes.finding.{found}", found)}";
    }
}
