using System.Net;
using LabourSim.Web.Http;

namespace LabourSim.Web.Runs;

/// <summary>Refused because too much waits already.</summary>
/// <param name="text">Key of the text that says so, without "server.".</param>
/// <param name="most">How much may wait.</param>
internal sealed class TooBusyException(string text, int most) : Exception(text)
{
    public string Text { get; } = text;

    public int Most { get; } = most;
}

/// <summary>
/// Every run the server knows, and who is next. Two lanes, each one run at a time and fair among clients: small worlds, which
/// take a fraction of a second and give everybody a first picture, and the worlds asked for, on all threads.
/// </summary>
internal sealed class RunDesk : IDisposable
{
    /// <summary>A waiting run that nobody has asked about for this long is dropped when its turn comes.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private readonly ServeLimits _limits;
    private readonly string _folder;
    private readonly RunWorker _worker;
    private readonly CancellationTokenSource _closing = new();
    private readonly Dictionary<string, SeminarRun> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<SeminarRun, (string Client, IPAddress Address)> _owners = [];
    private readonly Lane _small = new(), _full = new();
    private readonly Thread[] _threads;
    private long _made;

    /// <summary>Opens the lanes.</summary>
    /// <param name="options">Limits and threads.</param>
    /// <param name="folder">The server's temporary folder.</param>
    public RunDesk(ServeOptions options, string folder)
    {
        _limits = options.Limits;
        _folder = folder;
        _worker = new RunWorker(options);
        _threads = [new Thread(() => Serve(_small, true)), new Thread(() => Serve(_full, false))];
        foreach (Thread thread in _threads)
        {
            thread.IsBackground = true;
            thread.Name = "runs";
            thread.Start();
        }
    }

    /// <summary>Runs being simulated and runs waiting.</summary>
    public (int Running, int Waiting) Counts()
    {
        lock (_gate)
        {
            return (_runs.Values.Count(r => r.State == RunState.Running), _small.Queue.Count + _full.Queue.Count);
        }
    }

    /// <summary>The run of this name, or null when there is none or its result is no longer kept.</summary>
    public SeminarRun? Find(string id)
    {
        lock (_gate)
        {
            SeminarRun? run = _runs.GetValueOrDefault(id);
            run?.Ask();
            return run;
        }
    }

    /// <summary>Takes a request; an equal one that waits, runs or is done is shared.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="address">From where.</param>
    /// <param name="tab">The tab that will want the run.</param>
    /// <exception cref="TooBusyException">Too many runs wait.</exception>
    public (SeminarRun Run, bool Shared) Submit(RunRequest request, string client, IPAddress address, string tab)
    {
        string id = request.Id;
        lock (_gate)
        {
            // A run that is being cancelled goes on to the end of its month; whoever asks meanwhile gets one of their own.
            if (_runs.TryGetValue(id, out SeminarRun? known) && (known.Over ? known.State == RunState.Done : !known.Stopped.IsCancellationRequested))
            {
                known.Want(tab);
                known.Ask();
                return (known, true);
            }

            if (_small.Queue.CountOf(client) + _full.Queue.CountOf(client) >= _limits.Runs)
            {
                throw new TooBusyException("refused.waiting.own", _limits.Runs);
            }

            // A client is a cookie, which whoever wants to can have anew; an address is not had so easily.
            int ofAddress = _limits.Runs * Traffic.ClientsOfAnAddress;
            if (_owners.Count(o => o.Value.Address.Equals(address) && o.Key.State == RunState.Queued) >= ofAddress)
            {
                throw new TooBusyException("refused.waiting.address", ofAddress);
            }

            if (_small.Queue.Count + _full.Queue.Count >= _limits.Waiting)
            {
                throw new TooBusyException("refused.waiting.all", _limits.Waiting);
            }

            if (known is { Over: true })
            {
                Forget(known);
            }
            else
            {
                // One that is being cancelled still writes; its lane drops it.
                _runs.Remove(id);
            }

            SeminarRun run = new(id, request, Path.Combine(_folder, FormattableString.Invariant($"run-{++_made}")));
            run.Want(tab);
            _runs.Add(id, run);
            _owners.Add(run, (client, address));
            DropOldest();
            Enqueue(_small, run);
            return (run, false);
        }
    }

    /// <summary>Runs that wait before this one in its lane; 0 when it is next, running or over.</summary>
    public int Position(SeminarRun run)
    {
        lock (_gate)
        {
            return Math.Max(0, Math.Max(_small.Queue.Before(run), _full.Queue.Before(run)));
        }
    }

    /// <summary>A tab no longer wants a run; it ends once none does.</summary>
    public void Leave(SeminarRun run, string tab)
    {
        lock (_gate)
        {
            if (!run.Over && run.Leave(tab))
            {
                run.Cancel();
                if (_small.Queue.Remove(run) || _full.Queue.Remove(run))
                {
                    run.End(RunState.Cancelled, null);
                }
            }
        }
    }

    /// <summary>Ends every run and waits for the lanes to close.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        lock (_gate)
        {
            foreach (SeminarRun run in _runs.Values)
            {
                run.Cancel();
            }
        }

        foreach (Thread thread in _threads)
        {
            thread.Join();
        }

        foreach (SeminarRun run in _runs.Values)
        {
            run.Dispose();
        }

        _small.Dispose();
        _full.Dispose();
        _closing.Dispose();
    }

    private void Serve(Lane lane, bool small)
    {
        try
        {
            while (true)
            {
                lane.Waiting.Wait(_closing.Token);
                if (Next(lane) is { } run)
                {
                    bool again = _worker.Live(run, small, _closing.Token);
                    lock (_gate)
                    {
                        if (again)
                        {
                            Enqueue(_full, run);
                        }

                        if (_runs.GetValueOrDefault(run.Id) != run)
                        {
                            // Another took its place while it was being cancelled.
                            Drop(run);
                        }
                        else if (run.State == RunState.Cancelled)
                        {
                            _owners.Remove(run);
                        }
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server is closing.
        }
    }

    private SeminarRun? Next(Lane lane)
    {
        lock (_gate)
        {
            SeminarRun? run = lane.Queue.Take();
            if (run is not null && run.Unasked > Forgotten)
            {
                run.End(RunState.Cancelled, null);
                return null;
            }

            return run;
        }
    }

    private void Enqueue(Lane lane, SeminarRun run)
    {
        if (run.Stopped.IsCancellationRequested)
        {
            run.End(RunState.Cancelled, null);
            return;
        }

        lane.Queue.Add(_owners[run].Client, run);
        lane.Waiting.Release();
    }

    private void DropOldest()
    {
        while (_runs.Values.Count(r => r.Over) > _limits.Results)
        {
            Forget(_runs.Values.Where(r => r.Over).MaxBy(r => r.Unasked)!);
        }
    }

    private void Forget(SeminarRun run)
    {
        _runs.Remove(run.Id);
        Drop(run);
    }

    private void Drop(SeminarRun run)
    {
        _owners.Remove(run);
        TemporaryFolder.Delete(run.Folder);
    }

    private sealed class Lane : IDisposable
    {
        public FairQueue<SeminarRun> Queue { get; } = new();

        public SemaphoreSlim Waiting { get; } = new(0);

        public void Dispose() => Waiting.Dispose();
    }
}
