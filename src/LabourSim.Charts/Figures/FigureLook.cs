namespace LabourSim.Charts;

/// <summary>How a figure is drawn: its size on paper, its letters, its colours. The defaults fill the width of an A4 page.</summary>
public sealed record FigureLook
{
    /// <summary>As on a page of A4.</summary>
    public static FigureLook Default { get; } = new();

    /// <summary>Width in millimetres, 40 to 1000.</summary>
    public double WidthMm { get; init; } = 170;

    /// <summary>Height in millimetres; null for as high as the drawing asks for. What the words need is never taken from them, so a very small height is exceeded.</summary>
    public double? HeightMm { get; init; }

    /// <summary>Dots an inch of a PNG, 50 to 1200.</summary>
    public int Dpi { get; init; } = 300;

    /// <summary>Height of ordinary words in points, 4 to 60.</summary>
    public double FontSize { get; init; } = 9;

    /// <summary>Greys only, for print without colour.</summary>
    public bool Grey { get; init; }

    /// <summary>White on black, for a dark room.</summary>
    public bool Dark { get; init; }

    /// <summary>Without title and subtitle, where a caption says them.</summary>
    public bool NoTitle { get; init; }

    /// <summary>Without the line that names source, version and seed.</summary>
    public bool NoSource { get; init; }

    /// <summary>To stand inside a web page that says title, what is shown and source around it, in the page's colours.</summary>
    /// <param name="width">Pixels of the page.</param>
    public static FigureLook OnPage(double width) => new() { WidthMm = width * 25.4 / 96, FontSize = 10.5, NoTitle = true, NoSource = true, InPage = true };

    /// <summary>Tells the ids of two drawings of one figure on one page apart; empty for one alone.</summary>
    internal string Variant { get; init; } = "";

    /// <summary>To stand inside a web page: no background, and colours that follow the page's <c>currentColor</c>, <c>--soft</c> and <c>--page</c>.</summary>
    internal bool InPage { get; init; }
}
