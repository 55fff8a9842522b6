using LabourSim.Model;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Puts a policy in force over what a scenario has of it.</summary>
internal static class PolicyLayer
{
    /// <summary>The scenario with the policy at this dose in these hosts, and nothing else of it there; dose 0 takes it away.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="dose">0 to the policy's greatest dose.</param>
    /// <param name="hosts">Where.</param>
    /// <param name="start">First month; null for the policy's own.</param>
    /// <param name="end">Last month; null for open-ended, or the policy's own when <paramref name="start"/> is null too.</param>
    public static Scenario Apply(Scenario scenario, Policy policy, double dose, HostSet hosts, Month? start, Month? end)
    {
        List<PolicySetting> policies = [.. scenario.Policies
            .Select(p => p.Policy == policy ? p with { Hosts = new HostSet(p.Hosts.Bits & ~hosts.Bits) } : p)
            .Where(p => p.Hosts.Bits != 0)];
        if (dose > 0)
        {
            policies.Add(new PolicySetting(policy, dose, hosts, start ?? policy.DefaultStart, start is null ? end ?? policy.DefaultEnd : end));
        }

        // Policies apply in the order of the catalogue, whoever wrote them down.
        List<Policy> order = [.. PolicyCatalogue.All];
        return scenario with { Policies = [.. policies.OrderBy(p => order.IndexOf(p.Policy))] };
    }
}
