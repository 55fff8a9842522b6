namespace LabourSim.Experiments.Clusters;

/// <summary>What is asked of Slurm for a sweep. Texts are passed on to sbatch as they are: whether they are right is Slurm's to judge.</summary>
/// <param name="Tasks">Tasks of the job array, one shard each: 2 or more, at most the runs of the sweep.</param>
/// <param name="Threads">Threads of a task, and processors asked for it.</param>
public sealed record SlurmRequest(int Tasks, int Threads)
{
    /// <summary>Most tasks running at the same time; null for as many as Slurm starts.</summary>
    public int? AtOnce { get; init; }

    /// <summary>Partition; null for the cluster's default.</summary>
    public string? Partition { get; init; }

    /// <summary>Time limit of a task, such as 2:00:00; null for the partition's.</summary>
    public string? Time { get; init; }

    /// <summary>Account that is charged; null for the user's.</summary>
    public string? Account { get; init; }

    /// <summary>Memory of a task, such as 2G; null for the cluster's default.</summary>
    public string? Memory { get; init; }

    /// <summary>The options that the array and the merge job share, as sbatch takes them.</summary>
    internal IEnumerable<string> Shared() =>
        new[] { ("partition", Partition), ("time", Time), ("account", Account), ("mem", Memory) }.Where(o => o.Item2 is not null).Select(o => $"--{o.Item1}={o.Item2}");
}
