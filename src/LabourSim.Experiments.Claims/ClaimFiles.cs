using System.Text;
using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Claims;

/// <summary>The files of a folder of claims.</summary>
internal static class ClaimFiles
{
    private static readonly string[] Header =
    [
        "id", "statement", "outcome", "effect", "low", "high", "verdict", "share", "draws", "origin",
        "unit", "expected", "experiment", "contradicted", "rules", "off", "off_effect", "off_low", "off_high", "replicates", "workers", "partial",
    ];

    /// <summary>Writes them all.</summary>
    public static void Write(ResultFolder folder, ClaimOutcome outcome, ClaimPlan plan, IReadOnlyList<ClaimDraw> draws, ClaimOptions options, DateTimeOffset started)
    {
        Table(folder, "claims.csv", csv => Claims(csv, outcome));
        Table(folder, "claim-parts.csv", csv => Parts(csv, outcome.Rows));
        Table(folder, "claim-draws.csv", csv => Draws(csv, draws));
        Table(folder, "draws.csv", csv => Points(csv, plan.Points));
        using (StreamWriter table = new(folder.Create("claims.md"), new UTF8Encoding(false)) { NewLine = "\n" })
        {
            table.Write(ClaimTable.Markdown(outcome));
        }

        using (FileStream board = folder.Create(ClaimFile.Name))
        {
            ClaimFile.Write(board, outcome);
        }

        if (options.Report is { } report)
        {
            using StreamWriter page = new(folder.Create("claims.html"), new UTF8Encoding(false)) { NewLine = "\n" };
            report(outcome, page);
        }

        using FileStream manifest = folder.Create(ResultFolder.ManifestName);
        WriteManifest(manifest, outcome, folder, options, started);
    }

    private static void Claims(CsvRows csv, ClaimOutcome outcome)
    {
        csv.Row(Header);
        foreach (ClaimRow row in outcome.Rows)
        {
            ClaimPartRow head = row.Headline;
            csv.Text(row.Claim.Id).Text(row.Claim.Statement).Text(head.Part.Name).Number(head.Effect)
                .Text(Kebab.Of(row.Verdict.ToString())).Number(row.Share).Number(row.Draws).Text(Kebab.Of(row.Claim.Origin.ToString()))
                .Text(head.Part.Unit).Text(head.Part.Expected.ToString()).Text(row.Claim.Experiment).Text(row.Claim.Contradicted)
                .Text(row.Claim.Rules).Text(ClaimTable.Off(row.Claim))
                .Number(head.Off ?? new Estimate(double.NaN, double.NaN, double.NaN)).Number(row.Replicates).Number(outcome.Request.Size.Workers).Flag(outcome.Partial).End();
        }
    }

    private static void Parts(CsvRows csv, IReadOnlyList<ClaimRow> rows)
    {
        csv.Row("id", "part", "unit", "effect", "low", "high", "expected", "verdict", "off_effect", "off_low", "off_high", "draws_holding", "draws");
        foreach (ClaimRow row in rows)
        {
            foreach (ClaimPartRow part in row.Parts)
            {
                csv.Text(row.Claim.Id).Text(part.Part.Name).Text(part.Part.Unit).Number(part.Effect)
                    .Text(part.Part.Expected.ToString()).Text(part.Verdict is { } v ? Kebab.Of(v.ToString()) : "reported")
                    .Number(part.Off ?? new Estimate(double.NaN, double.NaN, double.NaN)).Number(part.Holding).Number(part.Draws).End();
            }
        }
    }

    private static void Draws(CsvRows csv, IReadOnlyList<ClaimDraw> draws)
    {
        csv.Row("draw", "id", "part", "effect", "claim_measured", "claim_holds");
        foreach (ClaimDraw draw in draws)
        {
            for (int p = 0; p < draw.Effects.Count; p++)
            {
                csv.Number(draw.Draw).Text(draw.Claim.Id).Text(draw.Claim.Parts[p].Name).Number(draw.Effects[p]).Flag(draw.Measured)
                    .Flag(draw.Measured && draw.Holds).End();
            }
        }
    }

    private static void Points(CsvRows csv, IReadOnlyList<double[]> points)
    {
        csv.Row("draw", "parameter", "unit", "value");
        for (int d = 0; d < points.Count; d++)
        {
            for (int i = 0; i < points[d].Length; i++)
            {
                Unknown unknown = Unknowns.All[i];
                csv.Number(d + 1).Text(unknown.Target).Text(unknown.Parameter.Unit).Number(unknown.At(points[d][i])).End();
            }
        }
    }

    private static void WriteManifest(Stream stream, ClaimOutcome outcome, ResultFolder folder, ClaimOptions options, DateTimeOffset started)
    {
        ClaimSize size = outcome.Request.Size;
        using Utf8JsonWriter json = Manifest.Start(stream, "claims", outcome.Partial);
        SafeWhole.Write(json, "seed", outcome.Request.Seed);
        json.WriteNumber("workers", size.Workers);
        json.WriteNumber("replicates", size.Replicates);
        json.WriteNumber("replicates_off", size.OffReplicates);
        json.WriteNumber("draws", size.Draws);
        json.WriteNumber("draw_workers", size.DrawWorkers);
        json.WriteNumber("runs_planned", outcome.Runs.Planned);
        json.WriteNumber("runs_finished", outcome.Runs.Finished);
        Manifest.WriteTexts(json, "claims", outcome.Request.Claims.Select(c => c.Id));
        json.WriteStartArray("unknowns");
        foreach (Unknown u in Unknowns.All)
        {
            json.WriteStartObject();
            json.WriteString("parameter", u.Target);
            json.WriteNumber("low", u.Distribution.Low);
            json.WriteNumber("high", u.Distribution.High);
            json.WriteString("distribution", u.Distribution.Name);
            foreach ((string key, double value) in u.Distribution.Shape)
            {
                json.WriteNumber(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        Manifest.End(json, stream, folder, started, DateTimeOffset.UtcNow - started, options.Threads);
    }

    private static void Table(ResultFolder folder, string name, Action<CsvRows> write)
    {
        using FileStream stream = folder.Create(name);
        using CsvRows csv = new(stream);
        write(csv);
    }
}
