using ScottPlot;
using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>Makes a ScottPlot plot of a panel.</summary>
/// <param name="ink">Colours.</param>
/// <param name="size">Height of the figure's words in pixels.</param>
/// <param name="runs">Takes words down for SVG; null to draw them.</param>
internal sealed class PlotMaker(Ink ink, float size, List<Run>? runs)
{
    private float Thin => size / 12;

    /// <summary>The plot, whose axes and marks are the panel's. Its own labels of the axes are there for those who go on from it.</summary>
    public Plot Make(Panel panel)
    {
        Plot plot = new();
        plot.FigureBackground.Color = plot.DataBackground.Color = Colors.Transparent;
        plot.Font.Set(Typefaces.Family);
        // Words on the axes stand where the page puts them; of a plot that is handed out they are ScottPlot's.
        plot.Axes.SetLimits(panel.X.Low, panel.X.High, panel.Y.Low, panel.Y.High);
        Axis(plot.Axes.Bottom, plot.Grid.XAxisStyle, panel.X);
        Axis(plot.Axes.Left, plot.Grid.YAxisStyle, panel.Y);
        plot.Axes.Top.IsVisible = plot.Axes.Right.IsVisible = false;
        foreach (Mark mark in panel.Marks.Where(m => m is not IntervalMark i || double.IsFinite(i.Low + i.High)))
        {
            Add(plot, mark, panel);
        }

        return plot;
    }

    private void Axis(IAxis axis, GridStyle grid, Axis ours)
    {
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. ours.Ticks.Select(t => t.At)], [.. ours.Ticks.Select(t => t.Words)]);
        axis.Label.Text = ours.Title ?? "";
        axis.FrameLineStyle.IsVisible = ours.Line;
        Stroke(axis.FrameLineStyle, Palette.Ink, 0.5, 1);
        axis.MajorTickStyle.Length = ours.Line ? size * 0.3f : 0;
        axis.MajorTickStyle.Color = ink.Plot(Palette.Ink, 0.5);
        axis.MajorTickStyle.Width = Thin;
        grid.IsVisible = ours.Grid;
        Stroke(grid.MajorLineStyle, Palette.Ink, 0.13, 1);
        grid.MinorLineStyle.IsVisible = false;
    }

    // Width and length of dashes in widths of a thin line; no dashes when 0.
    private void Stroke(LineStyle style, string colour, double opacity, double width, float dash = 0)
    {
        style.Color = ink.Plot(colour, opacity);
        style.Width = (float)width * Thin;
        style.Pattern = dash > 0 ? new LinePattern([dash * Thin, 3 * Thin], 0, "dashed") : LinePattern.Solid;
    }

    private void Add(Plot plot, Mark mark, Panel panel)
    {
        switch (mark)
        {
            case LineMark line:
                foreach (Spot[] piece in Pieces(line.Spots, s => s.Y))
                {
                    Stroke(plot.Add.ScatterLine(piece.Select(At).ToArray()).LineStyle, line.Colour, line.Opacity, 1.7f * line.Width, line.Dashed ? 4 : 0);
                }

                if (line.Sign.Length > 0)
                {
                    Points(plot, [.. line.Spots.Where((s, i) => i % line.SignEvery == 0 && double.IsFinite(s.Y))], line.Sign, line.Colour, false, 0.5f, line.Opacity);
                }

                break;
            case BandMark band:
                foreach (Reach[] piece in Pieces(band.Reaches, r => r.Low + r.High))
                {
                    Fill(plot, piece, ink.Plot(band.Colour, 0.18 * band.Opacity)).LineStyle.IsVisible = false;
                }

                break;
            case AreaMark area:
                // Two greys may be one: a line of the page parts them.
                Stroke(Fill(plot, [.. area.Reaches], ink.Plot(area.Colour, area.Opacity)).LineStyle, ink.IsGrey ? Palette.Page : area.Colour, area.Opacity, 0.5);
                if (area.Name.Length > 0)
                {
                    Free(plot, false, (rp, at) => AreaName(rp, at, area));
                }

                break;
            case BarMark bar:
                ScottPlot.Plottables.Rectangle box = plot.Add.Rectangle(bar.From, bar.To, bar.At - bar.Thick / 2, bar.At + bar.Thick / 2);
                box.FillStyle.Color = ink.Plot(bar.Colour, bar.Opacity * bar.Fill);
                box.LineStyle.IsVisible = bar.Fill < 1;
                Stroke(box.LineStyle, bar.Colour, bar.Opacity, 1.2f);
                if (bar.Hatched)
                {
                    Free(plot, true, (rp, at) => Hatch(rp, at.GetPixelRect(box.CoordinateRect).ToSKRect().Standardized));
                }

                break;
            case IntervalMark interval:
                ScottPlot.Plottables.LinePlot whisker = interval.Lying
                    ? plot.Add.Line(interval.Low, interval.At, interval.High, interval.At)
                    : plot.Add.Line(interval.At, interval.Low, interval.At, interval.High);
                Stroke(whisker.LineStyle, interval.Colour, interval.Opacity, 1.3f * interval.Width);
                break;
            case PointMark point:
                Points(plot, [new Spot(point.X, point.Y)], point.Sign, point.Colour, point.Open, 0.75f * (float)point.Size, point.Opacity);
                break;
            case SpanMark span:
                ScottPlot.Plottables.AxisSpan stripe = span.Standing ? plot.Add.HorizontalSpan(span.From, span.To) : plot.Add.VerticalSpan(span.From, span.To);
                stripe.FillStyle.Color = ink.Plot(span.Colour, 0.2 * span.Opacity);
                stripe.LineStyle.IsVisible = false;
                break;
            case RuleMark rule:
                ScottPlot.Plottables.AxisLine across = rule.Standing ? plot.Add.VerticalLine(rule.At) : plot.Add.HorizontalLine(rule.At);
                Stroke(across.LineStyle, rule.Colour, 0.6 * rule.Opacity, 1, rule.Dashed ? 3 : 0);
                break;
            case RibbonMark ribbon:
                ScottPlot.Plottables.Polygon flow = plot.Add.Polygon([.. Layouts.Ribbon.Outline(ribbon).Select(At)]);
                flow.FillStyle.Color = ink.Plot(ribbon.Colour, 0.45 * ribbon.Opacity);
                flow.LineStyle.IsVisible = false;
                break;
            case TileMark tile:
                ScottPlot.Plottables.Rectangle rectangle = plot.Add.Rectangle(tile.Left, tile.Right, tile.Low, tile.High);
                rectangle.FillStyle.Color = ink.Plot(tile.Colour, tile.Opacity);
                Stroke(rectangle.LineStyle, Palette.Page, 1, 0.5);
                if (tile.Words.Length > 0)
                {
                    Add(plot, new TextMark((tile.Left + tile.Right) / 2, (tile.Low + tile.High) / 2, tile.Words)
                    {
                        Side = Side.Centre,
                        Colour = tile.Letters,
                        Room = Math.Abs(tile.Right - tile.Left) * 0.94,
                    }, panel);
                }

                break;
            case TextMark text:
                Free(plot, false, (rp, at) => Words(rp, at, text, panel.X));
                break;
            default:
                throw new NotSupportedException($"no drawing of a {mark.GetType().Name}");
        }
    }

    private static Coordinates At(Spot spot) => new(spot.X, spot.Y);

    private static void Free(Plot plot, bool clipped, Action<RenderPack, IAxes> draw) => plot.Add.Plottable(new FreePlot(draw, clipped));

    private static ScottPlot.Plottables.FillY Fill(Plot plot, Reach[] piece, Color colour)
    {
        ScottPlot.Plottables.FillY fill = plot.Add.FillY(piece, r => (r.X, r.Low, r.High));
        fill.FillStyle.Color = colour;
        fill.MarkerStyle.IsVisible = false;
        return fill;
    }

    private void Points(Plot plot, IReadOnlyList<Spot> spots, string sign, string colour, bool open, float wide, double opacity) => Free(plot, false, (rp, at) =>
    {
        foreach (Pixel pixel in spots.Select(s => at.GetPixel(At(s))))
        {
            Signs.Draw(rp.Canvas, sign, pixel.X, pixel.Y, wide * size, ink.Sk(colour, opacity), ink.Sk(Palette.Page), open);
        }
    });

    // Lines at 45 degrees, drawn as a path: the same in pixels and in SVG.
    private void Hatch(RenderPack rp, SKRect rect)
    {
        float step = 0.45f * size;
        using SKPath path = new();
        for (float start = rect.Left - rect.Height; start < rect.Right; start += step)
        {
            float from = Math.Max(start, rect.Left), to = Math.Min(start + rect.Height, rect.Right);
            path.MoveTo(from, rect.Bottom - (from - start));
            path.LineTo(to, rect.Bottom - (to - start));
        }

        using SKPaint paint = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = Thin, Color = ink.Sk(Palette.Page, 0.7) };
        rp.Canvas.DrawPath(path, paint);
    }

    private void Words(RenderPack rp, IAxes at, TextMark text, Axis across)
    {
        Pixel pixel = at.GetPixel(new Coordinates(text.X, text.Y));
        float letters = size * 0.92f * (float)text.Size, gap = 0.55f * size;
        float room = double.IsNaN(text.Room) ? float.PositiveInfinity : (float)(text.Room / Math.Abs(across.High - across.Low)) * rp.DataRect.Width;
        IReadOnlyList<string> lines = Letters.Wrap(text.Words, room, letters, text.Bold);
        float high = lines.Count * letters * Letters.Line;
        (float x, float top, float align) = text.Side switch
        {
            Side.Right => (pixel.X + gap, pixel.Y - high / 2, 0f),
            Side.Left => (pixel.X - gap, pixel.Y - high / 2, 1f),
            Side.Above => (pixel.X, pixel.Y - gap - high, 0.5f),
            Side.Below => (pixel.X, pixel.Y + gap, 0.5f),
            _ => (pixel.X, pixel.Y - high / 2, 0.5f),
        };
        new Pen(rp.Canvas, ink, runs).Lines(lines, x, top, letters, text.Colour, text.Bold, align, text.Halo);
    }

    private void AreaName(RenderPack rp, IAxes at, AreaMark area)
    {
        float letters = size * 0.85f;
        Layouts.Slice[] slices = [.. area.Reaches.Select(r => new Layouts.Slice(at.GetPixelX(r.X), at.GetPixelY(r.High), at.GetPixelY(r.Low)))];
        if (Layouts.AreaNames.Place(slices, Letters.Width(area.Name, letters, true) + 0.6f * letters, letters * 1.15f) is { } place)
        {
            new Pen(rp.Canvas, ink, runs).Write(area.Name, place.X, place.Y + letters * Letters.Capital / 2, letters, "#000000", true, 0.5f);
        }
    }

    // A line breaks where a value is missing.
    private static IEnumerable<T[]> Pieces<T>(IReadOnlyList<T> all, Func<T, double> value)
    {
        int[] breaks = [-1, .. Enumerable.Range(0, all.Count).Where(i => !double.IsFinite(value(all[i]))), all.Count];
        return breaks.Zip(breaks.Skip(1), (from, to) => all.Take((from + 1)..to).ToArray()).Where(p => p.Length > 0);
    }
}
