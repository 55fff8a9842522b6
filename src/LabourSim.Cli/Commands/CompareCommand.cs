using System.CommandLine;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim compare</c>: the same people under a base scenario and under others.</summary>
internal static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> @base = new("BASE") { Description = "Scenario to hold the others against: a shipped name or a file." };
        Argument<string[]> others = new("OTHER") { Description = "Scenarios to compare with it.", Arity = ArgumentArity.OneOrMore };
        RunOptions options = new(true);
        Command command = new("compare", "Pairs scenarios person by person: effects with intervals, and who gains and who loses.")
        {
            @base,
            others,
        };
        options.AddTo(command);
        command.SetAction((result, stop) => RunCommand.RunAsync(
            options.Read(result, [result.GetRequiredValue(@base), .. result.GetRequiredValue(others)]), stop));
        return command;
    }
}
