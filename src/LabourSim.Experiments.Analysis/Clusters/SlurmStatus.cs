using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Clusters;

/// <summary>What Slurm says about a sweep's jobs, task by task.</summary>
public sealed class SlurmStatus
{
    private const int LogLength = 160;
    private readonly SlurmFolder _folder;
    private readonly IReadOnlyList<SlurmEntry> _entries;

    private SlurmStatus(SlurmFolder folder, SlurmJobs jobs)
    {
        _folder = folder;
        try
        {
            _entries = SlurmQueue.Of(jobs);
        }
        catch (InputException e)
        {
            // Results may be looked at where there is no Slurm.
            _entries = [];
            Unknown = e.Message;
        }
    }

    /// <summary>Why Slurm could not be asked; null when it was.</summary>
    public string? Unknown { get; }

    /// <summary>Asks Slurm about the jobs of a folder; null when the folder has none.</summary>
    /// <exception cref="InputException">The file with the job numbers is damaged.</exception>
    public static SlurmStatus? Read(SweepFolder folder)
    {
        SlurmFolder slurm = new(folder);
        return SlurmJobs.Read(slurm) is { } jobs ? new SlurmStatus(slurm, jobs) : null;
    }

    /// <summary>The state of a shard's task, in words.</summary>
    /// <param name="shard">Number of the shard.</param>
    /// <param name="complete">True when its results are complete, so that how the task ended does not matter.</param>
    public string OfTask(int shard, bool complete) => Words(_entries.FirstOrDefault(e => e.Task == shard), complete, _folder.LogOf(shard));

    /// <summary>The state of the merge job, in words.</summary>
    /// <param name="complete">True when there are merged results.</param>
    public string OfMerge(bool complete) => Words(_entries.FirstOrDefault(e => e.Task is null), complete, _folder.MergeLog);

    private string Words(SlurmEntry? entry, bool complete, string log)
    {
        if (entry is { Over: false })
        {
            return entry.Words;
        }

        if (complete || Unknown is not null)
        {
            return "";
        }

        string name = Path.GetRelativePath(_folder.Sweep, log);
        string over = entry is null ? "over" : entry.Words;
        if (LastLine(log) is { } line)
        {
            return $"{over}; {name} ends: {InputError.Shown(line, LogLength)}";
        }

        return entry is null ? $"over, and wrote no {name}: cancelled before it began, or not every node shares {_folder.Sweep}"
            : entry.Nodes.Length == 0 ? over
            : $"{over}, and wrote no {name}: does every node share {_folder.Sweep}?";
    }

    private static string? LastLine(string log)
    {
        try
        {
            return File.ReadLines(log).LastOrDefault(l => l.Length > 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
