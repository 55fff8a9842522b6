using System.Runtime.CompilerServices;

namespace LabourSim.Policies;

/// <summary>
/// Orders standing in one host this month, set by policies and read by the mechanisms. Several policies may give the same
/// order, so a policy adds to what stands, or multiplies it. None may be negative or not a number. An order that one policy alone gives
/// stands in its file, those that several give stand here; as made, all are neutral.
/// </summary>
public sealed partial class HostOrders
{
    /// <summary>Part of the formal plan that may stay, 0 to 1.</summary>
    public double FormalCap { get; set => field = Share(value); } = 1;

    /// <summary>Part of formal inflow that is let in, 0 to 1.</summary>
    public double FormalInflow { get; set => field = Share(value); } = 1;

    /// <summary>Surveillance added in hidden channels (<c>mandate-formal</c> of it in the formal one).</summary>
    public double MandateWatch { get; set => field = AtLeastZero(value); }

    /// <summary>Confinement added in hidden channels (<c>mandate-formal</c> of it in the formal one).</summary>
    public double MandateConfinement { get; set => field = AtLeastZero(value); }

    /// <summary>Effect of inspections on visible sites after staging, 0 for none.</summary>
    public double Inspection { get; set => field = AtLeastZero(value); }

    /// <summary>How closely outsiders look: multiplies inspections, lines, legal aid and mechanisms. 1 is as usual.</summary>
    public double Oversight { get; set => field = AtLeastZero(value); } = 1;

    /// <summary>Chance a month that a visible site loses its buyer and closes.</summary>
    public double BuyerLoss { get; set => field = AtLeastZero(value); }

    internal HostOrders()
    {
    }

    private static double AtLeastZero(double value, [CallerMemberName] string order = "") =>
        value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(order, value, $"{order} takes numbers from 0");

    private static double Share(double value, [CallerMemberName] string order = "") =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(order, value, $"{order} takes 0 to 1");
}
