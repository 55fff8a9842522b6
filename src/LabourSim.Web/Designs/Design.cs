using System.Text.Json;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;

namespace LabourSim.Web.Designs;

/// <summary>One side of a run: a shipped scenario, or one built on the page or written as YAML.</summary>
/// <param name="Preset">Name of the shipped scenario, or null.</param>
/// <param name="Yaml">The scenario file's text.</param>
/// <param name="Scenario">The same, read by the reader that the command line uses.</param>
internal sealed record Design(string? Preset, string Yaml, Scenario Scenario)
{
    private const int LongestTitle = 200;

    /// <summary>Reads a design out of a request.</summary>
    /// <param name="key">What messages call it: "design", "a" or "b".</param>
    /// <param name="element">The design.</param>
    /// <param name="limits">What it may ask for.</param>
    /// <param name="language">Of the title and question of a design that comes without.</param>
    /// <exception cref="InputException">Anything is wrong with it.</exception>
    public static Design Read(string key, JsonElement element, ServeLimits limits, Language language)
    {
        try
        {
            return Checked(key, element, limits, language);
        }
        catch (InputException e)
        {
            e.Data["where"] = key is "a" or "b" ? key : null;
            throw;
        }
    }

    private static Design Checked(string key, JsonElement element, ServeLimits limits, Language language)
    {
        JsonFields fields = new(key, element, "preset", "yaml", "base", "title", "question", "policies", "parameters", "turns");
        Design design = fields["preset"] is not null ? OfPreset(fields)
            : fields["yaml"] is not null ? OfText(Only(fields, "yaml"), fields)
            : OfText(DesignYaml.Write(fields, LongestTitle, limits, language), fields);
        Scenario scenario = design.Scenario, below = scenario.Base is { } name ? ScenarioLoader.Load(name) : scenario with { Policies = [], Settings = [], Changes = [] };
        int policies = scenario.Policies.Count - below.Policies.Count, parameters = Values(scenario) - Values(below);
        if (policies > limits.Policies)
        {
            throw InputError.At(JsonFields.Place, key, $"{policies} policies", $"at most {limits.Policies} policies beyond those of the base");
        }

        if (parameters > limits.Parameters)
        {
            throw InputError.At(JsonFields.Place, key, $"{parameters} parameters", $"at most {limits.Parameters} parameters beyond those of the base");
        }

        return design;

        // The shipped series of exchange rates is one thing asked for, not a hundred.
        static int Values(Scenario s) => s.Settings.Count + s.Changes.Count(c => !ExchangeRates.OfficialValues.Contains(c));
    }

    private static Design OfPreset(JsonFields fields)
    {
        string name = Only(fields, "preset");
        return ScenarioLoader.ShippedNames.Contains(name)
            ? Shipped(name)
            : throw InputError.At(JsonFields.Place, "preset", name, "a shipped scenario", ScenarioLoader.ShippedNames);
    }

    private static Design Shipped(string name)
    {
        Scenario scenario = ScenarioLoader.Load(name);
        return new Design(name, scenario.Text, scenario);
    }

    /// <summary>A design's text, read; one that only repeats a shipped scenario's text is that scenario.</summary>
    private static Design OfText(string yaml, JsonFields fields)
    {
        Scenario scenario = ScenarioLoader.FromText(yaml, $"{fields.Key}.yaml");
        if (scenario.Title.Length > LongestTitle || scenario.Title.Any(PlainText.Hidden))
        {
            throw InputError.At(JsonFields.Place, "title", new string([.. scenario.Title.Where(c => !PlainText.Hidden(c))]),
                $"one line of at most {LongestTitle} characters without control characters or changes of direction");
        }

        return ScenarioLoader.ShippedNames.Contains(scenario.Id)
            ? ScenarioLoader.Load(scenario.Id).Text == yaml
                ? Shipped(scenario.Id)
                : throw InputError.At(new InputPlace($"{fields.Key}.yaml"), "id", scenario.Id, "an id of its own; a shipped scenario has this one")
            : new Design(null, yaml, scenario);
    }

    private static string Only(JsonFields fields, string key)
    {
        JsonElement value = fields[key]!.Value;
        return fields.All.Count > 1
            ? throw InputError.At(JsonFields.Place, fields.Key, string.Join(", ", fields.All.Keys), $"'{key}' alone, without other keys")
            : value.ValueKind == JsonValueKind.String ? value.GetString()! : throw JsonFields.Wrong(key, value, "text");
    }
}
