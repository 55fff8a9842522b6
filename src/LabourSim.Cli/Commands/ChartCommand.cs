using System.CommandLine;
using System.Text;
using LabourSim.Charts;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim chart</c>: figures of results already there.</summary>
internal static class ChartCommand
{
    private const string Every = "all";
    private static readonly string[] Formats = ["svg", "png", "html", "csv"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "Folder with results." };
        Option<string> figure = new("--figure") { Description = $"Which figure, see 'laboursim list figures'; '{Every}' for all the folder has data for.", HelpName = "NAME", Required = true };
        Option<string> format = new("--format") { Description = "svg, png (300 dots an inch), html (a page to point at) or csv (its numbers).", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => "svg" };
        Option<string> lang = LanguageOption.Create();
        Option<string> output = new("--out") { Description = $"File to write, or the folder for '{Every}'. Default: the figure's name, here.", HelpName = "FILE" };
        Command command = new("chart", "Draws a figure of results as SVG, PNG, HTML or CSV.") { folder, figure, format, lang, output };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetRequiredValue(figure), result.GetValue(format)!, LanguageOption.Read(result, lang), result.GetValue(output)));
        return command;
    }

    private static void Run(string folder, string name, string format, Language language, string? output)
    {
        if (!Formats.Contains(format))
        {
            throw InputError.At(InputPlace.CommandLine, "--format", format, string.Join(", ", Formats), Formats);
        }

        FigureSource source = FigureSource.Open(folder);
        if (name != Every)
        {
            string file = output ?? $"{name}.{format}";
            Save([FigureCatalogue.Draw(source, name, language)], format, [file]);
            return;
        }

        Figure[] figures = [.. FigureCatalogue.All.Select(f => f.Draw(source, language)).OfType<Figure>()];
        if (figures.Length == 0)
        {
            throw InputError.At(InputPlace.CommandLine, "DIR", folder, "a folder with results that a figure can be drawn from");
        }

        string into = Folder(output ?? ".");
        Save(figures, format, [.. figures.Select(f => Path.Combine(into, $"{f.Name}.{format}"))]);
    }

    private static string Folder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw ResultFolder.Unwritable(path, e);
        }
    }

    private static void Save(Figure[] figures, string format, string[] files)
    {
        for (int i = 0; i < files.Length; i++)
        {
            FigureFile.Write(files[i], format switch
            {
                "svg" => Encoding.UTF8.GetBytes(figures[i].ToSvg()),
                "png" => figures[i].ToPng(),
                "html" => Encoding.UTF8.GetBytes(figures[i].ToHtml()),
                _ => Encoding.UTF8.GetBytes(figures[i].ToCsv()),
            });
            string full = Path.GetFullPath(files[i]);
            Written.Add(Path.GetDirectoryName(full)!, Path.GetFileName(full));
            Console.Out.WriteLine(files[i]);
        }
    }
}
