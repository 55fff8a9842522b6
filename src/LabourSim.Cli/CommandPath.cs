using System.CommandLine;

namespace LabourSim.Cli;

/// <summary>A command as it is typed.</summary>
internal static class CommandPath
{
    /// <summary>"sweep run" for <c>laboursim sweep run</c>; "laboursim" for the program itself.</summary>
    public static string Of(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is not { } parent ? command.Name
        : parent.Parents.OfType<Command>().Any() ? $"{Of(parent)} {command.Name}"
        : command.Name;
}
