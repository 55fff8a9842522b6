namespace LabourSim.Charts;

/// <summary>
/// One sign of a panel, in the values of its axes. Colours are those of <see cref="Palette"/>: "#rrggbb", or the roles
/// <see cref="Palette.Ink"/>, <see cref="Palette.Soft"/> and <see cref="Palette.Page"/>.
/// </summary>
public abstract record Mark
{
    /// <summary>What a reader who points at it is told; empty for what stands beside it anyway.</summary>
    public string Said { get; init; } = "";

    /// <summary>How opaque it is, 0 to 1; what spans zero fades.</summary>
    public double Opacity { get; init; } = 1;
}

/// <summary>A place in a panel; a line breaks where <paramref name="Y"/> is NaN.</summary>
/// <param name="X">Value on the horizontal axis.</param>
/// <param name="Y">Value on the vertical axis.</param>
public readonly record struct Spot(double X, double Y);

/// <summary>The ends of a band at one place.</summary>
/// <param name="X">Value on the horizontal axis.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Reach(double X, double Low, double High);

/// <summary>A line through places, in order.</summary>
/// <param name="Spots">The places.</param>
/// <param name="Colour">Its colour.</param>
public sealed record LineMark(IReadOnlyList<Spot> Spots, string Colour) : Mark
{
    /// <summary>Dashed.</summary>
    public bool Dashed { get; init; }

    /// <summary>The sign at every place, as <see cref="Look.Sign"/> has it; empty for none.</summary>
    public string Sign { get; init; } = "";

    /// <summary>A sign at every so many places.</summary>
    public int SignEvery { get; init; } = 1;

    /// <summary>Width, 1 being an ordinary line.</summary>
    public double Width { get; init; } = 1;
}

/// <summary>A band around a line: light, without an edge.</summary>
/// <param name="Reaches">Its ends, in order; NaN where it breaks.</param>
/// <param name="Colour">Its colour.</param>
public sealed record BandMark(IReadOnlyList<Reach> Reaches, string Colour) : Mark;

/// <summary>A filled area, such as a layer of a stack, with its name inside where that fits.</summary>
/// <param name="Reaches">Its ends, in order.</param>
/// <param name="Colour">Its colour, light enough for black letters.</param>
/// <param name="Name">Its name; empty for none.</param>
public sealed record AreaMark(IReadOnlyList<Reach> Reaches, string Colour, string Name) : Mark;

/// <summary>A bar across a row of categories.</summary>
/// <param name="At">Place on the axis of categories.</param>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="Colour">Its colour.</param>
public sealed record BarMark(double At, double From, double To, string Colour) : Mark
{
    /// <summary>Thickness, in steps of the axis of categories.</summary>
    public double Thick { get; init; } = 0.62;

    /// <summary>How full it is: 1 filled, 0 an outline alone, between them light with an outline.</summary>
    public double Fill { get; init; } = 1;

    /// <summary>Hatched, so that it differs without colour.</summary>
    public bool Hatched { get; init; }
}

/// <summary>An interval as a thin line; not drawn where an end is NaN.</summary>
/// <param name="At">Place on the axis across.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Colour">Its colour.</param>
public sealed record IntervalMark(double At, double Low, double High, string Colour) : Mark
{
    /// <summary>Lies along the horizontal axis; else stands.</summary>
    public bool Lying { get; init; } = true;

    /// <summary>Width, 1 being an ordinary line.</summary>
    public double Width { get; init; } = 1;
}

/// <summary>A point.</summary>
/// <param name="X">Value on the horizontal axis.</param>
/// <param name="Y">Value on the vertical axis.</param>
/// <param name="Sign">Its form, as <see cref="Look.Sign"/> has it: ● ■ ▲ ◆ ▼ ◀ ▶ ✗ +, or the open ○ □ △ ◇.</param>
/// <param name="Colour">Its colour.</param>
public sealed record PointMark(double X, double Y, string Sign, string Colour) : Mark
{
    /// <summary>Filled with the page, with an edge of its colour.</summary>
    public bool Open { get; init; }

    /// <summary>Size, 1 being an ordinary point.</summary>
    public double Size { get; init; } = 1;
}

/// <summary>A light stripe across the whole panel, such as an accepted range.</summary>
/// <param name="From">One end.</param>
/// <param name="To">The other end.</param>
/// <param name="Colour">Its colour.</param>
public sealed record SpanMark(double From, double To, string Colour) : Mark
{
    /// <summary>Along the horizontal axis, from bottom to top; else from left to right.</summary>
    public bool Standing { get; init; } = true;
}

/// <summary>A thin line across the whole panel, such as zero.</summary>
/// <param name="At">Its place.</param>
/// <param name="Colour">Its colour.</param>
public sealed record RuleMark(double At, string Colour) : Mark
{
    /// <summary>At a value of the horizontal axis; else of the vertical one.</summary>
    public bool Standing { get; init; } = true;

    /// <summary>Dashed.</summary>
    public bool Dashed { get; init; }
}

/// <summary>Where words stand from their place.</summary>
public enum Side
{
    /// <summary>Centred on it.</summary>
    Centre,

    /// <summary>Right of it, in the middle of their height.</summary>
    Right,

    /// <summary>Left of it, in the middle of their height.</summary>
    Left,

    /// <summary>Above it.</summary>
    Above,

    /// <summary>Below it.</summary>
    Below,
}

/// <summary>Words at a place.</summary>
/// <param name="X">Value on the horizontal axis.</param>
/// <param name="Y">Value on the vertical axis.</param>
/// <param name="Words">The words.</param>
public sealed record TextMark(double X, double Y, string Words) : Mark
{
    /// <summary>Where they stand from the place.</summary>
    public Side Side { get; init; } = Side.Right;

    /// <summary>Their colour.</summary>
    public string Colour { get; init; } = Palette.Ink;

    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Size, 1 being that of the figure's words.</summary>
    public double Size { get; init; } = 1;

    /// <summary>With the page's colour around the letters, for words over other marks.</summary>
    public bool Halo { get; init; }

    /// <summary>Widest line, in values of the horizontal axis; longer words are broken. NaN for one line.</summary>
    public double Room { get; init; } = double.NaN;
}

/// <summary>A ribbon that flows from left to right.</summary>
/// <param name="From">Its left end.</param>
/// <param name="To">Its right end.</param>
/// <param name="Colour">Its colour.</param>
public sealed record RibbonMark(Reach From, Reach To, string Colour) : Mark;

/// <summary>A rectangle with words in it, such as a place of a flow or a cell of a board.</summary>
/// <param name="Left">Left end.</param>
/// <param name="Right">Right end.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Colour">Its colour.</param>
public sealed record TileMark(double Left, double Right, double Low, double High, string Colour) : Mark
{
    /// <summary>Words in its middle; empty for none.</summary>
    public string Words { get; init; } = "";

    /// <summary>Colour of the words.</summary>
    public string Letters { get; init; } = Palette.Ink;
}
