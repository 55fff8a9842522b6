using System.CommandLine;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Schemas;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim schema</c>: the JSON schema of a scenario, sweep or study file.</summary>
internal static class SchemaCommand
{
    private static readonly Dictionary<string, Func<string>> Schemas = new(StringComparer.Ordinal)
    {
        ["scenario"] = ScenarioSchema.ToJson,
        ["sweep"] = SweepSchema.ToJson,
        ["study"] = StudySchema.ToJson,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> kind = new("KIND")
        {
            Description = "What the schema is of.",
            HelpName = string.Join('|', Schemas.Keys),
            DefaultValueFactory = _ => Schemas.Keys.First(),
        };
        Command command = new("schema", "Prints the JSON schema of a scenario, sweep or study file, for editors.") { kind };
        command.SetAction(result => Console.Out.WriteLine(Schemas.TryGetValue(result.GetValue(kind)!, out Func<string>? schema)
            ? schema()
            : throw InputError.At(InputPlace.CommandLine, "KIND", result.GetValue(kind)!, $"one of {string.Join(", ", Schemas.Keys)}", Schemas.Keys)));
        return command;
    }
}
