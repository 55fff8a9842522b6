using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>Parameters of the repatriation mandate.</summary>
public static class RepatriationMandateParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter ChinaStock2020 = Parameter.Uncertainty("china-stock-2020", "persons at 100,000 abroad", 40000, 20000, 100000,
        "X01 X12 X20; assumption: counts for 2020 to 2025 conflict from 20,000 to above 100,000",
        "People in China that a repatriation mandate at dose 1 leaves in place, all channels together.");

    public static readonly Parameter Compliance = Own.Uncertainty("compliance", "share", 0.6, 0, 1,
        "X06 X10 X14 X15 X16 X17 X18 E43",
        "Part of formal slots that the host ends by the deadline under a repatriation mandate at dose 1.", (Host.Russia, 0.966), (Host.China, 0.5), (Host.Kuwait, 0.75), (Host.Qatar, 0.95), (Host.Uae, 0.8), (Host.Mongolia, 1), (Host.Poland, 1), (Host.Angola, 0.9));

    public static readonly Parameter MandateFirstYear = Own.Uncertainty("mandate-first-year", "share", 0.64, 0, 1,
        "X06",
        "Part of the mandate's reduction done in its first year.");

    public static readonly Parameter MandateMonths = Own.Constant("mandate-months", "months", 24, 1, 60,
        "E42",
        "Months from the mandate to its deadline.");

    public static readonly Parameter Substitution = Own.Uncertainty("substitution", "persons per permit", 0.1, 0, 1,
        "X21 X24",
        "People kept or sent under other papers for each permit lost; in China the share kept of what china-stock-2020 implies.", (Host.Russia, 0.2), (Host.China, 1), (Host.Mongolia, 0), (Host.Poland, 0), (Host.Angola, 0));

    public static readonly Parameter MandateWatch = Parameter.Uncertainty("mandate-watch", "level", 0.5, 0.2, 1,
        "E45 M42; assumption: closer watch is reported, its size is not",
        "Surveillance added by the mandate in hidden channels; mandate-formal of it in the formal one.");

    public static readonly Parameter MandateConfinement = Parameter.Uncertainty("mandate-confinement", "share", 0.15, 0, 0.5,
        "E45 M42; assumption: less movement, size unknown",
        "Confinement added likewise.");

    public static readonly Parameter MandateFormal = Own.Constant("mandate-formal", "share", 0.5, 0, 1,
        "assumption: sites on permits are less in hiding",
        "Part of what a mandate adds to surveillance and confinement that is felt in the formal channel.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Hidden-channel people wanted, as a share of the formal plan lost.</summary>
    public double HiddenPerLost { get; set => field = AtLeastZero(value); }
}

/// <summary>Repatriation mandate (UNSCR 2397). Evidence: P01 E42 E43 E44 E45 M40 M41 M42.</summary>
internal sealed class RepatriationMandate : Policy
{
    /// <inheritdoc/>
    public override string Id => "repatriation-mandate";

    /// <inheritdoc/>
    public override string Title => "Repatriation mandate (UNSCR 2397)";

    /// <inheritdoc/>
    public override string Evidence => "P01 E42 E43 E44 E45 M40 M41 M42";

    /// <inheritdoc/>
    public override string Action => "Hosts end formal slots by a deadline 24 months off, each as far as it complies.";

    /// <inheritdoc/>
    public override string SideEffects => "Some sites are relabelled or refilled under other papers, with less pay, more surveillance and more confinement; the rest are sent home early.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("heads", -1);

    /// <inheritdoc/>
    public override Imperative Imperative => Imperative.Press;

    /// <inheritdoc/>
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2017, 12);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double fullMonths = Math.Max(1, month.Get(RepatriationMandateParameters.MandateMonths));
        double first = month.Get(RepatriationMandateParameters.MandateFirstYear);
        double half = fullMonths / 2;
        double elapsed = Math.Min(month.Elapsed, fullMonths);
        double done = elapsed <= half ? first * elapsed / half : first + (1 - first) * (elapsed - half) / half;
        double compliance = Math.Min(1, month.Get(RepatriationMandateParameters.Compliance) * month.Dose);
        HostOrders orders = month.Orders;
        orders.FormalCap *= 1 - compliance * done;
        double substitution = month.Get(RepatriationMandateParameters.Substitution);
        if (month.Host == Host.China)
        {
            // The stock left in China is the better-posed unknown (X12, X20), so the ratio follows from it.
            double plan = month.Get(StatePlansParameters.Stock);
            double lost = plan * month.Get(RepatriationMandateParameters.Compliance);
            substitution *= lost <= 0 ? 0 : Math.Max(0, (month.Get(RepatriationMandateParameters.ChinaStock2020) - (plan - lost)) / lost);
        }

        orders.HiddenPerLost = Math.Max(orders.HiddenPerLost, substitution);
        orders.MandateWatch += month.Get(RepatriationMandateParameters.MandateWatch) * month.Dose * done;
        orders.MandateConfinement += month.Get(RepatriationMandateParameters.MandateConfinement) * month.Dose * done;
    }
}
