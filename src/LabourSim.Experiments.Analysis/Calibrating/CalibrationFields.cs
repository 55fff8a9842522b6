using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Calibrating;

/// <summary>A parameter of a calibration and its range, as read.</summary>
internal sealed record CalibrationRange(string Name, Parameter Parameter, HostSet Hosts, double Low, double High);

/// <summary>What the files of searches and of approximate Bayesian calibrations have in common.</summary>
internal static class CalibrationFields
{
    /// <summary>The shipped scenario whose targets are judged; the baseline without the key.</summary>
    public static Scenario LoadScenario(YamlFields fields, YamlMapping top)
    {
        string name = top["scenario"] is { } node ? fields.Word("scenario", node, ScenarioLoader.ShippedNames) : "baseline";
        return ScenarioLoader.Load(name);
    }

    /// <summary>Values that hold in every draw.</summary>
    public static List<ParameterSetting> Fixed(YamlFields fields, YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true })
        {
            return [];
        }

        if (node is not YamlMapping map)
        {
            throw fields.Wrong(node, "set", "a mapping of parameter names to values");
        }

        return OverrideParser.GeneralFirst(map.Entries.Select(e =>
        {
            (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(fields.At(e.Key), "set", e.Key.Text);
            return new ParameterSetting(parameter, hosts, ValueRules.ParseValue(fields.At(e.Value), e.Key.Text, fields.Text(e.Key.Text, e.Value), parameter));
        }));
    }

    /// <summary>A parameter with its range: the parameter's own plausible one where the entry gives none.</summary>
    /// <param name="fields">Takes values out of the file.</param>
    /// <param name="map">The entry.</param>
    /// <param name="taken">Parameters that have a value or a range already.</param>
    public static CalibrationRange Range(YamlFields fields, YamlMapping map, IReadOnlyList<(Parameter Parameter, HostSet Hosts)> taken)
    {
        string name = fields.Text("name", map["name"]!);
        (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(fields.At(map["name"]!), "name", name);
        double low = End("low", parameter.Low), high = End("high", parameter.High);
        if (low >= high)
        {
            throw fields.Wrong(map["high"] ?? map, "high", string.Create(CultureInfo.InvariantCulture, $"more than low, {low}"));
        }

        return taken.Any(t => t.Parameter == parameter && t.Hosts.Overlaps(hosts))
            ? throw fields.Wrong(map["name"]!, "name", "each parameter and host once, in set or in parameters")
            : new CalibrationRange(name, parameter, hosts, low, high);

        double End(string key, double otherwise) =>
            map[key] is { } node ? ValueRules.ParseValue(fields.At(node), key, fields.Text(key, node), parameter) : otherwise;
    }
}
