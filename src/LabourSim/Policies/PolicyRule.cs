using LabourSim.Outcomes;

namespace LabourSim.Policies;

/// <summary>
/// Switches a policy by what its host showed: on when the indicator passes the threshold, off when it comes back past the
/// release, and as it was in between.
/// </summary>
/// <param name="Indicator">A declared outcome, worked out over the months looked back on, all channels of the host.</param>
/// <param name="Above">True to switch on above the threshold, false below it.</param>
/// <param name="Threshold">Where the policy switches on, in the outcome's unit.</param>
/// <param name="Release">Where it switches off; on the other side of the threshold or equal to it.</param>
/// <param name="Months">Months looked back on, 1 or more; the rule is silent until that many have been lived.</param>
public readonly record struct PolicyRule(Outcome Indicator, bool Above, double Threshold, double Release, int Months)
{
    /// <summary>Outcomes a rule can watch: ratios, which mean the same for any number of workers and months.</summary>
    public static IReadOnlyList<Outcome> Indicators { get; } = [.. OutcomeCatalogue.All.Where(o => o.Aggregation == "ratio")];

    /// <summary>Whether the policy is on, given whether it was and what the indicator shows; nothing to read changes nothing.</summary>
    public bool Decide(bool wasOn, double seen)
    {
        if (double.IsNaN(seen))
        {
            return wasOn;
        }

        double side = Above ? 1 : -1;
        return side * seen > side * Threshold || (wasOn && side * seen >= side * Release);
    }
}
