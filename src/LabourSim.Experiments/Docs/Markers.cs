using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Docs;

/// <summary>
/// Replaces what stands between <c>&lt;!-- generated:NAME --&gt;</c> and <c>&lt;!-- /generated:NAME --&gt;</c>, each on a line of
/// its own, and leaves all other text alone.
/// </summary>
internal static partial class Markers
{
    /// <summary>The text with every block filled in.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">Its name in messages.</param>
    /// <param name="blocks">Contents by name; the file must hold each of them once and no other.</param>
    /// <exception cref="InputException">A marker is missing, unknown, doubled, misspelt or out of place.</exception>
    public static string Fill(string text, string file, IReadOnlyDictionary<string, Func<string>> blocks)
    {
        List<string> lines = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? open = null;
        int number = 0, openedAt = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            InputPlace place = new(file, number);
            if (!LooksLikeMarker().IsMatch(line))
            {
                if (open is null)
                {
                    lines.Add(line);
                }

                continue;
            }

            Match marker = Marker().Match(line);
            if (!marker.Success)
            {
                throw InputError.At(place, "marker", line, "<!-- generated:NAME --> or <!-- /generated:NAME --> alone on its line");
            }

            string name = marker.Groups[2].Value;
            bool closes = marker.Groups[1].Length > 0;
            if (closes)
            {
                if (open != name)
                {
                    throw InputError.At(place, "marker", line, open is null ? "a block to end here" : $"the end of '{open}' from line {openedAt}");
                }

                open = null;
                lines.Add(line);
                continue;
            }

            if (open is not null)
            {
                throw InputError.At(place, "marker", line, $"the end of '{open}' from line {openedAt} first");
            }

            if (!blocks.TryGetValue(name, out Func<string>? content))
            {
                throw InputError.At(place, "marker", name, blocks.Count == 0 ? "no generated block in this file" : "a block of this file", blocks.Keys);
            }

            if (!seen.Add(name))
            {
                throw InputError.At(place, "marker", name, "each block once");
            }

            open = name;
            openedAt = number;
            lines.Add(line);
            lines.AddRange(content().TrimEnd('\n').Split('\n'));
        }

        if (open is not null)
        {
            throw InputError.At(new(file, openedAt), "marker", open, $"<!-- /generated:{open} --> further down");
        }

        foreach (string name in blocks.Keys.Where(n => !seen.Contains(n)))
        {
            throw InputError.At(new(file), "marker", name, $"<!-- generated:{name} --> and <!-- /generated:{name} --> somewhere in the file");
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^\s*<!--\s*/?\s*generated\b")]
    private static partial Regex LooksLikeMarker();

    [GeneratedRegex(@"^<!-- (/?)generated:([a-z]+(?:-[a-z]+)*) -->\z")]
    private static partial Regex Marker();
}
