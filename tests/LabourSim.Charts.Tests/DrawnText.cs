using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LabourSim.Charts.Tests;

/// <summary>Where the texts of a drawn picture lie. An SVG leaves fonts to its reader; widths are estimated from those it asks for.</summary>
internal static partial class DrawnText
{
    // Parts of the font's size: thin letters and signs, the others on average, and a Hangul syllable.
    private const double Thin = 0.33, Letter = 0.6, Syllable = 0.94, Usual = 11;

    /// <summary>Texts that run over an edge of the picture.</summary>
    public static IReadOnlyList<string> Outside(string svg)
    {
        XElement root = XElement.Parse(svg);
        double[] box = [.. root.Attribute("viewBox")!.Value.Split(' ').Select(Number)];
        return
        [
            .. Places(root, 0, 0).Where(p => p.Left < -1 || p.Right > box[2] + 1 || p.Top < -1 || p.Bottom > box[3] + 1)
                .Select(p => string.Create(CultureInfo.InvariantCulture, $"'{p.Text}' at {p.Left:0} to {p.Right:0}, {p.Top:0} to {p.Bottom:0} of {box[2]:0} by {box[3]:0}")),
        ];
    }

    private static IEnumerable<(string Text, double Left, double Right, double Top, double Bottom)> Places(XElement element, double x, double y)
    {
        string transform = (string?)element.Attribute("transform") ?? "";
        if (Translate().Match(transform) is { Success: true } move)
        {
            (x, y) = (x + Number(move.Groups[1].Value), y + Number(move.Groups[2].Value));
        }

        if (element.Name.LocalName == "text" && element.Value.Length > 0 && (string?)element.Attribute("opacity") != "0")
        {
            double size = (string?)element.Attribute("font-size") is { } given ? Number(given.Replace("px", "", StringComparison.Ordinal)) : Usual;
            double wide = size * (element.HasElements ? element.Elements().Max(e => Ems(e.Value)) : Ems(element.Value));
            double before = (string?)element.Attribute("text-anchor") switch { "middle" => wide / 2, "end" => wide, _ => 0 };

            // Titles of vertical axes run upwards.
            yield return transform.Contains("rotate(-90", StringComparison.Ordinal)
                ? (element.Value, x, x, y + before - wide, y + before)
                : (element.Value, x - before, x - before + wide, y, y);
        }

        foreach ((string, double, double, double, double) place in element.Elements().SelectMany(e => Places(e, x, y)))
        {
            yield return place;
        }
    }

    private static double Ems(string text) => text.Sum(c => c is >= '가' and <= '힣' ? Syllable : " ijl.,:;()[]’|".Contains(c, StringComparison.Ordinal) ? Thin : Letter);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"translate\(([-0-9.e]+)[, ]+([-0-9.e]+)\)")]
    private static partial Regex Translate();
}
