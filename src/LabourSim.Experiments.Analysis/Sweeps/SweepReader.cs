using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Reads a sweep; everything wrong in it is said with file, line, key, value and what was expected.</summary>
public sealed class SweepReader
{
    /// <summary>Keys of a sweep file.</summary>
    internal static readonly string[] Keys =
        ["id", "title", "question", "seed", "workers", "replicates", "from", "to", "read", "scenarios", "levers", "uncertainties", "outcomes", "sizes"];

    /// <summary>Keys a file must have.</summary>
    internal static readonly string[] Required = ["id", "scenarios"];

    /// <summary>Keys of <c>read</c>.</summary>
    internal static readonly string[] SpanKeys = ["from", "to"];

    /// <summary>Keys of <c>sizes</c>.</summary>
    internal static readonly string[] SizeNames = ["small"];

    /// <summary>Keys of a size.</summary>
    internal static readonly string[] SmallKeys = ["workers", "replicates", "levers", "uncertainties"];
    private readonly SweepSource _source;
    private readonly YamlFields _yaml;

    private SweepReader(SweepSource source, string shown)
    {
        _source = source;
        _yaml = new YamlFields(shown);
    }

    /// <summary>Reads a sweep file.</summary>
    /// <param name="file">Path.</param>
    /// <param name="small">True for the file's small size.</param>
    /// <exception cref="InputException">It is missing or no sweep.</exception>
    public static Sweep Load(string file, bool small) =>
        Parse(new SweepSource(Path.GetFullPath(file), InputFile.Read(file, file, InputPlace.CommandLine, "FILE"), "", small, []), file);

    /// <summary>Reads a sweep from the text kept with its results.</summary>
    /// <exception cref="InputException">The text is no sweep for this program.</exception>
    public static Sweep Parse(SweepSource source) => Parse(source, source.File);

    /// <summary>Reads a sweep that is part of another file.</summary>
    /// <param name="map">The part.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="searched">True when a search chooses the doses.</param>
    internal static Sweep Read(YamlMapping map, SweepSource source, bool searched = false) => new SweepReader(source, source.File).Read(map, searched);

    private static Sweep Parse(SweepSource source, string shown)
    {
        YamlMapping top = source.Step.Length > 0
            ? StepWork.Read(source.Text, source.File, source.Step)
            : StrictYaml.ReadMapping(source.Text, shown, "a sweep with id and scenarios");
        return new SweepReader(source, shown).Read(top, false);
    }

    private Sweep Read(YamlMapping top, bool searched)
    {
        _yaml.Mapping("sweep", top, Keys, Required);
        YamlMapping? small = Small(top);
        (Month from, Month to) = _yaml.Window(top, Month.Of(2007, 1), Month.Of(2025, 12));
        List<Scenario> scenarios = Scenarios(top["scenarios"]!);
        LeverReader levers = new(_yaml, "levers", small, searched);
        (IReadOnlyList<Lever> policies, DesignSpec leverDesign) = levers.Read(top["levers"]);
        (IReadOnlyList<WorldFactor> factors, DesignSpec worldDesign) = new FactorReader(_yaml, _source.Kept, small, scenarios).Read(top["uncertainties"]);
        return new Sweep
        {
            Id = _yaml.Id(top["id"]!),
            Title = top["title"] is { } title ? _yaml.Text("title", title) : _yaml.Text("id", top["id"]!),
            Question = top["question"] is { } question ? _yaml.Text("question", question) : "",
            Seed = _yaml.Seed(top),
            Workers = Size(top, small, "workers", 10_000, 0, WorldSpec.MaxWorkers),
            Replicates = Size(top, small, "replicates", 1, 1, Experiment.MaxReplicates),
            From = from,
            To = to,
            Read = ReadSpan(top["read"], from, to),
            Scenarios = scenarios,
            Levers = policies,
            LeverDesign = leverDesign,
            Factors = factors,
            WorldDesign = worldDesign,
            Measures = Measures(top["outcomes"]),
            Source = _source,
        };
    }

    private YamlMapping? Small(YamlMapping top)
    {
        YamlMapping? sizes = top["sizes"] is { } node ? _yaml.Mapping("sizes", node, SizeNames, SizeNames) : null;
        YamlMapping? small = sizes is null ? null : _yaml.Mapping("small", sizes["small"]!, SmallKeys);
        foreach (string axis in (string[])["levers", "uncertainties"])
        {
            if (small?[axis] is { } points && top[axis] is null)
            {
                throw _yaml.Wrong(points, axis, $"no number of points, since the sweep has no '{axis}'");
            }
        }

        return !_source.Small ? null
            : small ?? throw InputError.At(_yaml.At(top), "sizes", "(missing)", "the key 'sizes' with an entry 'small', since the small size was asked for");
    }

    private int Size(YamlMapping top, YamlMapping? small, string key, int otherwise, int low, int high) =>
        _yaml.Whole(small?[key] is not null ? small : top, key, otherwise, low, high);

    private (Month From, Month To) ReadSpan(YamlNode? node, Month from, Month to)
    {
        if (node is null)
        {
            return (from, to);
        }

        YamlMapping map = _yaml.Mapping("read", node, SpanKeys);
        (Month first, Month last) = _yaml.Window(map, from, to);
        return first >= from && last <= to
            ? (first, last)
            : throw InputError.At(_yaml.At(node), "read", $"{first} to {last}", $"months inside the recorded ones, {from} to {to}");
    }

    private List<Scenario> Scenarios(YamlNode node)
    {
        List<Scenario> scenarios = [];
        foreach (YamlNode item in _yaml.Items("scenarios", node))
        {
            Scenario scenario = ScenarioLoader.LoadNamed(_yaml, item);
            scenarios.Add(scenarios.Any(s => s.Id == scenario.Id) ? throw _yaml.Wrong(item, "scenarios", "each scenario id once") : scenario);
        }

        return scenarios;
    }

    private IReadOnlyList<Measure> Measures(YamlNode? node)
    {
        if (node is null)
        {
            return Measure.All;
        }

        List<Measure> measures = [];
        foreach (YamlNode item in _yaml.Items("outcomes", node))
        {
            string[] parts = _yaml.Text("outcomes", item).Split('@', 2);
            Outcome outcome = OutcomeCatalogue.Find(parts[0]) ?? throw InputError.At(_yaml.At(item), "outcomes", parts[0],
                "an outcome (see 'laboursim list outcomes'), or outcome@host", OutcomeCatalogue.All.Select(o => o.Id));
            Host? host = null;
            if (parts.Length == 2)
            {
                HostSet hosts = ValueRules.FindHosts(_yaml.At(item), "outcomes", parts[1]);
                host = hosts == HostSet.All ? null : hosts.Hosts().First();
            }

            Measure measure = new(outcome, host);
            measures.Add(measures.Contains(measure) ? throw _yaml.Wrong(item, "outcomes", "each outcome once") : measure);
        }

        return measures;
    }
}
