using System.Runtime.ExceptionServices;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Running;

/// <summary>
/// Runs jobs on several threads and hands their results over in job order, so what comes out never depends on timing and
/// only a few results are alive at a time.
/// </summary>
public static class Runner
{
    /// <summary>Runs the jobs.</summary>
    /// <typeparam name="T">What a result is boiled down to.</typeparam>
    /// <param name="jobs">What to run, in order.</param>
    /// <param name="threads">Threads: each takes whole jobs when there are as many jobs, else all work on the sites of one job.</param>
    /// <param name="digest">Boils a result down, on the thread that ran it.</param>
    /// <param name="consume">Takes the digests in job order, on the caller's thread.</param>
    /// <param name="progress">Told (months done, months in all) after every month, from any thread; may be null.</param>
    /// <param name="stop">Once cancelled, running jobs end after their month as partial results and no job starts.</param>
    /// <param name="lived">
    /// Shown a job's months recorded so far after every month, on the thread that runs it, which waits meanwhile; may be null.
    /// </param>
    public static void Run<T>(IReadOnlyList<Job> jobs, int threads, Func<Job, RunResult, T> digest, Action<Job, T> consume,
        Action<long, long>? progress, CancellationToken stop, Action<Job, MonthlyTotals>? lived = null)
    {
        MonthCount months = new(Runner.Months(jobs), progress, lived);
        if (jobs.Count < threads || threads == 1)
        {
            using SiteThreads sites = new(threads);
            foreach (Job job in jobs)
            {
                if (stop.IsCancellationRequested)
                {
                    return;
                }

                consume(job, digest(job, Simulate(job, sites, months, stop)));
            }
        }
        else
        {
            new Pool<T>(jobs, threads, digest, months, stop).Run(consume);
        }
    }

    /// <summary>Months that jobs take, burn-in included.</summary>
    public static long Months(IReadOnlyList<Job> jobs) => jobs.Sum(j => (long)j.Spec.TotalMonths);

    private static RunResult Simulate(Job job, ISiteScheduler sites, MonthCount months, CancellationToken stop)
    {
        Simulation simulation = new(job.Spec, sites);
        while (!simulation.Finished && !stop.IsCancellationRequested)
        {
            simulation.Step();
            months.Add(job, simulation.Recorded);
        }

        return simulation.Result();
    }

    /// <summary>Counts months over all threads.</summary>
    private sealed class MonthCount(long total, Action<long, long>? progress, Action<Job, MonthlyTotals>? lived)
    {
        private long _done;

        public void Add(Job job, MonthlyTotals recorded)
        {
            lived?.Invoke(job, recorded);
            long done = Interlocked.Increment(ref _done);
            progress?.Invoke(done, total);
        }
    }

    /// <summary>Threads that each take the next job; digests wait in order for the caller.</summary>
    private sealed class Pool<T>
    {
        private readonly object _gate = new();
        private readonly IReadOnlyList<Job> _jobs;
        private readonly int _threads;
        private readonly Func<Job, RunResult, T> _digest;
        private readonly MonthCount _months;
        private readonly CancellationTokenSource _stop;
        private readonly Dictionary<int, T> _ready = [];
        private ExceptionDispatchInfo? _error;
        private int _next;
        private int _consumed;
        private int _active;

        public Pool(IReadOnlyList<Job> jobs, int threads, Func<Job, RunResult, T> digest, MonthCount months, CancellationToken stop)
        {
            _jobs = jobs;
            _threads = threads;
            _digest = digest;
            _months = months;
            _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        }

        public void Run(Action<Job, T> consume)
        {
            Thread[] threads = new Thread[_threads];
            _active = _threads;
            for (int i = 0; i < threads.Length; i++)
            {
                threads[i] = new Thread(Serve) { IsBackground = true, Name = $"jobs-{i}" };
                threads[i].Start();
            }

            try
            {
                while (Take(out int job, out T? digest))
                {
                    consume(_jobs[job], digest!);
                }
            }
            finally
            {
                Fail(null);
                foreach (Thread thread in threads)
                {
                    thread.Join();
                }

                _stop.Dispose();
            }

            _error?.Throw();
        }

        private bool Take(out int job, out T? digest)
        {
            lock (_gate)
            {
                job = _consumed;
                while (!_ready.ContainsKey(job) && _error is null && _active > 0)
                {
                    Monitor.Wait(_gate);
                }

                bool found = _ready.Remove(job, out digest) && _error is null;
                _consumed++;
                Monitor.PulseAll(_gate);
                return found;
            }
        }

        private void Serve()
        {
            try
            {
                while (Claim(out int job))
                {
                    T digest = _digest(_jobs[job], Simulate(_jobs[job], new SequentialScheduler(), _months, _stop.Token));
                    lock (_gate)
                    {
                        _ready.Add(job, digest);
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

        /// <summary>The next job, once few enough digests are waiting; false when there is none left to start.</summary>
        private bool Claim(out int job)
        {
            lock (_gate)
            {
                while (_next - _consumed >= _threads + 2 && !_stop.IsCancellationRequested)
                {
                    Monitor.Wait(_gate);
                }

                job = _next;
                if (job >= _jobs.Count || _stop.IsCancellationRequested)
                {
                    return false;
                }

                _next++;
                return true;
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
}
