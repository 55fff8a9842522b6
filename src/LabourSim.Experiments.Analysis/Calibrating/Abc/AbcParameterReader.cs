using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Ranges;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>Reads one parameter of a calibration and its prior.</summary>
internal static class AbcParameterReader
{
    /// <summary>Keys of an entry.</summary>
    public static readonly string[] Keys = ["name", .. DistributionReader.Keys];

    /// <summary>The parameter of an entry.</summary>
    /// <param name="fields">Takes values out of the file.</param>
    /// <param name="item">The entry.</param>
    /// <param name="scenario">The scenario it is calibrated in.</param>
    /// <param name="taken">Parameters that have a value or a prior already.</param>
    public static AbcParameter Read(YamlFields fields, YamlNode item, Scenario scenario, IReadOnlyList<(Parameter Parameter, HostSet Hosts)> taken)
    {
        YamlMapping map = fields.Mapping("parameters", item, Keys, "name");
        CalibrationRange range = CalibrationFields.Range(fields, map, taken);
        if (range.Parameter.Unit is "switch" or "count")
        {
            throw fields.Wrong(map["name"]!, "name", "a parameter that takes any number in its range");
        }

        if (range.Hosts == HostSet.All && range.Parameter.HostDefaults.Count > 0)
        {
            throw fields.Wrong(map["name"]!, "name", "name@host, since hosts differ in it");
        }

        CheckDated(fields, map, scenario, range);
        return new AbcParameter(range.Name, range.Parameter, range.Hosts, ReadPrior(fields, map, range));
    }

    /// <summary>Dated values move in proportion, and must be able to at either end of the range.</summary>
    private static void CheckDated(YamlFields fields, YamlMapping map, Scenario scenario, CalibrationRange range)
    {
        foreach ((string key, double end) in new[] { ("low", range.Low), ("high", range.High) })
        {
            if (Scaling.Fault(scenario, range.Parameter, range.Hosts, end) is { } fault)
            {
                throw InputError.At(fields.At(map[key] ?? map), key, end.ToString("G6", CultureInfo.InvariantCulture), fault);
            }
        }
    }

    /// <summary>The prior; uniform, and over the plausible range, where the entry says nothing else.</summary>
    private static Distribution ReadPrior(YamlFields fields, YamlMapping map, CalibrationRange range)
    {
        (string Key, string Otherwise)[] defaults = [("low", Exact(range.Low)), ("high", Exact(range.High))];
        YamlMapping full = new(map.Line,
            [.. map.Entries, .. defaults.Where(d => map[d.Key] is null).Select(d => (new YamlScalar(map.Line, d.Key, true), (YamlNode)new YamlScalar(map.Line, d.Otherwise, true)))]);
        return DistributionReader.Read(full, fields.At(map), range.Name, (key, text) => ValueRules.ParseValue(fields.At(map), key, text, range.Parameter));
    }

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
