using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Where a policy of a merged design comes from.</summary>
public enum PolicyOrigin
{
    /// <summary>The base has it alike.</summary>
    Base,

    /// <summary>The file adds or changes it.</summary>
    File,

    /// <summary>The base has it and the file takes it away, or has it otherwise.</summary>
    Removed,
}

/// <summary>A policy in one host.</summary>
/// <param name="Host">The host.</param>
/// <param name="Setting">Dose, months and rule; its hosts are this one.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record HostPolicy(Host Host, PolicySetting Setting, PolicyOrigin Origin);

/// <summary>A parameter that a file gives other values than its base in some hosts.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Hosts">Hosts with these values.</param>
/// <param name="Values">Each value with its first month; null for the beginning.</param>
/// <param name="Base">The same in the base, or in the catalogue for a file without one.</param>
public sealed record ParameterDifference(Parameter Parameter, HostSet Hosts, IReadOnlyList<(Month? Start, double Value)> Values, IReadOnlyList<(Month? Start, double Value)> Base);

/// <summary>What a scenario file comes to once it is merged with its base.</summary>
public static class ScenarioDesign
{
    /// <summary>The policies by host and first month, those that the file takes away among them.</summary>
    /// <param name="written">The scenario.</param>
    /// <param name="hosts">Hosts to look at.</param>
    /// <param name="at">Only what is in force in this month; null for all.</param>
    public static IReadOnlyList<HostPolicy> Policies(WrittenScenario written, HostSet hosts, Month? at)
    {
        ArgumentNullException.ThrowIfNull(written);
        List<HostPolicy> rows = [];
        foreach (Host host in hosts.Hosts())
        {
            List<PolicySetting> now = In(written.Scenario, host, at), before = written.Below is { } below ? In(below, host, at) : [];
            rows.AddRange(now.Select(p => new HostPolicy(host, p, before.Contains(p) ? PolicyOrigin.Base : PolicyOrigin.File))
                .Concat(before.Except(now).Select(p => new HostPolicy(host, p, PolicyOrigin.Removed)))
                .OrderBy(r => r.Setting.Start).ThenBy(r => r.Setting.Policy.Id, StringComparer.Ordinal).ThenBy(r => r.Origin));
        }

        return rows;
    }

    /// <summary>The parameters that differ from the base, in the order of the catalogue.</summary>
    /// <param name="written">The scenario.</param>
    /// <param name="hosts">Hosts to look at.</param>
    /// <param name="at">Compares the values of this month only; null for all months.</param>
    public static IReadOnlyList<ParameterDifference> Parameters(WrittenScenario written, HostSet hosts, Month? at)
    {
        ArgumentNullException.ThrowIfNull(written);
        List<ParameterDifference> rows = [];
        foreach (Parameter parameter in ParameterCatalogue.All)
        {
            foreach (Host host in hosts.Hosts())
            {
                IReadOnlyList<(Month? Start, double Value)> now = Values(written.Scenario, parameter, host, at), before = Values(written.Below, parameter, host, at);
                if (now.SequenceEqual(before))
                {
                    continue;
                }

                int like = rows.FindIndex(r => r.Parameter == parameter && r.Values.SequenceEqual(now) && r.Base.SequenceEqual(before));
                if (like < 0)
                {
                    rows.Add(new(parameter, HostSet.Of(host), now, before));
                }
                else
                {
                    rows[like] = rows[like] with { Hosts = rows[like].Hosts.With(host) };
                }
            }
        }

        return rows;
    }

    private static List<PolicySetting> In(Scenario scenario, Host host, Month? at) =>
    [
        .. scenario.Policies.Where(p => p.Hosts.Has(host) && (at is null || (p.Start <= at && !(p.End < at)))).Select(p => p with { Hosts = HostSet.Of(host) }),
    ];

    private static IReadOnlyList<(Month? Start, double Value)> Values(Scenario? scenario, Parameter parameter, Host host, Month? at) =>
        at is null ? ParameterTimeline.Of(scenario, parameter, host) : [(at, ParameterTimeline.At(scenario, parameter, host, at))];
}
