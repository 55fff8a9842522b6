using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of forced return.</summary>
public static class ForcedReturnParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter ReturnSuccess = Own.Uncertainty("return-success", "share", 0.3, 0, 1,
        "P24 X60b M52; assumption: direction only",
        "Fall of the success of attempts where a host hunts those who leave.");

    public static readonly Parameter ReturnHandedBack = Own.Uncertainty("return-handed-back", "share", 0.7, 0, 1,
        "P24 X60b; assumption: direction only",
        "Part of the gap to handing back everyone caught that such a host closes.");

    public static readonly Parameter ReturnDelay = Own.Uncertainty("return-delay", "share", 0.3, 0, 1,
        "P24; assumption: life outside goes underground",
        "Rise of the time that preparing and the journey take in such a host.");
}

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
    public override string AskedFor => "preparation";

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [ForcedReturnParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(DecisionParameters.ExitSuccess, -month.Get(ForcedReturnParameters.ReturnSuccess));
        double handed = month.Get(DecisionParameters.HandedBack);
        month.Set(DecisionParameters.HandedBack, handed + (1 - handed) * Math.Min(1, month.Get(ForcedReturnParameters.ReturnHandedBack) * month.Dose));
        double delay = 1 + month.Get(ForcedReturnParameters.ReturnDelay) * month.Dose;
        month.Set(DecisionParameters.ClimbRate, month.Get(DecisionParameters.ClimbRate) / delay);
        month.Set(HomeParameters.ExitLatency, month.Get(HomeParameters.ExitLatency) * delay);
    }
}
