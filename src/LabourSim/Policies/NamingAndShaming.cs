using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Naming and shaming of hosts. Evidence: P10 M42 M51 C32.</summary>
internal sealed class NamingAndShaming : Policy
{
    /// <inheritdoc/>
    public override string Id => "naming-and-shaming";

    /// <inheritdoc/>
    public override string Title => "Naming and shaming of hosts";

    /// <inheritdoc/>
    public override string Evidence => "P10 M42 M51 C32";

    /// <inheritdoc/>
    public override string Action => "Hosts are named in public; the more democratic ones comply more with mandates and take up inspections.";

    /// <inheritdoc/>
    public override string SideEffects => "Elsewhere sites are closed and people sent home early, watching tightens, and reprisals follow.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("hours", -1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    internal override bool First => true;

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double full = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(P.NamingMonths)));
        double pressure = full * month.Dose;
        double moved = month.Get(P.Democracy), unmoved = 1 - moved;
        double compliance = month.Get(P.Compliance);
        month.Set(P.Compliance, compliance + (1 - compliance) * Math.Min(1, month.Get(P.NamingCompliance) * moved * pressure));
        HostOrders orders = month.Orders;
        orders.Inspection = Math.Min(1, orders.Inspection + month.Get(P.NamingInspection) * moved * pressure);
        orders.FormalCap *= 1 - Math.Min(1, month.Get(P.NamingReturn) * unmoved * pressure);
        orders.Pressure = Math.Min(1, orders.Pressure + pressure);
        month.Set(P.Watch, month.Get(P.Watch) + month.Get(P.NamingWatch) * unmoved * pressure);
        double reprisal = month.Get(P.NamingReprisal) * unmoved * pressure;
        month.Set(P.Reprisal, Math.Min(1, month.Get(P.Reprisal) + reprisal));
        month.Set(P.SentHomeShare, Math.Min(1, month.Get(P.SentHomeShare) * (1 + reprisal)));
    }
}
