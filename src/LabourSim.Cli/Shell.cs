using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;

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

    /// <summary>Ended by a signal: 128 and its number, 130 for Ctrl-C, 143 for a request to terminate.</summary>
    public static int Interrupted { get; private set; } = 130;

    // Long enough for a command to write what is done so far after a signal.
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
            // No response files: a value may start with '@'.
            ParserConfiguration parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
            ParseResult result = root.Parse(args, parsing);
            ParseErrors.ThrowIfAny(result, args);
            return await InvokeAsync(result);
        }
        catch (InputException e)
        {
            return Fail(error, Words(e), BadInput);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception e) when (ResultFolder.CannotWrite(e))
        {
            // Standard output went to a full disk or a reader that left; files have messages of their own.
            return Fail(error, $"laboursim: cannot write: {InputError.Shown(e.Message, 300)}", BadInput);
        }
        catch (Exception e)
        {
            // Whatever it is, the user gets one line and no stack trace.
            return e.GetBaseException() switch
            {
                InputException input => Fail(error, Words(input), BadInput),
                OutOfMemoryException => Fail(error, "laboursim: out of memory: expected more of it, fewer people (--workers) or fewer --threads", BadInput),
                Exception other => Fail(error, $"laboursim: unexpected error: {other.GetType().Name}: {InputError.Shown(other.Message, 300)}", Unexpected),
            };
        }
    }

    /// <summary>Runs the command; the first signal cancels it if it can be cancelled, a second ends the program at once.</summary>
    private static async Task<int> InvokeAsync(ParseResult result)
    {
        InvocationConfiguration plain = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        if (result.Action is not AsynchronousCommandLineAction)
        {
            return await result.InvokeAsync(plain);
        }

        using CancellationTokenSource stop = new();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => Stop(c, 130));
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => Stop(c, 143));
        return await result.InvokeAsync(plain, stop.Token);

        void Stop(PosixSignalContext signal, int code)
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            signal.Cancel = true;
            Interrupted = code;
            _ = Task.Delay(TimeToEnd, CancellationToken.None).ContinueWith(_ => Environment.Exit(code), TaskScheduler.Default);
            stop.Cancel();
        }
    }

    private static string Words(InputException error) => string.Join(Environment.NewLine, error.All.Select(e => e.Message));

    private static int Fail(TextWriter error, string message, int code)
    {
        error.WriteLine(message);
        return code;
    }
}
