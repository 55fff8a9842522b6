using System.Text;

namespace LabourSim.Charts;

/// <summary>Breaks text into lines by its width on paper.</summary>
internal static class TextLines
{
    /// <summary>Width in letters of Latin text; a letter of Korean counts for one and a half.</summary>
    public static double Letters(string text) => text.Sum(c => IsWide(c) ? 1.5 : 1.0);

    /// <summary>Lines of at most <paramref name="letters"/> letters, broken between words; a longer word stands alone.</summary>
    public static IReadOnlyList<string> Wrap(string text, double letters)
    {
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Letters(line.ToString()) + 1 + Letters(word) > letters)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static bool IsWide(char c) => c is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uFF00' and <= '\uFF60');
}
