using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Reads how an axis is covered, and refuses what its design does not know.</summary>
internal static class DesignReader
{
    /// <summary>Most points of a design.</summary>
    public const int MaxPoints = 10_000_000;

    /// <summary>Most levels of a grid or of Morris trajectories.</summary>
    public const int MaxLevels = 1_000;

    /// <summary>Reads a design.</summary>
    /// <param name="yaml">Takes values out of nodes.</param>
    /// <param name="map">The axis.</param>
    /// <param name="kind">Name of the design.</param>
    /// <param name="small">Number of points in the small size, or null.</param>
    /// <param name="sizes">The mapping that number stands in.</param>
    /// <param name="levers">Levers, whose listed doses make a grid without levels.</param>
    /// <param name="names">Names of the factors.</param>
    /// <param name="value">Reads a listed value: (factor, node, text).</param>
    public static DesignSpec Read(YamlFields yaml, YamlMapping map, string kind, YamlNode? small, YamlMapping? sizes,
        IReadOnlyList<Lever> levers, IReadOnlyList<string> names, Func<int, YamlNode, string, double> value)
    {
        Allow(yaml, map, kind, "points", kind is not "grid");
        Allow(yaml, map, kind, "levels", kind is "grid" or "morris");
        Allow(yaml, map, kind, "maximin", kind is "latin-hypercube");
        Allow(yaml, map, kind, "second-order", kind is "saltelli");
        string key = map["policies"] is null ? "uncertainties" : "levers";
        int line = (small ?? map["points"] ?? map).Line;
        int Points() => small is null ? yaml.Whole(map, "points", null, 1, MaxPoints) : yaml.Whole(sizes!, key, null, 1, MaxPoints);
        if (small is not null && kind is "grid" or "list")
        {
            throw yaml.Wrong(small!, key, $"no number of points for a {kind}, which has those it lists");
        }

        switch (kind)
        {
            case "list":
                return new DesignSpec(DesignKind.List, 0, 0, false, false, Listed(yaml, map, names, value));
            case "grid":
                bool everyDose = levers.Count > 0 && levers.All(l => l.Doses.Count > 0);
                return new DesignSpec(DesignKind.Grid, 0, everyDose ? 0 : yaml.Whole(map, "levels", null, 1, MaxLevels), false, false, []);
            case "morris":
                int levels = yaml.Whole(map, "levels", 4, 2, MaxLevels);
                return levels % 2 == 0
                    ? new DesignSpec(DesignKind.Morris, Points(), levels, false, false, [])
                    : throw yaml.Wrong(map["levels"]!, "levels", "an even number of levels, so that all are reached equally often");
            case "saltelli":
                return new DesignSpec(DesignKind.Saltelli, Points(), 0, false, yaml.Flag(map, "second-order"), []) { PointsLine = line };
            case "latin-hypercube":
                return new DesignSpec(DesignKind.LatinHypercube, Points(), 0, yaml.Flag(map, "maximin"), false, []);
            default:
                return new DesignSpec(kind == "sobol" ? DesignKind.Sobol : DesignKind.Random, Points(), 0, false, false, []) { PointsLine = line };
        }
    }

    private static void Allow(YamlFields yaml, YamlMapping map, string kind, string key, bool allowed)
    {
        if (!allowed && map[key] is { } node)
        {
            throw InputError.At(yaml.At(node), key, node.Summary, $"no '{key}' with the design {kind}");
        }
    }

    /// <summary>Points as mappings of a factor's name to its value; each names every factor.</summary>
    private static List<double[]> Listed(YamlFields yaml, YamlMapping map, IReadOnlyList<string> names, Func<int, YamlNode, string, double> value)
    {
        List<double[]> points = [];
        YamlNode list = map["points"] ?? throw InputError.At(yaml.At(map), "points", "(missing)", "the key 'points' with the list of points");
        foreach (YamlNode item in yaml.Items("points", list))
        {
            YamlMapping point = yaml.Mapping("points", item, [.. names], [.. names]);
            points.Add([.. names.Select((name, i) => value(i, point[name]!, yaml.Text(name, point[name]!)))]);
        }

        return points;
    }
}
