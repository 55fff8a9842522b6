using System.CommandLine;
using System.Globalization;
using System.Reflection;
using LabourSim.Experiments.Clusters;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Cli.Commands;

/// <summary><c>laboursim sweep slurm</c> and <c>sweep cancel</c>: a sweep as a job array on a cluster.</summary>
internal static class SlurmCommands
{
    private const int MostTasks = 10_000_000;

    /// <summary>Makes <c>sweep slurm</c>.</summary>
    public static Command Slurm()
    {
        Argument<string> file = SweepOptions.File();
        Option<string> folder = new("--out") { Description = "Folder for the results, under the same path on every node; the same command resumes what is left there.", HelpName = "DIR", Required = true };
        Option<string> tasks = new("--tasks") { Description = "Tasks of the job array; each runs one shard of the sweep.", HelpName = "N", Required = true };
        Option<string> size = SweepOptions.Size(), step = SweepOptions.Step();
        Option<string> threads = new("--threads") { Description = "Threads of each task, and processors asked for it. Default: 1.", HelpName = "T", DefaultValueFactory = _ => "1" };
        Option<string> most = new("--at-once") { Description = "Most tasks that run at the same time. Default: as many as Slurm starts.", HelpName = "N" };
        Option<string> partition = new("--partition") { Description = "Partition, as sbatch takes it.", HelpName = "P" };
        Option<string> time = new("--time") { Description = "Time limit of each task, as sbatch takes it; a task that reaches it continues by itself.", HelpName = "TIME" };
        Option<string> account = new("--account") { Description = "Account, as sbatch takes it.", HelpName = "A" };
        Option<string> memory = new("--mem") { Description = "Memory of each task, as sbatch takes it.", HelpName = "SIZE" };
        Option<bool> dry = new("--dry-run") { Description = "Prints the scripts and the commands that would submit them; writes and submits nothing." };
        Command command = new("slurm", "Submits a sweep to a Slurm cluster: an array of shards, and a job that merges them.")
        {
            file, folder, tasks, size, step, threads, most, partition, time, account, memory, dry,
        };
        command.SetAction(result =>
        {
            SweepPlan plan = new(SweepOptions.SweepOf(result, file, size, step));
            SlurmRequest request = new(RunOptions.Whole(result, tasks, 0, MostTasks), RunOptions.Whole(result, threads, 1, SiteThreads.MaxThreads))
            {
                AtOnce = result.GetValue(most) is null ? null : RunOptions.Whole(result, most, 1, Shard.Max),
                Partition = result.GetValue(partition),
                Time = result.GetValue(time),
                Account = result.GetValue(account),
                Memory = result.GetValue(memory),
            };
            SweepFolder output = new(result.GetRequiredValue(folder));
            SlurmSubmission submission = new(plan, output, request, ThisProgram());
            if (submission.Done)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nothing is left to submit: all {plan.Runs} runs are done and merged in {output.Whole}"));
            }
            else if (result.GetValue(dry))
            {
                Print(submission);
            }
            else
            {
                Submitted(submission.Submit(), submission, output);
            }
        });
        return command;
    }

    /// <summary>Makes <c>sweep cancel</c>.</summary>
    public static Command Cancel()
    {
        Argument<string> folder = SweepOptions.Folder();
        Command command = new("cancel", "Cancels the Slurm jobs of a sweep; runs that are done are kept.") { folder };
        command.SetAction(result =>
        {
            IReadOnlyList<string> cancelled = SlurmSubmission.Cancel(new SweepFolder(result.GetRequiredValue(folder)));
            if (cancelled.Count == 0)
            {
                Console.Out.WriteLine("Nothing to cancel: no job of this sweep is queued or running.");
            }

            foreach (string entry in cancelled)
            {
                Console.Out.WriteLine($"Cancelled {entry}");
            }
        });
        return command;
    }

    private static void Print(SlurmSubmission submission)
    {
        foreach ((string path, string text) in submission.Scripts)
        {
            Console.Out.WriteLine($"### {path}");
            Console.Out.Write(text);
            Console.Out.WriteLine();
        }

        Console.Out.WriteLine("### commands; ARRAY is the number that the first one prints");
        foreach (string line in submission.Commands)
        {
            Console.Out.WriteLine(line);
        }
    }

    private static void Submitted(SlurmJobs jobs, SlurmSubmission submission, SweepFolder folder)
    {
        Console.Out.WriteLine(jobs.Array is null
            ? $"Every shard is complete. Submitted job {jobs.Merge}, which merges them."
            : string.Create(CultureInfo.InvariantCulture,
                $"Submitted job {jobs.Array}: {submission.Left.Count} of {jobs.Tasks} shards ({jobs.Submitted}), one a task; then job {jobs.Merge} merges them."));
        Console.Out.WriteLine($"How far: laboursim sweep status {folder.Path}");
        Console.Out.WriteLine($"To stop: laboursim sweep cancel {folder.Path}");
    }

    /// <summary>How this program is started: its own path, or dotnet with the path of its library.</summary>
    private static string[] ThisProgram()
    {
        string process = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(process) == "dotnet"
            ? [process, Path.Combine(AppContext.BaseDirectory, $"{Assembly.GetExecutingAssembly().GetName().Name}.dll")]
            : [process];
    }
}
