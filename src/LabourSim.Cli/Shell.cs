using System.CommandLine;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Cli;

/// <summary>Runs a command line and turns everything that goes wrong into one line on standard error and an exit code.</summary>
internal static class Shell
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>An error nobody foresaw.</summary>
    public const int Unexpected = 1;

    /// <summary>A check that did not hold.</summary>
    public const int Failed = 1;

    /// <summary>Bad input: arguments, options or files.</summary>
    public const int BadInput = 2;

    /// <summary>Some runs of a sweep failed; the others are whole.</summary>
    public const int RunsFailed = 3;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Interrupted = 130;

    // Long enough for a command to write what is done so far after Ctrl-C.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromMinutes(1);

    /// <summary>Parses and runs; returns the exit code.</summary>
    /// <param name="root">The program's commands.</param>
    /// <param name="args">What the user typed.</param>
    /// <param name="error">Where messages go; null for standard error.</param>
    public static async Task<int> RunAsync(Command root, string[] args, TextWriter? error = null)
    {
        error ??= Console.Error;
        try
        {
            HelpExamples.AddTo(root);

            // No response files: a value may start with '@'.
            ParserConfiguration parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
            ParseResult result = root.Parse(args, parsing);
            ParseErrors.ThrowIfAny(result, args);
            return await result.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToEnd,
            });
        }
        catch (InputException e)
        {
            return Fail(error, e.Message, BadInput);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception e)
        {
            // Whatever it is, the user gets one line and no stack trace.
            return e.GetBaseException() is InputException input
                ? Fail(error, input.Message, BadInput)
                : Fail(error, $"laboursim: unexpected error: {e.GetBaseException().GetType().Name}: {InputError.Shown(e.GetBaseException().Message, 300)}", Unexpected);
        }
    }

    private static int Fail(TextWriter error, string message, int code)
    {
        error.WriteLine(message);
        return code;
    }
}
