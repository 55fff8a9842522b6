using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of weaker oversight.</summary>
public static class WeakerOversightParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter OversightLoss = Own.Uncertainty("oversight-loss", "share", 0.4, 0, 1,
        "P28 E60; assumption: direction only",
        "Fall of all oversight when outside monitoring is cut.");

    public static readonly Parameter Permission = Own.Uncertainty("permission", "share", 0.05, 0, 0.3,
        "P28 C48; assumption: direction only",
        "Rise of hours, arrears, skimming and evasion where nobody looks.");
}

/// <summary>Weaker oversight (a condition). Evidence: P28 E60 C48.</summary>
internal sealed class WeakerOversight : Policy
{
    /// <inheritdoc/>
    public override string Id => "weaker-oversight";

    /// <inheritdoc/>
    public override string Title => "Weaker oversight (a condition)";

    /// <inheritdoc/>
    public override string Evidence => "P28 E60 C48";

    /// <inheritdoc/>
    public override string Action => "Outside monitoring is cut, so that inspections, audits, lines, legal aid and mechanisms all work less.";

    /// <inheritdoc/>
    public override string SideEffects => "Where nobody looks more is permitted: longer hours, more arrears and skimming, and more evasion of mandates.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("hours", 1);

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    public override bool IsCondition => true;

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [WeakerOversightParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    internal override bool First => true;

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.Oversight *= month.Left(month.Get(WeakerOversightParameters.OversightLoss));
        month.Scale(AuditsParameters.AuditDetection, -month.Get(WeakerOversightParameters.OversightLoss));
        double more = month.Get(WeakerOversightParameters.Permission);
        month.Scale(WorkParameters.HoursPerDay, more);
        month.Within(WorkParameters.HoursPerDay, 0, month.Get(WorkParameters.HoursMost));
        month.Scale(WorkParameters.LateMonths, more);
        month.Scale(WorkParameters.WithheldMonths, more);
        month.Within(WorkParameters.LateMonths, 0, 1);
        month.Within(WorkParameters.WithheldMonths, 0, 1);
        month.Scale(ExtractionParameters.PostSkim, more);
        month.Scale(RepatriationMandateParameters.Substitution, more);
    }
}
