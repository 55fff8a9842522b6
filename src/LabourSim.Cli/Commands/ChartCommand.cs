using System.CommandLine;
using System.Globalization;
using System.Text;
using LabourSim.Charts;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Model;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim chart</c>: figures of results already there.</summary>
internal static class ChartCommand
{
    private const string Every = "all";
    private static readonly string[] Formats = ["svg", "png", "csv", "html"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "Folder with results." };
        Option<string> figure = new("--figure") { Description = $"Which figure, see 'laboursim list figures'; outcome:NAME for an outcome over time; '{Every}' for all the folder has data for.", HelpName = "NAME", Required = true };
        Option<string> format = new("--format") { Description = "svg, png, csv (the figure's numbers) or html (a page that tells values). Default: what --out ends in, else svg.", HelpName = string.Join('|', Formats) };
        Option<string> width = Millimetres("--width-mm", "Width in millimetres, 40 to 1000."), height = Millimetres("--height-mm", "Height in millimetres, 40 to 1000. Default: what the drawing needs.");
        Option<string> dpi = new("--dpi") { Description = "Dots an inch of a PNG, 50 to 1200.", HelpName = "N", DefaultValueFactory = _ => Invariant(FigureLook.Default.Dpi) };
        Option<string> letters = new("--font-size") { Description = "Height of ordinary words in points, 4 to 60.", HelpName = "PT", DefaultValueFactory = _ => Invariant(FigureLook.Default.FontSize) };
        Option<bool> grey = new("--grey") { Description = "Greys only." }, untitled = new("--no-title") { Description = "Without title and subtitle, for a caption of your own." };
        Option<bool> hosts = new("--hosts") { Description = "A panel a host, for outcome:NAME." };
        Option<string> from = new("--from") { Description = "First month of what is drawn over time. Default: the results' own.", HelpName = "YYYY-MM" }, to = new("--to") { Description = "Last month, inclusive.", HelpName = "YYYY-MM" };
        Option<string> lang = LanguageOption.Create();
        Option<string> output = new("--out") { Description = $"File to write, or the folder for '{Every}'. Default: the figure's name, here.", HelpName = "FILE" };
        Command command = new("chart", "Draws a figure of results as SVG, PNG or a page, or writes its numbers.") { folder, figure, format, width, height, dpi, letters, grey, untitled, hosts, from, to, lang, output };
        command.SetAction(result =>
        {
            string? file = result.GetValue(output), ending = file is null ? null : Formats.FirstOrDefault(f => file.EndsWith($".{f}", StringComparison.OrdinalIgnoreCase));
            string kind = result.GetValue(format) ?? ending ?? Formats[0];
            if (!Formats.Contains(kind))
            {
                throw InputError.At(InputPlace.CommandLine, "--format", kind, string.Join(", ", Formats), Formats);
            }

            if (ending is not null && ending != kind)
            {
                throw InputError.At(InputPlace.CommandLine, "--out", file!, $"a file that ends in .{kind}");
            }

            FigureLook look = new()
            {
                WidthMm = result.GetValue(width) is null ? FigureLook.Default.WidthMm : Number(result, width, 40, 1000),
                HeightMm = result.GetValue(height) is null ? null : Number(result, height, 40, 1000),
                Dpi = RunOptions.Whole(result, dpi, 50, 1200),
                FontSize = Number(result, letters, 4, 60),
                Grey = result.GetValue(grey),
                NoTitle = result.GetValue(untitled),
            };
            FigureSource source = FigureSource.Open(result.GetRequiredValue(folder), MonthOf(result, from), MonthOf(result, to));
            Draw(source, result.GetRequiredValue(figure), kind, look, LanguageOption.Read(result, lang), result.GetValue(hosts), file);
        });
        return command;
    }

    private static void Draw(FigureSource source, string name, string format, FigureLook look, Language language, bool hosts, string? output)
    {
        bool every = name == Every && !hosts;
        Figure[] figures = every ? [.. FigureCatalogue.All.Select(f => f.Draw(source, language)).OfType<Figure>()]
            : [FigureCatalogue.Draw(source, name, language, hosts)];
        if (figures.Length == 0)
        {
            throw InputError.At(InputPlace.CommandLine, "DIR", source.Folder, "a folder with results that a figure can be drawn from");
        }

        string into = every ? Folder(output ?? ".") : "";
        foreach (Figure figure in figures)
        {
            Save(figure, format, look, every || output is null ? Path.Combine(into, $"{figure.Name}.{format}") : output);
        }
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

    private static void Save(Figure figure, string format, FigureLook look, string file)
    {
        FigureFile.Write(file, format switch
        {
            "svg" => Encoding.UTF8.GetBytes(figure.ToSvg(look)),
            "png" => figure.ToPng(look),
            "csv" => Encoding.UTF8.GetBytes(figure.ToCsv()),
            _ => Encoding.UTF8.GetBytes(figure.ToHtml()),
        });
        string full = Path.GetFullPath(file);
        Written.Add(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        Console.Out.WriteLine(file);
    }

    private static Option<string> Millimetres(string name, string description) => new(name) { Description = description, HelpName = "MM" };

    private static string Invariant(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static double Number(System.CommandLine.ParseResult result, Option<string> option, double low, double high)
    {
        string text = result.GetValue(option) ?? "";
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value >= low && value <= high
            ? value
            : throw InputError.At(InputPlace.CommandLine, option.Name, text, $"a number from {Invariant(low)} to {Invariant(high)}");
    }

    private static Month? MonthOf(System.CommandLine.ParseResult result, Option<string> option) => result.GetValue(option) is null ? null : RunOptions.MonthOf(result, option);
}
