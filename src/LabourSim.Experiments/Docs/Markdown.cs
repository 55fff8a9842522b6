using System.Globalization;
using System.Text;

namespace LabourSim.Experiments.Docs;

/// <summary>Writes Markdown tables.</summary>
internal static class Markdown
{
    /// <summary>A table; every row has a cell for each column.</summary>
    public static string Table(string[] columns, IEnumerable<string[]> rows)
    {
        StringBuilder text = new();
        Row(text, columns);
        Row(text, [.. columns.Select(_ => "---")], padded: false);
        foreach (string[] row in rows)
        {
            if (row.Length != columns.Length)
            {
                throw new ArgumentException($"{row.Length} cells for {columns.Length} columns", nameof(rows));
            }

            Row(text, [.. row.Select(Cell)]);
        }

        return text.ToString();
    }

    /// <summary>Text that stays within one cell.</summary>
    public static string Cell(string text) => text.ReplaceLineEndings(" ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Text as code.</summary>
    public static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    /// <summary>A number as the program writes it everywhere.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A source as the pages tell it: evidence ids, and the reason of an assumption in italics without the word.</summary>
    public static string Sourced(string source)
    {
        const string Assumption = "assumption:";
        int at = source.IndexOf(Assumption, StringComparison.Ordinal);
        return at < 0 ? source : $"{source[..at]}*{source[(at + Assumption.Length)..].Trim()}*";
    }

    private static void Row(StringBuilder text, string[] cells, bool padded = true)
    {
        string edge = padded ? " " : "";
        text.Append('|');
        foreach (string cell in cells)
        {
            text.Append(cell.Length == 0 ? " " : $"{edge}{cell}{edge}").Append('|');
        }

        text.Append('\n');
    }
}
