using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Joint liability of lead firms. Evidence: P16 X35 M14.</summary>
internal sealed class JointLiability : Policy
{
    /// <inheritdoc/>
    public override string Id => "joint-liability";

    /// <inheritdoc/>
    public override string Title => "Joint liability of lead firms";

    /// <inheritdoc/>
    public override string Evidence => "P16 X35 M14";

    /// <inheritdoc/>
    public override string Action => "A lead firm pays, when a tour ends, part of what the company never pays its workers.";

    /// <inheritdoc/>
    public override string SideEffects => "Some buyers leave rather than answer for others, layers of firms hide the lead firm, and officials at home take their part.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("redress", 1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double grown = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(P.LiabilityMonths)));
        month.Orders.LeadFirmShare = Math.Min(1, month.Orders.LeadFirmShare + month.Get(P.LiabilityShare) * grown * month.Dose);
        month.Orders.BuyerLoss += month.Get(P.LiabilityExit) / 12 * month.Dose;
    }
}
