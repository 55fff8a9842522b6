using System.CommandLine;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Web;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim export</c>: results in forms that others can open without this program.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "Folder that 'laboursim run' of one scenario or 'compare' of two wrote." };
        Option<string> lang = LanguageOption.Create();
        Option<string> output = new("--out") { Description = "File to write. Default: take-home.html in DIR.", HelpName = "FILE" };
        Option<bool> force = new("--force") { Description = "Replaces the file." };
        Command page = new("page", "Writes one file that plays a recorded small world beside its answer and figures, without a server or this program.") { folder, lang, output, force };
        page.SetAction((result, stop) => Task.Run(() => Run(result.GetRequiredValue(folder), LanguageOption.Read(result, lang), result.GetValue(output), result.GetValue(force), stop), CancellationToken.None));
        return new Command("export", "Results in forms that others can open without this program.") { page };
    }

    private static void Run(string folder, Language language, string? output, bool force, CancellationToken stop)
    {
        ExperimentResult result = ResultFile.Load(folder);
        string file = output ?? Path.Combine(folder, "take-home.html");
        OutputFile.Write(file, force, stream =>
        {
            using StreamWriter writer = new(stream) { NewLine = "\n" };
            TakeHome.Write(result, ExperimentAgain.Load(folder), writer, language, stop);
        });
        Console.Out.WriteLine(file);
    }
}
