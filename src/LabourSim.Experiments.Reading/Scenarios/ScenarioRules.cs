using LabourSim.Experiments.Input;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Contradictions between values that are each valid alone.</summary>
internal static class ScenarioRules
{
    private static readonly (Parameter[] Parts, string Whole)[] Shares =
    [
        ([ExtractionParameters.OfficeShare, ExtractionParameters.WorkerShare, ExtractionParameters.LodgingShare, ExtractionParameters.PartyDues, ExtractionParameters.LoyaltyDues, ExtractionParameters.RevolutionDues, ExtractionParameters.PostSkim], "what the client pays"),
        ([TraitsParameters.SectorLoggingShare, TraitsParameters.SectorFactoryShare, TraitsParameters.SectorOtherShare], "a host's sites"),
    ];

    /// <summary>
    /// Refuses a full shutdown that begins while a full border closure holds in the same host: one sends everybody home,
    /// the other lets nobody cross. All other pairs can hold at once (a policy with nobody left to reach does nothing), and
    /// part-way doses can share a host.
    /// </summary>
    public static void CheckPolicies(IReadOnlyList<PolicySetting> policies, InputPlace place)
    {
        foreach (PolicySetting shutdown in policies.Where(p => p.Policy is { Id: "shutdown" } && p.Dose >= 1))
        {
            PolicySetting? closure = policies.FirstOrDefault(p => p.Policy is { Id: "border-closure" } && p.Dose >= 1
                && p.Hosts.Overlaps(shutdown.Hosts) && p.Start <= shutdown.Start && (p.End is null || shutdown.Start <= p.End));
            if (closure is not null)
            {
                throw InputError.At(place, "policies", $"shutdown from {shutdown.Start}",
                    $"another start, or border-closure at dose 0: with the border closed from {closure.Start} to {Wording.FromString(closure.End?.ToString() ?? "the end")} nobody can be sent home");
            }
        }
    }

    /// <summary>Refuses shares of one whole that add up to more than the whole, in any host and month.</summary>
    public static void CheckShares(IReadOnlyList<ParameterSetting> settings, IReadOnlyList<ParameterChange> changes, InputPlace place)
    {
        if (Overfull(settings, changes) is var (parts, whole, sum, host, month))
        {
            throw InputError.At(place, string.Join(" + ", parts.Select(p => p.Name)),
                $"{sum} in {Places.HostNames[host]}{(month is null ? "" : $" from {month}")}",
                $"shares of {Wording.FromString(whole)} that add up to at most 1");
        }
    }

    /// <summary>True when no shares of one whole add up to more than it.</summary>
    public static bool SharesFit(IReadOnlyList<ParameterSetting> settings, IReadOnlyList<ParameterChange> changes) => Overfull(settings, changes) is null;

    private static (Parameter[] Parts, string Whole, decimal Sum, int Host, Month? Month)? Overfull(
        IReadOnlyList<ParameterSetting> settings, IReadOnlyList<ParameterChange> changes)
    {
        foreach ((Parameter[] parts, string whole) in Shares)
        {
            ParameterChange[] own = [.. changes.Where(c => parts.Contains(c.Parameter))];
            ParameterChange[][] byHost = [.. Enumerable.Range(0, Places.Hosts).Select(h => own.Where(c => c.Hosts.Has((Host)h)).ToArray())];
            foreach (Month? month in Turns(own))
            {
                for (int h = 0; h < Places.Hosts; h++)
                {
                    // Decimal: shares such as 0.7 and 0.3 then add up exactly.
                    decimal sum = parts.Sum(p => (decimal)Value(p, (Host)h, month, settings, byHost[h]));
                    if (sum > 1)
                    {
                        return (parts, whole, sum, h, month);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Months in which a parameter may take another value; null stands for the time before the first.</summary>
    private static IEnumerable<Month?> Turns(IReadOnlyList<ParameterChange> changes) => changes
        .SelectMany(c => new[] { c.Start, c.End?.Plus(1) })
        .Prepend(null).Distinct();

    /// <summary>The value of a parameter in a host and month; null stands for the time before the first dated value.</summary>
    internal static double Value(Parameter p, Host host, Month? month, IReadOnlyList<ParameterSetting> settings, IReadOnlyList<ParameterChange> changes)
    {
        double value = settings.LastOrDefault(s => s.Parameter == p && s.Hosts.Has(host))?.Value ?? p.DefaultFor(host);
        return changes.LastOrDefault(c => c.Parameter == p && c.Hosts.Has(host)
            && (c.Start is null || month >= c.Start) && (c.End is null || month is null || month <= c.End))?.Value ?? value;
    }
}
