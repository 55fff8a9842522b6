using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of militarised dispatch.</summary>
public static class MilitarisedDispatchParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter TroopWave = Own.Lever("troop-wave", "persons/month at 100,000 abroad", 1000, 0, 20000,
        "X64 E53; assumption: outside the dated waves of the baseline a round figure",
        "Soldiers selected a month for combat units while militarised dispatch is on.");

    public static readonly Parameter EngineerWave = Own.Lever("engineer-wave", "persons/month at 100,000 abroad", 300, 0, 20000,
        "E52 X64; assumption: outside the dated waves of the baseline a round figure",
        "Military builders and deminers selected a month while militarised dispatch is on.");

    public static readonly Parameter CiviliansFolded = Own.Uncertainty("civilians-folded", "share", 0.05, 0, 0.5,
        "E52 M46; assumption: reported, never counted",
        "New workers of the hidden channels put into army units while militarised dispatch is on.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Soldiers to select this month for combat units, and for building and demining, at 100,000 abroad.</summary>
    public double TroopWave { get; set => field = AtLeastZero(value); }

    /// <summary>Military builders and deminers to select this month, at 100,000 abroad.</summary>
    public double EngineerWave { get; set => field = AtLeastZero(value); }

    /// <summary>Part of the hidden channels' new workers put into army units instead, 0 to 1.</summary>
    public double Folded { get; set => field = Share(value); }
}

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
        month.Orders.TroopWave += month.Get(MilitarisedDispatchParameters.TroopWave) * month.Dose;
        month.Orders.EngineerWave += month.Get(MilitarisedDispatchParameters.EngineerWave) * month.Dose;
        month.Orders.Folded = Math.Min(1, month.Orders.Folded + month.Get(MilitarisedDispatchParameters.CiviliansFolded) * month.Dose);
    }
}
