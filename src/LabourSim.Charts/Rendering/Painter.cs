using ScottPlot;
using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>Draws a sheet: words and legend itself, each panel's marks and axes by its plot.</summary>
internal static class Painter
{
    /// <summary>Draws.</summary>
    /// <param name="sheet">The figure laid out.</param>
    /// <param name="canvas">The canvas.</param>
    /// <param name="ink">Colours.</param>
    /// <param name="runs">Takes words down for SVG; null to draw them.</param>
    public static void Draw(Sheet sheet, SKCanvas canvas, Ink ink, List<Run>? runs)
    {
        Pen pen = new(canvas, ink, runs);
        float y = pen.Lines(sheet.Title, sheet.Margin, sheet.Margin, sheet.TitleSize, Palette.Ink, true);
        pen.Lines(sheet.Subtitle, sheet.Margin, y + 0.2f * sheet.Size, sheet.Size, Palette.Soft);
        foreach ((LegendEntry entry, float x, float top, IReadOnlyList<string> lines) in sheet.Entries)
        {
            Signs.Draw(canvas, entry.Sign, x + 0.5f * sheet.Size, top + sheet.Size * Letters.Line / 2, 0.85f * sheet.Size, ink.Sk(entry.Colour), ink.Sk(Palette.Page));
            pen.Lines(lines, x + 1.35f * sheet.Size, top, sheet.Size, Palette.Ink);
        }

        PlotMaker maker = new(ink, sheet.Size, runs);
        foreach (PanelPlace place in sheet.Places)
        {
            Panel(place.Frame.Panel, place, sheet, pen, maker, runs);
        }

        pen.Lines(sheet.Events, sheet.Margin, sheet.EventsTop, sheet.Small, Palette.Soft);
        pen.Lines(sheet.Source, sheet.Margin, sheet.SourceTop + 0.3f * sheet.Size, sheet.Small, Palette.Soft);
    }

    private static void Panel(Panel panel, PanelPlace place, Sheet sheet, Pen pen, PlotMaker maker, List<Run>? runs)
    {
        float small = sheet.Small;
        pen.Lines(place.Title, place.Left, place.TitleTop, 1.06f * sheet.Size, Palette.Ink, true);
        pen.Lines(place.Across, place.Left, place.AcrossTop, small, Palette.Soft);
        using (Plot plot = maker.Make(panel))
        {
            // Clearing the canvas would wipe what stands on the page already.
            plot.RenderManager.ClearCanvasBeforeEachRender = false;
            plot.RenderManager.Remove<ScottPlot.Rendering.RenderActions.ClearCanvas>();
            plot.Axes.Bottom.TickLabelStyle.IsVisible = plot.Axes.Left.TickLabelStyle.IsVisible = false;
            plot.Axes.Bottom.Label.IsVisible = plot.Axes.Left.Label.IsVisible = false;
            SKRect area = place.Frame.Area;
            PixelPadding around = new(8, 8, 8, 8);
            plot.Layout.Fixed(around);
            PixelRect rect = new(area.Left - 8, area.Right + 8, area.Bottom + 8, area.Top - 8);

            // A plot that is drawn for the first time is drawn twice, for its layout; bands would be twice as dark and words stand twice.
            using (SKNoDrawCanvas nowhere = new((int)sheet.Width + 1, (int)sheet.Height + 1))
            {
                int written = runs?.Count ?? 0;
                plot.Render(nowhere, rect);
                runs?.RemoveRange(written, runs.Count - written);
            }

            plot.Render(pen.Canvas, rect);
        }

        for (int i = 0; i < panel.Y.Ticks.Count; i++)
        {
            IReadOnlyList<string> lines = place.RowNames[i];
            pen.Lines(lines, place.Frame.Area.Left - 0.45f * sheet.Size, place.Frame.Y(panel.Y.Ticks[i].At) - lines.Count * small * Letters.Line / 2, small, Palette.Ink, align: 1);
        }

        float below = place.Frame.Area.Bottom;
        if (panel.X.Ticks.Count > 0)
        {
            for (int i = 0; i < panel.X.Ticks.Count; i += place.Every)
            {
                pen.Lines([panel.X.Ticks[i].Words], place.Frame.X(panel.X.Ticks[i].At), below + 0.35f * sheet.Size, small, Palette.Ink, align: 0.5f);
            }

            below += 1.55f * sheet.Size;
        }

        foreach ((int number, float x, int row) in place.Strip)
        {
            pen.Write(Sheet.Number(number), x, below + (row + 0.75f) * 1.05f * sheet.Size, small, Palette.Soft, align: 0.5f);
        }

        below += place.Strip.Count == 0 ? 0 : (place.Strip.Max(s => s.Row) + 1) * 1.05f * sheet.Size + 0.2f * sheet.Size;
        pen.Lines(place.Below, place.Frame.Area.Left, below, small, Palette.Soft);
    }
}
