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
        float r = size / 2;
        using SKPaint paint = new() { IsAntialias = true, Color = colour, StrokeWidth = Math.Max(1, size * 0.16f), StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Miter };
        if (Stroke(sign, x, y, r) is { } stroke)
        {
            using (stroke)
            {
                paint.Style = SKPaintStyle.Stroke;
                canvas.DrawPath(stroke, paint);
                return;
            }
        }

        // A circle as a path would be thousands of letters of SVG.
        Action draw = sign is "●" or "○" ? () => canvas.DrawCircle(x, y, 0.92f * r, paint) : () => Form(canvas, sign, x, y, r, paint);
        if (open || Open.Contains(sign, StringComparison.Ordinal))
        {
            paint.Color = inside;
            draw();
            paint.Color = colour;
            paint.Style = SKPaintStyle.Stroke;
        }

        draw();
        if (sign == "▨")
        {
            paint.Color = inside;
            paint.Style = SKPaintStyle.Stroke;
            using SKPath hatch = new();
            hatch.MoveTo(x - r, y);
            hatch.LineTo(x, y - r);
            hatch.MoveTo(x - r, y + r);
            hatch.LineTo(x + r, y - r);
            hatch.MoveTo(x, y + r);
            hatch.LineTo(x + r, y);
            canvas.DrawPath(hatch, paint);
        }
    }

    private static SKPath? Stroke(string sign, float x, float y, float r)
    {
        (float X, float Y)[][]? lines = sign switch
        {
            "✗" => [[(-1, -1), (1, 1)], [(-1, 1), (1, -1)]],
            "✓" => [[(-1, 0), (-0.3f, 0.8f), (1, -0.9f)]],
            "+" => [[(-1, 0), (1, 0)], [(0, -1), (0, 1)]],
            "─" => [[(-1, 0), (1, 0)]],
            "╌" => [[(-1, 0), (-0.5f, 0)], [(0.5f, 0), (1, 0)]],
            _ => null,
        };
        if (lines is null)
        {
            return null;
        }

        SKPath path = new();
        foreach ((float X, float Y)[] line in lines)
        {
            path.MoveTo(x + 0.8f * r * line[0].X, y + 0.8f * r * line[0].Y);
            foreach ((float px, float py) in line.Skip(1))
            {
                path.LineTo(x + 0.8f * r * px, y + 0.8f * r * py);
            }
        }

        return path;
    }

    private static void Form(SKCanvas canvas, string sign, float x, float y, float r, SKPaint paint)
    {
        (float X, float Y)[] corners = sign switch
        {
            "▲" or "△" => [(0, -1), (1, 0.8f), (-1, 0.8f)],
            "▼" or "▽" => [(0, 1), (1, -0.8f), (-1, -0.8f)],
            "◀" => [(-1, 0), (0.8f, -1), (0.8f, 1)],
            "▶" => [(1, 0), (-0.8f, -1), (-0.8f, 1)],
            "◆" or "◇" => [(0, -1.1f), (1.1f, 0), (0, 1.1f), (-1.1f, 0)],
            _ => [(-0.85f, -0.85f), (0.85f, -0.85f), (0.85f, 0.85f), (-0.85f, 0.85f)],
        };
        using SKPath path = new();
        path.AddPoly([.. corners.Select(c => new SKPoint(x + r * c.X, y + r * c.Y))]);
        canvas.DrawPath(path, paint);
    }
}
