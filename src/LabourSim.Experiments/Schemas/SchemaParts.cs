using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Schemas;

/// <summary>Parts of the JSON schemas (draft 2020-12) of files that people write, for editors that complete and check YAML as it is written.</summary>
internal static class SchemaParts
{
    private const string MonthPattern = "^20[0-9]{2}-(0[1-9]|1[0-2])$";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A whole schema as indented JSON.</summary>
    public static string Document(string title, string description, JsonObject schema, JsonObject definitions)
    {
        JsonObject document = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title, ["description"] = description };
        foreach ((string key, JsonNode? value) in schema)
        {
            document[key] = value?.DeepClone();
        }

        document["$defs"] = definitions;
        return document.ToJsonString(Layout);
    }

    /// <summary>A mapping with the keys that its reader takes.</summary>
    /// <param name="keys">The reader's keys.</param>
    /// <param name="required">Those that must be there.</param>
    /// <param name="properties">The schema of each key.</param>
    /// <exception cref="InvalidOperationException">The reader takes other keys than are described.</exception>
    public static JsonObject Mapping(IReadOnlyCollection<string> keys, IEnumerable<string> required, params (string Key, JsonObject Schema)[] properties)
    {
        if (keys.Except(properties.Select(p => p.Key)).Concat(properties.Select(p => p.Key).Except(keys)).FirstOrDefault() is { } other)
        {
            throw new InvalidOperationException($"The key '{other}' is read and not described, or described and not read.");
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Strings(required),
            ["properties"] = new JsonObject(keys.Select(k => Pair(k, properties.First(p => p.Key == k).Schema))),
        };
    }

    /// <summary>A kebab-case id.</summary>
    public static JsonObject Id(string description) => new()
    {
        ["type"] = "string",
        ["pattern"] = Ids.Pattern,
        ["maxLength"] = Ids.MaxLength,
        ["description"] = description,
    };

    /// <summary>A text that is not empty.</summary>
    public static JsonObject Text(string description) =>
        new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = StrictYaml.MaxText, ["description"] = description };

    /// <summary>A whole number in a range.</summary>
    public static JsonObject Whole(double low, double high, string description) =>
        new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high, ["description"] = description };

    /// <summary>A number in a range.</summary>
    public static JsonObject Number(double low, double high, string description) =>
        new() { ["type"] = "number", ["minimum"] = low, ["maximum"] = high, ["description"] = description };

    /// <summary>Any number.</summary>
    public static JsonObject Number(string description) => new() { ["type"] = "number", ["description"] = description };

    /// <summary>True or false.</summary>
    public static JsonObject Flag(string description) => new() { ["type"] = "boolean", ["description"] = description };

    /// <summary>One of some words.</summary>
    public static JsonObject Word(IEnumerable<string> words, string description) => new() { ["enum"] = Strings(words), ["description"] = description };

    /// <summary>A list.</summary>
    public static JsonObject List(JsonObject items, string description, int least = 1) =>
        new() { ["type"] = "array", ["items"] = items, ["minItems"] = least, ["description"] = description };

    /// <summary>Either of several schemas.</summary>
    public static JsonObject Either(string description, params JsonObject[] schemas) => new() { ["oneOf"] = new JsonArray([.. schemas]), ["description"] = description };

    /// <summary>One of some names, alone or with a host: <c>name@host</c>.</summary>
    public static JsonObject AtHost(IEnumerable<string> names, string description) => new()
    {
        ["type"] = "string",
        ["pattern"] = $"^({string.Join('|', names)})(@({string.Join('|', ValueRules.HostWords)}))?$",
        ["description"] = description,
    };

    /// <summary>Outcomes, alone or of a host.</summary>
    public static JsonObject OutcomeList(string description) => List(AtHost(OutcomeCatalogue.All.Select(o => o.Id), "An outcome (see 'laboursim list outcomes'), or outcome@host."), description);

    /// <summary>Values of parameters, by name or name@host.</summary>
    public static JsonObject Settings(string description) => new()
    {
        ["type"] = "object",
        ["description"] = description,
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(ParameterCatalogue.All.Select(p => Pair(p.Name, Reference(p.Name)))),
        ["patternProperties"] = new JsonObject(ParameterCatalogue.All.Select(p =>
            Pair($"^{p.Name}@({string.Join('|', ValueRules.HostWords)})$", Reference(p.Name)))),
    };

    /// <summary>What is defined once and referred to: hosts and months and, if wanted, every parameter's values.</summary>
    public static JsonObject Definitions(bool parameters)
    {
        JsonObject hostName = new() { ["enum"] = Strings(ValueRules.HostWords) };
        JsonObject definitions = new()
        {
            ["hosts"] = new JsonObject
            {
                ["description"] = "Where: 'all', one host or a list of hosts.",
                ["oneOf"] = new JsonArray(hostName, new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = hostName.DeepClone(),
                    ["minItems"] = 1,
                    ["uniqueItems"] = true,
                }),
            },
            ["month"] = new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = MonthPattern,
                ["description"] = $"A month YYYY-MM, {ValueRules.FirstMonth} to {Month.Latest}, inclusive.",
            },
        };
        foreach (Parameter p in parameters ? ParameterCatalogue.All : [])
        {
            definitions.Add(p.Name, Value(p));
        }

        return definitions;
    }

    /// <summary>A definition referred to.</summary>
    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    /// <summary>A list of texts.</summary>
    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    private static JsonObject Value(Parameter p) => new()
    {
        ["type"] = p.Unit is "switch" or "count" ? "integer" : "number",
        ["minimum"] = p.Low,
        ["maximum"] = p.High,
        ["default"] = p.Default,
        ["description"] = string.Create(CultureInfo.InvariantCulture,
            $"{p.Meaning} Unit: {p.Unit}. {p.Kind}; default {p.Default}. Source: {p.Source}."),
    };

    private static KeyValuePair<string, JsonNode?> Pair(string key, JsonNode value) => new(key, value);
}
