namespace LabourSim.Charts;

/// <summary>Figures in pages: a page with one, and one among other things.</summary>
internal static class FigurePage
{
    // What a laptop's window shows, half of it, and a phone's.
    private const int Wide = 1120, Half = 560, Narrow = 360;

    /// <summary>Writes the file.</summary>
    public static void Write(Figure figure, TextWriter output)
    {
        Page page = new(figure.Language);
        page.Add($"<h1>{figure.Title}</h1>{Of(figure)}");
        Document.Write(page, figure.Title, output);
    }

    /// <summary>All of a figure but its title: what is shown, a drawing for wide windows and paper and one for narrow windows, source.</summary>
    public static Raw Of(Figure figure) => Drawn(figure, Usual(figure));

    /// <summary>The same for half of a wide window, with its title.</summary>
    public static Raw Beside(Figure figure) => Html.Of($"<h2 id=\"{figure.Name}\">{figure.Title}</h2>{Drawn(figure, Half)}");

    /// <summary>The figure folded under its title, with what else belongs to it; once, to be swiped in a narrow window, since a page of many figures would be twice as large.</summary>
    public static Raw Folded(Figure figure, params IEnumerable<Raw> more) => Html.Of($"""
        <details class="folded" id="{figure.Name}"><summary>{figure.Title}</summary><p>{figure.Subtitle}</p>
        <figure><div class="drawing only">{Svg(figure, Usual(figure))}</div><figcaption>{figure.Source}</figcaption></figure>
        {more}</details>
        """);

    private static int Usual(Figure figure) => figure.Columns > 1 ? Wide : Half + Narrow / 2;

    private static Raw Svg(Figure figure, int width, string variant = "") => new(figure.ToSvg(FigureLook.OnPage(width) with { Variant = variant }));

    private static Raw Drawn(Figure figure, int wide) => Html.Of($"""
        <p>{figure.Subtitle}</p>
        <figure><div class="drawing wide">{Svg(figure, wide)}</div>
        <div class="drawing narrow">{Svg(figure, Narrow, "-narrow")}</div><figcaption>{figure.Source}</figcaption></figure>

        """);
}
