using System.Globalization;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Yaml;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Calibrating.Abc;

/// <summary>Reads one parameter of a calibration and its prior.</summary>
internal static class AbcParameterReader
{
    private static readonly string[] Distributions = ["uniform", "log-uniform", "triangular", "normal"];
    private static readonly string[] Shapes = ["mode", "mean", "sd"];
    private static readonly string[] Keys = ["name", "low", "high", "distribution", .. Shapes];

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

    /// <summary>Dated values move in proportion: none may leave what the parameter accepts, at either end of the range.</summary>
    private static void CheckDated(YamlFields fields, YamlMapping map, Scenario scenario, CalibrationRange range)
    {
        Parameter parameter = range.Parameter;
        foreach ((string key, double end) in new[] { ("low", range.Low), ("high", range.High) })
        {
            ParameterChange? outside = AbcCalibration.Replace(scenario, parameter, range.Hosts, end).Changes.FirstOrDefault(c =>
                c.Parameter == parameter && c.Hosts.Overlaps(range.Hosts) && !(c.Value >= parameter.Low && c.Value <= parameter.High));
            if (outside is not null)
            {
                string expected = $"an end at which {range.Name}'s dated values, which move in proportion, stay from {Text(parameter.Low)} to {Text(parameter.High)};"
                    + $" that of {outside.Start?.ToString() ?? "the start"} becomes {Text(outside.Value)}";
                throw InputError.At(fields.At(map[key] ?? map), key, Text(end), expected);
            }
        }
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static Prior ReadPrior(YamlFields fields, YamlMapping map, CalibrationRange range)
    {
        string distribution = map["distribution"] is { } node ? fields.Word("distribution", node, Distributions) : "uniform";
        string[] own = distribution switch { "triangular" => ["mode"], "normal" => ["mean", "sd"], _ => [] };
        foreach (string key in Shapes.Where(k => !own.Contains(k) && map[k] is not null))
        {
            throw fields.Wrong(map[key]!, key, $"no '{key}' with the distribution {distribution}");
        }

        double Own(string key, double low, double high) => map[key] is { } value
            ? fields.Number(key, value, low, high)
            : throw InputError.At(fields.At(map), key, "(missing)", $"the key '{key}', which the distribution {distribution} needs");
        double width = range.High - range.Low;
        return distribution switch
        {
            "log-uniform" when range.Low <= 0 => throw fields.Wrong(map["low"] ?? map, "low", "more than 0 with the distribution log-uniform"),
            "log-uniform" => new LogUniformPrior(range.Low, range.High),
            "triangular" => new TriangularPrior(range.Low, Own("mode", range.Low, range.High), range.High),
            "normal" => new NormalPrior(Own("mean", range.Low, range.High), Own("sd", width / 1_000, width * 1_000), range.Low, range.High),
            _ => new UniformPrior(range.Low, range.High),
        };
    }
}
