using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double done = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(P.ShutdownMonths)));
        double closed = Math.Min(1, done * month.Dose);
        HostOrders orders = month.Orders;
        orders.FormalCap *= 1 - closed;
        orders.FormalInflow *= month.Left(1);
        orders.HiddenCap *= 1 - closed;
        orders.Leak = Math.Max(orders.Leak, month.Get(P.ShutdownLeak) * closed);
        orders.MandateWatch += month.Get(P.MandateWatch) * closed;
        orders.MandateConfinement += month.Get(P.MandateConfinement) * closed;
        month.Toward(P.ExitSuccess, month.Get(P.ExitSuccess) * month.Get(P.ShutdownRoutes));
    }
}
