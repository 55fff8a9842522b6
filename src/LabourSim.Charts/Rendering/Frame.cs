using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>Where the values of a panel lie on the page.</summary>
/// <param name="Area">The rectangle between the axes, in pixels.</param>
/// <param name="Panel">The panel.</param>
internal readonly record struct Frame(SKRect Area, Panel Panel)
{
    /// <summary>Pixel of a value of the horizontal axis.</summary>
    public float X(double value) => Area.Left + (float)Part(Panel.X, value) * Area.Width;

    /// <summary>Pixel of a value of the vertical axis.</summary>
    public float Y(double value) => Area.Bottom - (float)Part(Panel.Y, value) * Area.Height;

    /// <summary>The rectangle between two values of each axis.</summary>
    public SKRect Rect(double left, double right, double low, double high) => new SKRect(X(left), Y(high), X(right), Y(low)).Standardized;

    /// <summary>Part of the way from the axis' lower end, 0 to 1.</summary>
    private static double Part(Axis axis, double value) => (value - axis.Low) / (axis.High - axis.Low);
}
