using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>Reads an approximate Bayesian calibration; everything wrong in it is said with file, line and what was expected.</summary>
public sealed class AbcReader
{
    /// <summary>The size that every file has: its own numbers.</summary>
    public const string FullSize = "full";

    /// <summary>Most fresh runs from a posterior.</summary>
    internal const int MaxDraws = 10_000;

    private const string Expected = "a calibration with id, parameters, particles, generations and proposals";

    /// <summary>Keys of a size, which the file itself has too.</summary>
    internal static readonly string[] SizeKeys = ["workers", "replicates", "particles", "generations", "quantile", "tolerance", "acceptance", "proposals", "draws"];

    /// <summary>Keys of a calibration.</summary>
    internal static readonly string[] Keys = ["id", "scenario", "seed", "set", "parameters", "targets", "sizes", .. SizeKeys];

    /// <summary>Keys it must have.</summary>
    internal static readonly string[] Required = ["id", "parameters", "particles", "generations", "proposals"];

    private readonly YamlFields _fields;
    private readonly YamlMapping _top;
    private readonly YamlMapping? _size;

    private AbcReader(YamlFields fields, YamlMapping top, YamlMapping? size)
    {
        _fields = fields;
        _top = top;
        _size = size;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="size"><see cref="FullSize"/>, or one of its <c>sizes</c>.</param>
    /// <exception cref="InputException">It is missing, no calibration, or has no such size.</exception>
    public static AbcCalibration Load(string file, string size = FullSize) => Parse(InputFile.Read(file, file, InputPlace.CommandLine, "FILE"), file, size);

    /// <summary>Reads a text as if from a file.</summary>
    internal static AbcCalibration Parse(string text, string file, string size = FullSize) => Read(StrictYaml.ReadMapping(text, file, Expected), file, size);

    /// <summary>True for a mapping meant for this reader rather than for the one of staged searches.</summary>
    internal static bool Reads(YamlMapping top) => top["particles"] is not null;

    /// <summary>Reads a mapping, which may stand within a file.</summary>
    internal static AbcCalibration Read(YamlMapping top, string file, string size)
    {
        YamlFields fields = new(file);
        fields.Mapping("calibration", top, Keys, Required);
        Dictionary<string, YamlMapping> sizes = Sizes(fields, top["sizes"]);
        if (size != FullSize && !sizes.ContainsKey(size))
        {
            string[] names = [FullSize, .. sizes.Keys];
            throw InputError.At(InputPlace.CommandLine, "--size", size, $"a size of {file} ({string.Join(", ", names)})", names);
        }

        AbcCalibration Of(YamlMapping? part) => new AbcReader(fields, top, part).Read();
        AbcCalibration chosen = Of(sizes.GetValueOrDefault(size));

        // What is wrong with the sizes not chosen should not wait until somebody chooses them.
        foreach (YamlMapping other in sizes.Where(s => s.Key != size).Select(s => s.Value))
        {
            Of(other);
        }

        return chosen;
    }

    private static Dictionary<string, YamlMapping> Sizes(YamlFields fields, YamlNode? node) => node switch
    {
        null => [],
        YamlMapping map when map[FullSize] is null => map.Entries.ToDictionary(e => e.Key.Text, e => fields.Mapping("sizes", e.Value, SizeKeys)),
        _ => throw fields.Wrong(node, "sizes", $"a mapping of sizes to what differs in them from the file's own numbers, which are the size '{FullSize}'"),
    };

    private AbcCalibration Read()
    {
        List<ParameterSetting> set = CalibrationFields.Fixed(_fields, _top["set"]);
        Scenario scenario = CalibrationFields.LoadScenario(_fields, _top).With(set);
        List<AbcParameter> parameters = Parameters(_top["parameters"]!, scenario, set);
        int particles = Whole("particles", null, AbcRules.LeastParticles(parameters.Count), AbcRules.MaxParticles);
        AbcRules rules = new()
        {
            Seed = _fields.Seed(_top),
            Dimensions = parameters.Count,
            Particles = particles,
            Generations = Whole("generations", null, 1, AbcRules.MaxGenerations),
            Proposals = Whole("proposals", null, particles, AbcRules.MaxProposals),
            Quantile = Number("quantile", 0.5, 0.01, 0.99),
            Tolerance = Number("tolerance", 0, 0, Math.Sqrt(TargetScore.FarOff)),
            Acceptance = Number("acceptance", 0, 0, 1),
        };
        return new AbcCalibration
        {
            Id = _fields.Id(_top["id"]!),
            Scenario = scenario,
            Workers = Whole("workers", 10_000, 1, WorldSpec.MaxWorkers),
            Replicates = Whole("replicates", 1, 1, Experiment.MaxReplicates),
            Parameters = parameters,
            Rules = rules,
            Draws = Whole("draws", 100, 1, MaxDraws),
            Targets = new TargetDistance(Targets(_top["targets"])),
        };
    }

    private List<AbcParameter> Parameters(YamlNode node, Scenario scenario, List<ParameterSetting> set)
    {
        List<AbcParameter> parameters = [];
        foreach (YamlNode item in _fields.Items("parameters", node))
        {
            parameters.Add(AbcParameterReader.Read(_fields, item, scenario,
                [.. set.Select(s => (s.Parameter, s.Hosts)), .. parameters.Select(p => (p.Parameter, p.Hosts))]));
        }

        return parameters;
    }

    private IReadOnlyList<string> Targets(YamlNode? node)
    {
        if (node is null)
        {
            return TargetDistance.Emergent;
        }

        List<string> ids = [];
        foreach (YamlNode item in _fields.Items("targets", node))
        {
            string id = _fields.Word("targets", item, TargetDistance.Emergent);
            ids.Add(ids.Contains(id) ? throw _fields.Wrong(item, "targets", "each target once") : id);
        }

        return ids;
    }

    /// <summary>Where a key stands: in the size, else at the top.</summary>
    private YamlMapping Holder(string key) => _size?[key] is not null ? _size : _top;

    private int Whole(string key, int? otherwise, int low, int high) => _fields.Whole(Holder(key), key, otherwise, low, high);

    private double Number(string key, double otherwise, double low, double high) =>
        Holder(key)[key] is { } node ? _fields.Number(key, node, low, high) : otherwise;
}
