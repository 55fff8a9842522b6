using System.Text;

namespace LabourSim.Experiments.Lives;

/// <summary>A text of headings, paragraphs and columns, to be read on a terminal or written as Markdown.</summary>
public sealed class LifeText
{
    /// <summary>Narrowest column that can be read; tables that would be narrower are told one column after another.</summary>
    public const int NarrowestColumn = 34;

    private readonly List<Block> _blocks = [];

    /// <summary>Adds a heading.</summary>
    public LifeText Heading(string text) => Add(new Block(true, text, [], []));

    /// <summary>Adds a paragraph; nothing when empty.</summary>
    public LifeText Paragraph(string text) => text.Length == 0 ? this : Add(new Block(false, text, [], []));

    /// <summary>Adds rows of side-by-side text; the first column holds short labels.</summary>
    public LifeText Columns(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => Add(new Block(false, "", heads, [.. rows]));

    /// <summary>Adds all of another text.</summary>
    public LifeText Append(LifeText other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _blocks.AddRange(other._blocks);
        return this;
    }

    /// <summary>The text for a terminal, no line longer than <paramref name="width"/> unless a word is.</summary>
    public string ToTerminal(int width)
    {
        StringBuilder text = new();
        foreach (Block b in _blocks)
        {
            if (b.Heads.Count > 0)
            {
                WriteColumns(text, b, width);
            }
            else
            {
                foreach (string line in Wrap(b.Text, width))
                {
                    text.Append(line).Append('\n');
                }

                if (b.IsHeading)
                {
                    text.Append('-', Math.Min(width, b.Text.Length)).Append('\n');
                }
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The text as Markdown.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        bool first = true;
        foreach (Block b in _blocks)
        {
            if (b.Heads.Count > 0)
            {
                text.Append("| ").AppendJoin(" | ", b.Heads.Select(Cell)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", b.Heads.Count))).Append('\n');
                foreach (IReadOnlyList<string> row in b.Rows)
                {
                    text.Append("| ").AppendJoin(" | ", row.Select(Cell)).Append(" |\n");
                }
            }
            else
            {
                text.Append(b.IsHeading ? first ? "# " : "## " : "").Append(b.Text).Append('\n');
            }

            text.Append('\n');
            first = false;
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Lines of at most <paramref name="width"/> characters, broken between words.</summary>
    internal static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void WriteColumns(StringBuilder text, Block b, int width)
    {
        int label = Math.Max(b.Heads[0].Length, b.Rows.Select(r => r[0].Length).DefaultIfEmpty(0).Max());
        int columns = b.Heads.Count - 1;
        int each = (width - label) / columns - 2;
        if (each < NarrowestColumn && columns > 1 && b.Rows.Any(r => r.Skip(1).Any(c => c.Length > each)))
        {
            WriteOneAfterAnother(text, b, label, width);
            return;
        }

        int[] widths = [label, .. Enumerable.Range(1, columns).Select(c => Math.Min(each, Math.Max(b.Heads[c].Length, b.Rows.Select(r => r[c].Length).DefaultIfEmpty(0).Max())))];
        WriteRow(text, b.Heads, widths);
        WriteRow(text, [.. widths.Select((w, c) => new string('-', Math.Min(w, Math.Max(3, b.Heads[c].Length))))], widths);
        foreach (IReadOnlyList<string> row in b.Rows)
        {
            WriteRow(text, row, widths);
        }
    }

    private static void WriteOneAfterAnother(StringBuilder text, Block b, int label, int width)
    {
        for (int c = 1; c < b.Heads.Count; c++)
        {
            text.Append(c > 1 ? "\n" : "").Append(b.Heads[c]).Append(":\n");
            foreach (IReadOnlyList<string> row in b.Rows.Where(r => r[c].Length > 0))
            {
                WriteRow(text, [row[0], row[c]], [label, width - label - 2]);
            }
        }
    }

    private static void WriteRow(StringBuilder text, IReadOnlyList<string> cells, int[] widths)
    {
        List<string>[] wrapped = [.. cells.Select((c, i) => i == 0 ? [c] : Wrap(c, widths[i]))];
        for (int line = 0; line < wrapped.Max(w => w.Count); line++)
        {
            StringBuilder whole = new();
            for (int c = 0; c < wrapped.Length; c++)
            {
                string part = line < wrapped[c].Count ? wrapped[c][line] : "";
                whole.Append(c > 0 ? "  " : "").Append(part.PadRight(widths[c]));
            }

            text.Append(whole.ToString().TrimEnd()).Append('\n');
        }
    }

    private LifeText Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    private sealed record Block(bool IsHeading, string Text, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);
}
