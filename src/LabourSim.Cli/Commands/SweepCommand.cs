using System.CommandLine;
using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim sweep</c>: many runs over levers, worlds and replicates, on one machine or many.</summary>
internal static class SweepCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("sweep", "Runs scenarios and doses over uncertain worlds; can be stopped at any time and started again.")
    {
        Plan(), Run(), Status(), Export(), Merge(), SlurmCommands.Slurm(), SlurmCommands.Cancel(), Repeat(),
    };

    private static Command Plan()
    {
        Argument<string> file = SweepOptions.File();
        Option<string> size = SweepOptions.Size(), step = SweepOptions.Step(), threads = SweepOptions.Threads();
        Command command = new("plan", "Says what a sweep takes: runs, agent-months, time and disk. Starts nothing.") { file, size, step, threads };
        command.SetAction(result => SweepText.Plan(new SweepPlan(SweepOptions.SweepOf(result, file, size, step)),
            SweepOptions.ThreadsOf(result, threads)).Print());
        return command;
    }

    private static Command Run()
    {
        Argument<string> file = SweepOptions.File();
        Option<string> folder = new("--out") { Description = "Folder for the results; the same command resumes what was begun there.", HelpName = "DIR", Required = true };
        Option<string> size = SweepOptions.Size(), step = SweepOptions.Step(), threads = SweepOptions.Threads();
        Option<string> shard = new("--shard") { Description = "Runs one of N shards, for many machines; merge them afterwards.", HelpName = "I/N" };
        Option<string> budget = SweepOptions.Budget();
        Command command = new("run", "Runs what is not done yet.") { file, folder, size, step, threads, shard, budget };
        command.SetAction((result, stop) => Task.Run(() =>
        {
            SweepPlan plan = new(SweepOptions.SweepOf(result, file, size, step));
            Shard part = result.GetValue(shard) is { } text ? Shard.Parse(text) : Shard.Whole;
            TimeSpan? deadline = SweepOptions.BudgetOf(result, budget);
            int count = SweepOptions.ThreadsOf(result, threads);
            SweepFolder output = new(result.GetRequiredValue(folder));
            SweepState state = Terminal.WithRuns(progress => SweepRunner.Run(plan, output, part, new EngineOptions(count, deadline, progress), stop));
            return SweepText.Ended(state, plan, output, part, stop.IsCancellationRequested);
        }, CancellationToken.None));
        return command;
    }

    private static Command Status()
    {
        Argument<string> folder = SweepOptions.Folder();
        Command command = new("status", "Says how far a sweep is, shard by shard.") { folder };
        command.SetAction(result => SweepText.Status(new SweepFolder(result.GetRequiredValue(folder))).Print());
        return command;
    }

    private static Command Export()
    {
        Argument<string> folder = SweepOptions.Folder();
        Option<string> path = new("--out") { Description = "The CSV file.", HelpName = "PATH", Required = true };
        Option<bool> force = new("--force") { Description = "Replaces the file if it exists." };
        Command command = new("export", "Writes the results as CSV for R, Python or a spreadsheet: a row a run, in design order.") { folder, path, force };
        command.SetAction(result =>
        {
            SweepFolder input = new(result.GetRequiredValue(folder));
            SweepPlan plan = input.Plan();
            using RunStore store = input.Read();
            OutputFile.Write(result.GetRequiredValue(path), result.GetValue(force), stream => SweepExport.Write(plan, store, stream));
            (int done, int failed) = store.Count();
            SweepText.Partial(new SweepState(done, failed, plan.Runs), input);
            return failed > 0 ? Shell.RunsFailed : Shell.Success;
        });
        return command;
    }

    private static Command Merge()
    {
        Argument<string> folder = SweepOptions.Folder();
        Command command = new("merge", "Puts the shards of a sweep together in sweep.db; doing it again changes nothing.") { folder };
        command.SetAction(result =>
        {
            SweepFolder output = new(result.GetRequiredValue(folder));
            SweepState state = SweepRunner.Merge(output);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Merged: {state.Done} of {state.Planned} runs done, {state.Failed} failed, in {output.Whole}"));
            SweepText.Partial(state, output);
            return state.Failed > 0 ? Shell.RunsFailed : Shell.Success;
        });
        return command;
    }

    private static Command Repeat()
    {
        Argument<string> file = SweepOptions.File();
        Option<string> run = new("--run") { Description = "Number of the run, from 0, as in the export.", HelpName = "N", Required = true };
        Option<string> size = SweepOptions.Size(), step = SweepOptions.Step();
        Command command = new("repeat", "Runs a single run of a sweep again and prints its outcomes, or why it fails.") { file, run, size, step };
        command.SetAction((result, stop) => Task.Run(() =>
        {
            SweepPlan plan = new(SweepOptions.SweepOf(result, file, size, step));
            int number = RunOptions.Whole(result, run, 0, plan.Runs - 1);
            StoredRun? stored = SweepRunner.One(plan, number, stop);
            if (stored?.Cause is { } cause)
            {
                throw new InputException(cause);
            }

            if (stored is not null)
            {
                SweepText.Run(plan, stored).Print();
            }

            return stored is null ? Shell.Interrupted : Shell.Success;
        }, CancellationToken.None));
        return command;
    }
}
