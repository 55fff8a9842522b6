using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of joint liability.</summary>
public static class JointLiabilityParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter LiabilityShare = Own.Uncertainty("liability-share", "share", 0.3, 0, 1,
        "P16; assumption: no pilot exists",
        "Part of what the company never pays that a visible lead firm pays under joint liability.");

    public static readonly Parameter LiabilityMonths = Own.Uncertainty("liability-months", "months", 18, 1, 36,
        "P16",
        "Months until joint liability has its full effect.");

    public static readonly Parameter LiabilityExit = Own.Uncertainty("liability-exit", "per site-year", 0.03, 0, 0.2,
        "P16; assumption: some buyers leave rather than answer for others",
        "Chance a year that the buyer of a visible site leaves because of joint liability.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Part of what the company never pays that a lead firm pays at a tour's end.</summary>
    public double LeadFirmShare { get; set => field = Share(value); }
}

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
    public override string AskedFor => "pay";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [JointLiabilityParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double grown = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(JointLiabilityParameters.LiabilityMonths)));
        month.Orders.LeadFirmShare = Math.Min(1, month.Orders.LeadFirmShare + month.Get(JointLiabilityParameters.LiabilityShare) * grown * month.Dose);
        month.Orders.BuyerLoss += month.Get(JointLiabilityParameters.LiabilityExit) / 12 * month.Dose;
    }
}
