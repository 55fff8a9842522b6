using System.Text;
using System.Text.Json;
using LabourSim.Experiments.Input;

namespace LabourSim.Web.Designs;

/// <summary>Takes values out of a request's JSON object; everything wrong is said with key, value and what was expected.</summary>
internal sealed class JsonFields
{
    private const int MaxDepth = 8;
    private static readonly UTF8Encoding Strict = new(false, true);
    private readonly Dictionary<string, JsonElement> _fields;

    /// <summary>Reads an object's fields.</summary>
    /// <param name="key">What messages call it.</param>
    /// <param name="element">The object.</param>
    /// <param name="keys">Fields it may have, and no others; none for any.</param>
    public JsonFields(string key, JsonElement element, params string[] keys)
    {
        Key = key;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(key, element, keys.Length > 0 ? $"an object with the keys {string.Join(", ", keys)}" : "an object");
        }

        _fields = element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        if (keys.Length > 0 && _fields.Keys.FirstOrDefault(k => !keys.Contains(k)) is { } stray)
        {
            throw InputError.At(Place, key, stray, $"one of the keys {string.Join(", ", keys)}", keys);
        }
    }

    /// <summary>The place of everything a browser sends, in messages.</summary>
    public static InputPlace Place { get; } = new("request");

    /// <summary>What messages call the object.</summary>
    public string Key { get; }

    /// <summary>All fields.</summary>
    public IReadOnlyDictionary<string, JsonElement> All => _fields;

    /// <summary>A field that is there and not null, or null.</summary>
    public JsonElement? this[string key] => _fields.TryGetValue(key, out JsonElement e) && e.ValueKind != JsonValueKind.Null ? e : null;

    /// <summary>Parses a body: strict UTF-8, strict JSON, no duplicate keys, little nesting, no half characters.</summary>
    public static JsonElement Parse(byte[] body)
    {
        try
        {
            _ = Strict.GetCharCount(body);
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            JsonElement root = document.RootElement.Clone();
            Walk(root);
            return root;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            throw InputError.At(Place, "body", Strict.GetString(body.AsSpan(0, Math.Min(body.Length, 30)).ToArray().Where(b => b is >= 32 and < 127).ToArray()),
                $"JSON in UTF-8, each key once, at most {MaxDepth} levels deep");
        }
    }

    /// <summary>A text on one line without control characters or characters that turn the direction of writing; null without the field.</summary>
    public string? Line(string key, int longest)
    {
        if (this[key] is not { } element)
        {
            return null;
        }

        string text = element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong(key, element, "text");
        return text.Length <= longest && !text.Any(PlainText.Hidden)
            ? text
            : throw InputError.At(Place, key, new string([.. text.Where(c => !PlainText.Hidden(c))]),
                $"one line of at most {longest} characters without control characters or changes of direction");
    }

    /// <summary>A whole number in a range; <paramref name="otherwise"/> without the field.</summary>
    public long Whole(string key, long otherwise, long low, long high)
    {
        if (this[key] is not { } element)
        {
            return otherwise;
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long value) && value >= low && value <= high
            ? value
            : throw Wrong(key, element, $"a whole number from {low} to {high}");
    }

    /// <summary>The items of a list; none without the field.</summary>
    public IReadOnlyList<JsonElement> Items(string key, int most)
    {
        if (this[key] is not { } element)
        {
            return [];
        }

        return element.ValueKind == JsonValueKind.Array && element.GetArrayLength() <= most
            ? [.. element.EnumerateArray()]
            : throw Wrong(key, element, $"a list of at most {most}");
    }

    /// <summary>The error for a value.</summary>
    public static InputException Wrong(string key, JsonElement value, Wording expected, IEnumerable<string>? names = null) =>
        InputError.At(Place, key, Shown(value), expected, names);

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "(an object)",
        JsonValueKind.Array => "(a list)",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    /// <summary>Touches every text once: a half surrogate pair shows itself only then.</summary>
    private static void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    _ = property.Name;
                    Walk(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Walk(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
        }
    }
}
