using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Calibrating.Search;

/// <summary>Reads the file of a calibration search; everything wrong in it is said with file, line and what was expected.</summary>
public sealed class SearchReader
{
    private const int MaxDraws = 100_000;
    private static readonly string[] Keys = ["id", "scenario", "seed", "workers", "replicates", "miss-weight", "set", "parameters", "stages"];
    private static readonly string[] Required = ["id", "parameters", "stages"];
    private static readonly string[] RangeKeys = ["name", "low", "high"];
    private static readonly string[] StageKeys = ["draws", "best"];
    private readonly YamlFields _fields;

    private SearchReader(YamlFields fields) => _fields = fields;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is missing or no search.</exception>
    public static CalibrationSearch Load(string file) => Parse(InputFile.Read(file, file, InputPlace.CommandLine, "FILE"), file);

    /// <summary>Reads a text as if from a file.</summary>
    internal static CalibrationSearch Parse(string text, string file) =>
        new SearchReader(new YamlFields(file)).Read(StrictYaml.ReadMapping(text, file, "a calibration search with id, parameters and stages"), text);

    private CalibrationSearch Read(YamlMapping top, string text)
    {
        _fields.Mapping("search", top, Keys, Required);
        Scenario scenario = CalibrationFields.LoadScenario(_fields, top);
        List<ParameterSetting> set = CalibrationFields.Fixed(_fields, top["set"]);
        return new CalibrationSearch
        {
            Id = _fields.Id(top["id"]!),
            Scenario = scenario,
            Seed = _fields.Seed(top),
            Workers = _fields.Whole(top, "workers", 10_000, 1, WorldSpec.MaxWorkers),
            Replicates = _fields.Whole(top, "replicates", 1, 1, Experiment.MaxReplicates),
            MissWeight = top["miss-weight"] is { } weight ? _fields.Number("miss-weight", weight, 0, 1_000_000) : 1,
            Fixed = set,
            Parameters = Ranges(top["parameters"]!, scenario, set),
            Stages = Stages(top["stages"]!),
            Text = text,
        };
    }

    private List<SearchRange> Ranges(YamlNode node, Scenario scenario, List<ParameterSetting> set)
    {
        List<SearchRange> ranges = [];
        foreach (YamlNode item in _fields.Items("parameters", node))
        {
            YamlMapping map = _fields.Mapping("parameters", item, RangeKeys, "name");
            CalibrationRange range = CalibrationFields.Range(_fields, map,
                [.. set.Select(s => (s.Parameter, s.Hosts)), .. ranges.Select(r => (r.Parameter, r.Hosts))]);

            // A value for the whole run would silently end what history dates.
            if (scenario.Changes.Any(c => c.Parameter == range.Parameter && c.Hosts.Overlaps(range.Hosts)))
            {
                throw _fields.Wrong(map["name"]!, "name", $"a parameter that {scenario.Id} does not date; a value for the whole run would end its dated values");
            }

            ranges.Add(new SearchRange(range.Name, range.Parameter, range.Hosts, range.Low, range.High));
        }

        return ranges;
    }

    private List<SearchStage> Stages(YamlNode node)
    {
        List<SearchStage> stages = [];
        foreach (YamlNode item in _fields.Items("stages", node))
        {
            YamlMapping map = _fields.Mapping("stages", item, StageKeys, "draws");
            int best = _fields.Whole(map, "best", 0, 0, MaxDraws);
            stages.Add(stages.Count > 0 || best == 0
                ? new SearchStage(_fields.Whole(map, "draws", null, 1, MaxDraws), best)
                : throw _fields.Wrong(map["best"]!, "best", "no best points in the first stage, which has none before it"));
        }

        return stages;
    }
}
