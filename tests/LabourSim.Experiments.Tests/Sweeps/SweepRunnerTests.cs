using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Tests.Sweeps;

public sealed class SweepRunnerTests : IDisposable
{
    private static readonly Lazy<string> Whole = new(() =>
    {
        using SweepRunnerTests single = new();
        Tiny.Run(Tiny.Plan(), single.Folder(), threads: 1).ShouldBe(new SweepState(32, 0, 32));
        return Tiny.Export(single.Folder());
    });

    private readonly Tests.Results.TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    // Parameters and outcomes share names, such as barter-value; a column that bore one twice would be lost in a data frame.
    [Fact]
    public void Export_OfEveryFactorAndOutcomeThereIs_HasEachColumnOnce()
    {
        string[] columns = [.. SweepExport.Columns(Tiny.Plan("id: all\nscenarios: [baseline, no-mandate]\nuncertainties: { design: random, points: 1, ranges: shipped }\n"))];
        columns.ShouldContain("factor:barter-value");
        columns.ShouldContain("barter-value");
        columns.ShouldContain("at-base:exploitation-index");
        columns.ShouldBeUnique();
    }

    [Fact]
    public void Export_HasARowARun_InDesignOrder_WithDosesValuesAndOutcomes()
    {
        string[] lines = Whole.Value.TrimEnd('\n').Split('\n');
        SweepPlan plan = Tiny.Plan();

        lines[0].ShouldBe("run,scenario,replicate,world,seed,status,dose:inspections,factor:side-start,factor:report-chance,factor:tightening,exploitation-index,state-revenue,heads@china,at-base:exploitation-index,cause");
        lines.Length.ShouldBe(33);
        for (int run = 0; run < 32; run++)
        {
            string[] cells = lines[run + 1].Split(',');
            RunKey key = plan.At(run);
            cells[..7].ShouldBe([$"{run}", run % 4 < 2 ? "baseline" : "no-mandate", $"{key.Replicate}", $"{key.World}", $"{key.Seed}", "done", $"{run % 2}"]);
            double.Parse(cells[7], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(plan.Worlds.At(key.World)[0], 1e-9);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Threads_NeverChangeAnExport(int threads)
    {
        Tiny.Run(Tiny.Plan(), Folder(), threads: threads);

        Tiny.Export(Folder()).ShouldBe(Whole.Value);
    }

    [Fact]
    public void Deadline_EndsEarly_AndTheRestGoesOn()
    {
        SweepState first = SweepRunner.Run(Tiny.Plan(), Folder(), Shard.Whole, new EngineOptions(1, TimeSpan.FromMilliseconds(1)), CancellationToken.None);
        SweepState none = SweepRunner.Run(Tiny.Plan(), Folder(), Shard.Whole, new EngineOptions(1, TimeSpan.Zero), CancellationToken.None);

        first.Left.ShouldBeGreaterThan(0);
        none.ShouldBe(first);
        Tiny.Run(Tiny.Plan(), Folder()).ShouldBe(new SweepState(32, 0, 32));
        Tiny.Export(Folder()).ShouldBe(Whole.Value);
    }

    [Fact]
    public void Stop_KeepsWhatIsDone_AndProgressTellsWhatIsKept()
    {
        using CancellationTokenSource stop = new();
        List<long> told = [];
        EngineOptions options = new(2, Progress: (done, total) =>
        {
            told.Add(done);
            total.ShouldBe(32);
            if (done >= 5)
            {
                stop.Cancel();
            }
        });

        SweepState state = SweepRunner.Run(Tiny.Plan(), Folder(), Shard.Whole, options, stop.Token);

        told[0].ShouldBe(0);
        told.ShouldBe(told.Order());
        state.Done.ShouldBe((int)told[^1]);
        state.Done.ShouldBeInRange(5, 31);
        Tiny.Run(Tiny.Plan(), Folder());
        Tiny.Export(Folder()).ShouldBe(Whole.Value);
    }

    // The system goes on writing to a file without a name; nothing of it would be found afterwards.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ResultsRemovedInMidRun_AreAnErrorAndNoSuccess(bool wholeFolder)
    {
        EngineOptions options = new(1, Progress: (done, _) =>
        {
            if (done == 0 && wholeFolder)
            {
                Directory.Delete(Folder().Path, true);
            }
            else if (done == 0)
            {
                File.Delete(Folder().Whole);
            }
        });

        Should.Throw<InputException>(() => SweepRunner.Run(Tiny.Plan(), Folder(), Shard.Whole, options, CancellationToken.None))
            .Message.ShouldContain(wholeFolder ? "results" : "removed while they were written");
        Directory.CreateDirectory(_place.Path);
    }

    [Fact]
    public void FailedRuns_AreKeptWithTheirCause_TheOthersGoOn_AndTheyAreTriedAgain()
    {
        SweepPlan plan = Tiny.Plan(Tiny.Failing);

        SweepState state = Tiny.Run(plan, Folder());
        string export = Tiny.Export(Folder());

        state.Failed.ShouldBeInRange(1, 31);
        (state.Done + state.Failed).ShouldBe(32);
        using (RunStore store = Folder().Read())
        {
            foreach (int run in store.Runs(failed: true))
            {
                StoredRun failed = store.Find(run)!;
                failed.Cause!.ShouldContain("add up to at most 1");
                RunEngine.One(run, (r, _) => new RunBegun(plan.Spec(r), _ => []), CancellationToken.None)!.Cause.ShouldBe(failed.Cause);
            }
        }

        export.Split('\n').Count(line => line.Contains(",failed,", StringComparison.Ordinal)).ShouldBe(state.Failed);
        int tried = 0;
        SweepRunner.Run(plan, Folder(), Shard.Whole, new EngineOptions(1, Progress: (done, _) => tried = (int)done - state.Done), CancellationToken.None).ShouldBe(state);
        tried.ShouldBe(state.Failed);
        Tiny.Export(Folder()).ShouldBe(export);
    }

    [Fact]
    public void AnyException_IsTheCauseOfItsRunOnly()
    {
        using RunStore store = RunStore.Write(_place["one.db"], new StoreIdentity("sweep", [], new Dictionary<string, string>(), [("a", "")]));
        SweepPlan plan = Tiny.Plan();

        RunEngine.Run(store, [0, 1, 2, 3], 0,
            (run, _) => new RunBegun(run == 2 ? throw new NotSupportedException("no more\nof it") : plan.Spec(run), _ => [1]), new EngineOptions(3), CancellationToken.None);

        store.Runs(failed: false).ShouldBe([0, 1, 3]);
        store.Find(2)!.Cause.ShouldBe("NotSupportedException: no more of it");
    }

    [Fact]
    public void Memory_DoesNotGrowWithTheNumberOfRuns()
    {
        SweepPlan plan = Tiny.Plan(Tiny.With("points: 4", "points: 25"));
        System.Collections.Concurrent.ConcurrentQueue<WeakReference> lived = new();
        int alive = -1;
        using RunStore store = RunStore.Write(_place["one.db"], new StoreIdentity("sweep", [], new Dictionary<string, string>(), [("a", "")]));

        RunEngine.Run(store, [.. Enumerable.Range(0, plan.Runs)], 0, (number, _) => new RunBegun(plan.Spec(number), run =>
        {
            double[] values = [run.Totals.Months];
            lived.Enqueue(new WeakReference(run));
            lived.Enqueue(new WeakReference(values));
            return values;
        }), new EngineOptions(2, Progress: (done, _) =>
        {
            if (alive < 0 && done >= 150)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                alive = lived.Take(100).Count(w => w.IsAlive);
            }
        }), CancellationToken.None);

        // Of the first fifty runs and their numbers nothing is left once 150 have been kept.
        plan.Runs.ShouldBe(200);
        alive.ShouldBeInRange(0, 2);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(40)]
    public void MergedShards_AreTheWhole_AndMergingAgainChangesNothing(int of)
    {
        for (int number = of; number >= 1; number--)
        {
            Tiny.Run(Tiny.Plan(), Folder(), new Shard(number, of));
        }

        SweepRunner.Merge(Folder()).ShouldBe(new SweepState(32, 0, 32));
        Tiny.Export(Folder()).ShouldBe(Whole.Value);
        SweepRunner.Merge(Folder()).ShouldBe(new SweepState(32, 0, 32));
        Tiny.Export(Folder()).ShouldBe(Whole.Value);
        _place.Names.Where(n => n.Contains("merging", StringComparison.Ordinal) || n.Contains("-wal", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void ShardsThatStoppedEarly_AreMergedAsFarAsTheyAre_AndAgainWhenTheyAreDone()
    {
        SweepPlan plan = Tiny.Plan();
        Tiny.Run(plan, Folder(), new Shard(1, 2));
        SweepRunner.Run(plan, Folder(), new Shard(2, 2), new EngineOptions(1, TimeSpan.Zero), CancellationToken.None);

        SweepRunner.Merge(Folder()).ShouldBe(new SweepState(16, 0, 32));
        Tiny.Export(Folder()).Split('\n').Length.ShouldBe(18);
        Tiny.Run(plan, Folder(), new Shard(2, 2));
        SweepRunner.Merge(Folder()).ShouldBe(new SweepState(32, 0, 32));
        Tiny.Export(Folder()).ShouldBe(Whole.Value);
    }

    [Fact]
    public void WrongMerges_AreRefused_AndLeaveTheWholeAsItWas()
    {
        Should.Throw<InputException>(() => SweepRunner.Merge(Folder())).Message.ShouldContain("expected the folder of a sweep");
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(1, 3));
        Should.Throw<InputException>(() => SweepRunner.Merge(Folder())).Message.ShouldEndWith("expected all 3 shards; missing 2, 3");
        _place.Names.ShouldNotContain("sweep.db");
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(2, 3));
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(3, 3));
        SweepRunner.Merge(Folder());
        byte[] before = File.ReadAllBytes(_place["sweep.db"]);

        // A shard of another number, of another sweep, with other numbers, damaged, in use.
        File.Copy(_place["shard-1-of-3.db"], _place["shard-1-of-2.db"]);
        Refused("shards of one number; it holds shard-1-of-2.db and shard-1-of-3.db");
        File.Delete(_place["shard-1-of-2.db"]);
        byte[] sound = File.ReadAllBytes(_place["shard-2-of-3.db"]);
        File.Delete(_place["shard-2-of-3.db"]);
        Tiny.Run(Tiny.Plan(Tiny.With("seed: 7", "seed: 8")), Folder(), new Shard(2, 3));
        Refused("shard-2-of-3.db: seed: 8: expected 7; these results are of another sweep");
        File.Delete(_place["shard-2-of-3.db"]);
        using (RunStore forged = RunStore.Write(_place["shard-2-of-3.db"], SweepFolder.Identity(Tiny.Plan())))
        {
            forged.Add([new StoredRun(1, null, 0, [1, 2, 3, 4])]);
        }

        Refused("run 1: other numbers");
        File.WriteAllBytes(_place["shard-2-of-3.db"], sound[..^5000]);
        Refused("results: damaged");
        File.WriteAllBytes(_place["shard-2-of-3.db"], sound);
        using (StoreLock.Take(_place["shard-2-of-3.db"]))
        {
            Refused("in use by process");
        }

        SweepRunner.Merge(Folder());
        Tiny.Export(Folder()).ShouldBe(Whole.Value);

        void Refused(string expected)
        {
            string message = Should.Throw<InputException>(() => SweepRunner.Merge(Folder())).Message;
            message.ShouldContain(expected);
            message.ShouldNotContain("\n");
            File.ReadAllBytes(_place["sweep.db"]).ShouldBe(before);
            _place.Names.ShouldAllBe(n => !n.Contains("merging", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void LeftoversOfAKilledMerge_AreNoPartOfTheNext()
    {
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(1, 2));
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(2, 2));

        // What a kill in the middle leaves: a new file and its log, with numbers that are not those of the shards.
        using (RunStore half = RunStore.Write(_place["sweep.db.merging"], SweepFolder.Identity(Tiny.Plan())))
        {
            half.Add([new StoredRun(0, null, 0, [9, 9, 9, 9])]);
            File.Copy(_place["sweep.db.merging-wal"], _place["kept"]);
        }

        File.Move(_place["kept"], _place["sweep.db.merging-wal"]);

        SweepRunner.Merge(Folder()).ShouldBe(new SweepState(32, 0, 32));
        Tiny.Export(Folder()).ShouldBe(Whole.Value);
    }

    [Fact]
    public void FoldersOfOtherThings_AreRefused()
    {
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(1, 2));

        Should.Throw<InputException>(() => Tiny.Run(Tiny.Plan(), Folder())).Message.ShouldContain("--shard: (missing): expected one of 2 shards, as in shard-1-of-2.db");
        Should.Throw<InputException>(() => Tiny.Run(Tiny.Plan(), Folder(), new Shard(1, 3))).Message.ShouldContain("--shard: 1/3: expected one of 2 shards");
        Should.Throw<InputException>(() => Folder().Read()).Message.ShouldContain("merged results; the folder holds shards");
        Should.Throw<InputException>(() => new SweepFolder(_place["shard-1-of-2.db"]).Plan()).Message.ShouldContain("expected the folder of a sweep");
        Should.Throw<InputException>(() => Tiny.Run(Tiny.Plan(), new SweepFolder(_place["shard-1-of-2.db"]))).Message.ShouldContain("cannot be read or written");
        Should.Throw<InputException>(() => Tiny.Run(Tiny.Plan(), new SweepFolder(""))).Message.ShouldContain("--out: (empty): expected a folder");
    }

    [Fact]
    public void PlanOfAFolder_IsReadWhileAShardIsBeingWritten()
    {
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(1, 2));
        Tiny.Run(Tiny.Plan(), Folder(), new Shard(2, 2));

        using StoreLock writing = StoreLock.Take(_place["shard-1-of-2.db"]);

        Folder().Plan().Runs.ShouldBe(32);
    }

    private SweepFolder Folder() => new(_place.Path);
}
