using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Charts.Rendering;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts;

/// <summary>
/// One picture of results, complete in itself: title, what is shown and what its bands are in words, legend, panels, and a source
/// line with version and seed. Equal inputs give equal bytes in every format.
/// </summary>
public sealed record Figure
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Name in kebab-case, as <c>laboursim list figures</c> shows it.</summary>
    public required string Name { get; init; }

    /// <summary>Language of its words.</summary>
    public required Language Language { get; init; }

    /// <summary>Title: what the picture is of.</summary>
    public required string Title { get; init; }

    /// <summary>What is shown, over what, and what any band or interval is, in words.</summary>
    public required string Subtitle { get; init; }

    /// <summary>"In this model", the source, version, seed and size.</summary>
    public required string Source { get; init; }

    /// <summary>Signs, colours and words; empty when the panels name everything themselves.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>The drawings, row by row.</summary>
    public required IReadOnlyList<FigurePanel> Panels { get; init; }

    /// <summary>Drawings beside one another, 1 or 2; narrow screens show one.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>What it shows, read aloud: title and every panel's own description.</summary>
    public string Description => string.Join(". ", Panels.Select(p => (string?)p.Spec["description"]).OfType<string>().Prepend(Title));

    /// <summary>One complete Vega-Lite specification of the whole figure, fit for print: fixed width, white page.</summary>
    public JsonObject ToSpec() => Standalone.Of(this);

    /// <summary>The specification as indented JSON.</summary>
    public string ToJson() => ToSpec().ToJsonString(Indented) + "\n";

    /// <summary>A page with this figure alone, which can be pointed at and loads nothing from anywhere.</summary>
    public string ToHtml()
    {
        using StringWriter text = new() { NewLine = "\n" };
        FigurePage.Write(this, text);
        return text.ToString();
    }

    /// <summary>The figure as SVG.</summary>
    /// <exception cref="Experiments.Input.InputException">Node.js is not installed.</exception>
    public string ToSvg() => NodeRenderer.Render([this], png: false)[0].Svg;

    /// <summary>The figure as PNG, 300 dots an inch.</summary>
    /// <exception cref="Experiments.Input.InputException">Node.js or a font is not installed.</exception>
    public byte[] ToPng() => NodeRenderer.Render([this], png: true)[0].Png!;

    /// <summary>Writes the figure as SVG.</summary>
    /// <exception cref="Experiments.Input.InputException">Node.js is not installed, or the file cannot be written.</exception>
    public void SaveSvg(string path) => FigureFile.Write(path, Encoding.UTF8.GetBytes(ToSvg()));

    /// <summary>Writes the figure as PNG, 300 dots an inch.</summary>
    /// <exception cref="Experiments.Input.InputException">Node.js or a font is not installed, or the file cannot be written.</exception>
    public void SavePng(string path) => FigureFile.Write(path, ToPng());

    /// <summary>Writes a page with this figure alone.</summary>
    /// <exception cref="Experiments.Input.InputException">The file cannot be written.</exception>
    public void SaveHtml(string path) => FigureFile.Write(path, Encoding.UTF8.GetBytes(ToHtml()));

    /// <summary>Writes the Vega-Lite specification.</summary>
    /// <exception cref="Experiments.Input.InputException">The file cannot be written.</exception>
    public void SaveJson(string path) => FigureFile.Write(path, Encoding.UTF8.GetBytes(ToJson()));
}

/// <summary>One drawing of a figure.</summary>
/// <param name="Title">What tells it from the other panels; null for an only panel.</param>
/// <param name="Spec">
/// Vega-Lite, one view: width "container", colours that take the page's as <c>currentColor</c> and <c>var(--page)</c>.
/// </param>
public sealed record FigurePanel(string? Title, JsonObject Spec);

/// <summary>One entry of a legend.</summary>
/// <param name="Sign">One character, such as ■ or ●.</param>
/// <param name="Colour">Colour as "#rrggbb" or "currentColor".</param>
/// <param name="Words">What it stands for.</param>
public sealed record LegendEntry(string Sign, string Colour, string Words);
