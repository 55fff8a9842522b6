using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of wage transparency.</summary>
public static class WageTransparencyParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter TransparencyArrears = Own.Uncertainty("transparency-arrears", "share", 0.25, 0.1, 0.4,
        "P12; assumption: no pilot exists",
        "Fall in late and withheld pay when pay is shown.");

    public static readonly Parameter TransparencyShare = Own.Uncertainty("transparency-share", "share of gross", 0.03, 0, 0.1,
        "P12 M14; assumption: what is shown is harder to skim",
        "Credit gained by the worker when deductions are shown.");

    public static readonly Parameter TransparencyWatch = Own.Constant("transparency-watch", "share", 0.1, 0, 1,
        "assumption: a small part of what reprisal is",
        "Surveillance that wage transparency brings, against reprisal.");
}

/// <summary>Wage transparency. Evidence: P12 M14.</summary>
internal sealed class WageTransparency : Policy
{
    /// <inheritdoc/>
    public override string Id => "wage-transparency";

    /// <inheritdoc/>
    public override string Title => "Wage transparency";

    /// <inheritdoc/>
    public override string Evidence => "P12 M14";

    /// <inheritdoc/>
    public override string Action => "Pay and deductions are shown to workers and firms, so that less is late, withheld or skimmed.";

    /// <inheritdoc/>
    public override string SideEffects => "With a standing quota much of the gain goes back to the state as debt service; supervisors answer with more surveillance.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("wages-owed", -1);

    /// <inheritdoc/>
    public override string AskedFor => "pay";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double fall = month.Get(WageTransparencyParameters.TransparencyArrears);
        month.Scale(WorkParameters.LateMonths, -fall);
        month.Scale(WorkParameters.WithheldMonths, -fall);
        double shown = month.Get(WageTransparencyParameters.TransparencyShare) * month.Dose;
        double fromSkim = Math.Min(month.Get(ExtractionParameters.PostSkim), shown);
        month.Values[ExtractionParameters.PostSkim.Index] -= fromSkim;
        month.Values[ExtractionParameters.WorkerShare.Index] += fromSkim;
        month.Shift(SurveillanceParameters.Watch, month.Get(WageTransparencyParameters.TransparencyWatch) * month.Get(ConsequencesParameters.Reprisal));
    }
}
