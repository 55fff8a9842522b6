using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Comprehensive sanctions on the home economy. Evidence: P06 M05 M13 X46.</summary>
internal sealed class ComprehensiveSanctions : Policy
{
    /// <inheritdoc/>
    public override string Id => "comprehensive-sanctions";

    /// <inheritdoc/>
    public override string Title => "Comprehensive sanctions on the home economy";

    /// <inheritdoc/>
    public override string Evidence => "P06 M05 M13 X46";

    /// <inheritdoc/>
    public override string Action => "The home economy is cut off, and money gets harder to move to families.";

    /// <inheritdoc/>
    public override string SideEffects => "Families and workers bear it: slots cost more, people are content with less, brokers and customs take more, and the state presses quotas up.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("household-money", -1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(P.Hope, -month.Get(P.EconomyHope));
        month.Scale(P.SlotBribe, month.Get(P.EconomyBribe));
        double fees = month.Get(P.EconomyFees);
        month.Scale(P.BrokerFee, fees);
        month.Scale(P.CustomsTake, fees);
        month.Within(P.BrokerFee, 0, 0.9);
        month.Within(P.CustomsTake, 0, 0.9);
        month.Scale(P.GoodsEffect, month.Get(P.EconomyGoods));
        month.Scale(P.Quota, month.Get(P.EconomyQuota));
    }
}
