using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Sweeps;

/// <summary>The folder of a sweep's results: <c>sweep.db</c>, or one file a shard until they are merged.</summary>
/// <param name="path">The folder.</param>
public sealed class SweepFolder(string path)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>The file with all results.</summary>
    public string Whole => System.IO.Path.Combine(Path, Shard.Whole.FileName);

    /// <summary>The file of a shard.</summary>
    public string FileOf(Shard shard) => System.IO.Path.Combine(Path, shard.FileName);

    /// <summary>Files of shards that are there, in order.</summary>
    public IReadOnlyList<(Shard Shard, string File)> Shards() => StoreErrors.Guard(Path, () => !Directory.Exists(Path) ? [] :
        Directory.GetFiles(Path, "shard-*.db").Select(f => (Shard: Shard.OfFile(f), File: f))
            .Where(s => s.Shard is not null).Select(s => (Shard: s.Shard!.Value, s.File)).OrderBy(s => s.Shard.Of).ThenBy(s => s.Shard.Number).ToArray());

    /// <summary>What results of a plan belong to.</summary>
    public static StoreIdentity Identity(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new StoreIdentity("sweep", plan.Sweep.Describe(), plan.Sweep.Source.ToMeta(), plan.Kept.Names);
    }

    /// <summary>Opens a shard to write, or the whole; makes the folder.</summary>
    /// <exception cref="InputException">The folder holds another sweep, other shards, or cannot be written.</exception>
    public (StoreLock Lock, RunStore Store) Write(SweepPlan plan, Shard shard)
    {
        if (Path.Length == 0)
        {
            throw InputError.At(InputPlace.CommandLine, "--out", "", "a folder");
        }

        StoreErrors.Guard(Path, () => Directory.CreateDirectory(Path));
        Admit(shard);
        StoreLock taken = StoreLock.Take(FileOf(shard));
        try
        {
            return (taken, RunStore.Write(FileOf(shard), Identity(plan)));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a shard that the folder's other shards have no place for.</summary>
    /// <exception cref="InputException">They are of another number, or not merged where the whole is meant.</exception>
    public void Admit(Shard shard)
    {
        if (Shards() is [{ Shard: Shard other }, ..] shards && (shard.Of > 1 ? other.Of != shard.Of : !File.Exists(Whole)))
        {
            throw InputError.At(InputPlace.CommandLine, "--shard", shard.Of > 1 ? $"{shard.Number}/{shard.Of}" : "(missing)",
                $"one of {other.Of} shards, as in {System.IO.Path.GetFileName(shards[0].File)}; or merge what is there (laboursim sweep merge {Path})");
        }
    }

    /// <summary>How far a shard is, or the whole; nothing is done where there is no file.</summary>
    /// <exception cref="InputException">Its file is of another sweep, in use or damaged.</exception>
    public SweepState State(SweepPlan plan, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(plan);
        int planned = shard.Count(plan.Runs);
        if (!File.Exists(FileOf(shard)))
        {
            return new SweepState(0, 0, planned);
        }

        using RunStore store = OpenToRead(FileOf(shard));
        store.Check(Identity(plan));
        (int done, int failed) = store.Count();
        return new SweepState(done, failed, planned);
    }

    /// <summary>The plan of what is in the folder, read from the text kept there.</summary>
    /// <exception cref="InputException">There are no results, or they are not of this program.</exception>
    public SweepPlan Plan()
    {
        string[] files = [.. File.Exists(Whole) ? [Whole] : Array.Empty<string>(), .. Shards().Select(s => s.File)];
        string file = files.FirstOrDefault(f => !StoreLock.Held(f)) ?? files.FirstOrDefault()
            ?? throw InputError.At(InputPlace.CommandLine, "DIR", Path, "the folder of a sweep, with sweep.db or shards in it");
        using RunStore store = OpenToRead(file);
        IReadOnlyDictionary<string, string> meta = store.Meta;
        if (meta.GetValueOrDefault("kind") != "sweep")
        {
            throw new InputException($"{file}: kind: {meta.GetValueOrDefault("kind", "(missing)")}: expected sweep; these results are of another kind");
        }

        SweepPlan plan = new(SweepReader.Parse(SweepSource.OfMeta(meta)));
        store.Check(Identity(plan));
        return plan;
    }

    /// <summary>Opens the results of the whole to read.</summary>
    /// <exception cref="InputException">They are missing, not merged yet, in use or damaged.</exception>
    public RunStore Read() => File.Exists(Whole)
        ? OpenToRead(Whole)
        : throw InputError.At(InputPlace.CommandLine, "DIR", Path, Shards().Count > 0
            ? $"merged results; the folder holds shards (laboursim sweep merge {Path})"
            : "the folder of a sweep, with sweep.db in it");

    private static RunStore OpenToRead(string file) => StoreLock.Held(file)
        ? throw new InputException($"{file}: results: in use by {StoreLock.NoteOf(file).Split('\n')[0]}: expected results that no program writes; see 'laboursim sweep status'")
        : RunStore.Read(file);
}
