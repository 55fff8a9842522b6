using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override bool IsCondition => true;

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2018, 1);

    /// <inheritdoc/>
    internal override bool First => true;

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.Oversight *= month.Left(month.Get(P.OversightLoss));
        month.Scale(P.AuditDetection, -month.Get(P.OversightLoss));
        double more = month.Get(P.Permission);
        month.Scale(P.HoursPerDay, more);
        month.Within(P.HoursPerDay, 0, 18);
        month.Scale(P.LateMonths, more);
        month.Scale(P.WithheldMonths, more);
        month.Within(P.LateMonths, 0, 1);
        month.Within(P.WithheldMonths, 0, 1);
        month.Scale(P.PostSkim, more);
        month.Scale(P.Substitution, more);
    }
}
