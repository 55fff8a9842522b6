using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Reads yearly exchange rates by host, with source and confidence, into dated values of <c>exchange-rate</c>.</summary>
public static class ExchangeRates
{
    /// <summary>Name of the shipped rates, official yearly averages.</summary>
    public const string Official = "official";

    /// <summary>Keys of a host's entry.</summary>
    internal static readonly string[] Keys = ["host", "money", "source", "confidence", "rates"];

    private const string File = "data/exchange-rates.yaml";

    /// <summary>The shipped rates, as a file's text.</summary>
    public static string OfficialText => ShippedFiles.Read(File);

    private static readonly IReadOnlyList<ParameterChange> Shipped = Read(OfficialText, File);

    /// <summary>The dated values of the shipped rates.</summary>
    public static IReadOnlySet<ParameterChange> OfficialValues { get; } = Shipped.ToHashSet();

    /// <summary>The rates that a scenario names: the shipped ones, or a file beside it.</summary>
    /// <exception cref="InputException">There is no such file, or it is not one of rates.</exception>
    internal static IReadOnlyList<ParameterChange> Named(string name, string folder, InputPlace place)
    {
        if (name == Official)
        {
            return Shipped;
        }

        string path = Path.Combine(folder, name);
        return System.IO.File.Exists(path) || Directory.Exists(path)
            ? Read(InputFile.Read(path, path, place, ScenarioReader.RatesKey), path)
            : throw InputError.At(place, ScenarioReader.RatesKey, name, $"'{Official}' or a file of yearly rates by host", [Official]);
    }

    /// <summary>The values of a file's text, a host's first from the beginning, each later one from its January on.</summary>
    /// <exception cref="InputException">It is not a list of hosts with yearly rates.</exception>
    internal static IReadOnlyList<ParameterChange> Read(string text, string file)
    {
        YamlFields fields = new(file);
        YamlMapping top = fields.Mapping("file", StrictYaml.ReadMapping(text, file, "yearly exchange rates by host, under the key 'hosts'"), ["hosts"], "hosts");
        List<ParameterChange> changes = [];
        HostSet given = default;
        foreach (YamlNode item in fields.Items("hosts", top["hosts"]!))
        {
            YamlMapping map = fields.Mapping("entry", item, Keys, Keys);
            foreach (string word in (string[])["money", "source", "confidence"])
            {
                _ = fields.Text(word, map[word]!);
            }

            string name = fields.Word("host", map["host"]!, Places.HostNames);
            HostSet host = ValueRules.FindHosts(fields.At(map["host"]!), "host", name);
            given = given.Overlaps(host) ? throw fields.Wrong(map["host"]!, "host", "each host once") : new HostSet(given.Bits | host.Bits);
            changes.AddRange(Series(fields, map["rates"]!, host));
        }

        return changes;
    }

    private static IEnumerable<ParameterChange> Series(YamlFields fields, YamlNode node, HostSet host)
    {
        Parameter rate = ExchangeParameters.ExchangeRate;
        SortedDictionary<int, double> years = [];
        if (node is not YamlMapping { Entries.Count: > 0 } map)
        {
            throw fields.Wrong(node, "rates", "years with their rates, as in { 2019: 64.7, 2020: 72.1 }");
        }

        foreach ((YamlScalar key, YamlNode value) in map.Entries)
        {
            int first = ValueRules.FirstMonth.Year, last = Month.Latest.Year;
            if (!int.TryParse(key.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year < first || year > last)
            {
                throw fields.Wrong(key, "rates", $"a year from {first} to {last}");
            }

            years[year] = fields.Number(key.Text, value, rate.Low, rate.High);
        }

        // A year like the one before says nothing new.
        double? before = null;
        foreach ((int year, double value) in years)
        {
            if (value != before)
            {
                yield return new ParameterChange(rate, host, value, before is null ? null : Month.Of(year, 1), null);
            }

            before = value;
        }
    }
}
