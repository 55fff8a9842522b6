using System.Collections;
using System.Diagnostics;
using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;

namespace LabourSim.Experiments.Sweeps;

/// <summary>How far a sweep, or a shard of it, is.</summary>
/// <param name="Done">Runs done.</param>
/// <param name="Failed">Runs that failed.</param>
/// <param name="Planned">Runs in all.</param>
public readonly record struct SweepState(int Done, int Failed, int Planned)
{
    /// <summary>Runs not ended yet.</summary>
    public int Left => Planned - Done - Failed;
}

/// <summary>Runs what a folder does not hold yet.</summary>
public static class SweepRunner
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromSeconds(1);

    /// <summary>Runs the missing runs of a shard, those that failed before included.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="folder">Where results are.</param>
    /// <param name="shard">The part to run.</param>
    /// <param name="options">How.</param>
    /// <param name="stop">Once cancelled, no run starts and runs under way are dropped; what is finished is kept.</param>
    /// <returns>How far it is.</returns>
    /// <exception cref="InputException">The folder holds another sweep, is in use or cannot be written.</exception>
    public static SweepState Run(SweepPlan plan, SweepFolder folder, Shard shard, EngineOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        (StoreLock held, RunStore store) = folder.Write(plan, shard);
        using (held)
        using (store)
        {
            BitArray done = new(plan.Runs);
            int already = 0, choices = plan.Choices;
            foreach (int run in store.Runs(failed: false).Where(r => r < plan.Runs && shard.Has(r, plan.Runs, choices)))
            {
                done[run] = true;
                already++;
            }

            List<int> left = [.. Enumerable.Range(0, plan.Runs).Where(r => shard.Has(r, plan.Runs, choices) && !done[r])];
            long noted = 0;
            void Tell(long ended, long total)
            {
                options.Progress?.Invoke(ended, total);
                if (noted == 0 || Stopwatch.GetElapsedTime(noted) >= NoteEvery)
                {
                    held.Note(string.Create(CultureInfo.InvariantCulture, $"{ended} of {total}\n"));
                    noted = Stopwatch.GetTimestamp();
                }
            }

            Tell(already, already + left.Count);
            EngineOptions told = options with { Progress = Tell };
            RunEngine.Run(store, left, already, RunsBesideBase.Of(plan, options.Threads).Begin, told, stop);
            (int ended, int failed) = store.Count();
            return new SweepState(ended, failed, already + left.Count);
        }
    }

    /// <summary>Runs one run alone, and its base where rates are held against it; null when it was told to stop.</summary>
    public static StoredRun? One(SweepPlan plan, int run, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return RunEngine.One(run, RunsBesideBase.Of(plan, 1).Begin, stop);
    }

    /// <summary>Puts shards together in <c>sweep.db</c>. Doing it again changes nothing.</summary>
    /// <returns>How far the whole is.</returns>
    /// <exception cref="InputException">Shards are missing, in use, of different sweeps or numbers, or contradict each other; nothing is changed.</exception>
    public static SweepState Merge(SweepFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        SweepPlan plan = folder.Plan();
        StoreIdentity identity = SweepFolder.Identity(plan);
        IReadOnlyList<(Shard Shard, string File)> shards = ShardCheck.Complete(folder);
        using StoreLock held = StoreLock.Take(folder.Whole);
        string merging = $"{folder.Whole}.merging";
        StoreErrors.Guard(folder.Path, () => RunStore.Drop(merging));
        try
        {
            using (RunStore merged = RunStore.Write(merging, identity))
            {
                foreach (string file in File.Exists(folder.Whole) ? [folder.Whole, .. shards.Select(s => s.File)] : shards.Select(s => s.File))
                {
                    using StoreLock? quiet = file == folder.Whole ? null : StoreLock.Take(file);
                    using RunStore part = RunStore.Read(file);
                    part.Check(identity);
                    foreach (StoredRun[] runs in part.All().Chunk(500))
                    {
                        merged.Add(runs);
                    }
                }

                // On a full disk a log may stay beside the file, and would be left behind when the file moves.
                merged.Settle();
            }

            // The old results stay until the new ones are whole; their log went when they were read.
            StoreErrors.Guard(folder.Path, () => File.Move(merging, folder.Whole, overwrite: true));
        }
        finally
        {
            StoreErrors.Guard(folder.Path, () => RunStore.Drop(merging));
        }

        using RunStore whole = RunStore.Read(folder.Whole);
        (int done, int failed) = whole.Count();
        return new SweepState(done, failed, plan.Runs);
    }
}
