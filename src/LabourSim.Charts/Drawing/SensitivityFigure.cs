using LabourSim.Charts.Analyses;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>What outcomes and effects hinge on, a panel each: elementary effects, shares of the variance, or rank correlations.</summary>
internal static class SensitivityFigure
{
    /// <summary>Names of the figures, which are those of their tables.</summary>
    public const string Morris = "morris", Sobol = "sobol", Prcc = "prcc";

    private const int Panels = 6;

    // Not by colour alone: the less a factor rests on evidence, the fuller its bar.
    private static readonly (string Key, string Sign, string Colour, double Fill, Func<SensitivityFactor, bool> Is)[] Sources =
    [
        ("analysis.source.assumption", "■", "#D55E00", 1, f => f.Evidence.Count == 0),
        ("analysis.source.stretched", "▨", "#A0508A", 0.4, f => f.IsAssumption),
        ("analysis.source.evidence", "□", "#0072B2", 0, _ => true),
    ];

    /// <summary>The figure of the analysis' method.</summary>
    public static Figure Draw(string method, Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> rows = TableView.Rows(TableView.Find(analysis, method));
        IReadOnlyList<TableRow> summary = TableView.Rows(TableView.Find(analysis, "summary"));
        IGrouping<(string Outcome, string Quantity), TableRow>[] quantities = [.. rows.GroupBy(r => (r.Text("outcome"), r.Text("quantity")))];
        int each = quantities.Length <= 3 ? 15 : 8;
        int factors = quantities.Select(q => q.Count()).DefaultIfEmpty(0).Max();
        FigurePanel[] panels = [.. quantities.Take(Panels).Select(q => Panel(method, q, [.. q.Where(r => Moves(method, r)).Take(each)], summary, words))];
        string counted = Range([.. summary.Select(r => r.Number("counted")).Where(double.IsFinite)]);
        string subtitle = words.Of($"figure.{method}.subtitle", counted)
            + (factors > each ? " " + words.Of("analysis.most-of", Numbers.Count(each), Numbers.Count(factors)) : "")
            + (quantities.Length > Panels ? " " + words.Of("analysis.more-quantities", Numbers.Count(quantities.Length - Panels)) : "");
        return AnalysisFrame.Old(method, analysis, words, subtitle, panels) with { Legend = quantities.Length == 0 ? [] : Legend(method, words) };
    }

    private static FigurePanel Panel(
        string method, IGrouping<(string Outcome, string Quantity), TableRow> quantity, IReadOnlyList<TableRow> top, IReadOnlyList<TableRow> summary, Language words)
    {
        string title = AnalysisFrame.Quantity(quantity.Key.Outcome, quantity.Key.Quantity, words);
        string unit = summary.FirstOrDefault(r => r.Text("outcome") == quantity.Key.Outcome)?.Text("unit") ?? "";
        return new FigurePanel(title, top.Count == 0
            ? WordsChart.Build(words["analysis.no-factor"])
            : IntervalBars.Build(title, words.Of($"figure.{method}.axis", AnalysisFrame.Unit(unit, words)), [.. top.SelectMany(r => Bars(method, r, words))],
                method == Prcc ? 1 : double.NaN, words));
    }

    private static IEnumerable<IntervalBar> Bars(string method, TableRow row, Language words)
    {
        string factor = row.Text("factor");
        (_, _, string colour, double fill, _) = Sources.First(s => s.Is(new SensitivityFactor(factor, row.Text("source"))));
        return method switch
        {
            Sobol => [new(factor, words["figure.sobol.first"], row.Estimate("s1"), Palette.Better), new(factor, words["figure.sobol.total"], row.Estimate("st"), Palette.Worse, 0)],
            Morris => [new(factor, "", row.Estimate("mu_star"), colour, fill) { Mark = row.Number("sigma") }],
            _ => [new(factor, "", Index(method, row), colour, fill)],
        };
    }

    private static Estimate Index(string method, TableRow row) => method switch
    {
        Morris => row.Estimate("mu_star"),
        Sobol => row.Estimate("st"),
        _ => row.Estimate("prcc", "low", "high"),
    };

    private static bool Moves(string method, TableRow row) => double.IsFinite(Index(method, row).Mean) && Index(method, row).Mean != 0;

    private static LegendEntry[] Legend(string method, Language words) => method == Sobol
        ? [new("■", Palette.Better, words["figure.sobol.first"]), new("□", Palette.Worse, words["figure.sobol.total"])]
        :
        [
            .. Sources.Select(s => new LegendEntry(s.Sign, s.Colour, words[s.Key])),
            .. method == Morris ? [new LegendEntry("◇", "currentColor", words["figure.morris.sigma"])] : Array.Empty<LegendEntry>(),
        ];

    private static string Range(double[] counts) => counts.Length == 0 ? Numbers.None : counts.Min() == counts.Max() ? Numbers.Count(counts.Min()) : $"{Numbers.Count(counts.Min())}–{Numbers.Count(counts.Max())}";
}
