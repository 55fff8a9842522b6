using System.Globalization;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Clusters;

/// <summary>A job, or a task of an array, as Slurm's queue shows it.</summary>
/// <param name="Job">Number of the job, for a task that of its array.</param>
/// <param name="Task">Number of the task; null for a job that is no array.</param>
/// <param name="State">Slurm's state, such as PENDING.</param>
/// <param name="Reason">Why it waits or ended so; "None" for no reason.</param>
/// <param name="Nodes">Where it runs; empty before.</param>
internal sealed record SlurmEntry(string Job, int? Task, string State, string Reason, string Nodes)
{
    private static readonly string[] Ends = ["BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "NODE_FAIL", "OUT_OF_MEMORY", "PREEMPTED", "REVOKED", "TIMEOUT"];

    /// <summary>True once Slurm will do no more about it.</summary>
    public bool Over => Ends.Contains(State);

    /// <summary>In a few words: <c>12_3 RUNNING on n1</c>.</summary>
    public string Words => $"{Job}{(Task is { } t ? string.Create(CultureInfo.InvariantCulture, $"_{t}") : "")} {State}"
        + (State == "PENDING" && Reason != "None" ? $" ({Reason})" : "") + (Nodes.Length > 0 ? $" on {Nodes}" : "");
}

/// <summary>Asks Slurm what is queued and running. Slurm forgets a job some minutes after it ended, and accounting may be off, so what is not there is over.</summary>
internal static class SlurmQueue
{
    /// <summary>What Slurm knows of the jobs.</summary>
    /// <exception cref="InputException">squeue is missing or fails.</exception>
    public static IReadOnlyList<SlurmEntry> Of(SlurmJobs jobs)
    {
        // Asked for one number, squeue fails once the job is forgotten; asked for several it does not. The name keeps away a
        // foreign job whose number came round again.
        string[] ids = [.. jobs.Ids, jobs.Merge];
        string output = SlurmTools.Run("squeue", "--noheader", "--array", "--states=all", $"--name={jobs.Name}", $"--jobs={string.Join(',', ids)}", "--format=%F|%K|%T|%r|%N");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).Where(f => f.Length == 5).Select(f => new SlurmEntry(
            f[0], int.TryParse(f[1], NumberStyles.None, CultureInfo.InvariantCulture, out int task) ? task : null, f[2], f[3], f[4]))];
    }

    /// <summary>What is queued or running.</summary>
    /// <exception cref="InputException">squeue is missing or fails.</exception>
    public static IReadOnlyList<SlurmEntry> Live(SlurmJobs jobs) => [.. Of(jobs).Where(e => !e.Over)];
}
