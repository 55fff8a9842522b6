using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of wage redress.</summary>
public static class WageRedressParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter BackPayShare = Own.Uncertainty("back-pay-share", "share", 0.5, 0, 1,
        "P20; assumption: no pilot exists",
        "Part of the credit never paid that a redress fund restores to those it reaches.");

    public static readonly Parameter BackPayReach = Own.Uncertainty("back-pay-reach", "share", 0.5, 0, 1,
        "P20; assumption: claims need papers that few have",
        "People who left whom a redress fund reaches.");

    public static readonly Parameter BackPayHome = Own.Uncertainty("back-pay-home", "share", 0.03, 0, 0.3,
        "P20; assumption: almost nobody at home can be reached",
        "Returnees whom a redress fund reaches.");

    public static readonly Parameter BackPayMisdirected = Own.Uncertainty("back-pay-misdirected", "share", 0.15, 0, 0.5,
        "P20; assumption: companies file claims in the names of their workers",
        "Sums misdirected to the company for each sum that the redress fund pays.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Part of the credit never paid that a redress fund restores to those it reaches.</summary>
    public double BackPayShare { get; set => field = Share(value); }
}

/// <summary>Back pay from a redress fund. Evidence: P20 D7 X35.</summary>
internal sealed class WageRedress : Policy
{
    /// <inheritdoc/>
    public override string Id => "wage-redress";

    /// <inheritdoc/>
    public override string Title => "Back pay from a redress fund";

    /// <inheritdoc/>
    public override string Evidence => "P20 D7 X35";

    /// <inheritdoc/>
    public override string Action => "A fund paid by outside donors restores part of the credit never paid to those who left, as far as it reaches them.";

    /// <inheritdoc/>
    public override string SideEffects => "Almost nobody who went home is reached, and companies file claims in the names of their workers.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("redress", 1);

    /// <inheritdoc/>
    public override string AskedFor => "pay";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [WageRedressParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        HostOrders orders = month.Orders;
        orders.BackPayShare = Math.Min(1, orders.BackPayShare + month.Get(WageRedressParameters.BackPayShare) * month.Dose);
    }
}
