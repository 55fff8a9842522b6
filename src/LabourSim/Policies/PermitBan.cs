using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Ban on new work permits (UNSCR 2375). Evidence: P02 X09.</summary>
internal sealed class PermitBan : Policy
{
    /// <inheritdoc/>
    public override string Id => "permit-ban";

    /// <inheritdoc/>
    public override string Title => "Ban on new work permits (UNSCR 2375)";

    /// <inheritdoc/>
    public override string Evidence => "P02 X09";

    /// <inheritdoc/>
    public override string Action => "Hosts stop issuing new work permits.";

    /// <inheritdoc/>
    public override string SideEffects => "Permits are rushed through in the first months.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("heads", -1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2017, 9);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        if (month.Elapsed >= month.Get(P.BanRush))
        {
            month.Orders.FormalInflow *= 1 - Math.Min(1, month.Get(P.BanEnforcement) * month.Dose);
        }
    }
}
