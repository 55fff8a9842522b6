using System.Runtime.ExceptionServices;
using LabourSim.Model;

namespace LabourSim.Experiments.Running;

/// <summary>
/// Runs chunks of sites on threads that live as long as this object. The caller works too, as worker 0; chunks are handed
/// out one at a time, so uneven chunks balance. A call allocates nothing. One caller at a time, not from inside a chunk.
/// </summary>
public sealed class SiteThreads : ISiteScheduler, IDisposable
{
    /// <summary>Greatest number of threads accepted.</summary>
    public const int MaxThreads = 256;

    // Waking a sleeping thread can take longer than a small world's month, so threads look out for work for a few
    // milliseconds before they sleep; not when there are more of them than processors, where that would steal time.
    private const int SpinUnit = 32;
    private const int Spins = 4_000;

    private readonly int _spins;
    private readonly Lock _call = new();
    private readonly object _gate = new();
    private readonly Thread[] _helpers;
    private Action<int, int>? _body;
    private ExceptionDispatchInfo? _error;
    private int _chunks;
    private int _next;
    private int _busy;
    private long _generation;
    private bool _closed;

    /// <summary>Starts the threads.</summary>
    /// <param name="threads">Threads in all, the caller's included: 1 to <see cref="MaxThreads"/>.</param>
    public SiteThreads(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, MaxThreads);
        Workers = threads;
        _spins = threads <= Environment.ProcessorCount ? Spins : 0;
        _helpers = new Thread[threads - 1];
        for (int i = 0; i < _helpers.Length; i++)
        {
            int worker = i + 1;
            _helpers[i] = new Thread(() => Serve(worker)) { IsBackground = true, Name = $"sites-{worker}" };
            _helpers[i].Start();
        }
    }

    /// <inheritdoc/>
    public int Workers { get; }

    /// <inheritdoc/>
    /// <remarks>An exception from a chunk stops the hand-out and is rethrown here once every thread has let go.</remarks>
    public void Run(int chunks, Action<int, int> body)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(chunks);
        ArgumentNullException.ThrowIfNull(body);
        if (_call.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException("a chunk cannot start chunks of its own");
        }

        lock (_call)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            lock (_gate)
            {
                _body = body;
                _chunks = chunks;
                _next = 0;
                if (chunks > 1 && _helpers.Length > 0)
                {
                    _busy = _helpers.Length;
                    _generation++;
                    Monitor.PulseAll(_gate);
                }
            }

            Work(0);
            for (int spin = _spins; spin > 0 && Volatile.Read(ref _busy) > 0; spin--)
            {
                Thread.SpinWait(SpinUnit);
            }

            ExceptionDispatchInfo? error;
            lock (_gate)
            {
                while (_busy > 0)
                {
                    Monitor.Wait(_gate);
                }

                _body = null;
                error = _error;
                _error = null;
            }

            error?.Throw();
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        lock (_call)
        {
            lock (_gate)
            {
                _closed = true;
                Monitor.PulseAll(_gate);
            }

            foreach (Thread helper in _helpers)
            {
                helper.Join();
            }
        }
    }

    private void Serve(int worker)
    {
        long seen = 0;
        while (true)
        {
            for (int spin = _spins; spin > 0 && Volatile.Read(ref _generation) == seen && !Volatile.Read(ref _closed); spin--)
            {
                Thread.SpinWait(SpinUnit);
            }

            lock (_gate)
            {
                while (_generation == seen && !_closed)
                {
                    Monitor.Wait(_gate);
                }

                if (_closed)
                {
                    return;
                }

                seen = _generation;
            }

            Work(worker);
            lock (_gate)
            {
                if (--_busy == 0)
                {
                    Monitor.PulseAll(_gate);
                }
            }
        }
    }

    private void Work(int worker)
    {
        Action<int, int> body = _body!;
        int chunks = _chunks;
        try
        {
            for (int chunk = Interlocked.Increment(ref _next) - 1; chunk < chunks; chunk = Interlocked.Increment(ref _next) - 1)
            {
                body(chunk, worker);
            }
        }
        catch (Exception e)
        {
            lock (_gate)
            {
                _error ??= ExceptionDispatchInfo.Capture(e);
                _next = chunks;
            }
        }
    }
}
