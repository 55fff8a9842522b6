using System.Globalization;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Store;

/// <summary>
/// Runs that an adaptive design (a search, a calibration) asks for as it goes. Those in the file are taken from there, so an
/// interrupted design replays what it did and goes on where it stopped.
/// </summary>
public sealed class RunsOnDemand : IDisposable
{
    private readonly StoreLock _lock;
    private readonly RunStore _store;
    private readonly EngineOptions _options;
    private readonly CancellationToken _stop;
    private readonly HashSet<int> _ended;
    private readonly long _started = System.Diagnostics.Stopwatch.GetTimestamp();

    private RunsOnDemand(StoreLock taken, RunStore store, EngineOptions options, CancellationToken stop)
    {
        (_lock, _store, _options, _stop) = (taken, store, options, stop);
        _ended = [.. store.Runs(failed: false), .. store.Runs(failed: true)];
    }

    /// <summary>Runs that ended, failed ones included.</summary>
    public int Ended => _ended.Count;

    /// <summary>Opens a file in a folder, both made when they are not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="identity">What it must belong to.</param>
    /// <param name="options">How runs are run; the progress is told (runs ended, <paramref name="most"/>).</param>
    /// <param name="most">Greatest number of runs there can be, for the progress.</param>
    /// <param name="stop">Once cancelled, no run starts.</param>
    /// <exception cref="InputException">It belongs to something else, is in use or cannot be written.</exception>
    public static RunsOnDemand Open(string folder, string name, StoreIdentity identity, EngineOptions options, long most, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        StoreErrors.Guard(folder, () => Directory.CreateDirectory(folder));
        string path = Path.Combine(folder, name);
        StoreLock taken = StoreLock.Take(path);
        try
        {
            Action<long, long>? progress = options.Progress;
            return new RunsOnDemand(taken, RunStore.Write(path, identity), options with
            {
                Progress = (ended, _) =>
                {
                    progress?.Invoke(ended, most);
                },
            }, stop);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Sees to it that runs have ended.</summary>
    /// <param name="runs">Their numbers.</param>
    /// <param name="begin">Begins a run.</param>
    /// <returns>False when it was told to stop, or time was up, before all had ended.</returns>
    public bool Ensure(IEnumerable<int> runs, Func<int, CancellationToken, RunBegun> begin)
    {
        int[] missing = [.. runs.Where(r => !_ended.Contains(r))];
        if (missing.Length == 0)
        {
            return true;
        }

        TimeSpan? left = _options.Deadline is { } deadline ? deadline - System.Diagnostics.Stopwatch.GetElapsedTime(_started) : null;
        RunEngine.Run(_store, missing, _ended.Count, begin, _options with { Deadline = left }, _stop);
        _lock.Note(string.Create(CultureInfo.InvariantCulture, $"{_ended.Count} runs\n"));
        foreach (int run in missing)
        {
            if (_store.Find(run) is not null)
            {
                _ended.Add(run);
            }
        }

        return missing.All(_ended.Contains);
    }

    /// <summary>The numbers of a run that has ended; null when it failed.</summary>
    public double[]? Values(int run) => _store.Find(run) is { Cause: null } stored ? stored.Values : null;

    /// <summary>How many runs failed.</summary>
    public int Failed => _store.Count().Failed;

    /// <inheritdoc/>
    public void Dispose()
    {
        _store.Dispose();
        _lock.Dispose();
    }
}
