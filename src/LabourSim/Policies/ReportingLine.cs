using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of the reporting line.</summary>
public static class ReportingLineParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter LineUse = Own.Uncertainty("line-use", "per month", 0.01, 0, 0.1,
        "P13; assumption: needs a phone and trust",
        "Complaints a month by a phone holder with a grievance.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Complaints a month by a phone holder with a grievance.</summary>
    public double LineUse { get; set => field = AtLeastZero(value); }
}

/// <summary>Anonymous reporting line. Evidence: P13 E24.</summary>
internal sealed class ReportingLine : Policy
{
    /// <inheritdoc/>
    public override string Id => "reporting-line";

    /// <inheritdoc/>
    public override string Title => "Anonymous reporting line";

    /// <inheritdoc/>
    public override string Evidence => "P13 E24";

    /// <inheritdoc/>
    public override string Action => "Workers with a phone can complain without a name, and some recover what they are owed.";

    /// <inheritdoc/>
    public override string SideEffects => "Some who complain are found out and meet with reprisal, which frightens them.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("redress", 1);

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.LineUse += month.Get(ReportingLineParameters.LineUse) * month.Dose;
    }
}
