using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of audits.</summary>
public static class AuditsParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter AuditDetection = Own.Uncertainty("audit-detection", "per year", 0.06, 0.02, 0.15,
        "P09 M50; assumption: audits are superficial",
        "Chance a year that an audit finds what is wrong at a visible site.");

    public static readonly Parameter AuditClosure = Own.Uncertainty("audit-closure", "share", 0.2, 0, 1,
        "P09; assumption: some buyers leave rather than mend",
        "Sites found wanting by an audit whose buyer leaves; at the others conditions are mended for a year.");

    public static readonly Parameter AuditComfort = Own.Uncertainty("audit-comfort", "share", 0.2, 0, 0.5,
        "P09; assumption: a clean report makes others look less closely",
        "Fall of all other oversight where sites are audited.");
}

/// <content>Orders that this policy alone gives.</content>
public sealed partial class HostOrders
{
    /// <summary>Effect of audits on visible sites, 0 for none; unlike inspections they hand back no documents.</summary>
    public double Audit { get; set => field = AtLeastZero(value); }
}

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
    public override string AskedFor => "pay";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [AuditsParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double found = month.Get(AuditsParameters.AuditDetection) * month.Dose;
        double leave = month.Get(AuditsParameters.AuditClosure);
        month.Orders.Audit = Math.Min(1, month.Orders.Audit + found * (1 - leave));
        month.Orders.BuyerLoss += found * leave / 12;
        month.Orders.Oversight *= month.Left(month.Get(AuditsParameters.AuditComfort));
    }
}
