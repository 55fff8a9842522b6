using LabourSim.Experiments.Input;
using LabourSim.Extending;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>A scenario file, read, checked and merged with the scenarios it is based on.</summary>
public sealed record Scenario
{
    /// <summary>Kebab-case id; names the output and the rows of results.</summary>
    public required string Id { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>Evidence ids or references it rests on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>A paragraph on what it asks.</summary>
    public required string Question { get; init; }

    /// <summary>Id of the scenario it overlays, or null.</summary>
    public required string? Base { get; init; }

    /// <summary>Values for the whole run, base first; later entries win.</summary>
    public required IReadOnlyList<ParameterSetting> Settings { get; init; }

    /// <summary>Dated values, base first; later entries win.</summary>
    public required IReadOnlyList<ParameterChange> Changes { get; init; }

    /// <summary>Policies after merging: an entry of the overlay replaces the base's entry for the same policy and hosts. None has dose 0.</summary>
    public required IReadOnlyList<PolicySetting> Policies { get; init; }

    /// <summary>Mechanisms of one's own, written in C# and added to the model's; files have none.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; init; } = [];

    /// <summary>The file's own text, as read.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The scenario with values set over it. Each holds for the whole run: dated values of that parameter end on those
    /// hosts, since a value that history silently took back would be no value set.
    /// </summary>
    public Scenario With(IReadOnlyList<ParameterSetting> values) => this with
    {
        Settings = LastOfEqual([.. Settings, .. values]),
        Changes = [.. Changes.Select(c => c with { Hosts = Without(c.Hosts, values, c.Parameter) }).Where(c => c.Hosts.Bits != 0)],
    };

    /// <summary>The scenario with a policy, of the catalogue or of your own, over it; in these hosts nothing else of that policy is left.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="dose">0, which takes the policy away, to <see cref="Policy.MaxDose"/>.</param>
    /// <param name="hosts">Where; null for every host.</param>
    /// <param name="start">First month; null for the policy's own.</param>
    /// <param name="end">Last month, inclusive; null for open-ended, or the policy's own when <paramref name="start"/> is null too.</param>
    /// <exception cref="InputException">The dose is out of range, or the policy contradicts another.</exception>
    public Scenario With(Policy policy, double dose = 1, HostSet? hosts = null, Month? start = null, Month? end = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (!(dose >= 0 && dose <= policy.MaxDose))
        {
            throw InputError.At(InputPlace.Code, policy.Id, $"dose {dose}", $"a dose from 0 to {policy.MaxDose}");
        }

        Scenario with = PolicyLayer.Apply(this, policy, dose, hosts ?? HostSet.All, start, end);
        ScenarioRules.CheckPolicies(with.Policies, InputPlace.Code);
        return with;
    }

    /// <summary>The scenario with a mechanism of your own beside the model's steps.</summary>
    public Scenario With(Mechanism mechanism) => this with { Mechanisms = [.. Mechanisms, mechanism] };

    /// <summary>The spec of one run of this scenario.</summary>
    public WorldSpec ToSpec(ulong seed, int workers, Month from, Month to, IReadOnlyList<ParameterSetting> overrides)
    {
        Scenario scenario = With(overrides);
        return new WorldSpec
        {
            Seed = seed,
            Workers = workers,
            From = from,
            To = to,
            Settings = scenario.Settings,
            Changes = scenario.Changes,
            Policies = scenario.Policies,
            Mechanisms = scenario.Mechanisms,
        };
    }

    /// <summary>A list in which later entries win, without those that an equal later entry repeats.</summary>
    internal static IReadOnlyList<T> LastOfEqual<T>(IReadOnlyList<T> list) => [.. list.Reverse().Distinct().Reverse()];

    private static HostSet Without(HostSet hosts, IReadOnlyList<ParameterSetting> values, Parameter parameter) =>
        new(hosts.Bits & ~values.Where(v => v.Parameter == parameter).Aggregate(0, (bits, v) => bits | v.Hosts.Bits));
}
