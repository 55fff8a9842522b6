using System.Globalization;
using System.Text;

namespace LabourSim.NotebookRunner;

/// <summary>A table of a notebook: as HTML where notebooks are shown, as text elsewhere.</summary>
public sealed class ValueTable
{
    private readonly IReadOnlyList<string> _headings;
    private readonly IReadOnlyList<IReadOnlyList<object?>> _rows;

    internal ValueTable(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        _headings = headings;
        _rows = rows;
    }

    /// <summary>The table as HTML: numbers to the right, words to the left.</summary>
    public string ToHtml()
    {
        StringBuilder html = new("<table>\n<thead><tr>");
        for (int c = 0; c < _headings.Count; c++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th style=\"text-align:{Side(c)}\">{CellOutput.Escaped(_headings[c])}</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<object?> row in _rows)
        {
            html.Append("<tr>");
            for (int c = 0; c < row.Count; c++)
            {
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"text-align:{Side(c)}\">{CellOutput.Escaped(Written(row[c]))}</td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table>").ToString();
    }

    /// <summary>The table as text in columns.</summary>
    public override string ToString()
    {
        IReadOnlyList<string>[] lines = [_headings, .. _rows.Select(r => (IReadOnlyList<string>)[.. r.Select(Written)])];
        int[] widths = [.. Enumerable.Range(0, _headings.Count).Select(c => lines.Max(l => l[c].Length))];
        return string.Join('\n', lines.Select(line => string.Join("  ",
            line.Select((cell, c) => IsNumber(c) ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]))).TrimEnd()));
    }

    private string Side(int column) => IsNumber(column) ? "right" : "left";

    private bool IsNumber(int column) => _rows.Count > 0 && _rows.All(r => r[column] is not string);

    /// <summary>Numbers as people read them: four digits that count, thousands apart, and a dash for what is undefined.</summary>
    internal static string Written(object? value) => value switch
    {
        null => "–",
        double x when !double.IsFinite(x) => "–",
        double x when Math.Abs(x) >= 1000 => x.ToString("#,##0", CultureInfo.InvariantCulture),
        double x when Math.Abs(x) >= 100 => x.ToString("0.#", CultureInfo.InvariantCulture),
        double x when Math.Abs(x) >= 1 => x.ToString("0.##", CultureInfo.InvariantCulture),
        double x => x.ToString("0.####", CultureInfo.InvariantCulture),
        float x => Written((double)x),
        int x => x.ToString("#,##0", CultureInfo.InvariantCulture),
        long x => x.ToString("#,##0", CultureInfo.InvariantCulture),
        IFormattable x => x.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
