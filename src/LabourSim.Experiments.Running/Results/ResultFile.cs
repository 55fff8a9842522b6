using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Results;

/// <summary>
/// Keeps an <see cref="ExperimentResult"/> as <c>results.json</c>, exactly: what is read back is equal, number for number, so
/// figures and reports can be drawn again from a folder alone.
/// </summary>
public static class ResultFile
{
    /// <summary>Name of the file in a result folder.</summary>
    public const string Name = "results.json";

    /// <summary>How every JSON file of results is laid out.</summary>
    internal static readonly JsonSerializerOptions Layout = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NoGaps } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new SafeWhole(), new MonthText(), new OutcomeId(), new PointArray(), new EstimateArray() },
    };

    /// <summary>Writes the result.</summary>
    public static void Write(Stream stream, ExperimentResult result) => JsonSerializer.Serialize(stream, result, Layout);

    /// <summary>Reads the result of a folder that <c>laboursim run</c> or <c>compare</c> wrote.</summary>
    /// <exception cref="InputException">There is none, it was changed since, or another version wrote it in another form.</exception>
    public static ExperimentResult Load(string folder) => Load(folder, Name, "'laboursim run' or 'laboursim compare'", Read);

    /// <summary>Reads a JSON file of a result folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="writers">The commands that write it, quoted.</param>
    /// <param name="read">Reads it; throws a <see cref="JsonException"/> when it is damaged.</param>
    /// <exception cref="InputException">There is none, it was changed since, or another version wrote it in another form.</exception>
    internal static T Load<T>(string folder, string name, string writers, Func<Stream, T> read)
    {
        string path = Path.Combine(folder, name);
        try
        {
            using FileStream stream = File.OpenRead(path);

            // One changed digit would be drawn as a result: what is not as it was written is not read.
            return Written.Listed(folder, name) == Written.Hash(stream) ? read(stream)
                : throw new InputException(
                    $"{InputError.Shown(path, 300)}: changed since it was written, or {ResultFolder.ManifestName} beside it, which has its hash: expected both as {writers} wrote them; run again");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{InputError.Shown(folder, 300)}: {name}: missing: expected a folder that {writers} wrote", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{InputError.Shown(path, 300)}: cannot be read: {InputError.Shown(e.Message, 300)}", e);
        }
        catch (JsonException e)
        {
            throw new InputException(
                $"{InputError.Shown(path, 300)}: {InputError.Shown(e.Path ?? "")}: damaged, or written by another version: expected what this version ({BuildInfo.Version}) writes; run again", e);
        }
    }

    /// <summary>Reads one result.</summary>
    /// <exception cref="JsonException">It is damaged.</exception>
    internal static ExperimentResult Read(Stream stream) =>
        JsonSerializer.Deserialize<ExperimentResult>(stream, Layout) ?? throw new JsonException("null");

    // Annotations say of a list that it is there, not of what is in it.
    private static void NoGaps(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && type.ElementType is { IsValueType: false })
        {
            type.OnDeserialized = list =>
            {
                if (((IEnumerable)list).Cast<object?>().Contains(null))
                {
                    throw new JsonException();
                }
            };
        }
    }

    private sealed class MonthText : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Month.TryParse(reader.GetString(), out Month month) ? month : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class OutcomeId : JsonConverter<Outcome>
    {
        public override Outcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && (OutcomeCatalogue.Find(reader.GetString()!) ?? PartCatalogue.Find(reader.GetString()!)) is { } outcome ? outcome : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Outcome value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }

    /// <summary>[month, mean] or [month, mean, low, high]: a folder holds tens of thousands of points.</summary>
    private sealed class PointArray : JsonConverter<SeriesPoint>
    {
        public override SeriesPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || !Month.TryParse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null, out Month month))
            {
                throw new JsonException();
            }

            return Numbers(ref reader) switch
            {
                [double mean] => new SeriesPoint(month, mean, mean, mean),
                [double mean, double low, double high] => new SeriesPoint(month, mean, low, high),
                _ => throw new JsonException(),
            };
        }

        public override void Write(Utf8JsonWriter writer, SeriesPoint value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Start.ToString());
            Number(writer, value.Mean);
            if (!value.Low.Equals(value.Mean) || !value.High.Equals(value.Mean))
            {
                Number(writer, value.Low);
                Number(writer, value.High);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>[mean, low, high], null where not a number.</summary>
    private sealed class EstimateArray : JsonConverter<Estimate>
    {
        public override Estimate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.StartArray && Numbers(ref reader) is [double mean, double low, double high]
                ? new Estimate(mean, low, high)
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Estimate value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            Number(writer, value.Mean);
            Number(writer, value.Low);
            Number(writer, value.High);
            writer.WriteEndArray();
        }
    }

    private static void Number(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>The numbers up to the end of the array.</summary>
    private static List<double> Numbers(ref Utf8JsonReader reader)
    {
        List<double> numbers = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.TokenType switch
            {
                JsonTokenType.Number => reader.GetDouble(),
                JsonTokenType.Null => double.NaN,
                _ => throw new JsonException(),
            });
        }

        return numbers;
    }
}
