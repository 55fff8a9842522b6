using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Reads <c>levers</c>: policies with their doses, and how the doses are combined.</summary>
/// <param name="yaml">Takes values out of nodes.</param>
/// <param name="key">The key they stand under, for messages.</param>
/// <param name="small">The sizes of the small variant; null for the full one.</param>
/// <param name="searched">True when a search chooses the doses, so that levers are ranges and have no design.</param>
internal sealed class LeverReader(YamlFields yaml, string key, YamlMapping? small, bool searched = false)
{
    /// <summary>Keys of <c>levers</c>.</summary>
    public static readonly string[] Keys = ["design", "points", "levels", "maximin", "policies"];

    /// <summary>Designs, the default first.</summary>
    public static readonly string[] Designs = ["grid", "list", "random", "latin-hypercube", "sobol"];

    /// <summary>Keys of one policy.</summary>
    public static readonly string[] PolicyKeys = ["policy", "hosts", "start", "end", "low", "high", "doses"];

    /// <summary>Reads the axis; nothing varies without the key.</summary>
    public (IReadOnlyList<Lever> Levers, DesignSpec Design) Read(YamlNode? node)
    {
        if (node is null)
        {
            return ([], DesignSpec.Nothing);
        }

        YamlMapping map = yaml.Mapping(key, node, Keys, "policies");
        List<Lever> levers = Policies(map["policies"]!);
        if (searched)
        {
            return map["design"] is { } given
                ? throw yaml.Wrong(given, "design", "no design: the search chooses the doses")
                : levers.FirstOrDefault(l => l.Doses.Count > 0) is { } single
                ? throw InputError.At(yaml.At(map), "doses", single.Name, "'low' and 'high', since the search chooses the doses")
                : (levers, DesignSpec.Nothing);
        }

        string kind = map["design"] is { } word ? yaml.Word("design", word, Designs) : "grid";
        DesignSpec design = DesignReader.Read(yaml, map, kind, small?[key], small, levers, [.. levers.Select(l => l.Name)],
            (lever, at, text) => ValueRules.ParseDose(yaml.At(at), text, levers[lever].Policy)) with
        { Line = map.Line };
        for (int i = 0; i < levers.Count && kind is not ("grid" or "list"); i++)
        {
            if (levers[i].Doses.Count > 0)
            {
                throw yaml.Wrong(map["design"]!, "design", $"grid or list with the single doses of {levers[i].Name}; give 'low' and 'high' for a range");
            }
        }

        return (levers, design);
    }

    /// <summary>Reads a list of policies with doses.</summary>
    public List<Lever> Policies(YamlNode node)
    {
        List<Lever> levers = [];
        foreach (YamlNode item in yaml.Items("policies", node))
        {
            Lever lever = Policy(yaml.Mapping("policies", item, PolicyKeys, "policy"), conditions: false);
            levers.Add(levers.Any(l => l.Policy == lever.Policy && l.Hosts.Overlaps(lever.Hosts))
                ? throw InputError.At(yaml.At(item), "policy", lever.Name, "each policy once for the same hosts")
                : lever);
        }

        return levers;
    }

    /// <summary>Reads one policy; a condition only where conditions belong, and a choice only where choices do.</summary>
    public Lever Policy(YamlMapping map, bool conditions)
    {
        YamlNode at = map["policy"]!;
        Policy policy = ValueRules.FindPolicy(yaml.At(at), "policy", yaml.Text("policy", at));
        if (policy.IsCondition != conditions)
        {
            throw yaml.Wrong(at, "policy", conditions
                ? $"what states do to the people ({Names(true)}); other policies belong under 'levers'"
                : "what outside actors can choose; what states do to the people is a condition: put it under 'uncertainties', in 'ranges'", Of(conditions));
        }

        HostSet hosts = map["hosts"] is { } h ? yaml.Hosts(h) : HostSet.All;
        Month? start = yaml.Date(map, "start"), end = yaml.Date(map, "end");
        if (end < (start ?? policy.DefaultStart))
        {
            throw yaml.Wrong(map["end"]!, "end", $"a month not before the start, {start ?? policy.DefaultStart}");
        }

        List<double> doses = map["doses"] is { } list ? [.. yaml.Items("doses", list).Select(d => Dose(d, "doses", policy))] : [];
        if (doses.Count > 0 && (map["low"] ?? map["high"]) is { } both)
        {
            throw yaml.Wrong(both, "doses", "either 'doses' or 'low' and 'high'");
        }

        if (doses.Distinct().Count() < doses.Count)
        {
            throw yaml.Wrong(map["doses"]!, "doses", "each dose once");
        }

        double low = map["low"] is { } l ? Dose(l, "low", policy) : 0, high = map["high"] is { } u ? Dose(u, "high", policy) : 1;
        if (doses.Count == 0 && !(low < high))
        {
            throw InputError.At(yaml.At(map["high"] ?? map["low"]!), map["high"] is null ? "low" : "high",
                FormattableString.Invariant($"{low} to {high}"), "a range that is not empty: low < high");
        }

        string name = hosts == HostSet.All ? policy.Id : $"{policy.Id}@{string.Join('+', hosts.Hosts().Select(x => Places.HostNames[(int)x]))}";
        return new Lever(name, policy, hosts, start, end, doses.Count > 0 ? doses.Min() : low, doses.Count > 0 ? doses.Max() : high, doses);
    }

    private double Dose(YamlNode node, string field, Policy policy) => ValueRules.ParseDose(yaml.At(node), yaml.Text(field, node), policy);

    private static IEnumerable<string> Of(bool conditions) => PolicyCatalogue.All.Where(p => p.IsCondition == conditions).Select(p => p.Id);

    private static string Names(bool conditions) => string.Join(", ", Of(conditions));
}
