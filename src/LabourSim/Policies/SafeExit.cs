using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Safe-exit pathways. Evidence: P17 E35 M31 M32.</summary>
internal sealed class SafeExit : Policy
{
    /// <inheritdoc/>
    public override string Id => "safe-exit";

    /// <inheritdoc/>
    public override string Title => "Safe-exit pathways";

    /// <inheritdoc/>
    public override string Evidence => "P17 E35 M31 M32";

    /// <inheritdoc/>
    public override string Action => "Those who leave succeed more often and arrive sooner, up to a monthly capacity.";

    /// <inheritdoc/>
    public override string SideEffects => "Sites answer with more surveillance, and more families are punished because more people leave.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("safe-exits", 1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.SafeExitCapacity += month.Get(P.SafeExitCapacity) * month.Dose;
        month.Shift(P.Watch, month.Get(P.SafeExitCrackdown));
    }
}
