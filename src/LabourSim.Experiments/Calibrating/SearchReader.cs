using System.Globalization;
using System.Text.RegularExpressions;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Calibrating;

/// <summary>Reads the file of a calibration search; everything wrong in it is said with file, line and what was expected.</summary>
public sealed class SearchReader
{
    private const int MaxDraws = 100_000;
    private static readonly string[] Keys = ["id", "scenario", "seed", "workers", "replicates", "miss-weight", "set", "parameters", "stages"];
    private static readonly string[] Required = ["id", "parameters", "stages"];
    private static readonly string[] RangeKeys = ["name", "low", "high"];
    private static readonly string[] StageKeys = ["draws", "best"];
    private readonly string _file;

    private SearchReader(string file) => _file = file;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is missing or no search.</exception>
    public static CalibrationSearch Load(string file) => Parse(InputFile.Read(file, file, InputPlace.CommandLine, "FILE"), file);

    /// <summary>Reads a text as if from a file.</summary>
    internal static CalibrationSearch Parse(string text, string file) => new SearchReader(file).Read(text);

    private CalibrationSearch Read(string text)
    {
        YamlMapping top = StrictYaml.ReadMapping(text, _file, "a calibration search with id, parameters and stages");
        CheckKeys(top, "search", Keys, Required);
        Scenario scenario = LoadScenario(top["scenario"]);
        List<ParameterSetting> set = Fixed(top["set"]);
        CalibrationSearch search = new()
        {
            Id = Id(top["id"]!),
            Scenario = scenario,
            Seed = top["seed"] is { } seed
                ? ulong.TryParse(Text("seed", seed), NumberStyles.None, CultureInfo.InvariantCulture, out ulong n) ? n : throw Wrong(seed, "seed", "a whole number from 0")
                : 1,
            Workers = Whole(top, "workers", 10_000, 1, WorldSpec.MaxWorkers),
            Replicates = Whole(top, "replicates", 1, 1, Experiment.MaxReplicates),
            MissWeight = top["miss-weight"] is { } weight ? Number("miss-weight", weight, 0, 1_000_000) : 1,
            Fixed = set,
            Parameters = Ranges(top["parameters"]!, scenario, set),
            Stages = Stages(top["stages"]!),
            Text = text,
        };
        return search;
    }

    private Scenario LoadScenario(YamlNode? node)
    {
        string name = node is null ? "baseline" : Text("scenario", node);
        if (!ScenarioLoader.ShippedNames.Contains(name))
        {
            throw InputError.At(At(node!), "scenario", name, $"a shipped scenario ({string.Join(", ", ScenarioLoader.ShippedNames)})", ScenarioLoader.ShippedNames);
        }

        return ScenarioLoader.Load(name);
    }

    private string Id(YamlNode node)
    {
        string id = Text("id", node);
        return id.Length <= ScenarioReader.MaxIdLength && Regex.IsMatch(id, ScenarioReader.IdPattern, RegexOptions.CultureInvariant)
            ? id
            : throw Wrong(node, "id", $"lower-case words joined by hyphens, at most {ScenarioReader.MaxIdLength} characters");
    }

    private List<ParameterSetting> Fixed(YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true })
        {
            return [];
        }

        if (node is not YamlMapping map)
        {
            throw Wrong(node, "set", "a mapping of parameter names to values");
        }

        return OverrideParser.GeneralFirst(map.Entries.Select(e =>
        {
            (Parameter parameter, Population.HostSet hosts) = ValueRules.FindTarget(At(e.Key), "set", e.Key.Text);
            return new ParameterSetting(parameter, hosts, ValueRules.ParseValue(At(e.Value), e.Key.Text, Text(e.Key.Text, e.Value), parameter));
        }));
    }

    private List<SearchRange> Ranges(YamlNode node, Scenario scenario, List<ParameterSetting> set)
    {
        List<SearchRange> ranges = [];
        foreach (YamlNode item in Items("parameters", node))
        {
            YamlMapping map = Mapping("parameters", item, RangeKeys, ["name"]);
            string name = Text("name", map["name"]!);
            (Parameter parameter, Population.HostSet hosts) = ValueRules.FindTarget(At(map["name"]!), "name", name);
            double low = map["low"] is { } l ? ValueRules.ParseValue(At(l), "low", Text("low", l), parameter) : parameter.Low;
            double high = map["high"] is { } h ? ValueRules.ParseValue(At(h), "high", Text("high", h), parameter) : parameter.High;
            if (low >= high)
            {
                throw Wrong(map["high"] ?? item, "high", string.Create(CultureInfo.InvariantCulture, $"more than low, {low}"));
            }

            if (ranges.Any(r => r.Parameter == parameter && r.Hosts.Overlaps(hosts)) || set.Any(s => s.Parameter == parameter && s.Hosts.Overlaps(hosts)))
            {
                throw Wrong(map["name"]!, "name", "each parameter and host once, in set or in parameters");
            }

            // A value for the whole run would silently end what history dates.
            if (scenario.Changes.Any(c => c.Parameter == parameter && c.Hosts.Overlaps(hosts)))
            {
                throw Wrong(map["name"]!, "name", $"a parameter that {scenario.Id} does not date; a value for the whole run would end its dated values");
            }

            ranges.Add(new SearchRange(name, parameter, hosts, low, high));
        }

        return ranges.Count > 0 ? ranges : throw Wrong(node, "parameters", "at least one parameter");
    }

    private List<SearchStage> Stages(YamlNode node)
    {
        List<SearchStage> stages = [];
        foreach (YamlNode item in Items("stages", node))
        {
            YamlMapping map = Mapping("stages", item, StageKeys, ["draws"]);
            int best = Whole(map, "best", 0, 0, MaxDraws);
            stages.Add(stages.Count > 0 || best == 0
                ? new SearchStage(Whole(map, "draws", 0, 1, MaxDraws), best)
                : throw Wrong(map["best"]!, "best", "no best points in the first stage, which has none before it"));
        }

        return stages.Count > 0 ? stages : throw Wrong(node, "stages", "at least one stage");
    }

    private YamlMapping Mapping(string key, YamlNode node, string[] keys, string[] required)
    {
        YamlMapping map = node as YamlMapping ?? throw Wrong(node, key, $"an entry with the keys {string.Join(", ", keys)}");
        CheckKeys(map, key, keys, required);
        return map;
    }

    private void CheckKeys(YamlMapping map, string key, string[] keys, string[] required)
    {
        foreach ((YamlScalar name, _) in map.Entries)
        {
            if (!keys.Contains(name.Text))
            {
                throw InputError.At(At(name), key, name.Text, $"one of the keys {string.Join(", ", keys)}", keys);
            }
        }

        foreach (string name in required.Where(n => map[n] is null))
        {
            throw InputError.At(At(map), name, "(missing)", $"the key '{name}'");
        }
    }

    private IReadOnlyList<YamlNode> Items(string key, YamlNode node) => node is YamlSequence list ? list.Items : throw Wrong(node, key, "a list");

    private int Whole(YamlMapping map, string key, int otherwise, int low, int high) => map[key] is not { } node
        ? otherwise
        : int.TryParse(Text(key, node), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= low && value <= high
            ? value
            : throw Wrong(node, key, string.Create(CultureInfo.InvariantCulture, $"a whole number from {low} to {high}"));

    private double Number(string key, YamlNode node, double low, double high) =>
        double.TryParse(Text(key, node), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= low && value <= high
            ? value
            : throw Wrong(node, key, string.Create(CultureInfo.InvariantCulture, $"a number from {low} to {high}"));

    private string Text(string key, YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && scalar.Text.Length > 0 ? scalar.Text : throw Wrong(node, key, "a value");

    private InputException Wrong(YamlNode node, string key, string expected) => InputError.At(At(node), key, node.Summary, expected);

    private InputPlace At(YamlNode node) => new(_file, node.Line);
}
