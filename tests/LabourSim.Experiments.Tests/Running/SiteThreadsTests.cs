using FsCheck;
using FsCheck.Fluent;
using LabourSim.Experiments.Running;

namespace LabourSim.Experiments.Tests.Running;

public sealed class SiteThreadsTests
{
    [Fact]
    public void Run_calls_every_chunk_exactly_once_with_a_worker_of_its_own()
    {
        Prop.ForAll(Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), static (threads, chunks) =>
        {
            using SiteThreads sites = new(threads);
            int[] calls = new int[chunks];
            int[] inside = new int[threads];
            bool alone = true;
            sites.Run(chunks, (chunk, worker) =>
            {
                alone &= Interlocked.Increment(ref inside[worker]) == 1;
                Interlocked.Increment(ref calls[chunk]);
                Interlocked.Decrement(ref inside[worker]);
            });
            return alone && calls.All(c => c == 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void One_thread_is_the_callers_own()
    {
        using SiteThreads sites = new(1);
        HashSet<int> threads = [];

        sites.Run(50, (_, _) => threads.Add(Environment.CurrentManagedThreadId));

        threads.ShouldBe([Environment.CurrentManagedThreadId]);
    }

    [Fact]
    public void Threads_work_at_the_same_time()
    {
        // Three chunks that each wait for the other two: fewer than three threads at once would never get past the barrier.
        using SiteThreads sites = new(3);
        using Barrier barrier = new(3);

        sites.Run(3, (_, _) => barrier.SignalAndWait(TimeSpan.FromMinutes(4)).ShouldBeTrue());
    }

    [Fact]
    public void Uneven_chunks_balance()
    {
        // Chunk 0 lasts until all the others are done, so one thread must have taken all of those.
        using SiteThreads sites = new(2);
        using CountdownEvent others = new(99);

        sites.Run(100, (chunk, _) =>
        {
            if (chunk == 0)
            {
                others.Wait(TimeSpan.FromMinutes(4)).ShouldBeTrue();
            }
            else
            {
                others.Signal();
            }
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void An_exception_reaches_the_caller_and_leaves_the_threads_usable(int threads)
    {
        using SiteThreads sites = new(threads);
        int after = 0;

        Should.Throw<InvalidDataException>(() => sites.Run(1000, (chunk, _) =>
        {
            if (chunk == 3)
            {
                throw new InvalidDataException("chunk 3");
            }
        })).Message.ShouldBe("chunk 3");
        sites.Run(10, (_, _) => Interlocked.Increment(ref after));

        after.ShouldBe(10);
    }

    [Fact]
    public void Run_allocates_nothing_on_any_thread()
    {
        using SiteThreads sites = new(3);
        long[] first = new long[3];
        long[] last = new long[3];
        void Body(int _, int worker)
        {
            last[worker] = GC.GetAllocatedBytesForCurrentThread();
            if (first[worker] == 0)
            {
                first[worker] = last[worker];
            }
        }

        void Often(Action<int, int> body)
        {
            for (int i = 0; i < 500; i++)
            {
                sites.Run(20, body);
            }
        }

        // The runtime makes what a thread waits with when it first has to, which is not in every call.
        Action<int, int> body = Body;
        Often(body);
        Array.Clear(first);
        sites.Run(1000, body);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Often(body);

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        allocated.ShouldBe(0);
        last.ShouldBe(first);
    }

    [Fact]
    public void A_chunk_cannot_start_chunks()
    {
        using SiteThreads sites = new(1);

        Should.Throw<InvalidOperationException>(() => sites.Run(1, (_, _) => sites.Run(1, (_, _) => { })));
    }

    [Fact]
    public void Nothing_runs_once_disposed()
    {
        SiteThreads sites = new(2);
        sites.Dispose();

        Should.Throw<ObjectDisposedException>(() => sites.Run(1, (_, _) => { }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(257)]
    public void Refuses_absurd_numbers_of_threads(int threads) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SiteThreads(threads).Dispose());
}
