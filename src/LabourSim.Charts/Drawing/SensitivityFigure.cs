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
    private static readonly (string Key, string Sign, string Colour, double Fill, bool Hatched, Func<SensitivityFactor, bool> Is)[] Sources =
    [
        ("analysis.source.assumption", "■", "#D55E00", 1, false, f => f.Evidence.Count == 0),
        ("analysis.source.stretched", "▨", "#A0508A", 1, true, f => f.IsAssumption),
        ("analysis.source.evidence", "□", "#0072B2", 0, false, _ => true),
    ];

    /// <summary>The figures in the catalogue.</summary>
    public static IReadOnlyList<FigureEntry> Entries { get; } =
    [
        FigureEntry.OfAnalysis(Morris, "what-matters", Morris, (analysis, words) => Draw(Morris, analysis, words)),
        FigureEntry.OfAnalysis(Sobol, "what-matters", Sobol, (analysis, words) => Draw(Sobol, analysis, words)),
        FigureEntry.OfAnalysis(Prcc, "when-does-2397-backfire", Prcc, (analysis, words) => Draw(Prcc, analysis, words)),
    ];

    /// <summary>The figure of the analysis' method.</summary>
    public static Figure Draw(string method, Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> rows = TableView.Rows(analysis.Table(method));
        IReadOnlyList<TableRow> summary = TableView.Rows(analysis.Table("summary"));
        IGrouping<(string Outcome, string Quantity), TableRow>[] quantities = [.. rows.GroupBy(r => (r.Text("outcome"), r.Text("quantity")))];
        int each = quantities.Length <= 3 ? 15 : 8;
        int factors = quantities.Select(q => q.Count()).DefaultIfEmpty(0).Max();
        Panel[] panels = [.. quantities.Take(Panels).Select(q => Panel(method, q, [.. q.Where(r => Moves(method, r)).Take(each)], summary, words))];
        string counted = Range([.. summary.Select(r => r.Number("counted")).Where(double.IsFinite)]);
        string subtitle = words.Of($"figure.{method}.subtitle", counted)
            + (factors > each ? " " + words.Of("analysis.most-of", Numbers.Count(each), Numbers.Count(factors)) : "")
            + (quantities.Length > Panels ? " " + words.Of("analysis.more-quantities", Numbers.Count(quantities.Length - Panels)) : "");
        return AnalysisFrame.Of(method, analysis, words, subtitle, Legend(method, words), panels, method, 2);
    }

    private static Panel Panel(
        string method, IGrouping<(string Outcome, string Quantity), TableRow> quantity, IReadOnlyList<TableRow> top, IReadOnlyList<TableRow> summary, Language words)
    {
        TableRow? own = summary.FirstOrDefault(r => r.Text("outcome") == quantity.Key.Outcome && r.Text("quantity") == quantity.Key.Quantity);
        string title = AnalysisFrame.Quantity(quantity.Key.Outcome, quantity.Key.Quantity, words)
            + (own?.Number("counted") < AnalysisFrame.Few ? " " + words.Of($"figure.{method}.few", Numbers.Count(own.Number("counted"))) : "");
        NamedBar[] bars = [.. top.SelectMany(r => Bars(method, r, words))];
        string axis = words.Of($"figure.{method}.axis", AnalysisFrame.Unit(own?.Text("unit") ?? "", words));
        return bars.Length == 0 ? AnalysisFrame.Nothing(title, words["analysis.no-factor"])
            : BarsPanel.Of(title, method == Prcc ? Axes.Exactly(-1, 1, axis, words) : BarsPanel.Across(bars, axis, words), bars, words);
    }

    private static IEnumerable<NamedBar> Bars(string method, TableRow row, Language words)
    {
        string factor = row.Text("factor");
        (_, _, string colour, double fill, bool hatched, _) = Sources.First(s => s.Is(new SensitivityFactor(factor, row.Text("source"))));
        return method == Sobol
            ?
            [
                new(factor, row.Estimate("s1"), Palette.Better) { Of = words["figure.sobol.first"], Fades = true },
                new(factor, row.Estimate("st"), Palette.Worse) { Of = words["figure.sobol.total"], Fades = true, Fill = 0 },
            ]
            : [new(factor, Index(method, row), colour) { Fill = fill, Hatched = hatched, Fades = true, Second = method == Morris ? row.Number("sigma") : double.NaN }];
    }

    private static Estimate Index(string method, TableRow row) => method switch
    {
        Morris => row.Estimate("mu_star"),
        Sobol => row.Estimate("st"),
        _ => row.Estimate("prcc", "low", "high"),
    };

    private static bool Moves(string method, TableRow row) => double.IsFinite(Index(method, row).Mean) && Index(method, row).Mean != 0;

    private static LegendEntry[] Legend(string method, Language words) => method == Sobol
        ? [new("■", Palette.Better, words["figure.sobol.first"]), new("□", Palette.Worse, words["figure.sobol.total"]), Spanning(words)]
        :
        [
            .. Sources.Select(s => new LegendEntry(s.Sign, s.Colour, words[s.Key])),
            method == Morris ? new LegendEntry("◇", Palette.Ink, words["figure.morris.sigma"]) : Spanning(words),
        ];

    private static LegendEntry Spanning(Language words) => new("─", Palette.Unclear, words["analysis.spans-zero"]);

    private static string Range(double[] counts) => counts.Length == 0 ? Numbers.None : counts.Min() == counts.Max() ? Numbers.Count(counts.Min()) : $"{Numbers.Count(counts.Min())}–{Numbers.Count(counts.Max())}";
}
