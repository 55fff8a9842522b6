using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Militarised dispatch. Evidence: P26 E52 E53 E57 M46.</summary>
internal sealed class MilitarisedDispatch : Policy
{
    /// <inheritdoc/>
    public override string Id => "militarised-dispatch";

    /// <inheritdoc/>
    public override string Title => "Militarised dispatch";

    /// <inheritdoc/>
    public override string Evidence => "P26 E52 E53 E57 M46";

    /// <inheritdoc/>
    public override string Action => "The state lends troops and engineers to a war for pay per head and goods in kind.";

    /// <inheritdoc/>
    public override string SideEffects => "Soldiers are killed, wounded and captured, families at home grow angry, and some workers are put into army units.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("state-revenue-military", 1);

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2023, 8);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.TroopWave += month.Get(P.TroopWave) * month.Dose;
        month.Orders.EngineerWave += month.Get(P.EngineerWave) * month.Dose;
        month.Orders.Folded = Math.Min(1, month.Orders.Folded + month.Get(P.CiviliansFolded) * month.Dose);
    }
}
