using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of quiet diplomacy.</summary>
public static class QuietDiplomacyParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter QuietUptake = Own.Uncertainty("quiet-uptake", "share", 0.5, 0, 1,
        "P11; assumption: some of what is asked out of sight is granted",
        "Part of what quiet diplomacy asks that is granted in the end.");

    public static readonly Parameter QuietEffect = Own.Uncertainty("quiet-effect", "share", 0.3, 0, 0.8,
        "P11; assumption: protections are limited",
        "Fall of confinement, surveillance, removal under guard and punishment of families where all is granted.");

    public static readonly Parameter QuietMonths = Own.Uncertainty("quiet-months", "months", 18, 1, 60,
        "P11; assumption: slow",
        "Months until quiet diplomacy has its full effect.");
}

/// <summary>Quiet diplomacy. Evidence: P11 C32.</summary>
internal sealed class QuietDiplomacy : Policy
{
    private static readonly Parameter[] Eased = [SurveillanceParameters.Watch, InformationParameters.Confinement, SurveillanceParameters.SentHomeShare, ConsequencesParameters.FamilyPunished];

    /// <inheritdoc/>
    public override string Id => "quiet-diplomacy";

    /// <inheritdoc/>
    public override string Title => "Quiet diplomacy";

    /// <inheritdoc/>
    public override string Evidence => "P11 C32";

    /// <inheritdoc/>
    public override string Action => "Hosts and the state are asked out of sight for limited protections, which are slowly granted in part.";

    /// <inheritdoc/>
    public override string SideEffects => "Nobody sees whether they are kept, and in months when the host is pressed in public they are withdrawn.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("surveillance", -1);

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    public override string Asked => "Several interviewed workers asked for quiet help (P11, C32).";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [QuietDiplomacyParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        double grown = Math.Min(1, (month.Elapsed + 1) / Math.Max(1, month.Get(QuietDiplomacyParameters.QuietMonths)));
        double granted = Math.Min(1, month.Get(QuietDiplomacyParameters.QuietUptake) * month.Dose) * grown * (1 - month.Orders.Pressure);
        double left = 1 - month.Get(QuietDiplomacyParameters.QuietEffect) * granted;
        foreach (Parameter eased in Eased)
        {
            month.Set(eased, month.Get(eased) * left);
        }
    }
}
