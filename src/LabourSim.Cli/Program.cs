using System.CommandLine;
using System.CommandLine.Help;
using LabourSim.Cli;
using LabourSim.Cli.Commands;

Command root = new(
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

return await Shell.RunAsync(root, args);
