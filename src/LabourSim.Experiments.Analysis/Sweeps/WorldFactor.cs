using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Experiments.Sweeps;

/// <summary>One thing nobody knows or controls that tells the worlds of a sweep apart: an uncertain parameter, or how far a state goes.</summary>
/// <param name="Name">As written: <c>name</c>, <c>name@host</c> or a policy's id.</param>
/// <param name="Unknown">The uncertain parameter; null for a condition.</param>
/// <param name="Condition">The policy of a state; null for a parameter.</param>
public sealed record WorldFactor(string Name, Unknown? Unknown, Lever? Condition)
{
    /// <summary>The value at a place of the distribution.</summary>
    /// <param name="u">0 to 1.</param>
    public double At(double u) => Unknown?.At(u) ?? Condition!.At(u);

    /// <summary>What it rests on: the source of the parameter, or the evidence of the policy.</summary>
    public string Source => Unknown?.Parameter.Source ?? Condition!.Policy.Evidence;

    /// <summary>The scenario with this value; dated values of a parameter move in proportion.</summary>
    public Scenario Apply(Scenario scenario, double value) => Unknown is { } unknown
        ? Scaling.Replace(scenario, unknown.Parameter, unknown.Hosts, value)
        : Condition!.Apply(scenario, value);

    /// <summary>Why a scenario cannot have a value of this, as what was expected instead; null when it can.</summary>
    internal string? Fault(Scenario scenario, double value) =>
        Unknown is { } unknown ? Scaling.Fault(scenario, unknown.Parameter, unknown.Hosts, value) : null;
}
