using System.Collections.Concurrent;
using System.Globalization;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Tests.Analysing;
using LabourSim.Experiments.Tests.Comparing;
using LabourSim.Experiments.Tests.Running;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Sweeps;

public sealed class RunsBesideBaseTests : IDisposable
{
    /// <summary>The tiny sweep over months in which its scenarios differ, so that who was the base counts.</summary>
    private static readonly string Parting = Tiny.Yaml.Replace("2012-0", "2018-0", StringComparison.Ordinal).Replace("to: 2018-06", "to: 2018-12", StringComparison.Ordinal)
        .Replace("workers: 20", "workers: 100", StringComparison.Ordinal);

    private readonly Tests.Results.TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    // The listed world has the shipped value, so that seed and numbers are those of the comparison.
    [Fact]
    public void EffectsOfASweep_AreThoseOfAComparisonOfTheSameSeedSizeAndMonths()
    {
        string outcomes = string.Join(", ", Comparison.Outcomes.SelectMany(o => (string[])[o.Id, $"{o.Id}@china"]));
        SweepPlan plan = Tiny.Plan($$"""
            id: mandate
            seed: 7
            workers: 400
            from: 2016-01
            to: 2019-12
            read: { from: 2018-02 , to: 2019-10 }
            scenarios: [baseline, no-mandate]
            uncertainties: { design: list, ranges: [side-start], points: [{ side-start: {{CheongbuParameters.SideStart.Default.ToString(CultureInfo.InvariantCulture)}} }] }
            outcomes: [{{outcomes}}]

            """);
        Tiny.Run(plan, Folder());
        using RunStore store = Folder().Read();
        SweepTable table = SweepTable.Read(plan, store, [.. plan.Sweep.Measures.Select(m => m.Id)]);
        ExperimentResult compared = Session.Run(Small.Experiment("baseline", "no-mandate") with
        {
            Compare = true,
            From = Month.Of(2016, 1),
            To = Month.Of(2019, 12),
            Read = (Month.Of(2018, 2), Month.Of(2019, 10)),
        });

        int moved = 0;
        foreach (Measure measure in plan.Sweep.Measures)
        {
            EffectRow? row = compared.Effects.SingleOrDefault(e => e.Outcome == measure.Outcome && e.Host == (measure.Host is null ? "all" : "china"));
            double @base = table.Levels(measure.Id, 0, 0)[0], effect = table.Replicates(measure.Id, 1, 0)[0] - table.Replicates(measure.Id, 0, 0)[0];
            double.IsFinite(effect).ShouldBe(row is not null, measure.Id);
            if (row is null)
            {
                continue;
            }

            effect.ShouldBe(row.Effect, 1e-15 + 1e-12 * (Math.Abs(@base) + Math.Abs(row.Effect)), measure.Id);
            (table.Levels(measure.Id, 1, 0)[0] - @base).ShouldBe(row.Plain.Mean, 1e-15 + 1e-12 * (Math.Abs(@base) + Math.Abs(row.Plain.Mean)), measure.Id);
            moved += Math.Abs(row.Effect - row.Plain.Mean) > 0.01 * Math.Abs(@base) ? 1 : 0;
        }

        // The two readings are far apart for many rates, so that one cannot pass for the other here.
        moved.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void SimpsonsCase_HasTheSignOfEveryYear_InEffectsRankingsAndFronts()
    {
        // Every year is better under B, but B keeps many more people abroad in the worse year, so its mean is worse.
        CellOutcomes a = MadeUp.Cells("exploitation-index", 24, [.. Enumerable.Range(0, 24).Select(m => (m, m < 12 ? 100.0 : 10, m < 12 ? 0.5 : 0.8))]);
        CellOutcomes b = MadeUp.Cells("exploitation-index", 24, [.. Enumerable.Range(0, 24).Select(m => (m, 100.0, m < 12 ? 0.48 : 0.76))]);
        int outcome = Comparison.Outcomes.ToList().IndexOf(OutcomeCatalogue.Find("exploitation-index")!);
        SweepPlan plan = HandMade.Plan("no-mandate, baseline", HandMade.Worlds(20), 1, "exploitation-index");
        double plainA = a.Over(outcome, 0, 23, null), plainB = b.Over(outcome, 0, 23, null);
        plan.Kept.Names.Select(n => n.Id).ShouldBe(["exploitation-index", "at-base:exploitation-index"]);

        SweepTable table = SweepTable.Of(plan, Enumerable.Range(0, plan.Runs).Select(run => new StoredRun(run, null, 0,
            run % 2 == 0 ? [plainA, plainA] : [plainB, RunsBesideBase.AtBase(plainA, a, b, outcome, null)])), ["exploitation-index"]);
        AnalysisOptions options = HandMade.Options(table);

        plainB.ShouldBeGreaterThan(plainA);
        Quantity effect = Quantity.Effect(table, "exploitation-index", 0, 1);
        effect.Worlds.ShouldAllBe(w => w < 0);
        effect.Worlds[0].ShouldBe((1200 * -0.02 + 120 * -0.04) / 1320, 1e-12);
        Quantity.Level(table, "exploitation-index", 1).Worlds[0].ShouldBe(plainB);
        DiscoverAnalysis.Of(table, options).Row("cases", "baseline: exploitation-index")[2].ShouldBe(0);
        RobustnessAnalysis.Of(table, options).Row("satisficing", "baseline", "exploitation-index")[2].ShouldBe(1.0);
        RobustnessAnalysis.Of(table, options).Row("metrics", "no-mandate", "exploitation-index", RobustnessAnalysis.Name(RobustnessMeasure.MeanRegret))[6].ShouldBe(2);
        ParetoAnalysis.Of(table, options).Rows("front").Select(r => r[4]).ShouldBe(["no", "yes"]);
    }

    [Fact]
    public void ThreadsShardsStopsAndRunsAlone_GiveTheSameNumbers()
    {
        SweepPlan plan = Tiny.Plan(Parting);
        Tiny.Run(plan, Folder(), threads: 1);
        string whole = Tiny.Export(Folder());
        using (RunStore store = Folder().Read())
        {
            StoredRun[] runs = [.. store.All()];
            runs.Count(r => r.Values[3] != r.Values[0]).ShouldBeInRange(16, 24, "of the 24 runs that are no base");
            foreach (StoredRun run in runs.Where(r => r.Run % 3 == 0))
            {
                SweepRunner.One(plan, run.Run, CancellationToken.None)!.Values.ShouldBe(run.Values);
            }
        }

        SweepFolder threads = new(_place["threads"]), parts = new(_place["parts"]), stopped = new(_place["stopped"]);
        Tiny.Run(plan, threads, threads: 5);
        Tiny.Export(threads).ShouldBe(whole);
        for (int number = 1; number <= 7; number++)
        {
            Tiny.Run(plan, parts, new Shard(number, 7));
        }

        SweepRunner.Merge(parts).Done.ShouldBe(32);
        Tiny.Export(parts).ShouldBe(whole);
        for (int done = 3; done < 32; done += 5)
        {
            using CancellationTokenSource stop = new();
            int most = done;
            SweepRunner.Run(plan, stopped, Shard.Whole, new EngineOptions(2, Progress: (ended, _) =>
            {
                if (ended >= most)
                {
                    stop.Cancel();
                }
            }), stop.Token);
        }

        Tiny.Run(plan, stopped).Done.ShouldBe(32);
        Tiny.Export(stopped).ShouldBe(whole);
    }

    [Fact]
    public void WhatHasNoRate_OrNothingToBeHeldAgainst_KeepsItsOutcomesAlone()
    {
        string oneChoice = Tiny.With("[baseline, no-mandate]", "[baseline]").Replace("doses: [0, 1]", "doses: [0]", StringComparison.Ordinal);
        Tiny.Plan(oneChoice).Kept.Names.Select(n => n.Id).ShouldBe(["exploitation-index", "state-revenue", "heads@china"]);
        Tiny.Plan(Tiny.With("[exploitation-index, state-revenue, heads@china]", "[state-revenue, exposure]")).Kept.Names.Select(n => n.Id).ShouldBe(["state-revenue", "exposure"]);
    }

    // One thread, since of several two may begin a base at the same moment.
    [Fact]
    public void BasesAreLivedOnceInAWhole_AndAShardLivesAtMostTwoMore()
    {
        SweepPlan plan = Tiny.Plan();
        Lives(plan, Shard.Whole).ShouldBe(plan.Runs);
        foreach (int of in (int[])[2, 3, 5, 7, 32])
        {
            for (int number = 1; number <= of; number++)
            {
                Lives(plan, new Shard(number, of)).ShouldBeLessThanOrEqualTo(new Shard(number, of).Count(plan.Runs) + 2, $"{number}/{of}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void ABaseThatFails_FailsWhatIsHeldAgainstIt_WithTheSameCause(int threads)
    {
        SweepPlan plan = Tiny.Plan();
        using RunStore store = RunStore.Write(_place["one.db"], SweepFolder.Identity(plan));
        RunsBesideBase runs = new(plan.Kept, plan.Sweep.Read, run => run == 4 ? throw new NotSupportedException("no world") : plan.Spec(run), run => run - run % 4, threads + 1);

        RunEngine.Run(store, [.. Enumerable.Range(0, 12)], 0, runs.Begin, new EngineOptions(threads), CancellationToken.None);

        store.Runs(failed: true).ShouldBe([4, 5, 6, 7]);
        store.Find(4)!.Cause.ShouldBe("NotSupportedException: no world");
        foreach (int run in (int[])[5, 6, 7])
        {
            store.Find(run)!.Cause.ShouldBe("run 4, which this one is held against: NotSupportedException: no world");
        }
    }

    [Fact]
    public void ABaseThatIsStopped_IsNoFailure()
    {
        SweepPlan plan = Tiny.Plan();
        using CancellationTokenSource stop = new();
        RunsBesideBase runs = new(plan.Kept, plan.Sweep.Read, run =>
        {
            if (run == 0)
            {
                stop.Cancel();
            }

            return plan.Spec(run);
        }, run => run - run % 4, 2);

        RunEngine.One(1, runs.Begin, stop.Token).ShouldBeNull();
    }

    /// <summary>How many worlds are lived to run a shard.</summary>
    private int Lives(SweepPlan plan, Shard shard)
    {
        ConcurrentQueue<int> lived = new();
        string file = _place[$"{shard.Number}-{shard.Of}.db"];
        RunsBesideBase runs = new(plan.Kept, plan.Sweep.Read, run =>
        {
            lived.Enqueue(run);
            return plan.Spec(run);
        }, run => run - run % plan.Choices, 2);
        using RunStore store = RunStore.Write(file, SweepFolder.Identity(plan));
        RunEngine.Run(store, [.. Enumerable.Range(0, plan.Runs).Where(r => shard.Has(r, plan.Runs, plan.Choices))], 0, runs.Begin, new EngineOptions(1), CancellationToken.None);
        store.Count().Done.ShouldBe(shard.Count(plan.Runs));
        return lived.Count;
    }

    private SweepFolder Folder() => new(_place.Path);
}
