using System.Globalization;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Claims;

/// <summary>One parameter nobody knows well, and the range it is drawn from.</summary>
/// <param name="Target"><c>name</c> or <c>name@host</c>.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Hosts">Where.</param>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Logarithmic">True when equal ratios, not equal differences, are equally likely.</param>
/// <param name="Reason">Why this range.</param>
public sealed record Unknown(string Target, Parameter Parameter, HostSet Hosts, double Low, double High, bool Logarithmic, string Reason)
{
    /// <summary>The value at a place in the range.</summary>
    /// <param name="u">0 to 1.</param>
    public double At(double u) => Logarithmic ? Low * Math.Pow(High / Low, u) : Low + (High - Low) * u;
}

/// <summary>The uncertain ranges that claims are tried over.</summary>
public static class Unknowns
{
    private const string File = "data/unknowns.yaml";
    private const string Top = "a list 'unknowns' of name, low, high, distribution and reason";
    private static readonly string[] Keys = ["name", "low", "high", "distribution", "reason"];
    private static readonly string[] Distributions = ["uniform", "log-uniform"];
    private static readonly Lazy<IReadOnlyList<Unknown>> Shipped = new(() => Parse(ShippedFiles.Read(File), File));

    /// <summary>All ranges, in the file's order.</summary>
    public static IReadOnlyList<Unknown> All => Shipped.Value;

    /// <summary>Reads ranges from text.</summary>
    /// <exception cref="InputException">Anything is unknown, missing, repeated or out of range.</exception>
    public static IReadOnlyList<Unknown> Parse(string text, string file)
    {
        YamlMapping top = StrictYaml.ReadMapping(text, file, Top);
        if (top.Entries.Count != 1 || top["unknowns"] is not YamlSequence list || list.Items.Count == 0)
        {
            throw InputError.At(new(file, top.Line), "file", top.Summary, Top);
        }

        List<Unknown> unknowns = [];
        foreach (YamlNode item in list.Items)
        {
            Unknown read = Read(item, file);
            if (unknowns.Any(u => u.Parameter == read.Parameter && u.Hosts.Overlaps(read.Hosts)))
            {
                throw InputError.At(new(file, item.Line), "name", read.Target, "each parameter once for the same hosts");
            }

            unknowns.Add(read);
        }

        return unknowns;
    }

    /// <summary>The scenario at a point of the cube: each value replaced, and its dated values moved in proportion.</summary>
    public static Scenario Apply(Scenario scenario, IReadOnlyList<Unknown> unknowns, double[] point)
    {
        ArgumentNullException.ThrowIfNull(unknowns);
        ArgumentNullException.ThrowIfNull(point);
        for (int i = 0; i < unknowns.Count; i++)
        {
            double value = unknowns[i].At(point[i]);
            scenario = Scaling.Apply(scenario, unknowns[i].Parameter, unknowns[i].Hosts, _ => value, old => old == 0 ? 1 : value / old);
        }

        return scenario;
    }

    private static Unknown Read(YamlNode item, string file)
    {
        if (item is not YamlMapping entry)
        {
            throw InputError.At(new(file, item.Line), "unknowns", item.Summary, $"an entry with {string.Join(", ", Keys)}");
        }

        foreach ((YamlScalar key, _) in entry.Entries)
        {
            if (!Keys.Contains(key.Text))
            {
                throw InputError.At(new(file, key.Line), "unknowns", key.Text, $"one of {string.Join(", ", Keys)}", Keys);
            }
        }

        string Field(string key) => entry[key] is YamlScalar { IsNull: false } s
            ? s.Text
            : throw InputError.At(new(file, entry.Line), key, entry[key]?.Summary ?? "(missing)", "a value");
        InputPlace place = new(file, entry.Line);
        string target = Field("name");
        (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(place, "name", target);
        if (hosts == HostSet.All && parameter.HostDefaults.Count > 0)
        {
            throw InputError.At(place, "name", target, "name@host, since hosts differ in it");
        }

        double low = Number(place, "low", Field("low"), parameter);
        double high = Number(place, "high", Field("high"), parameter);
        string distribution = Field("distribution");
        if (!Distributions.Contains(distribution))
        {
            throw InputError.At(place, "distribution", distribution, "uniform or log-uniform", Distributions);
        }

        bool logarithmic = distribution == "log-uniform";
        if (!(low < high) || (logarithmic && low <= 0))
        {
            throw InputError.At(place, target, string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
                logarithmic ? "0 < low < high" : "low < high");
        }

        return new Unknown(target, parameter, hosts, low, high, logarithmic, Field("reason"));
    }

    private static double Number(InputPlace place, string key, string text, Parameter parameter) => parameter.Unit is "switch" or "count"
        ? throw InputError.At(place, "name", parameter.Name, "a parameter that takes any number in its range")
        : ValueRules.ParseValue(place, key, text, parameter);
}
