using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Sweeps;

/// <summary>A policy whose dose a sweep or search moves: something outside actors can choose.</summary>
/// <param name="Name">The policy's id, with <c>@host</c> where a sweep names the policy for single hosts.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Hosts">Where.</param>
/// <param name="Start">First month; null for the policy's own.</param>
/// <param name="End">Last month; null for open-ended, or the policy's own when <paramref name="Start"/> is null too.</param>
/// <param name="Low">Least dose.</param>
/// <param name="High">Greatest dose.</param>
/// <param name="Doses">The doses to try one by one; empty for a range.</param>
public sealed record Lever(
    string Name, Policy Policy, HostSet Hosts, Month? Start, Month? End, double Low, double High, IReadOnlyList<double> Doses)
{
    /// <summary>The scenario with this policy at a dose, in place of what the scenario has of it in those hosts.</summary>
    public Scenario Apply(Scenario scenario, double dose) => PolicyLayer.Apply(scenario, Policy, dose, Hosts, Start, End);

    /// <summary>The dose at a place of the range.</summary>
    /// <param name="u">0 to 1.</param>
    public double At(double u) => Low + (High - Low) * u;
}
