using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Analyses;

/// <summary>Figures of what outcomes and effects hinge on.</summary>
internal static class SensitivitySection
{
    /// <summary>Most quantities of an outcome that are drawn; all are in the tables.</summary>
    private const int Drawn = 4;

    /// <summary>Most factors a figure shows.</summary>
    private const int Factors = 15;

    private static readonly (string Colour, string Words, Func<SensitivityFactor, bool> Is)[] Sources =
    [
        ("#D55E00", "rests on an assumption alone", f => f.Evidence.Count == 0),
        ("#CC79A7", "on evidence stretched by an assumption", f => f.IsAssumption),
        ("#0072B2", "on evidence", _ => true),
    ];

    /// <summary>Writes the figures.</summary>
    public static void Write(Page page, Analysis analysis)
    {
        AnalysisTable? table = analysis.Tables.FirstOrDefault(t => t.Name is "morris" or "sobol" or "prcc");
        if (table is null)
        {
            return;
        }

        page.Body.Add($"{(table.Name == "sobol"
            ? Page.Legend(("■", Palette.Better, "by itself (S1)"), ("■", Palette.Worse, "in company with others too (ST)"))
            : Page.Legend([.. Sources.Select(s => ("■", s.Colour, s.Words))]))}");
        page.Body.Add($"<p class=\"note\">{Explanation(table.Name)} Lines are 95 % intervals. Up to {Factors} factors that move it are drawn, the greatest first.</p>");
        Dictionary<string, string> units = TableView.Rows(TableView.Find(analysis, "summary")).GroupBy(r => r.Text("outcome")).ToDictionary(g => g.Key, g => g.First().Text("unit"));
        foreach (IGrouping<string, TableRow> outcome in TableView.Rows(table).GroupBy(r => r.Text("outcome")))
        {
            page.Body.Add($"<h3>{Words(outcome.Key)}</h3>");
            IGrouping<string, TableRow>[] quantities = [.. outcome.GroupBy(r => r.Text("quantity"))];
            page.Body.Add($"<div class=\"{(table.Name == "morris" ? "stack" : "grid wide")}\">");
            foreach (IGrouping<string, TableRow> quantity in quantities.Take(Drawn))
            {
                Draw(page, table.Name, $"{Words(outcome.Key)}, {quantity.Key}", quantity.Key, units.GetValueOrDefault(outcome.Key, "the outcome’s unit"), [.. quantity]);
            }

            page.Body.Add($"</div>");
            if (quantities.Length > Drawn)
            {
                page.Body.Add($"<p class=\"note\">{quantities.Length - Drawn} more effects are in the tables and not drawn.</p>");
            }
        }
    }

    private static string Explanation(string method) => method switch
    {
        "morris" => "Bars: how much the outcome moves over a factor’s whole range (mu*), in the outcome’s own unit. "
            + "Points: the same against how unevenly it moves (sigma); above the dashed line the effect depends on the other factors at least as much as on this one.",
        "sobol" => "Bars: the share of the variance between worlds that a factor accounts for. Where ST is much longer than S1, it acts through others.",
        _ => "Bars: partial rank correlation, from −1 (falls steadily with the factor) to 1 (rises steadily), all other factors held. Hollow bars: the interval includes zero.",
    };

    private static void Draw(Page page, string method, string description, string title, string unit, IReadOnlyList<TableRow> rows)
    {
        IReadOnlyList<TableRow> top = [.. rows.Where(r => double.IsFinite(Index(method, r).Mean) && Index(method, r).Mean != 0).Take(Factors)];
        if (top.Count == 0)
        {
            page.Body.Add($"<div><h4>{title}</h4><p class=\"note\">No factor moves it.</p></div>");
            return;
        }

        string bars = page.Chart(IntervalBars.Build(description, Axis(method, unit), [.. top.SelectMany(r => Bars(method, r))], method == "prcc" ? 1 : double.NaN)).Text;
        string scatter = method == "morris" ? $"<figure>{page.Chart(MorrisChart.Build(description, [.. rows.Select(Point)])).Text}</figure>" : "";
        string style = method == "morris" ? "grid wide" : "";
        page.Body.Add($"<div><h4>{title}</h4><div class=\"{style}\"><figure>{new Raw(bars)}</figure>{new Raw(scatter)}</div></div>");
    }

    private static string Axis(string method, string unit) => method switch
    {
        "morris" => $"mu* ({unit})",
        "sobol" => "share of the variance",
        _ => "partial rank correlation",
    };

    private static Estimate Index(string method, TableRow row) => method switch
    {
        "morris" => row.Estimate("mu_star"),
        "sobol" => row.Estimate("st"),
        _ => row.Estimate("prcc", "low", "high"),
    };

    private static IEnumerable<IntervalBar> Bars(string method, TableRow row)
    {
        string factor = row.Text("factor");
        if (method == "sobol")
        {
            return [new IntervalBar(factor, "S1", row.Estimate("s1"), Palette.Better), new IntervalBar(factor, "ST", row.Estimate("st"), Palette.Worse)];
        }

        Estimate index = Index(method, row);
        bool hollow = method == "prcc" && !(index.Low > 0 || index.High < 0);
        return [new IntervalBar(factor, "", index, Colour(row), hollow ? 0 : 1)];
    }

    private static MorrisPoint Point(TableRow row) => new(row.Text("factor"), row.Number("mu_star"), row.Number("sigma"), Colour(row));

    private static string Colour(TableRow row)
    {
        SensitivityFactor factor = new(row.Text("factor"), row.Text("source"));
        return Sources.First(s => s.Is(factor)).Colour;
    }

    private static string Words(string outcome) => outcome.Replace('-', ' ');
}
