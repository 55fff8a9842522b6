using System.CommandLine;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim schema</c>: the JSON schema of a scenario file.</summary>
internal static class SchemaCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Command command = new("schema", "Prints the JSON schema of a scenario file, for editors.");
        command.SetAction(_ => Console.Out.WriteLine(ScenarioSchema.ToJson()));
        return command;
    }
}
