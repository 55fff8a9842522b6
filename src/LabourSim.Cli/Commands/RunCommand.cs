using System.CommandLine;
using LabourSim.Charts;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim run</c>: simulates scenarios and writes what came of them.</summary>
internal static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string[]> scenarios = new("SCENARIO")
        {
            Description = "Shipped names (see 'laboursim list scenarios') or files.",
            Arity = ArgumentArity.OneOrMore,
        };
        RunOptions options = new(false);
        Command command = new("run", "Simulates scenarios and writes outcomes, ledger, targets and a report.") { scenarios };
        options.AddTo(command);
        command.SetAction((result, stop) => RunAsync(options.Read(result, result.GetRequiredValue(scenarios)), stop));
        return command;
    }

    /// <summary>Runs what was asked for; Ctrl-C ends it with what was finished.</summary>
    internal static Task<int> RunAsync(RunRequest request, CancellationToken stop) => Task.Run(() => Run(request, stop), CancellationToken.None);

    private static int Run(RunRequest request, CancellationToken stop)
    {
        foreach (ScenarioWarning warning in request.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        SessionOptions options = new()
        {
            Threads = request.Threads,
            Detail = request.Detail,
            Channels = request.Channels,
            Gzip = request.Gzip,
            CommandLine = request.CommandLine,
            Report = (input, writer) => Report.Write(input, writer, request.Language),
        };
        if (request.DryRun)
        {
            ResultFolder.Check(request.Folder, request.Force);
            RunText.Plan(request.Experiment, options, request.Folder).Print();
            return Shell.Success;
        }

        try
        {
            return Simulate(request, options, stop);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine(request.Language["cli.stopped"]);
            throw;
        }
    }

    private static int Simulate(RunRequest request, SessionOptions options, CancellationToken stop)
    {
        using ResultFolder folder = ResultFolder.Open(request.Folder, request.Force);
        ExperimentResult input = Terminal.WithProgress(progress => Session.Run(
            request.Experiment,
            options with { Progress = progress },
            folder,
            request.Force,
            stop));
        Terminal.Summarise(input, folder.FullPath, request.Language);
        return input.Partial ? Shell.Interrupted : Shell.Success;
    }
}
