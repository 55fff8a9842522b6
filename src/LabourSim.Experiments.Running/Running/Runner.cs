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
            using Pool<Digested<T>> pool = new(Enumerable.Range(0, jobs.Count), threads, inOrder: true,
                () => (job, told) => new Digested<T>(jobs[job], digest(jobs[job], Simulate(jobs[job], new SequentialScheduler(), months, told))), stop);
            while (pool.Take(1) is [var next])
            {
                consume(next.Job, next.Digest);
            }
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

    private sealed record Digested<T>(Job Job, T Digest);

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
}
