using System.CommandLine;
using LabourSim.Charts;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim report</c>: the report of results already there, in the language asked for.</summary>
internal static class ReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> folder = new("DIR") { Description = "Folder that 'laboursim run' or 'compare' wrote." };
        Option<string> lang = LanguageOption.Create();
        Option<string> output = new("--out") { Description = "File to write. Default: report.html in DIR, report-LANG.html in other languages.", HelpName = "FILE" };
        Command command = new("report", "Writes the report of results already there.") { folder, lang, output };
        command.SetAction(result => Run(result.GetRequiredValue(folder), LanguageOption.Read(result, lang), result.GetValue(output)));
        return command;
    }

    private static void Run(string folder, Language language, string? output)
    {
        ExperimentResult result = ResultFile.Load(folder);
        string file = output ?? Path.Combine(folder, ResultFolder.ReportName(language));
        OutputFile.Write(file, force: true, stream =>
        {
            using StreamWriter writer = new(stream) { NewLine = "\n" };
            Report.Write(result, writer, language);
        });
        if (output is null)
        {
            Written.Add(folder, ResultFolder.ReportName(language));
        }

        Console.Out.WriteLine(file);
    }
}
