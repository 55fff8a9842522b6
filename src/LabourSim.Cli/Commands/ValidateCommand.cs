using System.CommandLine;
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
        Command command = new("validate", "Checks scenario files; says what is wrong with each and where.") { files };
        command.SetAction(result => Validate(result.GetRequiredValue(files)));
        return command;
    }

    private static int Validate(string[] files)
    {
        int code = Shell.Success;
        foreach (string file in files)
        {
            try
            {
                Scenario scenario = ScenarioLoader.Load(file);
                string below = scenario.Base is null ? "" : $", based on {scenario.Base}";
                Console.Out.WriteLine($"{file}: valid: {scenario.Id}{below}");
            }
            catch (InputException e)
            {
                Console.Error.WriteLine(e.Message);
                code = Shell.BadInput;
            }
        }

        return code;
    }
}
