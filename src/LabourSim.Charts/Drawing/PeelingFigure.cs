using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Drawing;

/// <summary>How boxes of worlds were peeled: coverage against density of ever smaller boxes, a panel a case.</summary>
internal static class PeelingFigure
{
    private const int Cases = 8;

    // By how many factors a box restricts; the last for as many or more.
    private static readonly (string Sign, string Colour)[] Looks =
        [("○", "#8A8A8A"), ("●", "#56B4E9"), ("■", "#0072B2"), ("▲", "#009E73"), ("◆", "#E69F00"), ("▼", "#D55E00")];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfAnalysis("peeling", "when-does-2397-backfire", "trajectory", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        IGrouping<string, TableRow>[] cases = [.. TableView.Rows(analysis.Table("trajectory")).GroupBy(r => r.Text("case"))
            .Where(c => c.Any(r => r.Flag("chosen")) && !BoxesFigure.Unconfirmed(analysis, c.Key))];
        // Ends in tens, so that all panels have the same and little is empty.
        Spot low = new(Ten(cases.SelectMany(c => c).Select(r => At(r).X)), Ten(cases.SelectMany(c => c).Select(r => At(r).Y)));
        string subtitle = words["figure.peeling.subtitle"] + (cases.Length > Cases ? " " + words.Of("figure.peeling.more", Numbers.Count(cases.Length - Cases)) : "");
        return AnalysisFrame.Of(Entry.Name, analysis, words, subtitle,
            [.. Looks.Select((l, i) => new LegendEntry(l.Sign, l.Colour, words.Of(i == Looks.Length - 1 ? "figure.peeling.factors-or-more" : "figure.peeling.factors", i)))],
            [.. cases.Take(Cases).Select(c => Panel(c.Key, [.. c], low, words))], "trajectory", 2);
    }

    private static Panel Panel(string name, TableRow[] rows, Spot low, Language words)
    {
        string title = BoxesFigure.Case(name, words);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.peeling", title),
            X = Axes.Exactly(low.X, 100, words["figure.peeling.coverage"], words) with { Line = true },
            Y = Axes.Exactly(low.Y, 100, words["figure.peeling.density"], words),
            Lines = 10,
            Marks =
            [
                .. rows.GroupBy(r => r.Text("pass")).Select(p => (Mark)new LineMark([.. p.Select(At)], Palette.Ink) { Width = 0.6, Opacity = 0.35 }),
                .. rows.Where(r => r.Flag("chosen")).Select(r => new PointMark(At(r).X, At(r).Y, "+", Palette.Ink) { Size = 2.2 }),
                .. rows.Select(r => (Row: r, Look: Looks[(int)Math.Clamp(r.Number("dimensions"), 0, Looks.Length - 1)]))
                    .Select(r => new PointMark(At(r.Row).X, At(r.Row).Y, r.Look.Sign, r.Look.Colour) { Size = 0.75, Said = Told(r.Row, words) }),
            ],
        };
    }

    private static double Ten(IEnumerable<double> values) => Math.Clamp(Math.Floor(values.DefaultIfEmpty(0).Min() / 10 - 0.5) * 10, 0, 80);

    private static Spot At(TableRow row) => new(100 * row.Number("coverage"), 100 * row.Number("density"));

    private static string Told(TableRow row, Language words) => words.Of("figure.peeling.told", row.Text("pass"), row.Text("step"), Numbers.Percent(row.Number("coverage")),
        Numbers.Percent(row.Number("density")), Numbers.Percent(row.Number("mass")), row.Text("dimensions"));
}
