using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Clusters;

/// <summary>The jobs of the last submission, kept in <c>slurm/jobs.json</c>.</summary>
/// <param name="Name">Name both jobs have in the queue.</param>
/// <param name="Array">Number of the job array; null when every shard was complete and only the merge was left.</param>
/// <param name="Merge">Number of the job that merges.</param>
/// <param name="Tasks">Shards of the sweep.</param>
/// <param name="Submitted">Shards that were submitted, as Slurm writes them: 1-8 or 2,5.</param>
public sealed record SlurmJobs(string Name, string? Array, string Merge, int Tasks, string Submitted)
{
    private static readonly JsonSerializerOptions Layout = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n" };

    /// <summary>Numbers of the jobs.</summary>
    internal IEnumerable<string> Ids => Array is null ? [Merge] : [Array, Merge];

    /// <summary>Reads the file; null when there is none.</summary>
    /// <exception cref="InputException">It cannot be read or says something else.</exception>
    internal static SlurmJobs? Read(SlurmFolder folder) => !File.Exists(folder.Jobs) ? null : StoreErrors.Guard(folder.Jobs, () =>
    {
        try
        {
            SlurmJobs? jobs = JsonSerializer.Deserialize<SlurmJobs>(File.ReadAllText(folder.Jobs), Layout);
            if (jobs is { Name.Length: > 0, Merge: not null } && jobs.Ids.All(id => id.Length > 0 && id.All(char.IsAsciiDigit)))
            {
                return jobs;
            }
        }
        catch (JsonException)
        {
            // Worded below, as any other content that is not ours.
        }

        throw InputError.At(new InputPlace(folder.Jobs), "jobs", "unreadable", "the job numbers that 'laboursim sweep slurm' wrote; take the file away if no job of it is queued any more");
    });

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    internal void Write(SlurmFolder folder) =>
        WholeFile.Write(folder.Jobs, $"{JsonSerializer.Serialize(this, Layout)}\n", e => StoreErrors.Unusable(folder.Jobs, e));
}
