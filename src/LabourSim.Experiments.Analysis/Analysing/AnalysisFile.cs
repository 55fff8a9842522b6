using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using LabourSim.Model;

namespace LabourSim.Experiments.Analysing;

/// <summary>Keeps analyses beside the results they are of, so that one page can show all of a folder.</summary>
public static class AnalysisFile
{
    // No finding comes near it; a page of a longer one would take a thousand times its memory.
    private const int LongestText = 20_000;

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>ID.json</c> and every table as <c>ID-TABLE.csv</c> into a folder, each whole or not at all.</summary>
    /// <returns>Paths of the files.</returns>
    /// <exception cref="InputException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return StoreErrors.Guard<IReadOnlyList<string>>(folder, () =>
        {
            Directory.CreateDirectory(folder);
            string path = Path.Combine(folder, $"{analysis.Id}.json");
            WholeFile.Write(path, stream => Write(stream, analysis), e => StoreErrors.Unusable(path, e));
            return [path, .. analysis.Write(folder)];
        });
    }

    /// <summary>The analyses kept in a folder: those of a sweep in the order of <see cref="Analyses.Verbs"/>, then a calibration.</summary>
    /// <exception cref="InputException">A file is damaged or cannot be read.</exception>
    public static IReadOnlyList<Analysis> ReadAll(string folder) =>
        [.. Analyses.Verbs.Select(v => v.Verb).Append(CalibrationAnalysis.Id).Select(id => Path.Combine(folder, $"{id}.json")).Where(File.Exists).Select(Read)];

    /// <summary>Reads one analysis.</summary>
    /// <exception cref="InputException">The file is damaged or cannot be read.</exception>
    public static Analysis Read(string path) => StoreErrors.Guard(path, () =>
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement top = document.RootElement;
            return new Analysis(Text(top, "id"), Text(top, "title"), [.. top.GetProperty("findings").EnumerateArray().Select(Finding)], [.. top.GetProperty("tables").EnumerateArray().Select(Table)])
            {
                Origin = top.TryGetProperty("origin", out JsonElement origin) && origin.ValueKind == JsonValueKind.Object ? Origin(origin) : null,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InputException($"{path}: damaged: expected an analysis that laboursim wrote and nothing else changed; delete it and analyse again", e);
        }
    });

    private static void Write(Stream stream, Analysis analysis)
    {
        using Utf8JsonWriter json = new(stream, Layout);
        json.WriteStartObject();
        json.WriteString("id", analysis.Id);
        json.WriteString("title", analysis.Title);
        Write(json, analysis.Origin);
        json.WriteStartArray("findings");
        foreach (Wording finding in analysis.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("tables");
        foreach (AnalysisTable table in analysis.Tables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name);
            json.WriteString("title", table.Title);
            Write(json, "columns", table.Columns);
            json.WriteStartArray("rows");
            foreach (IReadOnlyList<object> row in table.Rows)
            {
                json.WriteStartArray();
                foreach (object cell in row)
                {
                    Write(json, cell);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnalysisOrigin? origin)
    {
        if (origin is null)
        {
            return;
        }

        json.WriteStartObject("origin");
        json.WriteString("name", origin.Name);
        json.WriteString("version", origin.Version);
        SafeWhole.Write(json, "seed", origin.Seed);
        json.WriteNumber("runs", origin.Runs);
        json.WriteNumber("missing", origin.Missing);
        json.WriteNumber("worlds", origin.Worlds);
        json.WriteNumber("replicates", origin.Replicates);
        json.WriteNumber("workers", origin.Workers);
        json.WriteString("from", origin.From.ToString());
        json.WriteString("to", origin.To.ToString());
        json.WriteEndObject();
    }

    private static AnalysisOrigin Origin(JsonElement at) => new(
        Text(at, "name"), Text(at, "version"), SafeWhole.Of(at.GetProperty("seed")), at.GetProperty("runs").GetInt32(), at.GetProperty("missing").GetInt32(),
        at.GetProperty("worlds").GetInt32(), at.GetProperty("replicates").GetInt32(), at.GetProperty("workers").GetInt32(), MonthOf(at, "from"), MonthOf(at, "to"));

    private static Month MonthOf(JsonElement at, string name) => Month.TryParse(Text(at, name), out Month month) ? month : throw new FormatException();

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    // Words are kept as an English form and its values, by which another language's words can be looked up when they are read.
    private static void Write(Utf8JsonWriter json, Wording words)
    {
        json.WriteStartObject();
        json.WriteString("form", words.Form);
        if (words.Values.Count > 0)
        {
            json.WriteStartArray("values");
            foreach (object value in words.Values)
            {
                if (value is Wording inner)
                {
                    Write(json, inner);
                }
                else
                {
                    json.WriteStringValue((string)value);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // A real number always has a point or an exponent, which tells it from a whole one; null where it is not finite.
    private static void Write(Utf8JsonWriter json, object cell)
    {
        switch (cell)
        {
            case double d when double.IsFinite(d):
                string digits = d.ToString("R", CultureInfo.InvariantCulture);
                json.WriteRawValue(digits.AsSpan().ContainsAny('.', 'E') ? digits : $"{digits}.0");
                break;
            case double:
                json.WriteNullValue();
                break;
            case int n:
                json.WriteNumberValue(n);
                break;
            default:
                json.WriteStringValue((string)cell);
                break;
        }
    }

    // Whoever draws a table finds a cell by its column.
    private static AnalysisTable Table(JsonElement at)
    {
        List<string> columns = Texts(at, "columns");
        IReadOnlyList<object>[] rows = [.. at.GetProperty("rows").EnumerateArray().Select(r => (IReadOnlyList<object>)[.. r.EnumerateArray().Select(Cell)])];
        return rows.All(r => r.Count == columns.Count) ? new AnalysisTable(Text(at, "name"), Text(at, "title"), columns, rows) : throw new FormatException();
    }

    private static object Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => double.NaN,
        JsonValueKind.String => Bounded(cell),
        JsonValueKind.Number => cell.TryGetInt32(out int n) ? n : cell.GetDouble(),
        _ => throw new FormatException(),
    };

    // Earlier versions kept a finding as a text.
    private static Wording Finding(JsonElement at)
    {
        Wording finding = at.ValueKind == JsonValueKind.String ? Bounded(at) : Words(at);
        return finding.ToString().Length <= LongestText ? finding : throw new FormatException();
    }

    private static Wording Words(JsonElement at) => Wording.Of(Text(at, "form"), at.TryGetProperty("values", out JsonElement values)
        ? [.. values.EnumerateArray().Select(object (v) => v.ValueKind == JsonValueKind.String ? (object)Bounded(v) : Words(v))] : []);

    private static string Text(JsonElement at, string name) => Bounded(at.GetProperty(name));

    private static List<string> Texts(JsonElement at, string name) => [.. at.GetProperty(name).EnumerateArray().Select(Bounded)];

    private static string Bounded(JsonElement text) => text.GetString() is { Length: <= LongestText } bounded ? bounded : throw new FormatException();
}
