using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override string Asked => "Several interviewed workers asked that doors be kept open (C45).";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    internal override bool First => true;

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double ease = month.Get(P.EngagementEase);
        month.Scale(P.Watch, -ease);
        month.Scale(P.Confinement, -ease);
        month.Scale(P.Stock, month.Get(P.EngagementStock));
        double blind = month.Get(P.EngagementOversight);
        month.Scale(P.Compliance, -blind);
        month.Orders.Oversight *= month.Left(blind);
    }
}
