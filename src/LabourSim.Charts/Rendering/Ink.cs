using System.Globalization;
using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>Turns the colours and roles of a figure into those of a page: paper, dark, grey, or a web page's own.</summary>
internal sealed class Ink
{
    // Inside a web page these three are painted, and become the page's own when the file is finished; no palette has them.
    private static readonly (string Role, string Painted, string Own)[] PageRoles =
        [(Palette.Ink, "#1A1A1B", "currentColor"), (Palette.Soft, "#55555B", "var(--soft)"), (Palette.Page, "#FEFEFD", "var(--page)")];

    private readonly FigureLook _look;

    /// <summary>The colours of a look.</summary>
    public Ink(FigureLook look) => _look = look;

    /// <summary>Inside a web page, what is painted for a role and the page's own colour for it; none elsewhere.</summary>
    public IReadOnlyList<(string Painted, string Own)> Replaced => _look.InPage ? [.. PageRoles.Select(r => (r.Painted, r.Own))] : [];

    /// <summary>True where colours become greys.</summary>
    public bool IsGrey => _look.Grey;

    /// <summary>The colour with an opacity from 0 to 1.</summary>
    public SKColor Sk(string colour, double opacity = 1) => SKColor.Parse(Hex(colour)).WithAlpha((byte)Math.Round(255 * Math.Clamp(opacity, 0, 1)));

    /// <summary>The same for ScottPlot.</summary>
    public ScottPlot.Color Plot(string colour, double opacity) => ScottPlot.Color.FromSKColor(Sk(colour, opacity));

    /// <summary>The colour as "#RRGGBB".</summary>
    public string Hex(string colour)
    {
        string hex = colour switch
        {
            Palette.Ink or Palette.Soft or Palette.Page when _look.InPage => PageRoles.First(r => r.Role == colour).Painted,
            Palette.Ink => _look.Dark ? "#E6E8EB" : "#1A1A1A",
            Palette.Soft => _look.Dark ? "#A4ABB4" : "#555555",
            Palette.Page => _look.Dark ? "#15181C" : "#FFFFFF",
            _ => colour,
        };
        return _look.Grey ? Grey(hex) : hex;
    }

    // Luminance as the eye weighs the colours (Rec. 709).
    private static string Grey(string hex)
    {
        SKColor c = SKColor.Parse(hex);
        int level = (int)Math.Round(0.2126 * c.Red + 0.7152 * c.Green + 0.0722 * c.Blue);
        return string.Create(CultureInfo.InvariantCulture, $"#{level:X2}{level:X2}{level:X2}");
    }
}
