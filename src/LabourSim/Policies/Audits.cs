using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

/// <summary>Third-party audits. Evidence: P09 M50 C43.</summary>
internal sealed class Audits : Policy
{
    /// <inheritdoc/>
    public override string Id => "audits";

    /// <inheritdoc/>
    public override string Title => "Third-party audits";

    /// <inheritdoc/>
    public override string Evidence => "P09 M50 C43";

    /// <inheritdoc/>
    public override string Action => "Visible sites are audited once a year; where something is found, conditions are mended for a year.";

    /// <inheritdoc/>
    public override string SideEffects => "Little is found, some buyers leave instead of mending, and clean reports make all others look less closely.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("hours", -1);

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double found = month.Get(P.AuditDetection) * month.Dose;
        double leave = month.Get(P.AuditClosure);
        month.Orders.Audit = Math.Min(1, month.Orders.Audit + found * (1 - leave));
        month.Orders.BuyerLoss += found * leave / 12;
        month.Orders.Oversight *= month.Left(month.Get(P.AuditComfort));
    }
}
