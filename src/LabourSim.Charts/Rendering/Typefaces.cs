using ScottPlot;
using SkiaSharp;

namespace LabourSim.Charts.Rendering;

/// <summary>The letters of every figure, from files in this assembly: the same bytes on every machine, with or without fonts of its own.</summary>
internal sealed class Typefaces : IFontResolver
{
    /// <summary>Name of the family: Latin, all Hangul syllables and signs, in regular and bold.</summary>
    public const string Family = "NanumBarunGothic";

    private static readonly SKTypeface Regular = Load(false), Strong = Load(true);

    // ScottPlot looks for fonts where it is told to; the first that answers is taken.
    static Typefaces() => Fonts.FontResolvers.Insert(0, new Typefaces());

    private Typefaces()
    {
    }

    /// <summary>The typeface; it is shared, and must not be disposed of.</summary>
    public static SKTypeface Of(bool bold) => bold ? Strong : Regular;

    /// <summary>True when the family has a sign.</summary>
    public static bool Has(int codePoint) => Regular.ContainsGlyph(codePoint) && Strong.ContainsGlyph(codePoint);

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Family ? Load(weight >= FontWeight.SemiBold) : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Family ? Load(bold) : null;

    private static SKTypeface Load(bool bold)
    {
        string name = bold ? "NanumBarunGothicBold.ttf" : "NanumBarunGothic.ttf";
        using Stream stream = Bundles.Open(name);
        using SKData data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"resource {name} is no font");
    }
}
