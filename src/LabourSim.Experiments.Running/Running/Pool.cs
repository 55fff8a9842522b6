using System.Runtime.ExceptionServices;

namespace LabourSim.Experiments.Running;

/// <summary>
/// Threads that each take the next item and work on it, while the caller takes what comes out: in the order of the items, so that nothing
/// depends on timing and only a few results wait, or as they end. The first error ends all and is the caller's.
/// </summary>
/// <typeparam name="T">What comes out of an item.</typeparam>
internal sealed class Pool<T> : IDisposable where T : class
{
    // Results wait for the caller no longer than it takes to fetch the next few.
    private const int WaitingInOrder = 2, WaitingForEach = 16;

    private readonly object _gate = new();
    private readonly IEnumerator<int> _items;
    private readonly bool _inOrder;
    private readonly int _most;
    private readonly SortedDictionary<long, T> _ready = [];
    private readonly CancellationTokenSource _stop;
    private readonly Thread[] _threads;
    private ExceptionDispatchInfo? _error;
    private long _claimed, _ended, _taken;
    private int _active;

    /// <summary>Starts the threads.</summary>
    /// <param name="items">Items, asked for one at a time and never by two threads at once; when they end, so does the work.</param>
    /// <param name="threads">Threads, at least 1.</param>
    /// <param name="inOrder">True to hand results over in the order of the items, false as they end.</param>
    /// <param name="worker">Makes what works on items for one thread, on that thread: told an item and what says to stop, it gives its result, or null once it was stopped.</param>
    /// <param name="stop">Once cancelled, no item is begun.</param>
    public Pool(IEnumerable<int> items, int threads, bool inOrder, Func<Func<int, CancellationToken, T?>> worker, CancellationToken stop)
    {
        _items = items.GetEnumerator();
        _inOrder = inOrder;
        _most = inOrder ? threads + WaitingInOrder : threads * WaitingForEach;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _active = threads;
        _threads = [.. Enumerable.Range(0, threads).Select(i => new Thread(() => Serve(worker)) { IsBackground = true, Name = $"pool-{i}" })];
        foreach (Thread thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>Waits for the next result and takes it with others that wait too; empty when there are no more.</summary>
    /// <param name="most">Most results to take, at least 1.</param>
    public IReadOnlyList<T> Take(int most)
    {
        lock (_gate)
        {
            while (!Waits && _error is null && _active > 0)
            {
                Monitor.Wait(_gate);
            }

            _error?.Throw();
            List<T> taken = [];
            while (Waits && taken.Count < most)
            {
                (long place, T result) = _ready.First();
                _ready.Remove(place);
                taken.Add(result);
                _taken++;
            }

            Monitor.PulseAll(_gate);
            return taken;
        }
    }

    /// <summary>Tells what is under way to stop and waits for the threads to end.</summary>
    public void Dispose()
    {
        Fail(null);
        foreach (Thread thread in _threads)
        {
            thread.Join();
        }

        _items.Dispose();
        _stop.Dispose();
    }

    private bool Waits => _inOrder ? _ready.ContainsKey(_taken) : _ready.Count > 0;

    private void Serve(Func<Func<int, CancellationToken, T?>> worker)
    {
        try
        {
            Func<int, CancellationToken, T?> work = worker();
            while (Claim(out int item, out long place) && work(item, _stop.Token) is { } result)
            {
                lock (_gate)
                {
                    _ready.Add(_inOrder ? place : _ended++, result);
                    Monitor.PulseAll(_gate);
                }
            }
        }
        catch (Exception e)
        {
            Fail(ExceptionDispatchInfo.Capture(e));
        }

        lock (_gate)
        {
            _active--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The next item, once few enough results are waiting; false when none is left to begin.</summary>
    private bool Claim(out int item, out long place)
    {
        lock (_gate)
        {
            while ((_inOrder ? _claimed - _taken : _ready.Count) >= _most && !_stop.IsCancellationRequested)
            {
                Monitor.Wait(_gate);
            }

            bool found = !_stop.IsCancellationRequested && _items.MoveNext();
            item = found ? _items.Current : -1;
            place = found ? _claimed++ : -1;
            return found;
        }
    }

    private void Fail(ExceptionDispatchInfo? error)
    {
        lock (_gate)
        {
            _error ??= error;
            _stop.Cancel();
            Monitor.PulseAll(_gate);
        }
    }
}
