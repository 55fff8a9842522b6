using System.CommandLine;
using System.CommandLine.Help;
using LabourSim.Cli.Commands;

namespace LabourSim.Cli;

/// <summary>The program's commands.</summary>
internal static class Root
{
    /// <summary>Makes them, with examples in their help.</summary>
    public static Command Create()
    {
        Command root = Commands();
        HelpExamples.AddTo(root);
        return root;
    }

    private static Command Commands() => new(
        "laboursim",
        "Simulates North Korea's overseas labour system one person at a time and shows what policies do to all three aims at once: " +
        "protect the worker, press the state's revenue, preserve the exposure that changes minds. People are nameless and invented; " +
        "results hold in this model, which explores and does not forecast.")
    {
        RunCommand.Create(),
        CompareCommand.Create(),
        ReportCommand.Create(),
        ChartCommand.Create(),
        LifeCommand.Create(),
        ExportCommand.Create(),
        ClaimsCommand.Create(),
        SweepCommand.Create(),
        AnalyseCommand.Create(),
        CalibrateCommand.Create(),
        StudyCommand.Create(),
        ServeCommand.Create(),
        ListCommand.Create(),
        ShowCommand.Create(),
        ValidateCommand.Create(),
        SchemaCommand.Create(),
        DocsCommand.Create(),
        HelpCommand.Create(),
        new HelpOption { Recursive = true },
        new VersionOption(),
    };
}
