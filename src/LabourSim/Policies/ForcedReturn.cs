using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Hosts that hunt and hand back (a condition). Evidence: P24 X60b M52 C35.</summary>
internal sealed class ForcedReturn : Policy
{
    /// <inheritdoc/>
    public override string Id => "forced-return";

    /// <inheritdoc/>
    public override string Title => "Hosts that hunt and hand back (a condition)";

    /// <inheritdoc/>
    public override string Evidence => "P24 X60b M52 C35";

    /// <inheritdoc/>
    public override string Action => "The host hunts those who leave: fewer attempts succeed and nearly everyone caught is handed back.";

    /// <inheritdoc/>
    public override string SideEffects => "Preparation and the journey go underground and take longer.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("exits", -1);

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(P.ExitSuccess, -month.Get(P.ReturnSuccess));
        double handed = month.Get(P.HandedBack);
        month.Set(P.HandedBack, handed + (1 - handed) * Math.Min(1, month.Get(P.ReturnHandedBack) * month.Dose));
        double delay = 1 + month.Get(P.ReturnDelay) * month.Dose;
        month.Set(P.ClimbRate, month.Get(P.ClimbRate) / delay);
        month.Set(P.ExitLatency, month.Get(P.ExitLatency) * delay);
    }
}
