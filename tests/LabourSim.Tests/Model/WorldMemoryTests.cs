using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Tests.Model;

public sealed class WorldMemoryTests
{
    [Fact]
    public void ArraysOfAWorldThatIsOver_ServeTheNext_Cleared()
    {
        WorldMemory memory = new();
        int[] first = memory.Take<int>(100);
        first[7] = 5;
        memory.Take<int>(100).ShouldNotBeSameAs(first);
        memory.Recycle();
        int[][] again = [memory.Take<int>(100), memory.Take<int>(100)];
        again.ShouldContain(a => ReferenceEquals(a, first));
        again.ShouldAllBe(a => a.All(x => x == 0));
        memory.Take<int>(101).Length.ShouldBe(101);
        memory.Take<uint>(100).Length.ShouldBe(100);
    }

    [Fact]
    public void WhatOneWorldDoesNotNeed_IsLetGo()
    {
        WorldMemory memory = new();
        WeakReference large = Use(memory);
        memory.Recycle();
        memory.Take<int>(3);
        memory.Recycle();
        memory.Recycle();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        large.IsAlive.ShouldBeFalse();

        // In a method of its own, so that no local keeps the array alive.
        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Use(WorldMemory memory) => new(memory.Take<int>(1_000_000));
    }

    [Fact]
    public void Resize_KeepsWhatIsThere_AndZeroesTheRest()
    {
        WorldMemory memory = new();
        int[] array = memory.Take<int>(4);
        int[] longer = array;
        array[3] = 9;
        memory.Resize(ref longer, 8);
        longer.ShouldBe([0, 0, 0, 9, 0, 0, 0, 0]);
    }

    /// <summary>Worlds of different sizes and policies after one another in the same memory are what they are alone.</summary>
    [Fact]
    public void WorldsInUsedMemory_AreTheSameAsInFresh()
    {
        WorldMemory memory = new();
        (int Workers, int Year, ulong Seed)[] worlds = [(900, 2016, 1), (300, 2020, 2), (900, 2016, 1), (1200, 2014, 3)];
        foreach ((int workers, int year, ulong seed) in worlds)
        {
            WorldSpec spec = new() { Seed = seed, Workers = workers, From = Month.Of(year, 1), To = Month.Of(year + 2, 6) };
            string fresh = Digest(Run(spec, null));
            Digest(Run(spec, memory)).ShouldBe(fresh);
            memory.Recycle();
        }
    }

    private static RunResult Run(WorldSpec spec, WorldMemory? memory)
    {
        Simulation simulation = new(spec, null, memory);
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        return simulation.Result();
    }

    private static string Digest(RunResult run)
    {
        List<string> lines = [.. run.Tours.Select(t => t.ToString())];
        for (int month = 0; month < run.Totals.Months; month++)
        {
            for (int cell = 0; cell < LabourSim.Population.Places.Cells; cell++)
            {
                lines.Add(string.Join(' ', [.. run.Totals.Counters(month, cell).ToArray(), .. run.Totals.Cents(month, cell).ToArray()]));
            }
        }

        return string.Join('\n', lines);
    }
}
