using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of the permit ban.</summary>
public static class PermitBanParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter BanEnforcement = Own.Uncertainty("ban-enforcement", "share", 0.93, 0, 1,
        "X09",
        "Part of formal inflow that a permit ban stops once the rush is over.");

    public static readonly Parameter BanRush = Own.Constant("ban-rush", "months", 3, 0, 12,
        "X09",
        "Months after the ban in which permits are still rushed through.");
}

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
    public override Imperative Imperative => Imperative.Press;

    /// <inheritdoc/>
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2017, 9);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        if (month.Elapsed >= month.Get(PermitBanParameters.BanRush))
        {
            month.Orders.FormalInflow *= 1 - Math.Min(1, month.Get(PermitBanParameters.BanEnforcement) * month.Dose);
        }
    }
}
