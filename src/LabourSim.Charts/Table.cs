namespace LabourSim.Charts;

/// <summary>A table with caption and row headings, scrolling sideways on narrow screens.</summary>
internal sealed class Table
{
    private readonly string _caption;
    private readonly Html _body = new();
    private readonly IReadOnlyList<string> _columns;
    private readonly int _textColumns;

    /// <summary>Starts a table.</summary>
    /// <param name="caption">Caption.</param>
    /// <param name="textColumns">Leading columns of text; the rest are numbers, set flush right.</param>
    /// <param name="columns">Column headings.</param>
    public Table(string caption, int textColumns, params IReadOnlyList<string> columns)
    {
        _caption = caption;
        _textColumns = textColumns;
        _columns = columns;
    }

    /// <summary>Rows added so far.</summary>
    public int Rows { get; private set; }

    /// <summary>A cell of plain text.</summary>
    public static Raw Text(string? text) => Html.Of($"{text}");

    /// <summary>Adds a row; the first cell heads it.</summary>
    public Table Row(params ReadOnlySpan<Raw> cells) => Styled("", cells);

    /// <summary>Adds a row of plain text.</summary>
    public Table Row(params ReadOnlySpan<string> cells)
    {
        Raw[] raw = new Raw[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            raw[i] = Text(cells[i]);
        }

        return Styled("", raw);
    }

    /// <summary>Adds a row with a style class.</summary>
    public Table Styled(string style, params ReadOnlySpan<Raw> cells)
    {
        Html row = new();
        for (int i = 0; i < cells.Length; i++)
        {
            string kind = Kind(i);
            _ = i == 0 ? row.Add($"<th scope=\"row\" class=\"{kind}\">{cells[i]}</th>") : row.Add($"<td class=\"{kind}\">{cells[i]}</td>");
        }

        _body.Add($"<tr class=\"{style}\">{new Raw(row.ToString())}</tr>");
        Rows++;
        return this;
    }

    /// <summary>Adds a heading row over the rows that follow.</summary>
    public Table Heading(string words)
    {
        _body.Add($"<tr class=\"group\"><th scope=\"colgroup\" colspan=\"{_columns.Count}\">{words}</th></tr>");
        return this;
    }

    /// <summary>The table's markup.</summary>
    public Raw Build()
    {
        Html head = new();
        for (int i = 0; i < _columns.Count; i++)
        {
            head.Add($"<th scope=\"col\" class=\"{Kind(i)}\">{_columns[i]}</th>");
        }

        return Html.Of($"""
            <div class="scroll" role="region" tabindex="0" aria-label="{_caption}"><table>
            <caption>{_caption}</caption>
            <thead><tr>{new Raw(head.ToString())}</tr></thead>
            <tbody>
            {new Raw(_body.ToString())}</tbody></table></div>
            """);
    }

    private string Kind(int column) => column < _textColumns ? "text" : "number";
}
