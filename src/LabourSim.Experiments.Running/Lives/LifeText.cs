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
                    text.Append('-', Math.Min(width, Width(b.Text))).Append('\n');
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
            if (line.Length > 0 && width < Width(line.ToString()) + 1 + Width(word))
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

    /// <summary>Columns a text takes on a terminal, where a Korean syllable is as wide as two letters.</summary>
    internal static int Width(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    // Hangul, Chinese characters and full-width forms (Unicode Standard Annex 11, East Asian Width).
    private static bool IsWide(char c) => c is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
        or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uff60');

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void WriteColumns(StringBuilder text, Block b, int width)
    {
        int label = Math.Max(Width(b.Heads[0]), b.Rows.Select(r => Width(r[0])).DefaultIfEmpty(0).Max());
        int columns = b.Heads.Count - 1;
        int each = (width - label) / columns - 2;
        if (each < NarrowestColumn && columns > 1 && b.Rows.Any(r => r.Skip(1).Any(c => Width(c) > each)))
        {
            WriteOneAfterAnother(text, b, label, width);
            return;
        }

        int[] widths = [label, .. Enumerable.Range(1, columns).Select(c => Math.Min(each, Math.Max(Width(b.Heads[c]), b.Rows.Select(r => Width(r[c])).DefaultIfEmpty(0).Max())))];
        WriteRow(text, b.Heads, widths);
        WriteRow(text, [.. widths.Select((w, c) => new string('-', Math.Min(w, Math.Max(3, Width(b.Heads[c])))))], widths);
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
                whole.Append(c > 0 ? "  " : "").Append(part).Append(' ', Math.Max(0, widths[c] - Width(part)));
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
