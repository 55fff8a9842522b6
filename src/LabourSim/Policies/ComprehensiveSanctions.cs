using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>Parameters of comprehensive sanctions.</summary>
public static class ComprehensiveSanctionsParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter EconomyHope = Own.Uncertainty("economy-hope", "share", 0.15, 0, 0.5,
        "P06 X45; assumption: a poorer home makes people content with less",
        "Fall of what people hope to get when the home economy is cut off.");

    public static readonly Parameter EconomyBribe = Own.Uncertainty("economy-bribe", "share", 0.3, 0, 2,
        "P06 X48; assumption: slots are worth more when home is poorer",
        "Rise of the bribe for a slot likewise.");

    public static readonly Parameter EconomyFees = Own.Uncertainty("economy-fees", "share", 0.25, 0, 1,
        "P06; assumption: money is harder to move",
        "Rise of what brokers ask for their costs and of the share of money brought that customs take, likewise.");

    public static readonly Parameter EconomyGoods = Own.Uncertainty("economy-goods", "share", 0.3, 0, 2,
        "P06 X46; assumption: the same sum is seen more where there is less",
        "Rise of the weight of visible goods at home likewise.");

    public static readonly Parameter EconomyQuota = Own.Uncertainty("economy-quota", "share", 0.1, 0, 0.5,
        "P06 M13; assumption: the state presses those who still bring currency",
        "Rise of the quota likewise.");

    public static readonly Parameter EconomyTakeMost = Own.Constant("economy-take-most", "share", 0.9, 0, 0.9,
        "assumption: something gets through",
        "Most that the share customs take can be raised to.");
}

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
    public override Imperative Imperative => Imperative.Press;

    /// <inheritdoc/>
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [ComprehensiveSanctionsParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(BeliefParameters.Hope, -month.Get(ComprehensiveSanctionsParameters.EconomyHope));
        month.Scale(TraitsParameters.SlotBribe, month.Get(ComprehensiveSanctionsParameters.EconomyBribe));
        double most = month.Get(ComprehensiveSanctionsParameters.EconomyTakeMost);
        double fees = month.Get(ComprehensiveSanctionsParameters.EconomyFees);
        month.Scale(BrokersParameters.BrokerCost, fees);
        month.Scale(SettlementParameters.CustomsTake, fees);
        month.Within(SettlementParameters.CustomsTake, 0, most);
        month.Scale(GoodsParameters.GoodsEffect, month.Get(ComprehensiveSanctionsParameters.EconomyGoods));
        month.Scale(QuotaParameters.Quota, month.Get(ComprehensiveSanctionsParameters.EconomyQuota));
    }
}
