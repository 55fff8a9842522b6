using LabourSim.Model;
using LabourSim.Population;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override Month DefaultStart => Month.Of(2017, 12);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double fullMonths = Math.Max(1, month.Get(P.MandateMonths));
        double first = month.Get(P.MandateFirstYear);
        double half = fullMonths / 2;
        double elapsed = Math.Min(month.Elapsed, fullMonths);
        double done = elapsed <= half ? first * elapsed / half : first + (1 - first) * (elapsed - half) / half;
        double compliance = Math.Min(1, month.Get(P.Compliance) * month.Dose);
        HostOrders orders = month.Orders;
        orders.FormalCap *= 1 - compliance * done;
        double substitution = month.Get(P.Substitution);
        if (month.Host == Host.China)
        {
            // The stock left in China is the better-posed unknown (X12, X20), so the ratio follows from it.
            double plan = month.Get(P.Stock);
            double lost = plan * month.Get(P.Compliance);
            substitution *= lost <= 0 ? 0 : Math.Max(0, (month.Get(P.ChinaStock2020) - (plan - lost)) / lost);
        }

        orders.HiddenPerLost = Math.Max(orders.HiddenPerLost, substitution);
        orders.MandateWatch += month.Get(P.MandateWatch) * month.Dose * done;
        orders.MandateConfinement += month.Get(P.MandateConfinement) * month.Dose * done;
    }
}
