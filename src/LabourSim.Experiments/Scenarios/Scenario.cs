using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;

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

    /// <summary>Values for the whole run, base first.</summary>
    public required IReadOnlyList<ParameterSetting> Settings { get; init; }

    /// <summary>Dated values, base first.</summary>
    public required IReadOnlyList<ParameterChange> Changes { get; init; }

    /// <summary>Policies after merging: an entry of the overlay replaces the base's entry for the same policy and hosts.</summary>
    public required IReadOnlyList<PolicySetting> Policies { get; init; }

    /// <summary>The file's own text, as read.</summary>
    public required string Text { get; init; }

    /// <summary>The spec of one run of this scenario.</summary>
    public WorldSpec ToSpec(ulong seed, int workers, Month from, Month to, IReadOnlyList<ParameterSetting> overrides) => new()
    {
        Seed = seed,
        Workers = workers,
        From = from,
        To = to,
        Settings = [.. Settings, .. overrides],
        Changes = Changes,
        Policies = Policies,
    };
}

/// <summary>Bad input from the user: one clear message naming file, line, key, value, what was expected and the nearest name.</summary>
public sealed class InputException : Exception
{
    /// <summary>Makes the error.</summary>
    public InputException(string message) : base(message)
    {
    }

    /// <summary>Makes the error around what caused it.</summary>
    public InputException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes an error without words; use the others.</summary>
    public InputException()
    {
    }
}
