using System.CommandLine;
using LabourSim.Experiments.Docs;
using LabourSim.Experiments.Input;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim docs</c>: writes the parts of the documentation that come from the code, or checks them.</summary>
internal static class DocsCommand
{
    private const int Shown = 160;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string> folder = new("--dir")
        {
            Description = "Folder of the documentation.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "docs",
        };
        Option<bool> check = new("--check") { Description = "Write nothing; list what is out of date and end with exit code 1 if anything is." };
        Command command = new("docs", "Writes the tables of the documentation that come from the code (between 'generated' markers).") { folder, check };
        command.SetAction(result => result.GetValue(check) ? Check(result.GetValue(folder)!) : Write(result.GetValue(folder)!));
        return command;
    }

    private static int Write(string folder)
    {
        foreach (string file in GeneratedDocs.Write(folder))
        {
            Console.Out.WriteLine($"{file}: written");
        }

        return Shell.Success;
    }

    private static int Check(string folder)
    {
        IReadOnlyList<StaleDoc> stale = GeneratedDocs.Stale(folder);
        foreach (StaleDoc doc in stale)
        {
            Console.Out.WriteLine($"{doc.File}:{doc.Line}: out of date: found {Line(doc.Found)}, expected {Line(doc.Expected)}; run 'laboursim docs'");
        }

        return stale.Count == 0 ? Shell.Success : Shell.Failed;
    }

    private static string Line(string? text) => text is null ? "the end of the file" : $"'{InputError.Shown(text, Shown)}'";
}
