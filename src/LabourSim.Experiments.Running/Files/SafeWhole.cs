using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LabourSim.Experiments.Files;

/// <summary>
/// Whole numbers, such as seeds, in JSON: a number up to 2^53 − 1, which every reader holds exactly, and text above, where many would
/// round. Both are read.
/// </summary>
internal sealed class SafeWhole : JsonConverter<ulong>
{
    /// <summary>The greatest whole number that a double and all below it hold.</summary>
    public const ulong Greatest = (1UL << 53) - 1;

    /// <inheritdoc/>
    public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetUInt64(out ulong number) => number,
        JsonTokenType.String when Parse(reader.GetString()) is { } number => number,
        _ => throw new JsonException(),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options)
    {
        if (value <= Greatest)
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes a named one by hand.</summary>
    public static void Write(Utf8JsonWriter json, string name, ulong value)
    {
        json.WritePropertyName(name);
        new SafeWhole().Write(json, value, JsonSerializerOptions.Default);
    }

    /// <summary>Reads one by hand.</summary>
    /// <exception cref="FormatException">It is neither a whole number nor its text.</exception>
    public static ulong Of(JsonElement element) => element.ValueKind == JsonValueKind.String
        ? Parse(element.GetString()) ?? throw new FormatException()
        : element.GetUInt64();

    private static ulong? Parse(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;
}
