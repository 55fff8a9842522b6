using System.Text.Json.Nodes;
using LabourSim.Experiments.Scenarios;
using LabourSim.Parameters;
using LabourSim.Policies;
using static LabourSim.Experiments.Schemas.SchemaParts;

namespace LabourSim.Experiments.Schemas;

/// <summary>The JSON schema of a scenario file.</summary>
public static class ScenarioSchema
{
    /// <summary>The schema as indented JSON.</summary>
    public static string ToJson() => Document("LabourSim scenario", "A sparse overlay on a base scenario: policies, values for the whole run and dated values.",
        Mapping(ScenarioReader.Keys, ScenarioReader.RequiredKeys,
            ("id", Id("Lower-case words joined by hyphens; names the output.")),
            ("title", Text("Short title.")),
            ("author", Text("Who wrote it.")),
            ("sources", List(Text("An evidence id such as P01, or a reference in words."), "What it rests on.", least: 0)),
            ("question", Text("A paragraph on what the scenario asks.")),
            ("base", Text("The scenario below this one: a shipped name (see 'laboursim list scenarios') or a file, relative to this one.")),
            ("policies", List(PolicyEntry(),
                "Each entry replaces the base's entry for the same policy on the hosts it names; fields left out are the base's, or the policy's defaults. Dose 0 removes a policy.", least: 0)),
            ("set", Settings("Values for the whole run, outside the changes of this file; the base's dated values end. Write name@host for one host.")),
            ("changes", List(ChangeEntry(), "Values that hold from start to end; a later start wins, and so does an overlay.", least: 0)),
            (ScenarioReader.RatesKey, Text($"Yearly exchange rates by host: '{ExchangeRates.Official}', or a file of the form of data/exchange-rates.yaml, relative to this one."))),
        Definitions(parameters: true));

    private static JsonObject PolicyEntry() => Mapping(ScenarioReader.PolicyKeys, ["policy"],
        ("policy", Word(PolicyCatalogue.All.Select(p => p.Id), string.Join('\n', PolicyCatalogue.All.Select(p => $"{p.Id}: {p.Action} Side effects: {p.SideEffects}")))),
        ("dose", Number(0, PolicyCatalogue.All.Max(p => p.MaxDose), "0 is the policy absent, 1 the policy as evidence or the parameters describe it.")),
        ("hosts", Reference("hosts")),
        ("start", Reference("month")),
        ("end", Reference("month")),
        ("when", Either("Switches the policy on and off within its dates, host by host, by what the host showed; 'none' takes the base's rule away.",
            new JsonObject { ["const"] = ScenarioReader.NoRule }, Rule())));

    private static JsonObject Rule()
    {
        JsonObject months = Whole(1, ScenarioReader.MaxRuleMonths, "Months looked back on.");
        months["default"] = ScenarioReader.RuleMonths;
        JsonObject rule = Mapping(ScenarioReader.RuleKeys, ["indicator"],
            ("indicator", Word(PolicyRule.Indicators.Select(o => o.Id), string.Join('\n', PolicyRule.Indicators.Select(o => $"{o.Id}: {o.Meaning} Unit: {o.Unit}.")))),
            ("above", Number("On above this.")),
            ("below", Number("On below this.")),
            ("release", Number("Off again past this; the threshold itself if left out.")),
            ("months", months));
        rule["oneOf"] = new JsonArray(new JsonObject { ["required"] = Strings(["above"]) }, new JsonObject { ["required"] = Strings(["below"]) });
        return rule;
    }

    private static JsonObject ChangeEntry()
    {
        JsonObject entry = Mapping(ScenarioReader.ChangeKeys, ["name", "value"],
            ("name", Word(ParameterCatalogue.All.Select(p => p.Name), "Parameter changed.")),
            ("value", Number("Absolute value while the change lasts.")),
            ("hosts", Reference("hosts")),
            ("start", Reference("month")),
            ("end", Reference("month")));
        entry["allOf"] = new JsonArray([.. ParameterCatalogue.All.Select(p => (JsonNode)new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["name"] = new JsonObject { ["const"] = p.Name } } },
            ["then"] = new JsonObject { ["properties"] = new JsonObject { ["value"] = Reference(p.Name) } },
        })]);
        return entry;
    }
}
