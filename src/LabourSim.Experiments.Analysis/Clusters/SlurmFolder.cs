using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Clusters;

/// <summary>The part of a sweep's folder that is about Slurm: scripts, logs and job numbers, all in <c>slurm/</c>.</summary>
/// <param name="folder">The sweep's folder.</param>
internal sealed class SlurmFolder(SweepFolder folder)
{
    /// <summary>The sweep's folder, as nodes must find it.</summary>
    public string Sweep { get; } = System.IO.Path.GetFullPath(folder.Path);

    /// <summary>The folder.</summary>
    public string Path => System.IO.Path.Combine(Sweep, "slurm");

    /// <summary>Script of the array.</summary>
    public string Array => System.IO.Path.Combine(Path, "array.sh");

    /// <summary>Script of the merge job.</summary>
    public string Merge => System.IO.Path.Combine(Path, "merge.sh");

    /// <summary>Numbers of the jobs.</summary>
    public string Jobs => System.IO.Path.Combine(Path, "jobs.json");

    /// <summary>Log of the merge job.</summary>
    public string MergeLog => System.IO.Path.Combine(Path, "merge.log");

    /// <summary>Log of a task: its number, or the pattern that Slurm or a shell replaces by it.</summary>
    public string LogOf(string task) => System.IO.Path.Combine(Path, $"task-{task}.log");

    /// <summary>Log of a task.</summary>
    public string LogOf(int task) => LogOf(task.ToString(CultureInfo.InvariantCulture));

    /// <summary>Refuses a path that Slurm would not take literally.</summary>
    /// <exception cref="InputException">It has % or a backslash in it, with which Slurm builds names of logs.</exception>
    public void Check()
    {
        if (Sweep.AsSpan().ContainsAny('%', '\\'))
        {
            throw InputError.At(InputPlace.CommandLine, "--out", Sweep, "a path without % and \\, which Slurm would replace in the names of logs");
        }
    }
}
