using System.Globalization;
using System.Text;
using LabourSim.Charts.Rendering;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts;

/// <summary>
/// One picture of results as values, complete in itself: title, what is shown and what its bands are in words, legend, panels, a
/// source line with version and seed, and its numbers. Equal inputs give equal bytes in every format.
/// </summary>
public sealed record Figure
{
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
    public IReadOnlyList<Panel> Panels { get; init; } = [];

    /// <summary>Drawings beside one another where the page is wide enough; narrow ones show fewer.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>The numbers it shows, for those who want to draw their own.</summary>
    public FigureData Data { get; init; } = FigureData.None;

    /// <summary>What it shows, read aloud: title and every panel's own description.</summary>
    public string Description => string.Join(". ", Panels.Select(p => p.Description).Prepend(Title));

    /// <summary>Each panel as a ScottPlot plot, with its axes and marks, for those who want to go on from there; dispose of them.</summary>
    /// <param name="look">Size of letters and colours; the usual when null.</param>
    public IReadOnlyList<ScottPlot.Plot> Plots(FigureLook? look = null)
    {
        look ??= FigureLook.Default;
        PlotMaker maker = new(new Ink(look), (float)(look.FontSize * 96 / 72), null);
        return [.. Panels.Select(maker.Make)];
    }

    /// <summary>The figure as SVG.</summary>
    /// <param name="look">Size and colours; the usual when null.</param>
    public string ToSvg(FigureLook? look = null) => SvgFile.Of(this, look ?? FigureLook.Default);

    /// <summary>The figure as PNG.</summary>
    /// <param name="look">Size, dots an inch and colours; the usual when null.</param>
    public byte[] ToPng(FigureLook? look = null) => Png.Of(this, look ?? FigureLook.Default);

    /// <summary>The numbers it shows, as CSV; empty where it has no columns.</summary>
    public string ToCsv()
    {
        if (Data.Columns.Count == 0)
        {
            return "";
        }

        using MemoryStream stream = new();
        using (CsvRows csv = new(stream))
        {
            foreach (IReadOnlyList<string> row in Data.Rows.Prepend(Data.Columns))
            {
                csv.Row([.. row]);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A page with this figure alone, which loads nothing from anywhere.</summary>
    public string ToHtml()
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        FigurePage.Write(this, text);
        return text.ToString();
    }

    /// <summary>Writes the figure as SVG.</summary>
    /// <exception cref="Experiments.Input.InputException">The file cannot be written.</exception>
    public void SaveSvg(string path, FigureLook? look = null) => FigureFile.Write(path, Encoding.UTF8.GetBytes(ToSvg(look)));

    /// <summary>Writes the figure as PNG, 300 dots an inch unless the look says otherwise.</summary>
    /// <exception cref="Experiments.Input.InputException">The file cannot be written.</exception>
    public void SavePng(string path, FigureLook? look = null) => FigureFile.Write(path, ToPng(look));

    /// <summary>Writes the numbers it shows as CSV.</summary>
    /// <exception cref="Experiments.Input.InputException">The file cannot be written.</exception>
    public void SaveCsv(string path) => FigureFile.Write(path, Encoding.UTF8.GetBytes(ToCsv()));

    /// <summary>Writes a page with this figure alone.</summary>
    /// <exception cref="Experiments.Input.InputException">The file cannot be written.</exception>
    public void SaveHtml(string path) => FigureFile.Write(path, Encoding.UTF8.GetBytes(ToHtml()));
}

/// <summary>One entry of a legend.</summary>
/// <param name="Sign">One character, such as ■ or ●; see <see cref="PointMark"/>.</param>
/// <param name="Colour">Colour as "#rrggbb" or a role.</param>
/// <param name="Words">What it stands for.</param>
public sealed record LegendEntry(string Sign, string Colour, string Words);
