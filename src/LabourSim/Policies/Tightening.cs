using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Tightening by the state (a condition). Evidence: P27 E24 E25 E45 M38 M42 M43 X35 X51.</summary>
internal sealed class Tightening : Policy
{
    /// <inheritdoc/>
    public override string Id => "tightening";

    /// <inheritdoc/>
    public override string Title => "Tightening by the state (a condition)";

    /// <inheritdoc/>
    public override string Evidence => "P27 E24 E25 E45 M38 M42 M43 X35 X51";

    /// <inheritdoc/>
    public override string Action => "More is reported and searched, sessions weigh more, pocket cash is entered on the books instead, and returnees are questioned harder.";

    /// <inheritdoc/>
    public override string SideEffects => "Grievance rises with the pay held back, and what is taken sharpens the contrast with what is seen.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("phones", -1);

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(P.ReportChance, month.Get(P.TighteningInformants));
        month.Within(P.ReportChance, 0, 1);
        month.Scale(P.Ideology, month.Get(P.TighteningSessions));
        double searches = month.Get(P.TighteningSearches);
        month.Scale(P.PhoneDetection, searches);
        month.Scale(P.SideDetection, searches);

        // Cash held back becomes credit of the same size at undisturbed pay.
        double held = month.Get(P.PocketCash) * Math.Min(1, month.Get(P.TighteningLumpSum) * month.Dose);
        month.Set(P.PocketCash, month.Get(P.PocketCash) - held);
        month.Set(P.WorkerShare, month.Get(P.WorkerShare) + held / P.GrossPay.DefaultFor(month.Host));
        double debriefs = month.Get(P.TighteningDebriefs);
        month.Scale(P.DebriefSkim, debriefs);
        month.Scale(P.ReEducation, debriefs);
        month.Within(P.DebriefSkim, 0, 0.95);
        month.Within(P.ReEducation, 0, 1);
        month.Scale(P.Decoy, month.Get(P.TighteningDecoys));
        month.Within(P.Decoy, 0, 1);
    }
}
