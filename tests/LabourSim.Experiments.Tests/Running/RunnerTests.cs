using LabourSim.Experiments.Running;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Running;

public sealed class RunnerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Results_come_in_job_order_and_do_not_depend_on_threads(int threads)
    {
        List<(Job, long)> expected = Run(Small.Experiment() with { Replicates = 5 }, 1);

        Run(Small.Experiment() with { Replicates = 5 }, threads).ShouldBe(expected);
        expected.Select(e => e.Item1.Replicate).ShouldBe([1, 2, 3, 4, 5]);
        expected.Select(e => e.Item2).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Progress_counts_every_month_of_every_job_once()
    {
        Experiment experiment = Small.Experiment() with { Workers = 0, Replicates = 3 };
        // 16 months from 2012-11 to 2014-02, and the burn-in.
        const long total = 3 * (16 + WorldSpec.BurnIn);
        long[] seen = new long[total + 1];

        Runner.Run(experiment.Jobs(), 2, (_, _) => 0, (_, _) => { }, (done, all) =>
        {
            all.ShouldBe(total);
            Interlocked.Increment(ref seen[done]);
        }, CancellationToken.None);

        seen[0].ShouldBe(0);
        seen[1..].ShouldAllBe(n => n == 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Those_who_look_on_see_every_month_once_and_change_nothing(int threads)
    {
        Experiment experiment = Small.Experiment() with { Replicates = 3 };
        Dictionary<int, List<long>> seen = [];
        List<(int, long[])> watched = [], unwatched = [];
        long[] Heads(MonthlyTotals t) => [.. Enumerable.Range(0, t.Months).Select(m => t.Sum(m, m)[Counter.Heads])];

        Runner.Run(experiment.Jobs(), threads, (_, r) => Heads(r.Totals), (job, heads) => watched.Add((job.Replicate, heads)), null, CancellationToken.None, (job, recorded) =>
        {
            lock (seen)
            {
                seen.TryAdd(job.Replicate, []);
                if (recorded.Months > 0)
                {
                    seen[job.Replicate].Add(recorded.Sum(recorded.Months - 1, recorded.Months - 1)[Counter.Heads]);
                }
            }
        });
        Runner.Run(experiment.Jobs(), threads, (_, r) => Heads(r.Totals), (job, heads) => unwatched.Add((job.Replicate, heads)), null, CancellationToken.None);

        watched.Count.ShouldBe(3);
        foreach (((int replicate, long[] heads), (_, long[] alone)) in watched.Zip(unwatched))
        {
            heads.ShouldBe(alone);
            seen[replicate].ShouldBe(heads);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(8, 1)] // fewer jobs than threads: one job at a time
    public void Stopping_keeps_what_was_recorded_and_starts_no_more_jobs(int threads, int started)
    {
        using CancellationTokenSource stop = new();
        List<RunResult> results = [];

        Runner.Run((Small.Experiment() with { Workers = 0, Replicates = 5 }).Jobs(), threads, (_, result) => result,
            (_, result) => results.Add(result),
            (done, _) =>
            {
                if (done == 60)
                {
                    stop.Cancel();
                }
            },
            stop.Token);

        results.Count.ShouldBeInRange(1, started);
        results.ShouldAllBe(r => r.Partial);
        if (started == 1)
        {
            results[0].Totals.Months.ShouldBe(60 - WorldSpec.BurnIn);
        }
    }

    [Fact]
    public void Few_results_wait_at_a_time()
    {
        int made = 0;
        int most = 0;
        int consumed = 0;

        Runner.Run((Small.Experiment() with { Workers = 0, Replicates = 40 }).Jobs(), 2, (_, _) => Interlocked.Increment(ref made),
            (_, _) =>
            {
                Thread.Sleep(5);
                most = Math.Max(most, Volatile.Read(ref made) - consumed++);
            },
            null, CancellationToken.None);

        made.ShouldBe(40);
        // Two running, two waiting, one being consumed.
        most.ShouldBeLessThanOrEqualTo(5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Errors_reach_the_caller(int threads)
    {
        IReadOnlyList<Job> jobs = (Small.Experiment() with { Workers = 0, Replicates = 6 }).Jobs();
        int consumed = 0;

        Should.Throw<InvalidDataException>(() => Runner.Run<int>(jobs, threads,
            (job, _) => job.Replicate == 2 ? throw new InvalidDataException() : 0, (_, _) => consumed++, null, CancellationToken.None));
        Should.Throw<IOException>(() => Runner.Run(jobs, threads, (_, _) => 0, (_, _) => throw new IOException(), null, CancellationToken.None));

        consumed.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Jobs_pair_scenarios_by_replicate_and_add_nulls_under_other_luck_from_where_designs_part()
    {
        IReadOnlyList<Job> jobs = (Small.Experiment("baseline", "no-mandate") with { Replicates = 3, Compare = true, To = Month.Of(2018, 2) }).Jobs();

        jobs.Select(j => (j.Replicate, j.ScenarioId, j.IsNull)).ShouldBe(
        [
            (1, "baseline", false), (1, "no-mandate", false), (1, "baseline", true),
            (2, "baseline", false), (2, "no-mandate", false), (2, "baseline", true),
            (3, "baseline", false), (3, "no-mandate", false), (3, "baseline", true),
        ]);
        foreach (Job job in jobs)
        {
            job.Spec.Seed.ShouldBe(Seeds.OfReplicate(7, job.Replicate));
            job.Spec.LuckSeed.ShouldBe(job.IsNull ? Seeds.OfLuck(job.Spec.Seed) : null);
            job.Spec.LuckFrom.ShouldBe(job.IsNull ? Month.Of(2017, 12) : null);
        }
    }

    private static List<(Job, long)> Run(Experiment experiment, int threads)
    {
        List<(Job, long)> results = [];
        Runner.Run(experiment.Jobs(), threads,
            (_, result) => result.Tours.Sum(t => (long)t.MoneyCents + t.IndicatorMonths),
            (job, sum) => results.Add((job with { Spec = null! }, sum)), null, CancellationToken.None);
        return results;
    }
}
