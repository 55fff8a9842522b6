using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Ranges;

/// <summary>The uncertain ranges that claims and sweeps are tried over.</summary>
public static class Unknowns
{
    private const string File = "data/unknowns.yaml";
    private const string Top = "a list 'unknowns' of name, low, high, distribution and reason";

    /// <summary>Keys of a range.</summary>
    internal static readonly string[] Keys = ["name", .. DistributionReader.Keys, "reason"];

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

    /// <summary>
    /// The range of a parameter: the shipped one that covers these hosts, else uniform over all the values that the parameter
    /// accepts.
    /// </summary>
    /// <param name="place">Where the target is written, for messages.</param>
    /// <param name="key">The key it is written under, for messages.</param>
    /// <param name="target"><c>name</c> or <c>name@host</c>.</param>
    /// <exception cref="InputException">There is no such parameter or host, or its values are not a range.</exception>
    public static Unknown Range(InputPlace place, string key, string target)
    {
        (Parameter parameter, HostSet hosts) = FindTarget(place, key, target);
        return All.FirstOrDefault(u => u.Parameter == parameter && (u.Hosts.Bits & hosts.Bits) == hosts.Bits) is { } shipped
            ? shipped with { Target = target, Hosts = hosts }
            : new Unknown(target, parameter, hosts, new UniformDistribution(parameter.Low, parameter.High),
                "all the values that the parameter accepts");
    }

    /// <summary>The scenario at a point of the cube: each value replaced, and its dated values moved in proportion.</summary>
    /// <exception cref="InputException">Dated values cannot follow a value.</exception>
    public static Scenario Apply(Scenario scenario, IReadOnlyList<Unknown> unknowns, double[] point)
    {
        ArgumentNullException.ThrowIfNull(unknowns);
        ArgumentNullException.ThrowIfNull(point);
        for (int i = 0; i < unknowns.Count; i++)
        {
            double value = unknowns[i].At(point[i]);
            scenario = Scaling.Fault(scenario, unknowns[i].Parameter, unknowns[i].Hosts, value) is { } fault
                ? throw InputError.At(InputPlace.Code, unknowns[i].Target, value.ToString("G6", CultureInfo.InvariantCulture), fault)
                : Scaling.Replace(scenario, unknowns[i].Parameter, unknowns[i].Hosts, value);
        }

        return scenario;
    }

    /// <summary>Reads one range.</summary>
    /// <param name="item">The entry.</param>
    /// <param name="file">Its file, for messages.</param>
    /// <param name="reason">The reason when the entry gives none; null makes it give one.</param>
    internal static Unknown Read(YamlNode item, string file, string? reason = null)
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

        InputPlace place = new(file, entry.Line);
        string target = DistributionReader.Text(entry, place, "name");
        (Parameter parameter, HostSet hosts) = FindTarget(place, "name", target);
        Distribution distribution = DistributionReader.Read(entry, place, target, (key, text) => ValueRules.ParseValue(place, key, text, parameter));
        return new Unknown(target, parameter, hosts, distribution,
            entry["reason"] is null && reason is not null ? reason : DistributionReader.Text(entry, place, "reason"));
    }

    private static (Parameter Parameter, HostSet Hosts) FindTarget(InputPlace place, string key, string target)
    {
        (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(place, key, target);
        if (hosts == HostSet.All && parameter.HostDefaults.Count > 0)
        {
            throw InputError.At(place, key, target, "name@host, since hosts differ in it");
        }

        return parameter.Unit is "switch" or "count" || !(parameter.Low < parameter.High)
            ? throw InputError.At(place, key, target, "a parameter that takes any number in its range")
            : (parameter, hosts);
    }
}
