using LabourSim.Experiments.Files;

namespace LabourSim.Charts;

/// <summary>A page with one figure.</summary>
internal static class FigurePage
{
    /// <summary>Writes the file.</summary>
    public static void Write(Figure figure, TextWriter output)
    {
        Page page = new();
        page.Body.Add($"<h1>{figure.Title}</h1>");
        WriteBody(page, figure);
        Document.Write(page, figure.Title, BuildInfo.Version, output, figure.Language);
    }

    /// <summary>Writes all of a figure but its title: what is shown, legend, panels, source.</summary>
    public static void WriteBody(Page page, Figure figure)
    {
        page.Body.Add($"<p>{figure.Subtitle}</p>");
        if (figure.Old.Count == 0)
        {
            page.Body.Add($"<figure>{new Raw(figure.ToSvg(new FigureLook { WidthMm = 290, FontSize = 11, NoTitle = true, NoSource = true, InPage = true }))}<figcaption>{figure.Source}</figcaption></figure>");
            return;
        }

        if (figure.Legend.Count > 0)
        {
            page.Body.Add($"{Page.Legend([.. figure.Legend.Select(e => (e.Sign, e.Colour, e.Words))])}");
        }

        page.Body.Add($"<figure>");
        page.Body.Add($"<div class=\"{(figure.Columns > 1 ? "grid panels even" : "stack")}\">");
        foreach (FigurePanel panel in figure.Old)
        {
            Raw heading = panel.Title is { } title ? Html.Of($"<h3>{title}</h3>") : default;
            page.Body.Add($"<div>{heading}{page.Chart((System.Text.Json.Nodes.JsonObject)panel.Spec.DeepClone())}</div>");
        }

        page.Body.Add($"</div><figcaption>{figure.Source}</figcaption></figure>");
    }
}
