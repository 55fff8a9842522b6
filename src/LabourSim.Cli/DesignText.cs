using System.Globalization;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Cli;

/// <summary>What a scenario file comes to, as text of at most 80 columns and as JSON.</summary>
internal static class DesignText
{
    private const int Width = 80, NameWidth = 24;

    /// <summary>The design as lines.</summary>
    /// <param name="written">The scenario.</param>
    /// <param name="hosts">Hosts to show.</param>
    /// <param name="at">The month to show; null for all.</param>
    /// <param name="from">First month of the window that warnings and bars are about.</param>
    /// <param name="to">Its last month.</param>
    public static IEnumerable<string> Lines(WrittenScenario written, HostSet hosts, Month? at, Month from, Month to)
    {
        string below = written.Below?.Id ?? "the catalogue's values";
        List<string> lines = [.. Wrapped($"{written.Scenario.Id}: {written.Scenario.Title}", ""), $"Over {below}{(at is null ? "" : $"; as of {at}")}", ""];
        lines.AddRange([$"Policies (one sign a year, {from.Year} to {to.Year}; + added or changed, - no longer so)"]);
        foreach (IGrouping<string, (Host Host, IReadOnlyList<string> Lines)> group in hosts.Hosts()
            .Select(h => (Host: h, Lines: (IReadOnlyList<string>)[.. ScenarioDesign.Policies(written, HostSet.Of(h), at).Select(p => Line(p, from, to))]))
            .GroupBy(h => string.Join('\n', h.Lines)))
        {
            lines.AddRange(Wrapped(ScenarioWarnings.Names(new HostSet(group.Aggregate(0, (bits, h) => bits | 1 << (int)h.Host))), "  "));
            lines.AddRange(group.First().Lines is { Count: > 0 } own ? own : ["    none"]);
        }

        IReadOnlyList<ParameterDifference> parameters = ScenarioDesign.Parameters(written, hosts, at);
        lines.AddRange(["", $"Parameters that differ from {below}"]);
        lines.AddRange(parameters.Count == 0 ? ["  none"] : parameters.SelectMany(p => Wrapped(
            $"{p.Parameter.Name} in {ScenarioWarnings.Names(p.Hosts)}: {Values(p.Values)} (there: {Values(p.Base)})", "  ")));
        IReadOnlyList<ScenarioWarning> warnings = ScenarioWarnings.Of(written, from, to);
        lines.AddRange(["", $"Warnings, for {from} to {to}"]);
        lines.AddRange(warnings.Count == 0 ? ["  none"] : warnings.SelectMany(w => Wrapped(w.ToString(), "  ")));
        return lines;
    }

    /// <summary>The design as JSON.</summary>
    public static JsonObject Json(WrittenScenario written, HostSet hosts, Month? at, Month from, Month to) => new()
    {
        ["id"] = written.Scenario.Id,
        ["title"] = written.Scenario.Title,
        ["base"] = written.Below?.Id,
        ["at"] = at?.ToString(),
        ["policies"] = new JsonArray([.. ScenarioDesign.Policies(written, hosts, at).Select(p => (JsonNode)new JsonObject
        {
            ["host"] = Places.HostNames[(int)p.Host],
            ["policy"] = p.Setting.Policy.Id,
            ["dose"] = p.Setting.Dose,
            ["start"] = p.Setting.Start.ToString(),
            ["end"] = p.Setting.End?.ToString(),
            ["when"] = p.Setting.When is { } rule ? Rule(rule) : null,
            ["origin"] = Kebab.Of(p.Origin.ToString()),
        })]),
        ["parameters"] = new JsonArray([.. ScenarioDesign.Parameters(written, hosts, at).Select(p => (JsonNode)new JsonObject
        {
            ["name"] = p.Parameter.Name,
            ["hosts"] = Hosts(p.Hosts),
            ["values"] = Dated(p.Values),
            ["base"] = Dated(p.Base),
        })]),
        ["warnings"] = Json(ScenarioWarnings.Of(written, from, to)),
    };

    /// <summary>Warnings as JSON.</summary>
    public static JsonArray Json(IEnumerable<ScenarioWarning> warnings) => new([.. warnings.Select(w => (JsonNode)new JsonObject
    {
        ["file"] = w.Place.File, ["line"] = w.Place.Line, ["kind"] = w.Kind, ["subject"] = w.Subject, ["text"] = w.Text,
    })]);

    /// <summary>Text in lines of at most 80 columns, broken between words; later lines stand further in.</summary>
    internal static IEnumerable<string> Wrapped(string text, string indent)
    {
        string line = indent;
        bool empty = true;
        foreach (string word in text.Split(' ', '\n'))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = indent + "    ";
                empty = true;
            }

            line += empty ? word : $" {word}";
            empty = false;
        }

        yield return line;
    }

    private static string Line(HostPolicy p, Month from, Month to)
    {
        string bar = string.Concat(Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .Select(y => p.Setting.Start <= Month.Of(y, 12) && !(p.Setting.End < Month.Of(y, 1)) ? '#' : '.'));
        string sign = p.Origin switch { PolicyOrigin.File => "+", PolicyOrigin.Removed => "-", _ => " " };
        return string.Create(CultureInfo.InvariantCulture,
            $"  {sign} {p.Setting.Policy.Id.PadRight(NameWidth)} {bar} {p.Setting.Start}..{p.Setting.End?.ToString() ?? "",-7} x{p.Setting.Dose}")
            + (p.Setting.When is { } rule ? $"\n      while {Rule(rule)}" : "");
    }

    private static string Rule(Policies.PolicyRule rule) => string.Create(CultureInfo.InvariantCulture,
        $"{rule.Indicator.Id} {(rule.Above ? "above" : "below")} {rule.Threshold}, until {rule.Release}, over {rule.Months} months");

    private static string Values(IReadOnlyList<(Month? Start, double Value)> values) => string.Join(", ", values.Select((v, i) =>
        string.Create(CultureInfo.InvariantCulture, $"{v.Value}{(i == 0 ? "" : $" from {v.Start}")}")));

    private static JsonArray Hosts(HostSet hosts) => new([.. hosts.Hosts().Select(h => (JsonNode)Places.HostNames[(int)h])]);

    private static JsonArray Dated(IReadOnlyList<(Month? Start, double Value)> values) =>
        new([.. values.Select(v => (JsonNode)new JsonObject { ["start"] = v.Start?.ToString(), ["value"] = v.Value })]);
}
