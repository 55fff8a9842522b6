using System.Globalization;
using System.Text.RegularExpressions;

namespace LabourSim.Experiments.Evidence;

/// <summary>Finds the evidence ids that a text rests on.</summary>
public static partial class EvidenceIds
{
    /// <summary>
    /// Ids of a source such as "E08 X32; assumption: …". What an assumption says is a reason, not evidence, whatever ids it
    /// mentions.
    /// </summary>
    public static IReadOnlyList<string> OfSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        int assumption = source.IndexOf("assumption:", StringComparison.Ordinal);
        return In(assumption < 0 ? source : source[..assumption]);
    }

    /// <summary>Ids in the brackets of a register statement such as "… tolerance 10 to 24 (X54, D8)."; ranges such as X01-X04 are spelt out.</summary>
    public static IReadOnlyList<string> InBrackets(string statement) =>
        [.. Brackets().Matches(statement).SelectMany(m => In(m.Value)).Distinct()];

    /// <summary>The text itself if it is an id and nothing else.</summary>
    public static IReadOnlyList<string> Whole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match match = Id().Match(text);
        return match.Success && match.Length == text.Length && !match.Groups[3].Success ? [text] : [];
    }

    private static List<string> In(string text)
    {
        List<string> ids = [];
        foreach (Match m in Id().Matches(text))
        {
            string kind = m.Groups[1].Value, first = m.Groups[2].Value;
            if (!m.Groups[3].Success)
            {
                ids.Add(m.Value);
                continue;
            }

            int to = int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture);
            for (int n = int.Parse(first, CultureInfo.InvariantCulture); n <= to; n++)
            {
                ids.Add(kind + n.ToString(CultureInfo.InvariantCulture).PadLeft(first.Length, '0'));
            }
        }

        return [.. ids.Distinct()];
    }

    // A letter, digits, and either a letter (X60b) or the end of a range (X01-X04).
    [GeneratedRegex(@"\b([EXDFMCPK])([0-9]+)(?:[a-z]|-\1([0-9]+))?\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();
}
