using System.Text.RegularExpressions;

namespace LabourSim.Docs.Tests;

/// <summary>A command line of a page.</summary>
/// <param name="Words">Words after the program's name; null when it is not this program's.</param>
/// <param name="ExitCode">What it ends with: 0, or what its comment says as "exit code N".</param>
internal sealed partial record ShellLine(IReadOnlyList<string>? Words, int ExitCode)
{
    private const string Checkout = "dotnet run -c Release -p:RunAnalyzers=false --project src/LabourSim.Cli -- ";
    private const string Program = "laboursim ";

    /// <summary>Reads a line; quotes hold words together, and nothing else of a shell is understood.</summary>
    public static ShellLine Read(string line)
    {
        string command = line, comment = "";
        int at = line.IndexOf(" #", StringComparison.Ordinal);
        if (at >= 0)
        {
            (command, comment) = (line[..at].TrimEnd(), line[at..]);
        }

        string? arguments = command.StartsWith(Checkout, StringComparison.Ordinal) ? command[Checkout.Length..]
            : command.StartsWith(Program, StringComparison.Ordinal) ? command[Program.Length..]
            : null;
        Match code = Code().Match(comment);
        return new ShellLine(
            arguments is null || Unknown().IsMatch(arguments) ? null : [.. Word().Matches(arguments).Select(m => m.Value.Trim('\'', '"'))],
            code.Success ? int.Parse(code.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex(@"exit code (\d+)")]
    private static partial Regex Code();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[|<>&;$`\\]")]
    private static partial Regex Unknown();
}
