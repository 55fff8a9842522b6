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
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Font.Set(Typefaces.Family);
        // Words on the axes stand where the page puts them; of a plot that is handed out they are ScottPlot's.
        plot.Axes.SetLimits(Frame.Placed(panel.X, panel.X.Low), Frame.Placed(panel.X, panel.X.High), Frame.Placed(panel.Y, panel.Y.Low), Frame.Placed(panel.Y, panel.Y.High));
        Axis(plot.Axes.Bottom, panel.X);
        Axis(plot.Axes.Left, panel.Y);
        plot.Axes.Top.IsVisible = plot.Axes.Right.IsVisible = false;
        plot.Grid.XAxisStyle.IsVisible = panel.X.Grid;
        plot.Grid.YAxisStyle.IsVisible = panel.Y.Grid;
        plot.Grid.XAxisStyle.MajorLineStyle.Color = plot.Grid.YAxisStyle.MajorLineStyle.Color = ink.Plot(Palette.Ink, 0.13);
        plot.Grid.XAxisStyle.MajorLineStyle.Width = plot.Grid.YAxisStyle.MajorLineStyle.Width = Thin;
        plot.Grid.XAxisStyle.MinorLineStyle.IsVisible = plot.Grid.YAxisStyle.MinorLineStyle.IsVisible = false;
        foreach (Mark mark in panel.Marks)
        {
            Add(plot, mark, panel);
        }

        return plot;
    }

    private void Axis(IAxis axis, Axis ours)
    {
        ScottPlot.TickGenerators.NumericManual ticks = new();
        foreach (AxisTick tick in ours.Ticks)
        {
            ticks.AddMajor(Frame.Placed(ours, tick.At), tick.Words);
        }

        axis.TickGenerator = ticks;
        axis.Label.Text = ours.Title ?? "";
        axis.FrameLineStyle.IsVisible = ours.Line;
        axis.FrameLineStyle.Color = ink.Plot(Palette.Ink, 0.5);
        axis.FrameLineStyle.Width = Thin;
        axis.MajorTickStyle.Length = ours.Line ? size * 0.3f : 0;
        axis.MajorTickStyle.Color = ink.Plot(Palette.Ink, 0.5);
        axis.MajorTickStyle.Width = Thin;
    }

    private void Add(Plot plot, Mark mark, Panel panel)
    {
        double X(double value) => Frame.Placed(panel.X, value);
        double Y(double value) => Frame.Placed(panel.Y, value);
        switch (mark)
        {
            case LineMark line:
                foreach (Spot[] piece in Pieces(line.Spots, s => s.Y))
                {
                    ScottPlot.Plottables.Scatter drawn = plot.Add.ScatterLine((double[])[.. piece.Select(s => X(s.X))], [.. piece.Select(s => Y(s.Y))]);
                    drawn.LineStyle.Color = ink.Plot(line.Colour, line.Opacity);
                    drawn.LineStyle.Width = 1.7f * Thin * (float)line.Width;
                    drawn.LineStyle.Pattern = line.Dashed ? new LinePattern([4 * Thin, 3 * Thin], 0, "dashed") : LinePattern.Solid;
                }

                if (line.Sign.Length > 0)
                {
                    Points(plot, [.. line.Spots.Where((s, i) => i % line.SignEvery == 0 && double.IsFinite(s.Y))], line.Sign, line.Colour, false, 0.5f, line.Opacity, panel);
                }

                break;
            case BandMark band:
                foreach (Reach[] piece in Pieces(band.Reaches, r => r.Low + r.High))
                {
                    Fill(plot, piece, ink.Plot(band.Colour, 0.18 * band.Opacity), null, panel);
                }

                break;
            case AreaMark area:
                // Two greys may be one: a line of the page parts them.
                Fill(plot, [.. area.Reaches], ink.Plot(area.Colour, area.Opacity), ink.Plot(ink.IsGrey ? Palette.Page : area.Colour, area.Opacity), panel);
                if (area.Name.Length > 0)
                {
                    Free(plot, false, (rp, at) => AreaName(rp, at, area, panel));
                }

                break;
            case BarMark bar:
                Bar(plot, bar, panel);
                break;
            case IntervalMark interval:
                ScottPlot.Plottables.LinePlot whisker = interval.Lying
                    ? plot.Add.Line(X(interval.Low), Y(interval.At), X(interval.High), Y(interval.At))
                    : plot.Add.Line(X(interval.At), Y(interval.Low), X(interval.At), Y(interval.High));
                whisker.LineStyle.Color = ink.Plot(interval.Colour, interval.Opacity);
                whisker.LineStyle.Width = 1.3f * Thin * (float)interval.Width;
                break;
            case PointMark point:
                Points(plot, [new Spot(point.X, point.Y)], point.Sign, point.Colour, point.Open, 0.75f * (float)point.Size, point.Opacity, panel);
                break;
            case DotsMark dots:
                Points(plot, dots.Spots, "●", dots.Colour, false, 0.3f * (float)dots.Size, dots.Opacity, panel);
                break;
            case SpanMark span:
                ScottPlot.Plottables.AxisSpan stripe = span.Standing ? plot.Add.HorizontalSpan(X(span.From), X(span.To)) : plot.Add.VerticalSpan(Y(span.From), Y(span.To));
                stripe.FillStyle.Color = ink.Plot(span.Colour, 0.2 * span.Opacity);
                stripe.LineStyle.IsVisible = false;
                break;
            case RuleMark rule:
                ScottPlot.Plottables.AxisLine across = rule.Standing ? plot.Add.VerticalLine(X(rule.At)) : plot.Add.HorizontalLine(Y(rule.At));
                across.LineStyle.Color = ink.Plot(rule.Colour, 0.6 * rule.Opacity);
                across.LineStyle.Width = Thin;
                across.LineStyle.Pattern = rule.Dashed ? new LinePattern([3 * Thin, 3 * Thin], 0, "dashed") : LinePattern.Solid;
                break;
            case RibbonMark ribbon:
                ScottPlot.Plottables.Polygon flow = plot.Add.Polygon((Coordinates[])[.. Layouts.Ribbon.Outline(ribbon).Select(s => new Coordinates(X(s.X), Y(s.Y)))]);
                flow.FillStyle.Color = ink.Plot(ribbon.Colour, 0.45 * ribbon.Opacity);
                flow.LineStyle.IsVisible = false;
                break;
            case TileMark tile:
                ScottPlot.Plottables.Rectangle rectangle = plot.Add.Rectangle(X(tile.Left), X(tile.Right), Y(tile.Low), Y(tile.High));
                rectangle.FillStyle.Color = ink.Plot(tile.Colour, tile.Opacity);
                rectangle.LineStyle.Color = ink.Plot(Palette.Page);
                rectangle.LineStyle.Width = 0.5f * Thin;
                if (tile.Words.Length > 0)
                {
                    Free(plot, false, (rp, at) => Words(rp, at, new TextMark((tile.Left + tile.Right) / 2, (tile.Low + tile.High) / 2, tile.Words) { Side = Side.Centre, Colour = tile.Letters, Room = Math.Abs(tile.Right - tile.Left) * 0.94 }, panel));
                }

                break;
            case TextMark text:
                Free(plot, false, (rp, at) => Words(rp, at, text, panel));
                break;
            default:
                throw new NotSupportedException($"no drawing of a {mark.GetType().Name}");
        }
    }

    private static void Free(Plot plot, bool clipped, Action<RenderPack, IAxes> draw) => plot.Add.Plottable(new FreePlot(draw, clipped));

    private void Fill(Plot plot, Reach[] piece, Color colour, Color? edge, Panel panel)
    {
        ScottPlot.Plottables.FillY fill = plot.Add.FillY(
            [.. piece.Select(r => Frame.Placed(panel.X, r.X))], [.. piece.Select(r => Frame.Placed(panel.Y, r.Low))], [.. piece.Select(r => Frame.Placed(panel.Y, r.High))]);
        fill.FillStyle.Color = colour;
        fill.LineStyle.IsVisible = edge is not null;
        fill.LineStyle.Width = 0.5f * Thin;
        fill.LineStyle.Color = edge ?? colour;
        fill.MarkerStyle.IsVisible = false;
    }

    private void Points(Plot plot, IReadOnlyList<Spot> spots, string sign, string colour, bool open, float wide, double opacity, Panel panel) => Free(plot, false, (rp, at) =>
    {
        foreach (Spot spot in spots)
        {
            Pixel pixel = at.GetPixel(new Coordinates(Frame.Placed(panel.X, spot.X), Frame.Placed(panel.Y, spot.Y)));
            Signs.Draw(rp.Canvas, sign, pixel.X, pixel.Y, wide * size, ink.Sk(colour, opacity), ink.Sk(Palette.Page), open);
        }
    });

    private void Bar(Plot plot, BarMark bar, Panel panel)
    {
        double near = bar.At - bar.Thick / 2, far = bar.At + bar.Thick / 2;
        ScottPlot.Plottables.Rectangle drawn = bar.Lying
            ? plot.Add.Rectangle(Frame.Placed(panel.X, bar.From), Frame.Placed(panel.X, bar.To), near, far)
            : plot.Add.Rectangle(near, far, Frame.Placed(panel.Y, bar.From), Frame.Placed(panel.Y, bar.To));
        drawn.FillStyle.Color = ink.Plot(bar.Colour, bar.Opacity * bar.Fill);
        drawn.LineStyle.IsVisible = bar.Fill < 1;
        drawn.LineStyle.Width = 1.2f * Thin;
        drawn.LineStyle.Color = ink.Plot(bar.Colour, bar.Opacity);
        if (bar.Hatched)
        {
            Free(plot, true, (rp, at) => Hatch(rp, Between(at, drawn.CoordinateRect)));
        }
    }

    private static SKRect Between(IAxes at, CoordinateRect rect)
    {
        Pixel a = at.GetPixel(new Coordinates(rect.Left, rect.Bottom)), b = at.GetPixel(new Coordinates(rect.Right, rect.Top));
        return new SKRect(a.X, a.Y, b.X, b.Y).Standardized;
    }

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

    private void Words(RenderPack rp, IAxes at, TextMark text, Panel panel)
    {
        Pixel pixel = at.GetPixel(new Coordinates(Frame.Placed(panel.X, text.X), Frame.Placed(panel.Y, text.Y)));
        float letters = size * 0.92f * (float)text.Size, gap = 0.55f * size;
        float room = double.IsNaN(text.Room) ? float.PositiveInfinity : (float)(text.Room / Math.Abs(panel.X.High - panel.X.Low)) * rp.DataRect.Width;
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

    private void AreaName(RenderPack rp, IAxes at, AreaMark area, Panel panel)
    {
        float letters = size * 0.85f;
        Layouts.Slice[] slices =
        [
            .. area.Reaches.Select(r => (Low: at.GetPixel(new Coordinates(r.X, Frame.Placed(panel.Y, r.Low))), High: at.GetPixel(new Coordinates(r.X, Frame.Placed(panel.Y, r.High)))))
                .Select(p => new Layouts.Slice(p.Low.X, Math.Min(p.Low.Y, p.High.Y), Math.Max(p.Low.Y, p.High.Y))),
        ];
        if (Layouts.AreaNames.Place(slices, Letters.Width(area.Name, letters, true) + 0.6f * letters, letters * 1.15f) is { } place)
        {
            new Pen(rp.Canvas, ink, runs).Write(area.Name, place.X, place.Y + letters * Letters.Capital / 2, letters, "#000000", true, 0.5f);
        }
    }

    // A line breaks where a value is missing.
    private static IEnumerable<T[]> Pieces<T>(IReadOnlyList<T> all, Func<T, double> value)
    {
        List<T> piece = [];
        foreach (T one in all)
        {
            if (double.IsFinite(value(one)))
            {
                piece.Add(one);
            }
            else if (piece.Count > 0)
            {
                yield return [.. piece];
                piece.Clear();
            }
        }

        if (piece.Count > 0)
        {
            yield return [.. piece];
        }
    }
}
