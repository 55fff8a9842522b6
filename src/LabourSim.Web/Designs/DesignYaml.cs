using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Policies;

namespace LabourSim.Web.Designs;

/// <summary>
/// Writes what was built on the page as a scenario file. Values are carried over as they came, for the scenario reader to
/// judge; equal designs in one language give equal bytes.
/// </summary>
internal static class DesignYaml
{
    private const int MaxSlug = 40;
    private static readonly string[] PolicyKeys = ["policy", "dose", "hosts", "start", "end"];

    /// <summary>The file's text.</summary>
    public static string Write(JsonFields design, int longestTitle, ServeLimits limits, Language language)
    {
        string title = (design.Line("title", longestTitle) ?? "").Trim();
        string question = (design.Line("question", 2000) ?? "").Trim();
        string below = design.Line("base", 100) ?? ScenarioLoader.ShippedNames[0];
        title = title.Length > 0 ? title : language["server.design.title"];
        StringBuilder text = new();
        text.Append($"title: {Quoted(title)}\n");
        text.Append($"question: {Quoted(question.Length > 0 ? question : language["server.design.question"])}\n");
        text.Append($"base: {Word(below)}\n");
        Lazy<IReadOnlyList<PolicySetting>> under = new(() => ScenarioLoader.ShippedNames.Contains(below) ? ScenarioLoader.Load(below).Policies : []);
        IReadOnlyList<JsonElement> policies = design.Items("policies", limits.Policies);
        StringBuilder values = new();
        if (design["parameters"] is { } parameters)
        {
            Parameters(values, new JsonFields("parameters", parameters), limits);
        }

        string body = $"{text}{Listed(policies.Select(p => Policy(p, under)))}{values}";
        IReadOnlyList<JsonElement> turns = design.Items("turns", limits.Policies);
        if (turns.Count > 0)
        {
            DoseTurns turned = new(ScenarioLoader.FromText($"id: turned\n{body}", $"{design.Key}.yaml"), turns);
            body = $"{text}{Listed([.. policies.Where(p => !turned.Changes(p)).Select(p => Policy(p, under)), .. turned.Entries()])}{values}";
        }

        return $"id: {Slug(title)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..8]}\n{body}";
    }

    private static string Listed(IEnumerable<string> policies)
    {
        string lines = string.Concat(policies.Select(p => $"  - {{ {p} }}\n"));
        return lines.Length > 0 ? $"policies:\n{lines}" : "";
    }

    private static string Policy(JsonElement element, Lazy<IReadOnlyList<PolicySetting>> under)
    {
        JsonFields policy = new("policies", element, PolicyKeys);
        List<string> parts = [];
        foreach (string key in PolicyKeys)
        {
            if (policy[key] is { } value)
            {
                parts.Add($"{key}: {(key == "hosts" ? Hosts(value) : Value(key, value))}");
            }
        }

        // "end": null says for good, which matters where the base or the policy itself has an end.
        if (policy.All.TryGetValue("end", out JsonElement end) && end.ValueKind == JsonValueKind.Null && Ends(policy, under))
        {
            parts.Add($"end: {Month.Latest}");
        }

        return string.Join(", ", parts);
    }

    private static bool Ends(JsonFields policy, Lazy<IReadOnlyList<PolicySetting>> under)
    {
        Policy? named = policy["policy"] is { ValueKind: JsonValueKind.String } id ? PolicyCatalogue.Find(id.GetString()!) : null;
        return named?.DefaultEnd is not null
            || under.Value.Any(p => p.Policy == named && p.End is not null);
    }

    private static string Hosts(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Value("hosts", value);
        }

        string[] hosts = [.. value.EnumerateArray().Select(h => Value("hosts", h))];
        return hosts is ["all"] ? "all" : $"[{string.Join(", ", hosts)}]";
    }

    private static void Parameters(StringBuilder text, JsonFields parameters, ServeLimits limits)
    {
        List<string> lines = [];
        foreach ((string name, JsonElement value) in parameters.All.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                lines.Add($"  {Word(name)}: {Value(name, value)}\n");
                continue;
            }

            lines.AddRange(new JsonFields(name, value).All.OrderBy(h => h.Key, StringComparer.Ordinal)
                .Select(h => $"  {Quoted($"{name}@{h.Key}")}: {Value(name, h.Value)}\n"));
        }

        if (lines.Count > limits.Parameters)
        {
            throw InputError.At(JsonFields.Place, "parameters", $"{lines.Count} values",
                $"at most {limits.Parameters} parameters");
        }

        text.Append(lines.Count > 0 ? "set:\n" : "").AppendJoin("", lines);
    }

    private static string Value(string key, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Word(value.GetString()!),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw JsonFields.Wrong(key, value, "a plain value"),
    };

    /// <summary>A word as it is; anything else in quotes.</summary>
    private static string Word(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? text
        : Month.TryParse(text, out _) ? text : Quoted(text);

    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : PlainText.Hidden(c) ? $"\\u{(int)c:X4}" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The title's Latin letters and digits; "policy" for a title without any.</summary>
    private static string Slug(string title)
    {
        StringBuilder slug = new();
        foreach (char c in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string text = slug.ToString()[..Math.Min(slug.Length, MaxSlug)].Trim('-');
        return text.Length > 0 ? text : "policy";
    }
}
