using LabourSim.Model;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Policies;

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
    public override string Asked => "Interviewed workers asked to be remembered while they still endure (P18, C45).";

    /// <inheritdoc/>
    public override Month DefaultStart => Month.Of(2012, 1);

    /// <inheritdoc/>
    public override void Apply(PolicyMonth month)
    {
        month.Orders.Inspection = Math.Min(1, month.Orders.Inspection + month.Dose * (1 - month.Get(P.InspectionStaged)));
    }
}
