using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>The forms of points, drawn alike in panels and legends.</summary>
internal static class Signs
{
    private const string Open = "○□△◇▽";

    /// <summary>Draws a sign around its middle.</summary>
    /// <param name="canvas">Canvas.</param>
    /// <param name="sign">One of ● ■ ▲ ◆ ▼ ◀ ▶ ✗ ✓ +, or an open one: ○ □ △ ◇ ▽; ▨ is hatched, ╌ and ─ are lines.</param>
    /// <param name="x">Middle.</param>
    /// <param name="y">Middle.</param>
    /// <param name="size">Width in pixels.</param>
    /// <param name="colour">Colour.</param>
    /// <param name="inside">Fills an open sign; none with an opacity of 0.</param>
    /// <param name="open">Drawn open.</param>
    public static void Draw(SKCanvas canvas, string sign, float x, float y, float size, SKColor colour, SKColor inside, bool open = false)
    {
        string form = Form(sign);
        bool line = !form.EndsWith('Z');
        using SKPath path = Placed(form, x, y, size / 2);
        using SKPaint paint = new() { IsAntialias = true, Color = colour, StrokeWidth = Math.Max(1, size * 0.16f), StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Miter };
        // A circle as a path would be thousands of letters of SVG.
        Action draw = sign is "●" or "○" ? () => canvas.DrawCircle(x, y, 0.46f * size, paint) : () => canvas.DrawPath(path, paint);
        if (!line && (open || Open.Contains(sign, StringComparison.Ordinal)))
        {
            paint.Color = inside;
            draw();
            (paint.Color, line) = (colour, true);
        }

        paint.Style = line ? SKPaintStyle.Stroke : SKPaintStyle.Fill;
        draw();
        if (sign == "▨")
        {
            (paint.Color, paint.Style) = (inside, SKPaintStyle.Stroke);
            using SKPath hatch = Placed("M-1 0L0-1M-1 1L1-1M0 1L1 0", x, y, size / 2);
            canvas.DrawPath(hatch, paint);
        }
    }

    // As a path of SVG around zero, 1 being half its width; one that does not close is a line.
    private static string Form(string sign) => sign switch
    {
        "✗" => "M-.8-.8L.8 .8M-.8 .8L.8-.8",
        "✓" => "M-.8 0L-.24 .64L.8-.72",
        "+" => "M-.8 0L.8 0M0-.8L0 .8",
        "─" => "M-.8 0L.8 0",
        "╌" => "M-.8 0L-.4 0M.4 0L.8 0",
        "▲" or "△" => "M0-1L1 .8L-1 .8Z",
        "▼" or "▽" => "M0 1L1-.8L-1-.8Z",
        "◀" => "M-1 0L.8-1L.8 1Z",
        "▶" => "M1 0L-.8-1L-.8 1Z",
        "◆" or "◇" => "M0-1.1L1.1 0L0 1.1L-1.1 0Z",
        _ => "M-.85-.85L.85-.85L.85 .85L-.85 .85Z",
    };

    private static SKPath Placed(string form, float x, float y, float scale)
    {
        SKPath path = SKPath.ParseSvgPathData(form);
        path.Transform(SKMatrix.CreateScaleTranslation(scale, scale, x, y));
        return path;
    }
}
