using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Policies;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Reads <c>uncertainties</c>: what nobody knows or controls, and how it is sampled.</summary>
/// <param name="yaml">Takes values out of nodes.</param>
/// <param name="kept">Names that <c>ranges: kept</c> stands for.</param>
/// <param name="small">The sizes of the small variant; null for the full one.</param>
/// <param name="scenarios">The scenarios that take the values.</param>
internal sealed class FactorReader(YamlFields yaml, IReadOnlyList<string> kept, YamlMapping? small, IReadOnlyList<Scenario> scenarios)
{
    /// <summary>The word for every shipped range.</summary>
    public const string Shipped = "shipped";

    /// <summary>The word for the factors that an earlier step of a study kept.</summary>
    public const string Kept = "kept";

    /// <summary>Keys of <c>uncertainties</c>.</summary>
    public static readonly string[] Keys = ["design", "points", "levels", "maximin", "second-order", "ranges"];

    /// <summary>Designs.</summary>
    public static readonly string[] Designs = ["latin-hypercube", "random", "sobol", "morris", "saltelli", "grid", "list"];

    private const string Key = "uncertainties";
    private readonly LeverReader _conditions = new(yaml, "ranges", null);

    /// <summary>Reads the axis; there is one world without the key.</summary>
    public (IReadOnlyList<WorldFactor> Factors, DesignSpec Design) Read(YamlNode? node)
    {
        if (node is null)
        {
            return ([], DesignSpec.Nothing);
        }

        YamlMapping map = yaml.Mapping(Key, node, Keys, "design");
        List<WorldFactor> factors = Ranges(map["ranges"]);
        YamlNode ranges = map["ranges"] ?? map;
        string kind = yaml.Word("design", map["design"]!, Designs);
        DesignSpec design = DesignReader.Read(yaml, map, kind, small?[Key], small, [], [.. factors.Select(f => f.Name)],
            (factor, at, text) => Fitting(at, factors[factor], factors[factor].Unknown is { } unknown
                ? ValueRules.ParseValue(yaml.At(at), factors[factor].Name, text, unknown.Parameter)
                : ValueRules.ParseDose(yaml.At(at), text, factors[factor].Condition!.Policy))) with
        { Line = map.Line };
        if (design.Kind != DesignKind.List)
        {
            for (int i = 0; i < factors.Count; i++)
            {
                YamlNode at = ranges is YamlSequence list && list.Items.Count == factors.Count ? list.Items[i] : ranges;
                Fitting(at, factors[i], factors[i].At(0));
                Fitting(at, factors[i], factors[i].At(1));
            }
        }

        return (factors, design);
    }

    /// <summary>A value that every scenario can take, its dated values included.</summary>
    private double Fitting(YamlNode at, WorldFactor factor, double value) =>
        scenarios.Select(s => factor.Fault(s, value)).FirstOrDefault(f => f is not null) is { } fault
            ? throw InputError.At(yaml.At(at), factor.Name, value.ToString("G6", CultureInfo.InvariantCulture), fault)
            : value;

    private List<WorldFactor> Ranges(YamlNode? node)
    {
        if (node is null or YamlScalar { Text: Shipped })
        {
            return [.. AllShipped()];
        }

        if (node is YamlScalar { Text: Kept })
        {
            return kept.Count > 0
                ? [.. kept.Select(name => ByName(node, name))]
                : throw yaml.Wrong(node, "ranges", "a list of ranges; 'kept' stands for what an earlier step of a study kept, and there is none");
        }

        List<WorldFactor> factors = [];
        foreach (YamlNode item in yaml.Items("ranges", node))
        {
            foreach (WorldFactor factor in item is YamlScalar { Text: Shipped } ? AllShipped() : [Range(item)])
            {
                factors.Add(factors.Any(f => SameThing(f, factor))
                    ? throw InputError.At(yaml.At(item), "ranges", factor.Name, "each parameter or policy once for the same hosts")
                    : factor);
            }
        }

        return factors;
    }

    private static IEnumerable<WorldFactor> AllShipped() => Unknowns.All.Select(u => new WorldFactor(u.Target, u, null));

    private WorldFactor Range(YamlNode item)
    {
        if (item is YamlScalar word)
        {
            return ByName(word, yaml.Text("ranges", word));
        }

        if (item is YamlMapping map && map["policy"] is not null)
        {
            Lever condition = _conditions.Policy(yaml.Mapping("ranges", item, LeverReader.PolicyKeys, "policy"), conditions: true);
            return condition.Doses.Count == 0
                ? new WorldFactor(condition.Name, null, condition)
                : throw yaml.Wrong(map["doses"]!, "doses", "'low' and 'high' for a condition");
        }

        Unknown unknown = Unknowns.Read(item, yaml.File, "");
        return new WorldFactor(unknown.Target, unknown, null);
    }

    private WorldFactor ByName(YamlNode node, string name)
    {
        if (PolicyCatalogue.Find(name) is { IsCondition: true } policy)
        {
            return new WorldFactor(name, null, new Lever(name, policy, Population.HostSet.All, null, null, 0, 1, []));
        }

        Unknown unknown = Unknowns.Range(yaml.At(node), "ranges", name);
        return new WorldFactor(name, unknown, null);
    }

    private static bool SameThing(WorldFactor a, WorldFactor b) =>
        (a.Unknown is { } x && b.Unknown is { } y && x.Parameter == y.Parameter && x.Hosts.Overlaps(y.Hosts))
        || (a.Condition is { } p && b.Condition is { } q && p.Policy == q.Policy && p.Hosts.Overlaps(q.Hosts));
}
