using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using LabourSim.Experiments.Running;

namespace LabourSim.Benchmarks;

/// <summary>One month of the full model; times are for the whole month, so divide by the number of workers.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, launchCount: 1, warmupCount: 3, iterationCount: 10, invocationCount: 16)]
#pragma warning disable CA1001 // BenchmarkDotNet takes no sealed classes and ends this one by its GlobalCleanup.
public class FullModel
#pragma warning restore CA1001
{
    private SiteThreads? _threads;
    private SteadyWorld? _world;

    /// <summary>People abroad.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Workers { get; set; }

    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Brings the world to its steady years.</summary>
    [GlobalSetup]
    public void Build()
    {
        _threads = new SiteThreads(Threads);
        _world = new SteadyWorld(Workers, _threads);
    }

    /// <summary>Ends the threads.</summary>
    [GlobalCleanup]
    public void End() => _threads?.Dispose();

    /// <summary>One month.</summary>
    [Benchmark]
    public void Month() => _world!.Step();
}

/// <summary>A default run: 100,000 workers, 2007 to 2025 with its burn-in, on one thread and on two.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class FullRun
{
    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>The whole baseline.</summary>
    [Benchmark]
    public long Baseline()
    {
        using SiteThreads threads = new(Threads);
        var scenario = Experiments.Scenarios.ScenarioLoader.Load("baseline");
        Model.Simulation simulation = new(scenario.ToSpec(1, 100_000, Model.Month.Of(2007, 1), Model.Month.Of(2025, 12), []), threads);
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        return simulation.Abroad;
    }
}
