using LabourSim.Experiments.Files;

namespace LabourSim.Charts;

/// <summary>A page with one figure.</summary>
internal static class FigurePage
{
    // What a laptop's window shows, and a phone's.
    private const int Wide = 1120, Narrow = 360, Half = 700;

    /// <summary>Writes the file.</summary>
    public static void Write(Figure figure, TextWriter output)
    {
        Page page = new(figure.Language);
        page.Body.Add($"<h1>{figure.Title}</h1>");
        WriteBody(page, figure);
        Document.Write(page, figure.Title, BuildInfo.Version, output);
    }

    /// <summary>Writes all of a figure but its title: what is shown, the drawing for wide windows and paper and that for narrow ones, source.</summary>
    public static void WriteBody(Page page, Figure figure)
    {
        int wide = figure.Columns > 1 ? Wide : Half;
        page.Body.Add($"<p>{figure.Subtitle}</p>");
        page.Body.Add($"<figure><div class=\"drawing wide\">{new Raw(figure.ToSvg(FigureLook.OnPage(wide)))}</div><div class=\"drawing narrow\">{new Raw(figure.ToSvg(FigureLook.OnPage(Narrow) with { Variant = "narrow" }))}</div><figcaption>{figure.Source}</figcaption></figure>");
    }
}
