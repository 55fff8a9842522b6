using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Sanctions on named officials and entities. Evidence: P05 M49.</summary>
internal sealed class TargetedSanctions : Policy
{
    /// <inheritdoc/>
    public override string Id => "targeted-sanctions";

    /// <inheritdoc/>
    public override string Title => "Sanctions on named officials and entities";

    /// <inheritdoc/>
    public override string Evidence => "P05 M49";

    /// <inheritdoc/>
    public override string Action => "Named officials and firms in the chain of command work around sanctions, which costs part of what the offices pass on.";

    /// <inheritdoc/>
    public override string SideEffects => "Workers gain nothing from it, and the posts make good part of the loss by skimming more.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("state-revenue", -1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.SanctionsLoss = 1 - (1 - month.Orders.SanctionsLoss) * month.Left(month.Get(P.SanctionsBite));
        month.Shift(P.PostSkim, month.Get(P.SanctionsSkim));
    }
}
