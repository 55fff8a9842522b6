using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Model;

/// <summary>What one thread adds up in a month, all integers, so that adding the threads' tallies in any order gives the same.</summary>
internal sealed class Tally(WorldMemory memory)
{
    /// <summary>Counters by cell.</summary>
    public readonly long[] Counters = new long[Places.Cells * MonthlyTotals.CounterCount];

    /// <summary>Cents moved by cell.</summary>
    public readonly long[] Cents = new long[Places.Cells * FlowKind.Count];

    /// <summary>Tenure table sums.</summary>
    public readonly long[] Tenure = new TenureTable(memory).Sums;

    /// <summary>Doubt that this month's round of telling adds at home, by cell, in parts of <see cref="Households.Full"/>.</summary>
    public readonly long[] HomeDoubt = new long[Places.Cells];

    /// <summary>Stocks in workers' hands at month end, cents: cash, savings, credit.</summary>
    public long Cash, Savings, Credit;

    /// <summary>Scratch of the thread.</summary>
    public readonly Scratch Scratch = new();

    /// <summary>A cell's counters.</summary>
    public Span<long> CountersOf(int cell) => Counters.AsSpan(cell * MonthlyTotals.CounterCount, MonthlyTotals.CounterCount);

    /// <summary>A cell's flows.</summary>
    public Span<long> CentsOf(int cell) => Cents.AsSpan(cell * FlowKind.Count, FlowKind.Count);

    /// <summary>Adds one array into another and empties it.</summary>
    public static void AddInto(long[] from, long[] into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] += from[i];
        }

        Array.Clear(from);
    }
}

/// <summary>Per-thread scratch for one site's month.</summary>
internal sealed class Scratch
{
    private const int Slots = Workers.SlotsPerSite;

    public readonly uint[] Words = new uint[4 * Slots];
    public readonly float[] Uniforms = new float[8 * Slots];
    public readonly int[] Cents = new int[5 * Slots];
    public readonly float[] Reals = new float[5 * Slots];
}

/// <summary>A list that keeps its room when cleared, so that a steady month allocates nothing.</summary>
internal sealed class Growable<T>(int capacity, WorldMemory? memory = null)
{
    private T[] _items = memory?.Take<T>(Math.Max(4, capacity)) ?? new T[Math.Max(4, capacity)];

    /// <summary>Items held.</summary>
    public int Count { get; private set; }

    /// <summary>The item at an index, by reference.</summary>
    public ref T this[int i] => ref _items[i];

    /// <summary>Adds an item.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
        {
            if (memory is null)
            {
                Array.Resize(ref _items, Count * 2);
            }
            else
            {
                memory.Resize(ref _items, Count * 2);
            }
        }

        _items[Count++] = item;
    }

    /// <summary>Forgets the items, keeps the room.</summary>
    public void Clear() => Count = 0;

    /// <summary>Keeps the first <paramref name="count"/> items.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>The items.</summary>
    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    /// <summary>The items as a list over the same storage.</summary>
    public IReadOnlyList<T> AsList() => new ArraySegment<T>(_items, 0, Count);
}

/// <summary>What a chunk of sites hands to the rest of the month: people who left, and events, in site order.</summary>
internal sealed class ChunkOutput
{
    /// <summary>People whose tour ended.</summary>
    public readonly Growable<Leaver> Leavers = new(160);

    /// <summary>Goods that neighbours will see.</summary>
    public readonly Growable<Sight> Sights = new(160);

    /// <summary>Life events.</summary>
    public readonly Growable<LifeEvent> Events = new(4);

    /// <summary>Months of sampled lives.</summary>
    public readonly Growable<LifeMonth> Lives = new(4);

    /// <summary>Lives kept whole.</summary>
    public readonly FollowedOutput Followed = new();
}

/// <summary>What is kept of people followed.</summary>
internal sealed class FollowedOutput
{
    /// <summary>Who they were on arrival.</summary>
    public readonly Growable<LifeProfile> Profiles = new(1);

    /// <summary>Their months.</summary>
    public readonly Growable<LifeMonth> Months = new(1);

    /// <summary>What happened to them.</summary>
    public readonly Growable<LifeEvent> Events = new(1);

    /// <summary>Takes over all that a chunk has kept this month.</summary>
    public void Take(FollowedOutput chunk)
    {
        Take(Profiles, chunk.Profiles);
        Take(Months, chunk.Months);
        Take(Events, chunk.Events);
    }

    private static void Take<T>(Growable<T> into, Growable<T> from)
    {
        foreach (ref readonly T item in from.Items)
        {
            into.Add(item);
        }

        from.Clear();
    }
}

/// <summary>A person whose tour ended this month; Applies is the month index of applying again, −1 for never, Dies that of dying at home.</summary>
internal readonly record struct Leaver(
    TourRecord Tour, uint Cohort, uint Sequence, int Cell, float Knowledge, bool Ruptured, byte Misses, int Household, int Sent, Route Route,
    bool ReEducated, int Applies, short Birth, int Dies);
