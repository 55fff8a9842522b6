using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of the adaptive policy.</summary>
public static class AdaptiveParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter AdaptiveTrigger = Own.Lever("adaptive-trigger", "indicators per worker-month", 8.3, 0, 11,
        "P29; assumption: near the level of the early years in this model",
        "Forced-labour indicators met in a host above which the adaptive policy turns to its strong measures.");

    public static readonly Parameter AdaptiveRelease = Own.Lever("adaptive-release", "indicators per worker-month", 7.5, 0, 11,
        "P29; assumption: below the trigger, so that the policy does not flicker",
        "Forced-labour indicators below which it returns to its light measures.");

    public static readonly Parameter AdaptiveMonths = Own.Lever("adaptive-months", "months", 6, 1, 60,
        "P29; assumption: two reports a year",
        "Months over which the adaptive policy looks back.");
}

/// <summary>
/// A bundle that switches by a rule on what its host showed in the past months. Evidence: P29 C46.
/// </summary>
internal sealed class Adaptive : Policy
{
    private static readonly Outcome Indicator = OutcomeCatalogue.Find("indicators")!;
    private static readonly Policy[] Light = [new QuietDiplomacy(), new WageTransparency()];
    private static readonly Policy[] Strong = [new Inspections(), new LegalAid(), new RepatriationMoratorium()];

    /// <inheritdoc/>
    public override string Id => "adaptive";

    /// <inheritdoc/>
    public override string Title => "Worker-centred policy that adapts";

    /// <inheritdoc/>
    public override string Evidence => "P29 C46";

    /// <inheritdoc/>
    public override string Action => "Light measures out of sight (quiet diplomacy, wage transparency) give way to strong ones (inspections, legal aid, a moratorium on forced return) while many indicators are met.";

    /// <inheritdoc/>
    public override string SideEffects => "It answers late, by the months it looks back, and each measure brings its own side effects.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("indicators", -1);

    /// <inheritdoc/>
    public override string AskedFor => "doors";

    /// <inheritdoc/>
    public override string Asked => "Interviewed workers asked to be remembered while they still endure (P29, C46).";

    /// <inheritdoc/>
    internal override IReadOnlyList<ParameterGroup> Parameters => [AdaptiveParameters.Own];

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    internal override bool ActsSwitchedOff => true;

    /// <inheritdoc/>
    internal override PolicyRule? DefaultRule(ReadOnlySpan<double> values) => new(
        Indicator, Above: true, values[AdaptiveParameters.AdaptiveTrigger.Index],
        Math.Min(values[AdaptiveParameters.AdaptiveRelease.Index], values[AdaptiveParameters.AdaptiveTrigger.Index]), (int)values[AdaptiveParameters.AdaptiveMonths.Index]);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        foreach (Policy measure in month.SwitchedOn ? Strong : Light)
        {
            measure.Apply(month);
        }
    }
}
