using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double fall = month.Get(P.TransparencyArrears);
        month.Scale(P.LateMonths, -fall);
        month.Scale(P.WithheldMonths, -fall);
        double shown = month.Get(P.TransparencyShare) * month.Dose;
        double fromSkim = Math.Min(month.Get(P.PostSkim), shown);
        month.Values[P.PostSkim.Index] -= fromSkim;
        month.Values[P.WorkerShare.Index] += fromSkim;
        month.Shift(P.Watch, 0.1 * month.Get(P.Reprisal));
    }
}
