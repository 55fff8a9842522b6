using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Sweeps;

/// <summary>What a sweep asks: levers (scenarios and doses) × worlds (points of the uncertain ranges) × replicates.</summary>
public sealed record Sweep
{
    /// <summary>Kebab-case id.</summary>
    public required string Id { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>A paragraph on what it asks; may be empty.</summary>
    public required string Question { get; init; }

    /// <summary>Seed of designs and worlds.</summary>
    public required ulong Seed { get; init; }

    /// <summary>About how many people are abroad in each run.</summary>
    public required int Workers { get; init; }

    /// <summary>Replicates of every combination.</summary>
    public required int Replicates { get; init; }

    /// <summary>First recorded month.</summary>
    public required Month From { get; init; }

    /// <summary>Last recorded month.</summary>
    public required Month To { get; init; }

    /// <summary>Months that outcomes are taken over, inside the recorded ones.</summary>
    public required (Month From, Month To) Read { get; init; }

    /// <summary>Scenarios, each combined with every point of the levers.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Policies whose doses vary.</summary>
    public required IReadOnlyList<Lever> Levers { get; init; }

    /// <summary>How doses vary.</summary>
    public required DesignSpec LeverDesign { get; init; }

    /// <summary>What tells worlds apart.</summary>
    public required IReadOnlyList<WorldFactor> Factors { get; init; }

    /// <summary>How worlds vary.</summary>
    public required DesignSpec WorldDesign { get; init; }

    /// <summary>Outcomes kept of each run.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The file it was read from, its text, and what else reading it again takes.</summary>
    public required SweepSource Source { get; init; }

    /// <summary>What is valid and yet probably not meant: "file:line: warning: key: text".</summary>
    public IEnumerable<string> Warnings => new[] { ("levers", LeverDesign), ("uncertainties", WorldDesign) }.Where(d => d.Item2.Warning is not null)
        .Select(d => $"{InputError.Shown(new InputPlace(Source.File, d.Item2.PointsLine).ToString(), 300)}: warning: {d.Item1}: {d.Item2.Warning}");

    /// <summary>
    /// All that the results depend on beside the program, a line each. Two sweeps with equal lines have equal results.
    /// </summary>
    public IReadOnlyList<string> Describe()
    {
        List<string> lines =
        [
            $"id: {Id}", $"seed: {Whole(Seed)}", $"workers: {Whole((ulong)Workers)}", $"replicates: {Whole((ulong)Replicates)}", $"from: {From}", $"to: {To}",
            $"read: {Read.From} to {Read.To}", .. Scenarios.Select(s => $"scenario {s.Id}: {ScenarioDigest.Of(s)}"),
            $"levers: {Design(LeverDesign)}",
            .. Levers.Select(l => $"lever {l.Name}: {l.Hosts.Bits} {l.Start} {l.End} {Real(l.Low)} {Real(l.High)} [{string.Join(' ', l.Doses.Select(Real))}]"),
            $"uncertainties: {Design(WorldDesign)}",
            .. Factors.Select(f => $"factor {f.Name}: {Real(f.At(0.01))} {Real(f.At(0.25))} {Real(f.At(0.5))} {Real(f.At(0.75))} {Real(f.At(0.99))} {f.Condition?.Start} {f.Condition?.End}"),
            $"outcomes: {string.Join(' ', Measures.Select(m => m.Id))}",
        ];
        return lines;
    }

    private static string Design(DesignSpec d) => string.Create(CultureInfo.InvariantCulture,
        $"{Kebab.Of(d.Kind.ToString())} {d.Points} {d.Levels} {d.Maximin} {d.SecondOrder} {string.Join('|', d.Listed.Select(p => string.Join(' ', p.Select(Real))))}");

    private static string Real(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Whole(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where a sweep came from, kept with its results so that they can be read without the file.</summary>
/// <param name="File">Full path of the file, or a shipped name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Step">The step of a study; empty for a sweep file.</param>
/// <param name="Small">True for the file's small size.</param>
/// <param name="Kept">Factors that an earlier step of the study kept; empty otherwise.</param>
public sealed record SweepSource(string File, string Text, string Step, bool Small, IReadOnlyList<string> Kept)
{
    /// <summary>As it is kept with results.</summary>
    internal Dictionary<string, string> ToMeta() => new(StringComparer.Ordinal)
    {
        ["file"] = File,
        ["text"] = Text,
        ["step"] = Step,
        ["size"] = Small ? "small" : "full",
        ["kept"] = string.Join('\n', Kept),
    };

    /// <summary>What was kept with results.</summary>
    internal static SweepSource OfMeta(IReadOnlyDictionary<string, string> meta)
    {
        string kept = meta.GetValueOrDefault("kept", "");
        return new(meta.GetValueOrDefault("file", ""), meta.GetValueOrDefault("text", ""), meta.GetValueOrDefault("step", ""),
            meta.GetValueOrDefault("size") == "small", kept.Length == 0 ? [] : kept.Split('\n'));
    }
}
