using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Outcomes;

/// <summary>Counters and flows by month and cell: shape [month][cell][counter or flow kind], integers throughout.</summary>
public sealed class MonthlyTotals
{
    private readonly long[] _counters;
    private readonly long[] _flows;
    private readonly long[] _beside;

    /// <summary>Sums of reals are kept in units of this.</summary>
    public const double FixedPoint = 1.0 / (1 << 20);

    /// <summary>Number of counters.</summary>
    public static int CounterCount { get; } = Enum.GetValues<Counter>().Length;

    /// <summary>Makes room for <paramref name="months"/> months from <paramref name="from"/>, all zero.</summary>
    internal MonthlyTotals(Month from, int months, WorldMemory? memory = null)
    {
        memory ??= new WorldMemory();
        From = from;
        Capacity = months;
        _counters = memory.Take<long>(months * Places.Cells * CounterCount);
        _flows = memory.Take<long>(months * Places.Cells * FlowKind.Count);
        _beside = new long[months * 2];
    }

    /// <summary>First month.</summary>
    public Month From { get; }

    /// <summary>Months there is room for.</summary>
    public int Capacity { get; }

    /// <summary>Months recorded so far.</summary>
    public int Months { get; internal set; }

    /// <summary>Counters of month <paramref name="month"/> (0-based) in a cell, by <see cref="Counter"/>.</summary>
    public ReadOnlySpan<long> Counters(int month, int cell) =>
        _counters.AsSpan((month * Places.Cells + cell) * CounterCount, CounterCount);

    /// <summary>Cents moved in month <paramref name="month"/> (0-based) in a cell, by <see cref="FlowKind"/>.</summary>
    public ReadOnlySpan<long> Cents(int month, int cell) =>
        _flows.AsSpan((month * Places.Cells + cell) * FlowKind.Count, FlowKind.Count);

    /// <summary>Income beside the system in month <paramref name="month"/> (0-based), cents: cyber theft, then information-technology workers.</summary>
    public ReadOnlySpan<long> Beside(int month) => _beside.AsSpan(month * 2, 2);

    internal void Store(ReadOnlySpan<long> counters, ReadOnlySpan<long> flows, long cyber, long it)
    {
        _beside[Months * 2] = cyber;
        _beside[Months * 2 + 1] = it;
        counters.CopyTo(_counters.AsSpan(Months * Places.Cells * CounterCount));
        flows.CopyTo(_flows.AsSpan(Months * Places.Cells * FlowKind.Count));
        Months++;
    }

    /// <summary>Adds months [first, last] of the chosen cells into one <see cref="Totals"/>.</summary>
    /// <param name="first">First month, 0-based, inclusive.</param>
    /// <param name="last">Last month, 0-based, inclusive.</param>
    /// <param name="host">One host, or null for all.</param>
    /// <param name="channel">One channel, or null for all channels of labour; soldiers are then in <see cref="Totals.Military"/> alone.</param>
    public Totals Sum(int first, int last, Host? host = null, Channel? channel = null)
    {
        Totals military = new(last - first + 1, null);
        Totals total = channel == Channel.Military ? military : new(last - first + 1, military);
        SumInto(total, first, last, host, channel);
        return total;
    }

    /// <summary>The same, added into totals that are there.</summary>
    internal void SumInto(Totals total, int first, int last, Host? host, Channel? channel)
    {
        for (int m = first; m <= last; m++)
        {
            for (int cell = 0; cell < Places.Cells; cell++)
            {
                Channel its = Places.ChannelOf(cell);
                if ((host is null || Places.HostOf(cell) == host) && (channel is null || its == channel))
                {
                    Totals into = its == Channel.Military ? total.Military : total;
                    into.Add(Counters(m, cell), Cents(m, cell), Places.IsHidden(its));
                }
            }

            if (host is null && channel is null)
            {
                total.AddBeside(Beside(m));
            }
        }
    }
}

/// <summary>Counters and flows added over some months and cells.</summary>
public sealed class Totals
{
    private readonly long[] _counters = new long[MonthlyTotals.CounterCount];
    private readonly long[] _cents = new long[FlowKind.Count];
    private readonly long[] _hidden = new long[FlowKind.Count];

    /// <summary>Starts at zero.</summary>
    /// <param name="months">Calendar months covered; divides stocks into averages.</param>
    /// <param name="military">Where soldiers are added; null when these are the soldiers' own totals.</param>
    internal Totals(int months, Totals? military)
    {
        Months = months;
        Military = military ?? this;
    }

    /// <summary>The military channel of the same months and hosts; these totals themselves when they are that channel's.</summary>
    public Totals Military { get; }

    /// <summary>True when all hosts and channels of labour are added, and with them the income beside the system.</summary>
    public bool Whole { get; private set; }

    /// <summary>Cents from cyber theft; 0 unless all hosts and channels are added.</summary>
    public long Cyber { get; private set; }

    /// <summary>Cents from information-technology workers; 0 unless all hosts and channels are added.</summary>
    public long InformationTechnology { get; private set; }

    /// <summary>Calendar months covered.</summary>
    public int Months { get; private set; }

    /// <summary>A counter's sum, raw.</summary>
    public long this[Counter counter] => _counters[(int)counter];

    /// <summary>A flow's sum, cents.</summary>
    public long this[FlowKind kind] => _cents[(int)kind];

    /// <summary>A 2^-20 counter's sum as a real number.</summary>
    public double Real(Counter counter) => _counters[(int)counter] * MonthlyTotals.FixedPoint;

    /// <summary>A flow's sum in dollars.</summary>
    public double Dollars(FlowKind kind) => _cents[(int)kind] / 100.0;

    /// <summary>All flows, cents by <see cref="FlowKind"/>.</summary>
    internal ReadOnlySpan<long> Cents => _cents;

    /// <summary>The same over reclassified and subcontracted channels alone.</summary>
    internal ReadOnlySpan<long> HiddenCents => _hidden;

    /// <summary>Back to zero, over another number of months.</summary>
    internal void Reset(int months)
    {
        Months = months;
        Cyber = InformationTechnology = 0;
        Array.Clear(_counters);
        Array.Clear(_cents);
        Array.Clear(_hidden);
        if (Military != this)
        {
            Military.Reset(months);
        }
    }

    internal void Add(ReadOnlySpan<long> counters, ReadOnlySpan<long> cents, bool hidden)
    {
        for (int i = 0; i < counters.Length; i++)
        {
            _counters[i] += counters[i];
        }

        for (int i = 0; i < cents.Length; i++)
        {
            _cents[i] += cents[i];
            _hidden[i] += hidden ? cents[i] : 0;
        }
    }

    internal void AddBeside(ReadOnlySpan<long> beside)
    {
        Whole = true;
        Cyber += beside[0];
        InformationTechnology += beside[1];
    }
}
