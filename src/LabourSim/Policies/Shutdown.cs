using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of the full shutdown.</summary>
public static class ShutdownParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter ShutdownMonths = Own.Uncertainty("shutdown-months", "months", 24, 1, 120,
        "E42 P03; assumption: as fast as the mandate",
        "Months in which a shutdown closes all sites.");

    public static readonly Parameter ShutdownLeak = Own.Uncertainty("shutdown-leak", "share", 0.05, 0, 0.5,
        "M41 P03; assumption: some sites go under other papers",
        "Sites that a shutdown drives into subcontracting instead.");

    public static readonly Parameter ShutdownRoutes = Own.Uncertainty("shutdown-routes", "multiple", 0.7, 0, 1,
        "P03 M52; assumption: routes get riskier",
        "Exit success under a shutdown.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Part of the hidden channels that may stay, 0 to 1.</summary>
    public double HiddenCap { get; set => field = Share(value); } = 1;

    /// <summary>People driven into subcontracting by a shutdown, as a share of the host's whole plan.</summary>
    public double Leak { get; set => field = AtLeastZero(value); }
}

/// <summary>Full shutdown. Evidence: P03 M41 M52.</summary>
internal sealed class Shutdown : Policy
{
    /// <inheritdoc/>
    public override string Id => "shutdown";

    /// <inheritdoc/>
    public override string Title => "Full shutdown";

    /// <inheritdoc/>
    public override string Evidence => "P03 M41 M52";

    /// <inheritdoc/>
    public override string Action => "All sites are closed over a period and their people sent home.";

    /// <inheritdoc/>
    public override string SideEffects => "Some sites go into subcontracting, the aperture closes, and routes for leaving get riskier.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("heads", -1);

    /// <inheritdoc/>
    public override Imperative Imperative => Imperative.Press;

    /// <inheritdoc/>
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double done = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(ShutdownParameters.ShutdownMonths)));
        double closed = Math.Min(1, done * month.Dose);
        HostOrders orders = month.Orders;
        orders.FormalCap *= 1 - closed;
        orders.FormalInflow *= month.Left(1);
        orders.HiddenCap *= 1 - closed;
        orders.Leak = Math.Max(orders.Leak, month.Get(ShutdownParameters.ShutdownLeak) * closed);
        orders.MandateWatch += month.Get(RepatriationMandateParameters.MandateWatch) * closed;
        orders.MandateConfinement += month.Get(RepatriationMandateParameters.MandateConfinement) * closed;
        month.Toward(DecisionParameters.ExitSuccess, month.Get(DecisionParameters.ExitSuccess) * month.Get(ShutdownParameters.ShutdownRoutes));
    }
}
