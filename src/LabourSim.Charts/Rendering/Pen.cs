using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>A run of words where it is drawn.</summary>
/// <param name="Text">The words.</param>
/// <param name="X">Left end, in pixels.</param>
/// <param name="Y">Baseline.</param>
/// <param name="Width">Measured width.</param>
/// <param name="Size">Height of the letters.</param>
/// <param name="Colour">Colour as "#RRGGBB".</param>
/// <param name="Bold">Bold.</param>
/// <param name="Halo">Colour around the letters, or null.</param>
/// <param name="Opacity">0 to 1.</param>
internal readonly record struct Run(string Text, float X, float Y, float Width, float Size, string Colour, bool Bold, string? Halo, double Opacity);

/// <summary>
/// Writes words on a canvas, or, for SVG, takes them down: Skia's own SVG loses spaces, bold and the names of fonts, so there the
/// words are written when the file is finished.
/// </summary>
/// <param name="canvas">The canvas.</param>
/// <param name="ink">Colours.</param>
/// <param name="runs">Takes the words down; null to draw them.</param>
internal sealed class Pen(SKCanvas canvas, Ink ink, List<Run>? runs)
{
    /// <summary>The canvas.</summary>
    public SKCanvas Canvas => canvas;

    /// <summary>The colours.</summary>
    public Ink Ink => ink;

    /// <summary>Writes one line.</summary>
    /// <param name="text">The words.</param>
    /// <param name="x">Place of their left end, middle or right end.</param>
    /// <param name="baseline">Their baseline.</param>
    /// <param name="size">Height of the letters in pixels.</param>
    /// <param name="colour">Colour or role.</param>
    /// <param name="bold">Bold.</param>
    /// <param name="align">0 for the left end at <paramref name="x"/>, 0.5 for the middle, 1 for the right end.</param>
    /// <param name="halo">With the page's colour around the letters.</param>
    /// <param name="opacity">0 to 1.</param>
    public void Write(string text, float x, float baseline, float size, string colour, bool bold = false, float align = 0, bool halo = false, double opacity = 1)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        using SKFont font = Letters.Font(size, bold);
        string drawn = Letters.Drawn(text);
        float width = font.MeasureText(drawn);
        x -= align * width;
        if (runs is not null)
        {
            runs.Add(new Run(text, x, baseline, width, size, ink.Hex(colour), bold, halo ? ink.Hex(Palette.Page) : null, opacity));
            return;
        }

        using SKPaint paint = new() { IsAntialias = true };
        if (halo)
        {
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeJoin = SKStrokeJoin.Round;
            paint.StrokeWidth = size * 0.25f;
            paint.Color = ink.Sk(Palette.Page, 0.8);
            canvas.DrawText(drawn, x, baseline, font, paint);
        }

        paint.Style = SKPaintStyle.Fill;
        paint.Color = ink.Sk(colour, opacity);
        canvas.DrawText(drawn, x, baseline, font, paint);
    }

    /// <summary>Writes lines below one another, the first line's top at <paramref name="top"/>; tells where the last ends.</summary>
    public float Lines(IReadOnlyList<string> lines, float x, float top, float size, string colour, bool bold = false, float align = 0, bool halo = false)
    {
        foreach (string line in lines)
        {
            Write(line, x, top + size * (Letters.Line + Letters.Capital) / 2, size, colour, bold, align, halo);
            top += size * Letters.Line;
        }

        return top;
    }
}
