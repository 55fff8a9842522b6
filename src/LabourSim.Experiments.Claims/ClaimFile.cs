using System.Text.Json;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Claims;

/// <summary>
/// Keeps what came of claims as <c>claims.json</c>, exactly: verdicts, effects and shares are read back number for number.
/// What a claim says is not kept; it is the catalogue's.
/// </summary>
public static class ClaimFile
{
    /// <summary>Name of the file in a folder of claims.</summary>
    public const string Name = "claims.json";

    /// <summary>Writes the outcome.</summary>
    public static void Write(Stream stream, ClaimOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Kept kept = new(outcome.Version, [.. outcome.Request.Claims.Select(c => c.Id)], outcome.Request.Seed, outcome.Request.Size, outcome.Partial,
            outcome.Runs.Finished, outcome.Runs.Planned, outcome.CommandLine,
            [.. outcome.Rows.Select(r => new KeptRow(r.Claim.Id, r.Verdict, r.Replicates, r.Draws, r.Holding,
                [.. r.Parts.Select(p => new KeptPart(p.Effect, p.Verdict, p.Off, p.Draws, p.Holding))]))]);
        JsonSerializer.Serialize(stream, kept, ResultFile.Layout);
    }

    /// <summary>Reads the outcome from a folder that <c>laboursim claims</c> wrote.</summary>
    /// <exception cref="InputException">There is none, it is damaged, or another version wrote it in another form.</exception>
    public static ClaimOutcome Load(string folder) => ResultFile.Load(folder, Name, "'laboursim claims'", Read);

    private static ClaimOutcome Read(Stream stream)
    {
        Kept kept = JsonSerializer.Deserialize<Kept>(stream, ResultFile.Layout) ?? throw new JsonException("null");
        return new ClaimOutcome(new ClaimRequest([.. kept.Claims.Select(Find)], kept.Seed, kept.Size), [.. kept.Rows.Select(Row)], kept.Partial,
            (kept.Finished, kept.Planned), kept.CommandLine)
        {
            Version = kept.Version,
        };
    }

    private static ClaimRow Row(KeptRow row)
    {
        Claim claim = Find(row.Id);
        return claim.Parts.Count == row.Parts.Count
            ? new ClaimRow(claim, row.Verdict, row.Replicates, row.Draws, row.Holding,
                [.. row.Parts.Select((p, i) => new ClaimPartRow(claim.Parts[i], p.Effect, p.Verdict, p.Off, p.Draws, p.Holding))])
            : throw new JsonException($"{row.Id}: other parts");
    }

    private static Claim Find(string id) => ClaimCatalogue.Find(id) ?? throw new JsonException($"{id}: no such claim");

    private sealed record Kept(string Version, IReadOnlyList<string> Claims, ulong Seed, ClaimSize Size, bool Partial, int Finished, int Planned, string? CommandLine,
        IReadOnlyList<KeptRow> Rows);

    private sealed record KeptRow(string Id, ClaimVerdict Verdict, int Replicates, int Draws, int Holding, IReadOnlyList<KeptPart> Parts);

    private sealed record KeptPart(Estimate Effect, ClaimVerdict? Verdict, Estimate? Off, int Draws, int Holding);
}
