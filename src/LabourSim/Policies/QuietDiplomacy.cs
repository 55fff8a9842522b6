using LabourSim.Model;
using LabourSim.Parameters;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Quiet diplomacy. Evidence: P11 C32.</summary>
internal sealed class QuietDiplomacy : Policy
{
    private static readonly Parameter[] Eased = [P.Watch, P.Confinement, P.SentHomeShare, P.FamilyPunished];

    /// <inheritdoc/>
    public override string Id => "quiet-diplomacy";

    /// <inheritdoc/>
    public override string Title => "Quiet diplomacy";

    /// <inheritdoc/>
    public override string Evidence => "P11 C32";

    /// <inheritdoc/>
    public override string Action => "Hosts and the state are asked out of sight for limited protections, which are slowly granted in part.";

    /// <inheritdoc/>
    public override string SideEffects => "Nobody sees whether they are kept, and in months when the host is pressed in public they are withdrawn.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("surveillance", -1);

    /// <inheritdoc/>
    public override string Asked => "Several interviewed workers asked for quiet help (P11, C32).";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double grown = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(P.QuietMonths)));
        double granted = Math.Min(1, month.Get(P.QuietUptake) * month.Dose) * grown * (1 - month.Orders.Pressure);
        double left = 1 - month.Get(P.QuietEffect) * granted;
        foreach (Parameter eased in Eased)
        {
            month.Set(eased, month.Get(eased) * left);
        }
    }
}
