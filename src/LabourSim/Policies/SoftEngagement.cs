using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of soft engagement.</summary>
public static class SoftEngagementParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter EngagementEase = Own.Uncertainty("engagement-ease", "share", 0.1, 0, 0.4,
        "P04; assumption: an undisturbed host watches and confines a little less",
        "Fall of surveillance and confinement under soft engagement.");

    public static readonly Parameter EngagementStock = Own.Uncertainty("engagement-stock", "share", 0.1, 0, 0.3,
        "P04; assumption: toleration makes hiring respectable",
        "Rise of the places planned in a host under soft engagement.");

    public static readonly Parameter EngagementOversight = Own.Uncertainty("engagement-oversight", "share", 0.2, 0, 0.5,
        "P04; assumption: who tolerates looks less closely",
        "Fall of oversight, and of compliance with mandates, under soft engagement.");
}

/// <summary>Toleration or soft engagement. Evidence: P04 M20 M51.</summary>
internal sealed class SoftEngagement : Policy
{
    /// <inheritdoc/>
    public override string Id => "soft-engagement";

    /// <inheritdoc/>
    public override string Title => "Toleration or soft engagement";

    /// <inheritdoc/>
    public override string Evidence => "P04 M20 M51";

    /// <inheritdoc/>
    public override string Action => "The system is left in place and its hosts are engaged, so that sites are watched and confined a little less.";

    /// <inheritdoc/>
    public override string SideEffects => "Hiring becomes respectable: more places are planned, mandates are kept less, and oversight looks away.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("exposure", 1);

    /// <inheritdoc/>
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    public override string Asked => "Several interviewed workers asked that doors be kept open (C45).";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [SoftEngagementParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    internal override bool First => true;

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double ease = month.Get(SoftEngagementParameters.EngagementEase);
        month.Scale(SurveillanceParameters.Watch, -ease);
        month.Scale(InformationParameters.Confinement, -ease);
        month.Scale(StatePlansParameters.Stock, month.Get(SoftEngagementParameters.EngagementStock));
        double blind = month.Get(SoftEngagementParameters.EngagementOversight);
        month.Scale(RepatriationMandateParameters.Compliance, -blind);
        month.Orders.Oversight *= month.Left(blind);
    }
}
