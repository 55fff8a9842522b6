using BenchmarkDotNet.Attributes;

namespace LabourSim.Benchmarks;

/// <summary>What the full model's cost is compared with; times are for one slot-month.</summary>
[MemoryDiagnoser]
public class Yardsticks
{
    /// <summary>How many slots the yardsticks run.</summary>
    public const int Slots = 100_000;

    /// <summary>Words the floor kernel makes a slot-month, as many as <see cref="MiniLabour"/>.</summary>
    public const int Words = 12;

    /// <summary>Bytes the floor kernel reads and writes a slot-month, as many as <see cref="MiniLabour"/> has.</summary>
    public const int Bytes = 32;

    private readonly MiniLabour _mini = new(Slots);
    private readonly FloorKernel _floor = new(Slots, Words, Bytes);

    /// <summary>The small labour model.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Slots)]
    public MiniTotals MiniLabour() => _mini.Step();

    /// <summary>Only its randomness and its memory traffic.</summary>
    [Benchmark(OperationsPerInvoke = Slots)]
    public void Floor() => _floor.Step();
}
