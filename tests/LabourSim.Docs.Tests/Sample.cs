using System.Text.RegularExpressions;

namespace LabourSim.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">Path from the root of the repository.</param>
/// <param name="Line">Number of the block's first line.</param>
/// <param name="Kind">First word after the fence; empty for none.</param>
/// <param name="File">Second word: the name under which a reader saves it; empty for none.</param>
/// <param name="Lines">What is between the fences, without their indentation.</param>
internal sealed partial record Sample(string Page, int Line, string Kind, string File, IReadOnlyList<string> Lines)
{
    /// <summary>The block as one text.</summary>
    public string Text => string.Join('\n', Lines) + "\n";

    /// <summary>"page:line" for messages.</summary>
    public string Place => $"{Page}:{Line}";

    /// <summary>The commands of a block of kind sh (every line but comments) or console (after "$ "), with their lines.</summary>
    public IEnumerable<(int Line, string Text)> Commands => Lines.Select((text, i) => (Line: Line + i, Text: text.Trim()))
        .Where(l => Kind == "console" ? l.Text.StartsWith("$ ", StringComparison.Ordinal) : l.Text.Length > 0 && !l.Text.StartsWith('#'))
        .Select(l => (l.Line, Kind == "console" ? l.Text[2..] : l.Text));

    /// <summary>What a block of kind console shows below the command of a line, up to the next command; none in other blocks.</summary>
    public IReadOnlyList<string> ShownBelow(int line) => Kind == "console"
        ? [.. Lines.Skip(line - Line + 1).TakeWhile(l => !l.TrimStart().StartsWith("$ ", StringComparison.Ordinal))]
        : [];

    /// <summary>The fenced blocks of a page, in order.</summary>
    public static IReadOnlyList<Sample> Of(string page) => Read(page, Pages.Lines(page));

    /// <summary>The fenced blocks of these lines.</summary>
    public static IReadOnlyList<Sample> Read(string page, IReadOnlyList<string> lines)
    {
        List<Sample> samples = [];
        for (int i = 0; i < lines.Count; i++)
        {
            Match open = Fence().Match(lines[i]);
            if (!open.Success)
            {
                continue;
            }

            int first = i + 1, indent = open.Groups["indent"].Length;
            for (i = first; i < lines.Count && !(Fence().Match(lines[i]) is { Success: true } close && close.Groups["info"].Length == 0); i++)
            {
            }

            string[] words = open.Groups["info"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            samples.Add(i == lines.Count || words.Length > 2
                ? throw new InvalidOperationException($"{page}:{first}: a block that does not end, or with more than a kind and a file's name behind its fence")
                : new Sample(page, first + 1, words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1) ?? "",
                    [.. lines.Skip(first).Take(i - first).Select(l => l[Math.Min(indent, l.Length - l.TrimStart().Length)..])]));
        }

        return samples;
    }

    [GeneratedRegex(@"^(?<indent>\s*)(```|~~~)(?<info>.*)$")]
    private static partial Regex Fence();
}
