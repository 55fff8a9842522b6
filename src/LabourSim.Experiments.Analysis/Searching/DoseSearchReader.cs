using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Searching;

/// <summary>Reads a search over doses: a sweep with <c>population</c> and <c>generations</c>, whose levers are ranges.</summary>
public static class DoseSearchReader
{
    /// <summary>Bounds of the size of a generation and of their number.</summary>
    internal const int MinPopulation = 4, MaxPopulation = 10_000, MaxGenerations = 10_000;

    /// <summary>Keys beside those of a sweep.</summary>
    internal static readonly string[] OwnKeys = ["population", "generations"];

    /// <summary>Reads a search.</summary>
    /// <exception cref="InputException">It is no search.</exception>
    internal static DoseSearch Read(YamlMapping map, SweepSource source)
    {
        YamlFields yaml = new(source.File);
        YamlMapping? small = source.Small && map["sizes"] is YamlMapping sizes ? sizes["small"] as YamlMapping : null;
        YamlMapping rest = new(map.Line, [.. map.Entries.Where(e => !OwnKeys.Contains(e.Key.Text)).Select(e => e.Key.Text == "sizes" ? (e.Key, WithoutOwn(e.Value)) : e)]);
        Sweep worlds = SweepReader.Read(rest, source, searched: true);
        int population = Size("population", MinPopulation, MaxPopulation);
        if (population % 2 != 0)
        {
            throw yaml.Wrong((small?["population"] ?? map["population"])!, "population", "an even number, since children come in pairs");
        }

        if (worlds.Scenarios.Count != 1)
        {
            throw yaml.Wrong(map["scenarios"]!, "scenarios", "one scenario, which the mixes are laid over");
        }

        if (worlds.Levers.Count == 0)
        {
            throw InputError.At(yaml.At(map), "levers", "(missing)", "a list of policies with the range of each dose");
        }

        if (Comparing.Frontier.Outcomes.FirstOrDefault(id => worlds.Measures.All(m => m.Id != id)) is { } missing)
        {
            throw yaml.Wrong(map["outcomes"]!, "outcomes", $"the three imperatives among them; {missing} is missing");
        }

        return new DoseSearch(worlds, population, Size("generations", 1, MaxGenerations));

        int Size(string key, int low, int high) => yaml.Whole(small?[key] is not null ? small : map, key, null, low, high);
    }

    private static YamlNode WithoutOwn(YamlNode sizes) => sizes is not YamlMapping map ? sizes : new YamlMapping(map.Line,
        [.. map.Entries.Select(e => (e.Key, e.Value is YamlMapping size ? new YamlMapping(size.Line, [.. size.Entries.Where(s => !OwnKeys.Contains(s.Key.Text))]) : e.Value))]);
}
