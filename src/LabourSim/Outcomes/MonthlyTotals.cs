using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Outcomes;

/// <summary>Counters and flows by month and cell: shape [month][cell][counter or flow kind], integers throughout.</summary>
public sealed class MonthlyTotals
{
    private readonly long[] _counters;
    private readonly long[] _flows;

    /// <summary>Sums of reals are kept in units of this.</summary>
    public const double FixedPoint = 1.0 / (1 << 20);

    /// <summary>Number of counters.</summary>
    public static int CounterCount { get; } = Enum.GetValues<Counter>().Length;

    /// <summary>Makes room for <paramref name="months"/> months from <paramref name="from"/>, all zero.</summary>
    public MonthlyTotals(Month from, int months)
    {
        From = from;
        Capacity = months;
        _counters = new long[months * Places.Cells * CounterCount];
        _flows = new long[months * Places.Cells * Flows.Count];
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
        _flows.AsSpan((month * Places.Cells + cell) * Flows.Count, Flows.Count);

    internal void Store(ReadOnlySpan<long> counters, ReadOnlySpan<long> flows)
    {
        counters.CopyTo(_counters.AsSpan(Months * Places.Cells * CounterCount));
        flows.CopyTo(_flows.AsSpan(Months * Places.Cells * Flows.Count));
        Months++;
    }

    /// <summary>Adds months [first, last] of the chosen cells into one <see cref="Totals"/>.</summary>
    /// <param name="first">First month, 0-based, inclusive.</param>
    /// <param name="last">Last month, 0-based, inclusive.</param>
    /// <param name="host">One host, or null for all.</param>
    /// <param name="channel">One channel, or null for all.</param>
    public Totals Sum(int first, int last, Host? host = null, Channel? channel = null)
    {
        Totals total = new(last - first + 1);
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
                if ((host is null || Places.HostOf(cell) == host) && (channel is null || Places.ChannelOf(cell) == channel))
                {
                    total.Add(Counters(m, cell), Cents(m, cell), Places.ChannelOf(cell) != Channel.Formal);
                }
            }
        }
    }
}

/// <summary>Counters and flows added over some months and cells.</summary>
public sealed class Totals
{
    private readonly long[] _counters = new long[MonthlyTotals.CounterCount];
    private readonly long[] _cents = new long[Flows.Count];
    private Totals? _one;

    /// <summary>Starts at zero.</summary>
    /// <param name="months">Calendar months covered; divides stocks into averages.</param>
    public Totals(int months) => Months = months;

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

    /// <summary>State revenue from reclassified and subcontracted channels within the sum, USD.</summary>
    public double HiddenState { get; private set; }

    /// <summary>Back to zero, over another number of months.</summary>
    internal void Reset(int months)
    {
        Months = months;
        HiddenState = 0;
        Array.Clear(_counters);
        Array.Clear(_cents);
    }

    internal void Add(ReadOnlySpan<long> counters, ReadOnlySpan<long> cents, bool hidden)
    {
        if (hidden)
        {
            _one ??= new Totals(Months);
            _one.Reset(Months);
            _one.Add(counters, cents, false);
            HiddenState += OutcomeCatalogue.State(_one);
        }

        for (int i = 0; i < counters.Length; i++)
        {
            _counters[i] += counters[i];
        }

        for (int i = 0; i < cents.Length; i++)
        {
            _cents[i] += cents[i];
        }
    }
}
