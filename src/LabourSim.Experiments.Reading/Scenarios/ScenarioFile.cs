using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>One scenario file as written, each value checked by itself but not yet merged with its base.</summary>
internal sealed record ScenarioFile
{
    /// <summary>The file's name in messages.</summary>
    public required string Name { get; init; }

    /// <summary>The file's text.</summary>
    public required string Text { get; init; }

    /// <summary>See <see cref="Scenario.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="Scenario.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>See <see cref="Scenario.Author"/>.</summary>
    public required string Author { get; init; }

    /// <summary>See <see cref="Scenario.Sources"/>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>See <see cref="Scenario.Question"/>.</summary>
    public required string Question { get; init; }

    /// <summary>Name or path of the scenario below, and the line that says so; null for none.</summary>
    public required (string Name, int Line)? Base { get; init; }

    /// <summary>Policies in file order.</summary>
    public required IReadOnlyList<PolicyEntry> Policies { get; init; }

    /// <summary>Values for the whole run, those for every host before those for one.</summary>
    public required IReadOnlyList<ParameterSetting> Settings { get; init; }

    /// <summary>Dated values by first month.</summary>
    public required IReadOnlyList<ParameterChange> Changes { get; init; }

    /// <summary>Name or path of the exchange rates, and the line that says so; null for the base's.</summary>
    public required (string Name, int Line)? Rates { get; init; }

    /// <summary>Line of the first policy, for errors about policies that clash; 1 without any.</summary>
    public int PoliciesLine => Policies.Count > 0 ? Policies[0].Line : 1;

    /// <summary>The line of each of <see cref="Settings"/> and <see cref="Changes"/>; equal entries are told apart.</summary>
    public required IReadOnlyDictionary<object, int> Lines { get; init; }

    /// <summary>Line of the <c>set</c> or <c>changes</c> key, for errors about values that clash; 1 without either.</summary>
    public required int ValuesLine { get; init; }
}

/// <summary>A policy as one file writes it; null fields come from the base, or from the policy's defaults.</summary>
internal sealed record PolicyEntry(Policy Policy, double? Dose, HostSet? Hosts, Month? Start, Month? End, int Line)
{
    /// <summary>True when the entry has a <c>when</c>, be it one that takes the base's away.</summary>
    public bool SaysWhen { get; init; }

    /// <summary>The rule, if it has one.</summary>
    public PolicyRule? When { get; init; }
}
