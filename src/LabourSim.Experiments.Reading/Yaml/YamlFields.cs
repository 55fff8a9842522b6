using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Experiments.Yaml;

/// <summary>Takes values out of YAML nodes; everything wrong is said with file, line, key, value and what was expected.</summary>
/// <param name="file">The file's name in messages.</param>
internal sealed class YamlFields(string file)
{
    /// <summary>The file's name in messages.</summary>
    public string File => file;

    /// <summary>Where a node stands.</summary>
    public InputPlace At(YamlNode node) => new(file, node.Line);

    /// <summary>The error for a node.</summary>
    public InputException Wrong(YamlNode node, string key, Wording expected, IEnumerable<string>? names = null) =>
        InputError.At(At(node), key, node.Summary, expected, names);

    /// <summary>A mapping with these keys and no others.</summary>
    public YamlMapping Mapping(string key, YamlNode node, string[] keys, params string[] required)
    {
        YamlMapping map = node as YamlMapping ?? throw Wrong(node, key, $"an entry with the keys {string.Join(", ", keys)}");
        foreach ((YamlScalar name, _) in map.Entries)
        {
            if (!keys.Contains(name.Text))
            {
                throw InputError.At(At(name), key, name.Text, $"one of the keys {string.Join(", ", keys)}", keys);
            }
        }

        foreach (string name in required.Where(n => map[n] is null))
        {
            throw InputError.At(At(map), name, "(missing)", $"the key '{name}'");
        }

        return map;
    }

    /// <summary>The items of a list with at least one.</summary>
    public IReadOnlyList<YamlNode> Items(string key, YamlNode node) =>
        node is YamlSequence { Items.Count: > 0 } list ? list.Items : throw Wrong(node, key, "a list with at least one entry");

    /// <summary>A text that is not empty.</summary>
    public string Text(string key, YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && scalar.Text.Length > 0 ? scalar.Text : throw Wrong(node, key, "a value");

    /// <summary>A word out of a list of words.</summary>
    public string Word(string key, YamlNode node, IReadOnlyList<string> words)
    {
        string word = Text(key, node);
        return words.Contains(word) ? word : throw InputError.At(At(node), key, word, $"one of {string.Join(", ", words)}", words);
    }

    /// <summary>"true" or "false"; false without the key.</summary>
    public bool Flag(YamlMapping map, string key) => map[key] is { } node && Word(key, node, ["true", "false"]) == "true";

    /// <summary>A whole number in a range; <paramref name="otherwise"/> without the key, which null makes required.</summary>
    public int Whole(YamlMapping map, string key, int? otherwise, int low, int high)
    {
        if (map[key] is not { } node)
        {
            return otherwise ?? throw InputError.At(At(map), key, "(missing)", $"the key '{key}'");
        }

        return int.TryParse(Text(key, node), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= low && value <= high
            ? value
            : throw Wrong(node, key, $"a whole number from {low} to {high}");
    }

    /// <summary>A seed; 1 without the key.</summary>
    public ulong Seed(YamlMapping map) => map["seed"] is not { } node ? 1
        : ulong.TryParse(Text("seed", node), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed
        : throw Wrong(node, "seed", $"a whole number from 0 to {ulong.MaxValue}");

    /// <summary>A finite number in a range.</summary>
    public double Number(string key, YamlNode node, double low, double high)
    {
        Wording expected = $"a number from {low} to {high}";
        double value = ValueRules.ParseNumber(At(node), key, Text(key, node), expected);
        return value >= low && value <= high ? value : throw Wrong(node, key, expected);
    }

    /// <summary>A month, or null without the key.</summary>
    public Month? Date(YamlMapping map, string key) => map[key] is { } node ? ValueRules.ParseMonth(At(node), key, Text(key, node)) : null;

    /// <summary>A span of recorded months; the keys are <c>from</c> and <c>to</c>.</summary>
    public (Month From, Month To) Window(YamlMapping map, Month from, Month to)
    {
        Month first = Recorded("from", from), last = Recorded("to", to);
        return first <= last ? (first, last) : throw InputError.At(At(map["to"] ?? map["from"]!), "to", last.ToString(), $"a month not before 'from', {first}");

        Month Recorded(string key, Month otherwise)
        {
            Month month = Date(map, key) ?? otherwise;
            return month >= Month.Earliest && month <= Month.Latest
                ? month
                : throw Wrong(map[key]!, key, $"a month YYYY-MM from {Month.Earliest} to {Month.Latest}");
        }
    }

    /// <summary>Hosts: "all", one, or a list.</summary>
    public HostSet Hosts(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } word)
        {
            return ValueRules.FindHosts(At(word), "hosts", word.Text);
        }

        HostSet set = default;
        foreach (YamlNode item in Items("hosts", node))
        {
            HostSet hosts = ValueRules.FindHosts(At(item), "hosts", Text("hosts", item));
            set = set.Overlaps(hosts) ? throw Wrong(item, "hosts", "each host once") : new HostSet(set.Bits | hosts.Bits);
        }

        return set;
    }

    /// <summary>A kebab-case id.</summary>
    public string Id(YamlNode node) => Ids.Read(At(node), Text("id", node), node.Summary);
}
