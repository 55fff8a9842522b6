using System.Globalization;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Holds the shards in a folder against one another.</summary>
internal static class ShardCheck
{
    private const int Named = 10;

    /// <summary>The shards of a folder, when all of them are there and of one number.</summary>
    /// <exception cref="InputException">There are none, some are missing, or they are of different numbers.</exception>
    public static IReadOnlyList<(Shard Shard, string File)> Complete(SweepFolder folder)
    {
        IReadOnlyList<(Shard Shard, string File)> shards = folder.Shards();
        if (shards.Count == 0)
        {
            return File.Exists(folder.Whole) ? [] : throw InputError.At(InputPlace.CommandLine, "DIR", folder.Path, "a folder with shards in it, such as shard-1-of-4.db");
        }

        int of = shards[0].Shard.Of;
        if (shards.FirstOrDefault(s => s.Shard.Of != of) is { File: { } odd })
        {
            throw InputError.At(InputPlace.CommandLine, "DIR", folder.Path,
                $"shards of one number; it holds {Path.GetFileName(shards[0].File)} and {Path.GetFileName(odd)}");
        }

        int[] missing = [.. Enumerable.Range(1, of).Except(shards.Select(s => s.Shard.Number))];
        return missing.Length == 0
            ? shards
            : throw InputError.At(InputPlace.CommandLine, "DIR", folder.Path, string.Create(CultureInfo.InvariantCulture,
                $"all {of} shards; missing {string.Join(", ", missing.Take(Named))}{(missing.Length > Named ? ", ..." : "")}"));
    }
}
