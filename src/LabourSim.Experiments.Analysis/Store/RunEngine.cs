using System.Diagnostics;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Store;

/// <summary>How an engine works.</summary>
/// <param name="Threads">Threads, each with one run at a time; never changes a result.</param>
/// <param name="Deadline">No run starts after this much time; null for no limit.</param>
/// <param name="Progress">Told (runs kept, runs in all) whenever runs have been kept; may be null.</param>
public sealed record EngineOptions(int Threads, TimeSpan? Deadline = null, Action<long, long>? Progress = null);

/// <summary>A run about to be simulated.</summary>
/// <param name="Spec">What it simulates.</param>
/// <param name="Read">The numbers kept of it; it must not keep the result itself.</param>
public sealed record RunBegun(WorldSpec Spec, Func<RunResult, double[]> Read)
{
    /// <summary>Told once the run is over, however it ended; may be null.</summary>
    public Action? Ended { get; init; }
}

/// <summary>Runs worlds on several threads and keeps each in a store as soon as it ends; memory does not grow with their number.</summary>
public static class RunEngine
{
    private const int CauseLength = 500, MostAtOnce = 500;

    /// <summary>Runs what is asked for, in any order of ending. A run that throws is kept as failed and the others go on.</summary>
    /// <param name="store">Where runs are kept.</param>
    /// <param name="runs">Numbers of the runs.</param>
    /// <param name="already">Runs of the whole that ended earlier, for the progress.</param>
    /// <param name="begin">Begins a run; called in order of the runs, on the thread that simulates it, with what tells it to stop.</param>
    /// <param name="options">How.</param>
    /// <param name="stop">Once cancelled, runs under way are dropped and no run starts.</param>
    /// <exception cref="InputException">The store cannot be written; what it holds stays valid.</exception>
    public static void Run(RunStore store, IReadOnlyCollection<int> runs, int already, Func<int, CancellationToken, RunBegun> begin,
        EngineOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(options);
        if (runs.Count == 0)
        {
            return;
        }

        long started = Stopwatch.GetTimestamp();
        IEnumerable<int> begun = runs.TakeWhile(_ => options.Deadline is not { } deadline || Stopwatch.GetElapsedTime(started) < deadline);
        using Pool<StoredRun> pool = new(begun, Math.Min(options.Threads, runs.Count), inOrder: false, () =>
        {
            WorldMemory memory = new();
            return (run, told) => One(run, begin, told, memory);
        }, stop);
        int done = already;
        while (pool.Take(MostAtOnce) is { Count: > 0 } ended)
        {
            // Many runs in one commit when they are quick.
            store.Add(ended);
            options.Progress?.Invoke(done += ended.Count, already + runs.Count);
        }
    }

    /// <summary>Runs one world; null when it was told to stop.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="begin">Begins it.</param>
    /// <param name="stop">Once cancelled, it ends after its month.</param>
    /// <param name="memory">Arrays of the runs before it on this thread; null for arrays of its own.</param>
    public static StoredRun? One(int run, Func<int, CancellationToken, RunBegun> begin, CancellationToken stop, WorldMemory? memory = null)
    {
        ArgumentNullException.ThrowIfNull(begin);
        long started = Stopwatch.GetTimestamp();
        RunBegun? begun = null;
        try
        {
            begun = begin(run, stop);
            Simulation simulation = new(begun.Spec, null, memory);
            while (!simulation.Finished)
            {
                if (stop.IsCancellationRequested)
                {
                    return null;
                }

                simulation.Step();
            }

            double[] values = begun.Read(simulation.Result());
            return new StoredRun(run, null, Stopwatch.GetElapsedTime(started).TotalSeconds, values);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // Memory that is short is no fault of this run: it is not kept as one that failed.
            string cause = e is InputException ? e.Message : $"{e.GetType().Name}: {e.Message}";
            return new StoredRun(run, InputError.Shown(cause, CauseLength), Stopwatch.GetElapsedTime(started).TotalSeconds, []);
        }
        finally
        {
            begun?.Ended?.Invoke();
            memory?.Recycle();
        }
    }
}
