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
        bool Fits(string line) => font.MeasureText(Drawn(line)) <= width;
        List<string> lines = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Fits($"{lines[^1]} {word}"))
            {
                lines[^1] += $" {word}";
                continue;
            }

            string rest = word;
            while (rest.Length > 1 && !Fits(rest))
            {
                int fits = Math.Clamp(font.BreakText(Drawn(rest), width), 1, rest.Length - 1);
                lines.Add(rest[..fits]);
                rest = rest[fits..];
            }

            lines.Add(rest);
        }

        return lines;
    }
}
