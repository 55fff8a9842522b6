using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of tightening.</summary>
public static class TighteningParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter TighteningInformants = Own.Uncertainty("tightening-informants", "share", 0.4, 0, 2,
        "P27 E24 E45; assumption: direction only",
        "Rise of reports, by informants and others, when the state tightens.");

    public static readonly Parameter TighteningSessions = Own.Uncertainty("tightening-sessions", "share", 0.3, 0, 2,
        "P27 E25; assumption: direction only",
        "Rise of the weight of sessions likewise.");

    public static readonly Parameter TighteningSearches = Own.Uncertainty("tightening-searches", "share", 0.5, 0, 2,
        "P27 X51; assumption: direction only",
        "Rise of the chance that phones and side work are found likewise.");

    public static readonly Parameter TighteningLumpSum = Own.Uncertainty("tightening-lump-sum", "share", 0.5, 0, 1,
        "P27 X35; assumption: pay held back until return",
        "Part of pocket cash that is entered on the books instead likewise.");

    public static readonly Parameter TighteningDebriefs = Own.Uncertainty("tightening-debriefs", "share", 0.3, 0, 2,
        "P27 X60; assumption: direction only",
        "Rise of what debriefing officials take and of re-education likewise.");

    public static readonly Parameter TighteningDecoys = Own.Uncertainty("tightening-decoys", "share", 0.5, 0, 2,
        "P27 M38; assumption: direction only",
        "Rise of the offset by model patriots likewise.");
}

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
    internal override IReadOnlyList<ParameterGroup> Parameters => [TighteningParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Scale(SurveillanceParameters.ReportChance, month.Get(TighteningParameters.TighteningInformants));
        month.Within(SurveillanceParameters.ReportChance, 0, 1);
        month.Scale(BeliefParameters.Ideology, month.Get(TighteningParameters.TighteningSessions));
        double searches = month.Get(TighteningParameters.TighteningSearches);
        month.Scale(SurveillanceParameters.PhoneDetection, searches);
        month.Scale(SurveillanceParameters.SideDetection, searches);

        // Cash held back becomes credit of the same size at undisturbed pay.
        double held = month.Get(ExtractionParameters.PocketCash) * Math.Min(1, month.Get(TighteningParameters.TighteningLumpSum) * month.Dose);
        month.Set(ExtractionParameters.PocketCash, month.Get(ExtractionParameters.PocketCash) - held);
        month.Set(ExtractionParameters.WorkerShare, month.Get(ExtractionParameters.WorkerShare) + held / WorkParameters.GrossPay.DefaultFor(month.Host));
        double debriefs = month.Get(TighteningParameters.TighteningDebriefs);
        month.Scale(SettlementParameters.DebriefSkim, debriefs);
        month.Scale(HomeParameters.ReEducation, debriefs);
        month.Within(SettlementParameters.DebriefSkim, 0, month.Get(SettlementParameters.DebriefMost));
        month.Within(HomeParameters.ReEducation, 0, 1);
        month.Scale(TellingParameters.Decoy, month.Get(TighteningParameters.TighteningDecoys));
        month.Within(TellingParameters.Decoy, 0, 1);
    }
}
