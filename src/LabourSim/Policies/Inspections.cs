using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Policies;

/// <summary>Parameters of inspections.</summary>
public static class InspectionsParameters
{
    internal static readonly ParameterGroup Own = new();

    public static readonly Parameter InspectionHours = Own.Uncertainty("inspection-hours", "share", 0.12, 0.05, 0.2,
        "P18; assumption: no pilot exists",
        "Fall in working hours under inspection, before staging.");

    public static readonly Parameter InspectionSafety = Own.Uncertainty("inspection-safety", "share", 0.3, 0, 0.8,
        "P18; assumption: no pilot exists",
        "Fall in injuries and deaths at work under inspection, before staging.");

    public static readonly Parameter InspectionStaged = Own.Uncertainty("inspection-staged", "share", 0.4, 0, 1,
        "P18; assumption: visits are staged",
        "Part of an inspection's effect lost to staging; hidden sites are not inspected at all.");

    public static readonly Parameter InspectionDeaths = Own.Constant("inspection-deaths", "share", 0.5, 0, 1,
        "assumption: half of deaths are of other causes",
        "Part of inspection-safety that lowers deaths.");
}

/// <summary>Worksite inspections. Evidence: P18.</summary>
internal sealed class Inspections : Policy
{
    /// <inheritdoc/>
    public override string Id => "inspections";

    /// <inheritdoc/>
    public override string Title => "Worksite inspections";

    /// <inheritdoc/>
    public override string Evidence => "P18";

    /// <inheritdoc/>
    public override string Action => "Inspected sites keep shorter hours, with fewer injuries and deaths, more days off and documents handed back.";

    /// <inheritdoc/>
    public override string SideEffects => "Visits are staged, and hidden sites are not reached.";

    /// <inheritdoc/>
    public override PolicyAim Moves => new("hours", -1);

    /// <inheritdoc/>
    public override string AskedFor => "quiet";

    /// <inheritdoc/>
    public override string Asked => "Interviewed workers asked to be remembered while they still endure (P18, C45).";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.Inspection = Math.Min(1, month.Orders.Inspection + month.Dose * (1 - month.Get(InspectionsParameters.InspectionStaged)));
    }
}
