using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Model;

/// <summary>
/// One owner's numbers of a month for one (host, channel), worked out once so that the site kernels read plain floats and cents.
/// A record struct with public fields in the file of its owner.
/// </summary>
internal interface IRates
{
    /// <summary>Fills every field from the month's values and orders.</summary>
    void Fill(in CellMonth m);
}

/// <summary>What rates are worked out from: the month's values and orders of a host, and the channel.</summary>
internal readonly struct CellMonth(double[] values, HostOrders orders, Host host, Channel channel, Month now, float hostMoney)
{
    public double[] Values { get; } = values;

    public HostOrders Orders { get; } = orders;

    public Host Host { get; } = host;

    public Channel Channel { get; } = channel;

    public Month Now { get; } = now;

    /// <summary>What the host's money is worth against what prices reckon with.</summary>
    public float HostMoney { get; } = hostMoney;

    /// <summary>True for every channel but the formal one.</summary>
    public bool Hidden => Channel != Channel.Formal;

    /// <summary>True for soldiers.</summary>
    public bool Soldiers => Channel == Channel.Military;

    public double Value(Parameter p) => Values[p.Index];

    public float Get(Parameter p) => (float)Values[p.Index];

    /// <summary>An amount of US dollars in cents.</summary>
    public int Cents(Parameter p) => (int)Math.Round(Values[p.Index] * 100);

    public int Whole(Parameter p) => (int)Values[p.Index];
}

/// <summary>One owner's rates in a world, by cell.</summary>
internal abstract class RateTable
{
    /// <summary>Fills a cell's rates.</summary>
    public abstract void Fill(int cell, in CellMonth m);

    /// <summary>True when another world's rates of this owner are the same in every cell.</summary>
    public abstract bool SameAs(RateTable other);
}

/// <summary>One owner's rates in a world, by cell.</summary>
internal sealed class RateTable<T> : RateTable
    where T : struct, IRates, IEquatable<T>
{
    /// <summary>Place among a world's tables.</summary>
    public static readonly int Place = ParameterCatalogue.PlaceOf<T>();

    public readonly T[] Cells = new T[Places.Cells];

    /// <inheritdoc/>
    public override void Fill(int cell, in CellMonth m) => Cells[cell].Fill(m);

    /// <inheritdoc/>
    public override bool SameAs(RateTable other) => Cells.AsSpan().SequenceEqual(((RateTable<T>)other).Cells);
}
