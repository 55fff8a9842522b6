using System.CommandLine;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim help</c>: the help of a command, as its <c>--help</c> gives it.</summary>
internal static class HelpCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string[]> path = new("COMMAND") { Description = "The command, such as run or sweep plan; without one, the program.", Arity = ArgumentArity.ZeroOrMore };
        Command command = new("help", "Shows the help of a command; the same as its --help.") { path };
        command.SetAction((result, stop) =>
        {
            ParseResult help = result.RootCommandResult.Command.Parse([.. result.GetValue(path) ?? [], "--help"], result.Configuration);
            ParseErrors.ThrowIfUnmatched(help);
            return help.InvokeAsync(result.InvocationConfiguration, stop);
        });
        return command;
    }
}
