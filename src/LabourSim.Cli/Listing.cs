using Spectre.Console;

namespace LabourSim.Cli;

/// <summary>A list to print: a table on a terminal, tab-separated text with a heading line anywhere else.</summary>
/// <param name="Columns">Column names; those after <paramref name="Narrow"/> are left out on narrow terminals.</param>
/// <param name="Narrow">Number of columns that a narrow terminal shows.</param>
/// <param name="Rows">One text per column in each row.</param>
/// <param name="Headed">False for text without a heading line, so that its first word is the first name.</param>
internal sealed record Listing(string[] Columns, int Narrow, IEnumerable<string[]> Rows, bool Headed = true)
{
    private const int WideTerminal = 160;

    /// <summary>True for a column of names to copy, which are never broken into lines.</summary>
    public static bool IsName(string column) => column is "id" or "name";

    /// <summary>Prints to standard output.</summary>
    public void Print()
    {
        if (Console.IsOutputRedirected)
        {
            WriteText(Console.Out);
        }
        else
        {
            WriteTable(AnsiConsole.Console);
        }
    }

    /// <summary>Tab-separated text.</summary>
    internal void WriteText(TextWriter output)
    {
        if (Headed)
        {
            output.WriteLine(string.Join('\t', Columns));
        }

        foreach (string[] row in Rows)
        {
            output.WriteLine(string.Join('\t', row.Select(OneLine)));
        }
    }

    /// <summary>A table.</summary>
    internal void WriteTable(IAnsiConsole console)
    {
        int shown = console.Profile.Width >= WideTerminal ? Columns.Length : Narrow;
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in Columns.Take(shown))
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))) { NoWrap = IsName(column) });
        }

        foreach (string[] row in Rows)
        {
            table.AddRow(row.Take(shown).Select(cell => new Text(cell)));
        }

        console.Write(table);
        if (shown < Columns.Length)
        {
            console.WriteLine($"Also: {string.Join(", ", Columns.Skip(shown))}, on a wider terminal or in a pipe or file.");
        }
    }

    private static string OneLine(string cell) => cell.Replace('\t', ' ').ReplaceLineEndings(" ");
}
