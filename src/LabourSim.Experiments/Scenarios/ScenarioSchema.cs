using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;

namespace LabourSim.Experiments.Scenarios;

/// <summary>The JSON schema of a scenario file, for editors that complete and check YAML as it is written.</summary>
public static class ScenarioSchema
{
    private const string MonthPattern = "^20[0-9]{2}-(0[1-9]|1[0-2])$";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema (draft 2020-12) as indented JSON.</summary>
    public static string ToJson() => Build().ToJsonString(Layout);

    private static JsonObject Build() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "LabourSim scenario",
        ["description"] = "A sparse overlay on a base scenario: policies, values for the whole run and dated values.",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Strings(ScenarioReader.RequiredKeys),
        ["properties"] = new JsonObject
        {
            ["id"] = new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = ScenarioReader.IdPattern,
                ["maxLength"] = ScenarioReader.MaxIdLength,
                ["description"] = "Lower-case words joined by hyphens; names the output.",
            },
            ["title"] = Text("Short title."),
            ["author"] = Text("Who wrote it."),
            ["sources"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = Text("An evidence id such as P01, or a reference in words."),
                ["description"] = "What it rests on.",
            },
            ["question"] = Text("A paragraph on what the scenario asks."),
            ["base"] = Text("The scenario below this one: a shipped name (see 'laboursim list scenarios') or a file, relative to this one."),
            ["policies"] = new JsonObject
            {
                ["type"] = "array",
                ["description"] = "Each entry replaces the base's entry for the same policy on the hosts it names; fields left out are the base's, or the policy's defaults. Dose 0 removes a policy.",
                ["items"] = PolicyEntry(),
            },
            ["set"] = Settings(),
            ["changes"] = new JsonObject
            {
                ["type"] = "array",
                ["description"] = "Values that hold from start to end; a later start wins, and so does an overlay.",
                ["items"] = ChangeEntry(),
            },
        },
        ["$defs"] = Definitions(),
    };

    private static JsonObject PolicyEntry() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Strings(["policy"]),
        ["properties"] = new JsonObject
        {
            ["policy"] = new JsonObject
            {
                ["enum"] = Strings(PolicyCatalogue.All.Select(p => p.Id)),
                ["description"] = string.Join('\n', PolicyCatalogue.All.Select(p => $"{p.Id}: {p.Action} Side effects: {p.SideEffects}")),
            },
            ["dose"] = new JsonObject
            {
                ["type"] = "number",
                ["minimum"] = 0,
                ["maximum"] = PolicyCatalogue.All.Max(p => p.MaxDose),
                ["description"] = "0 is the policy absent, 1 the policy as evidence or the parameters describe it.",
            },
            ["hosts"] = Reference("hosts"),
            ["start"] = Reference("month"),
            ["end"] = Reference("month"),
            ["when"] = new JsonObject
            {
                ["description"] = "Switches the policy on and off within its dates, host by host, by what the host showed; 'none' takes the base's rule away.",
                ["oneOf"] = new JsonArray(new JsonObject { ["const"] = ScenarioReader.NoRule }, Rule()),
            },
        },
    };

    private static JsonObject Rule() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Strings(["indicator"]),
        ["oneOf"] = new JsonArray(new JsonObject { ["required"] = Strings(["above"]) }, new JsonObject { ["required"] = Strings(["below"]) }),
        ["properties"] = new JsonObject
        {
            ["indicator"] = new JsonObject
            {
                ["enum"] = Strings(PolicyRule.Indicators.Select(o => o.Id)),
                ["description"] = string.Join('\n', PolicyRule.Indicators.Select(o => $"{o.Id}: {o.Meaning} Unit: {o.Unit}.")),
            },
            ["above"] = new JsonObject { ["type"] = "number", ["description"] = "On above this." },
            ["below"] = new JsonObject { ["type"] = "number", ["description"] = "On below this." },
            ["release"] = new JsonObject { ["type"] = "number", ["description"] = "Off again past this; the threshold itself if left out." },
            ["months"] = new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = 1,
                ["maximum"] = ScenarioReader.MaxRuleMonths,
                ["default"] = ScenarioReader.RuleMonths,
                ["description"] = "Months looked back on.",
            },
        },
    };

    private static JsonObject Settings() => new()
    {
        ["type"] = "object",
        ["description"] = "Values for the whole run, outside the changes of this file; the base's dated values end. Write name@host for one host.",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(ParameterCatalogue.All.Select(p => Pair(p.Name, Reference(p.Name)))),
        ["patternProperties"] = new JsonObject(ParameterCatalogue.All.Select(p =>
            Pair($"^{p.Name}@({string.Join('|', ValueRules.HostWords)})$", Reference(p.Name)))),
    };

    private static JsonObject ChangeEntry() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Strings(["name", "value"]),
        ["properties"] = new JsonObject
        {
            ["name"] = new JsonObject { ["enum"] = Strings(ParameterCatalogue.All.Select(p => p.Name)), ["description"] = "Parameter changed." },
            ["value"] = new JsonObject { ["type"] = "number", ["description"] = "Absolute value while the change lasts." },
            ["hosts"] = Reference("hosts"),
            ["start"] = Reference("month"),
            ["end"] = Reference("month"),
        },
        ["allOf"] = new JsonArray([.. ParameterCatalogue.All.Select(p => (JsonNode)new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["name"] = new JsonObject { ["const"] = p.Name } } },
            ["then"] = new JsonObject { ["properties"] = new JsonObject { ["value"] = Reference(p.Name) } },
        })]),
    };

    private static JsonObject Definitions()
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
        foreach (Parameter p in ParameterCatalogue.All)
        {
            definitions.Add(p.Name, Value(p));
        }

        return definitions;
    }

    private static JsonObject Value(Parameter p) => new()
    {
        ["type"] = p.Unit is "switch" or "count" ? "integer" : "number",
        ["minimum"] = p.Low,
        ["maximum"] = p.High,
        ["default"] = p.Default,
        ["description"] = string.Create(CultureInfo.InvariantCulture,
            $"{p.Meaning} Unit: {p.Unit}. {p.Kind}; default {p.Default}. Source: {p.Source}."),
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["minLength"] = 1, ["description"] = description };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    private static KeyValuePair<string, JsonNode?> Pair(string key, JsonNode value) => new(key, value);
}
