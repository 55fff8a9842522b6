using ScottPlot;

namespace LabourSim.Charts.Rendering;

/// <summary>What ScottPlot has no form for, drawn on its canvas by its axes: words, points of our forms, hatches.</summary>
/// <param name="draw">Draws it; the axes give the pixel of a value.</param>
/// <param name="clipped">Cut where the panel ends.</param>
internal sealed class FreePlot(Action<RenderPack, IAxes> draw, bool clipped) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new ScottPlot.Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        if (!clipped)
        {
            rp.CanvasState.DisableClipping();
        }

        draw(rp, Axes);
    }
}
