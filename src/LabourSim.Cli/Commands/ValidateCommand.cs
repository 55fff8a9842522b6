using System.CommandLine;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim validate</c>: checks scenario files without running them.</summary>
internal static class ValidateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Scenario files, or shipped names.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> json = JsonText.Option();
        Command command = new("validate", "Checks scenario files; says all that is wrong with each and where, and what is probably not meant.") { files, json };
        command.SetAction(result => Validate(result.GetRequiredValue(files), result.GetValue(json)));
        return command;
    }

    private static int Validate(string[] files, bool json)
    {
        List<(string File, WrittenScenario? Written, IReadOnlyList<InputException> Errors)> read = [.. files.Distinct(StringComparer.Ordinal).Select(Read)];
        if (json)
        {
            Console.Out.WriteLine(JsonText.Of(new JsonArray([.. read.Select(r => (JsonNode)Json(r.File, r.Written, r.Errors))])));
        }
        else
        {
            foreach ((string file, WrittenScenario? written, IReadOnlyList<InputException> errors) in read)
            {
                Print(file, written, errors);
            }
        }

        return read.Any(r => r.Errors.Count > 0) ? Shell.BadInput : Shell.Success;
    }

    private static (string File, WrittenScenario? Written, IReadOnlyList<InputException> Errors) Read(string file)
    {
        try
        {
            return (file, ScenarioLoader.Open(file), []);
        }
        catch (InputException e)
        {
            return (file, null, [.. e.All]);
        }
    }

    private static void Print(string file, WrittenScenario? written, IReadOnlyList<InputException> errors)
    {
        foreach (InputException e in errors)
        {
            Console.Error.WriteLine(e.Message);
        }

        if (written is not null)
        {
            string below = written.Below is { } b ? $", based on {b.Id}" : "";
            Console.Out.WriteLine($"{file}: valid: {written.Scenario.Id}{below}");
            foreach (ScenarioWarning warning in Warnings(written))
            {
                Console.Out.WriteLine(warning);
            }
        }
    }

    private static JsonObject Json(string file, WrittenScenario? written, IReadOnlyList<InputException> errors) => new()
    {
        ["file"] = file,
        ["valid"] = written is not null,
        ["id"] = written?.Scenario.Id,
        ["base"] = written?.Below?.Id,
        ["errors"] = new JsonArray([.. errors.Select(e => (JsonNode)new JsonObject
        {
            ["file"] = e.Place?.File,
            ["line"] = e.Place?.Line,
            ["key"] = e.Key,
            ["value"] = e.Value?.ToString(),
            ["expected"] = e.Expected?.ToString(),
            ["nearest"] = e.Nearest,
            ["message"] = e.Message,
        })]),
        ["warnings"] = DesignText.Json(written is null ? [] : Warnings(written)),
    };

    private static IReadOnlyList<ScenarioWarning> Warnings(WrittenScenario written) => ScenarioWarnings.Of(written, RunOptions.UsualFrom, RunOptions.UsualTo);
}
