namespace LabourSim.Charts;

/// <summary>A table with caption and row headings, scrolling sideways on narrow screens.</summary>
/// <param name="caption">Caption.</param>
/// <param name="textColumns">Leading columns of text; the rest are numbers, set flush right.</param>
/// <param name="columns">Column headings.</param>
internal sealed class Table(string caption, int textColumns, params IReadOnlyList<string> columns)
{
    private readonly List<Raw> _rows = [];

    /// <summary>A cell of plain text.</summary>
    public static Raw Text(string? text) => Html.Of($"{text}");

    /// <summary>Adds a row; the first cell heads it.</summary>
    public void Row(params IEnumerable<Raw> cells) => _rows.Add(Html.Of($"<tr class=\"\">{cells.Select((c, i) => i == 0
        ? Html.Of($"<th scope=\"row\" class=\"{Kind(i)}\">{c}</th>")
        : Html.Of($"<td class=\"{Kind(i)}\">{c}</td>"))}</tr>"));

    /// <summary>Adds a row of plain text.</summary>
    public void Row(params IEnumerable<string> cells) => Row(cells.Select(Text));

    /// <summary>Adds a heading row over the rows that follow.</summary>
    public void Heading(string words) => _rows.Add(Html.Of($"<tr class=\"group\"><th scope=\"colgroup\" colspan=\"{columns.Count}\">{words}</th></tr>"));

    /// <summary>The table's markup.</summary>
    public Raw Build() => Html.Of($"""
        <div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table>
        <caption>{caption}</caption>
        <thead><tr>{columns.Select((c, i) => Html.Of($"<th scope=\"col\" class=\"{Kind(i)}\">{c}</th>"))}</tr></thead>
        <tbody>
        {_rows}</tbody></table></div>
        """);

    private string Kind(int column) => column < textColumns ? "text" : "number";
}
