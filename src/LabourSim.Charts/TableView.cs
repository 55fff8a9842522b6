using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts;

/// <summary>An analysis' table as this page shows and reads it.</summary>
internal static class TableView
{
    /// <summary>The whole table, under a title in the page's language.</summary>
    public static Raw Of(AnalysisTable table, string title)
    {
        int text = table.Rows.Count == 0 ? 1 : table.Rows[0].TakeWhile(c => c is string).Count();
        Table view = new(title, Math.Max(1, text), [.. table.Columns.Select(c => c.Replace('_', ' '))]);
        foreach (IReadOnlyList<object> row in table.Rows)
        {
            view.Row([.. row.Select(Shown)]);
        }

        return view.Build();
    }

    /// <summary>The rows as mappings of a column's name to its cell.</summary>
    public static IReadOnlyList<TableRow> Rows(AnalysisTable? table) => table is null ? [] : [.. table.Rows.Select(r => new TableRow(table, r))];

    private static string Shown(object cell) => cell switch
    {
        string text => text,
        double d when !double.IsFinite(d) => Numbers.None,
        _ => Numbers.Sign(AnalysisTable.Shown(cell)),
    };
}

/// <summary>A row whose cells are found by column.</summary>
internal sealed class TableRow(AnalysisTable table, IReadOnlyList<object> cells)
{
    /// <summary>A cell as text; empty without the column.</summary>
    public string Text(string column) => At(column) is { } cell ? AnalysisTable.Shown(cell) : "";

    /// <summary>A cell as a number; NaN where it is none.</summary>
    public double Number(string column) => At(column) switch { double d => d, int n => n, _ => double.NaN };

    /// <summary>A number with its interval in the columns <c>_low</c> and <c>_high</c>.</summary>
    public Estimate Estimate(string column) => Estimate(column, $"{column}_low", $"{column}_high");

    /// <summary>A number with its interval.</summary>
    public Estimate Estimate(string column, string low, string high) => new(Number(column), Number(low), Number(high));

    /// <summary>True for 1, "yes" and "true".</summary>
    public bool Flag(string column) => At(column) is 1 or 1.0 or "yes" or "true";

    private object? At(string column)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i] == column)
            {
                return cells[i];
            }
        }

        return null;
    }
}
