using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Tests.Scenarios;

/// <summary>Checks a document against the part of JSON Schema that our schemas use, and fails on any other part.</summary>
internal sealed class JsonSchemaCheck(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$defs", "title", "description", "default"];

    /// <summary>A YAML text as editors hand it to the check.</summary>
    public static JsonNode? Json(string yaml) => Json(StrictYaml.ReadMapping(yaml, "mine.yaml", "a mapping"));

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => null,
        YamlScalar { Plain: true, Text: "true" or "false" } s => s.Text == "true",
        YamlScalar { Plain: true } s when double.TryParse(s.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) => value,
        YamlScalar s => s.Text,
        YamlSequence list => new JsonArray([.. list.Items.Select(Json)]),
        YamlMapping map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
        _ => throw new NotSupportedException(node.Summary),
    };

    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(rule => Annotations.Contains(rule.Key) || rule.Key switch
    {
        "$ref" => Accepts(root["$defs"]![rule.Value!.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value),
        "type" => IsOfType(value, rule.Value!.GetValue<string>()),
        "enum" => rule.Value!.AsArray().Any(v => JsonNode.DeepEquals(v, value)),
        "const" => JsonNode.DeepEquals(rule.Value, value),
        "minimum" => value is null || !IsNumber(value) || Number(value) >= rule.Value!.GetValue<double>(),
        "maximum" => value is null || !IsNumber(value) || Number(value) <= rule.Value!.GetValue<double>(),
        "pattern" => value is not JsonValue v || !v.TryGetValue(out string? text) || Regex.IsMatch(text, rule.Value!.GetValue<string>()),
        "minLength" => value is not JsonValue v || !v.TryGetValue(out string? text) || text.Length >= rule.Value!.GetValue<int>(),
        "maxLength" => value is not JsonValue v || !v.TryGetValue(out string? text) || text.Length <= rule.Value!.GetValue<int>(),
        "minItems" => value is not JsonArray list || list.Count >= rule.Value!.GetValue<int>(),
        "uniqueItems" => value is not JsonArray list || list.Select(i => i?.ToJsonString()).Distinct().Count() == list.Count,
        "items" => value is not JsonArray list || list.All(i => Accepts(rule.Value!.AsObject(), i)),
        "required" => value is not JsonObject map || rule.Value!.AsArray().All(k => map.ContainsKey(k!.GetValue<string>())),
        "properties" => value is not JsonObject map || map.All(p => rule.Value![p.Key] is not JsonObject s || Accepts(s, p.Value)),
        "patternProperties" => value is not JsonObject map
            || map.All(p => rule.Value!.AsObject().All(s => !Regex.IsMatch(p.Key, s.Key) || Accepts(s.Value!.AsObject(), p.Value))),
        "additionalProperties" => value is not JsonObject map || map.All(p => schema["properties"]?[p.Key] is not null
            || (schema["patternProperties"] is JsonObject patterns && patterns.Any(s => Regex.IsMatch(p.Key, s.Key)))
            || (rule.Value is JsonObject others && Accepts(others, p.Value))),
        "oneOf" => rule.Value!.AsArray().Count(s => Accepts(s!.AsObject(), value)) == 1,
        "allOf" => rule.Value!.AsArray().All(s => Accepts(s!.AsObject(), value)),
        "if" => !Accepts(rule.Value!.AsObject(), value) || Accepts(schema["then"]!.AsObject(), value),
        "then" => true,
        _ => throw new NotSupportedException($"the schema uses '{rule.Key}'"),
    });

    private static bool IsOfType(JsonNode? value, string type) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue v && v.TryGetValue(out string? _),
        "boolean" => value is JsonValue v && v.TryGetValue(out bool _),
        "number" => value is not null && IsNumber(value),
        "integer" => value is not null && IsNumber(value) && Number(value) == Math.Floor(Number(value)),
        _ => throw new NotSupportedException($"the schema uses the type '{type}'"),
    };

    private static bool IsNumber(JsonNode value) => value is JsonValue v && v.TryGetValue(out double _);

    private static double Number(JsonNode value) => value.GetValue<double>();
}
