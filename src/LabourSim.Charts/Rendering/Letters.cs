using System.Text;
using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>Widths of words as they will be drawn, and lines broken by them.</summary>
internal static class Letters
{
    /// <summary>Height of a line, in heights of its letters.</summary>
    public const float Line = 1.32f;

    /// <summary>Height of a capital, in heights of letters.</summary>
    public const float Capital = 0.72f;

    /// <summary>What is drawn for a text: signs that the family lacks are drawn as ones it has.</summary>
    public static string Drawn(string text) => text.Replace('−', '-').Replace('\u00A0', ' ');

    /// <summary>Width in pixels.</summary>
    public static float Width(string text, float size, bool bold = false)
    {
        using SKFont font = Font(size, bold);
        return font.MeasureText(Drawn(text));
    }

    /// <summary>The font of a size; dispose of it.</summary>
    public static SKFont Font(float size, bool bold) => new(Typefaces.Of(bold), size) { Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };

    /// <summary>Lines no wider than <paramref name="width"/>, broken between words; a longer word is broken where it must.</summary>
    public static IReadOnlyList<string> Wrap(string text, float width, float size, bool bold = false)
    {
        using SKFont font = Font(size, bold);
        List<string> lines = [];
        StringBuilder line = new();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && font.MeasureText(Drawn($"{line} {word}")) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
            while (line.Length > 1 && font.MeasureText(Drawn(line.ToString())) > width)
            {
                int fits = Math.Max(1, Fits(line, width, font));
                lines.Add(line.ToString(0, fits));
                line.Remove(0, fits);
            }
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    private static int Fits(StringBuilder line, float width, SKFont font)
    {
        int fits = 0;
        while (fits < line.Length && font.MeasureText(Drawn(line.ToString(0, fits + 1))) <= width)
        {
            fits++;
        }

        // Never between the two halves of one sign.
        return fits > 1 && char.IsHighSurrogate(line[fits - 1]) ? fits - 1 : fits;
    }
}
