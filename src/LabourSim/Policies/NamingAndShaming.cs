using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>Parameters of naming and shaming.</summary>
public static class NamingAndShamingParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter Democracy = Own.Uncertainty("democracy", "share", 0.4, 0, 1,
        "P10 M51 E43; assumption: a ranking of hosts by how far public pressure moves them, no index is used",
        "How far public pressure moves a host.", (Host.Russia, 0.15), (Host.China, 0.05), (Host.Kuwait, 0.3), (Host.Qatar, 0.2), (Host.Uae, 0.15), (Host.Mongolia, 0.75), (Host.Poland, 0.9), (Host.Angola, 0.3));

    public static readonly Parameter NamingCompliance = Own.Uncertainty("naming-compliance", "share", 0.5, 0, 1,
        "P10 M51; assumption: direction only in the sources",
        "Part of the gap to full compliance that a fully responsive host closes when named.");

    public static readonly Parameter NamingInspection = Own.Uncertainty("naming-inspection", "share", 0.4, 0, 1,
        "P10 M51; assumption: direction only",
        "Inspection that a fully responsive host takes up when named.");

    public static readonly Parameter NamingReturn = Own.Uncertainty("naming-return", "share", 0.15, 0, 0.6,
        "P10 C32; assumption: direction only",
        "Formal places that a wholly unresponsive host ends when named, sending people home early.");

    public static readonly Parameter NamingWatch = Own.Uncertainty("naming-watch", "level", 0.3, 0, 1,
        "P10 M42; assumption: direction only",
        "Surveillance added in a wholly unresponsive host when named.");

    public static readonly Parameter NamingReprisal = Own.Uncertainty("naming-reprisal", "share", 0.2, 0, 0.5,
        "P10; assumption: direction only",
        "Rise of reprisals, and of being sent home under guard, in a wholly unresponsive host when named.");

    public static readonly Parameter NamingMonths = Own.Uncertainty("naming-months", "months", 6, 1, 24,
        "P10; assumption: months",
        "Months until naming has its full effect.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Public pressure on the host, 0 to 1; quiet protections are withdrawn under it.</summary>
    public double Pressure { get; set => field = Share(value); }
}

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
    public override Imperative Imperative => Imperative.Press;

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [NamingAndShamingParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    internal override bool First => true;

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double full = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(NamingAndShamingParameters.NamingMonths)));
        double pressure = full * month.Dose;
        double moved = month.Get(NamingAndShamingParameters.Democracy), unmoved = 1 - moved;
        double compliance = month.Get(RepatriationMandateParameters.Compliance);
        month.Set(RepatriationMandateParameters.Compliance, compliance + (1 - compliance) * Math.Min(1, month.Get(NamingAndShamingParameters.NamingCompliance) * moved * pressure));
        HostOrders orders = month.Orders;
        orders.Inspection = Math.Min(1, orders.Inspection + month.Get(NamingAndShamingParameters.NamingInspection) * moved * pressure);
        orders.FormalCap *= 1 - Math.Min(1, month.Get(NamingAndShamingParameters.NamingReturn) * unmoved * pressure);
        orders.Pressure = Math.Min(1, orders.Pressure + pressure);
        month.Set(SurveillanceParameters.Watch, month.Get(SurveillanceParameters.Watch) + month.Get(NamingAndShamingParameters.NamingWatch) * unmoved * pressure);
        double reprisal = month.Get(NamingAndShamingParameters.NamingReprisal) * unmoved * pressure;
        month.Set(ConsequencesParameters.Reprisal, Math.Min(1, month.Get(ConsequencesParameters.Reprisal) + reprisal));
        month.Set(SurveillanceParameters.SentHomeShare, Math.Min(1, month.Get(SurveillanceParameters.SentHomeShare) * (1 + reprisal)));
    }
}
