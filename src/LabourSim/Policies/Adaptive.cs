using LabourSim.Model;
using LabourSim.Outcomes;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override string Asked => "Interviewed workers asked to be remembered while they still endure (P29, C46).";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    internal override bool ActsSwitchedOff => true;

    /// <inheritdoc/>
    internal override PolicyRule? DefaultRule(ReadOnlySpan<double> values) => new(
        Indicator, Above: true, values[P.AdaptiveTrigger.Index],
        Math.Min(values[P.AdaptiveRelease.Index], values[P.AdaptiveTrigger.Index]), (int)values[P.AdaptiveMonths.Index]);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        foreach (Policy measure in month.SwitchedOn ? Strong : Light)
        {
            measure.Apply(month);
        }
    }
}
