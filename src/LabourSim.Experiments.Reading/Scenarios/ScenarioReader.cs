using System.Text.RegularExpressions;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Yaml;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Scenarios;

/// <summary>Reads the text of one scenario file and checks every value in it.</summary>
internal sealed partial class ScenarioReader
{
    /// <summary>The key that names exchange rates.</summary>
    public const string RatesKey = "exchange-rates";

    /// <summary>Keys of a scenario file.</summary>
    public static readonly string[] Keys = ["id", "title", "author", "sources", "question", "base", "policies", "set", "changes", RatesKey];

    /// <summary>Keys a file must have.</summary>
    public static readonly string[] RequiredKeys = ["id", "title", "question"];

    /// <summary>Keys of an entry of <c>policies</c>.</summary>
    public static readonly string[] PolicyKeys = ["policy", "dose", "hosts", "start", "end", "when"];

    /// <summary>Keys of a rule, <c>when</c>.</summary>
    public static readonly string[] RuleKeys = ["indicator", "above", "below", "release", "months"];

    /// <summary>The word for a <c>when</c> that takes the base's away.</summary>
    public const string NoRule = "none";

    /// <summary>Months a rule looks back on unless it says otherwise.</summary>
    public const int RuleMonths = 6;

    /// <summary>Most months a rule can look back on.</summary>
    public const int MaxRuleMonths = 120;

    /// <summary>Keys of an entry of <c>changes</c>.</summary>
    public static readonly string[] ChangeKeys = ["name", "value", "hosts", "start", "end"];

    private readonly string _file;
    private readonly InputErrors _errors = new();
    private readonly Dictionary<object, int> _lines = new(ReferenceEqualityComparer.Instance);

    private ScenarioReader(string file) => _file = file;

    /// <summary>Reads one file's text.</summary>
    public static ScenarioFile Read(string text, string file) => new ScenarioReader(file).Read(text);

    private ScenarioFile Read(string text)
    {
        YamlMapping top = StrictYaml.ReadMapping(text, _file, "a scenario with id, title and question");
        CheckKeys(top, "scenario", Keys, RequiredKeys);

        YamlNode? values = top["set"] ?? top["changes"];
        ScenarioFile file = new()
        {
            Name = _file,
            Text = text,
            Id = Part(top["id"], Id) ?? "",
            Title = Part(top["title"], n => Text("title", n)) ?? "",
            Author = Part(top["author"], n => Text("author", n)) ?? "",
            Sources = Each("sources", top["sources"], Source),
            Question = Part(top["question"], n => Text("question", n)) ?? "",
            Base = top["base"] is { } below && Part(below, n => Text("base", n)) is { } name ? (name, below.Line) : null,
            Policies = Each("policies", top["policies"], Policy),
            Settings = _errors.Try(() => Settings(top["set"])) ?? [],
            Changes = Changes(top["changes"]),
            Rates = top[RatesKey] is { } rates && Part(rates, n => Text(RatesKey, n)) is { } named ? (named, rates.Line) : null,
            Lines = _lines,
            ValuesLine = values?.Line ?? 1,
        };
        _errors.ThrowIfAny();
        return file;
    }

    /// <summary>One part of the file; what is wrong with it is kept, and null given for it and for a part that is not there.</summary>
    private T? Part<T>(YamlNode? node, Func<YamlNode, T?> read)
        where T : class => node is null ? null : _errors.Try(() => read(node));

    /// <summary>The same for what is a value.</summary>
    private T? Value<T>(YamlNode? node, Func<YamlNode, T> read)
        where T : struct => node is null ? null : _errors.Try(() => (T?)read(node));

    /// <summary>The good entries of a list.</summary>
    private List<T> Each<T>(string key, YamlNode? list, Func<YamlNode, T?> read)
        where T : class => [.. (_errors.Try(() => Items(key, list)) ?? []).Select(n => Part(n, read)).OfType<T>()];

    private string Id(YamlNode node)
    {
        string id = Text("id", node);
        return Ids.Read(At(node), id, id);
    }

    private string Source(YamlNode node)
    {
        string source = Text("sources", node);
        return !EvidenceIdForm().IsMatch(source) || EvidenceRegister.Find(source) is not null
            ? source
            : throw InputError.At(At(node), "sources", source, "an evidence id (see 'laboursim list evidence') or a reference in words",
                EvidenceRegister.All.Select(e => e.Id));
    }

    private PolicyEntry? Policy(YamlNode item)
    {
        YamlMapping map = Mapping("policies", item, PolicyKeys, ["policy"]);
        Policy? policy = Part(map["policy"], n => ValueRules.FindPolicy(At(n), "policy", Text("policy", n)));
        (Month? start, Month? end) = Span(map);
        PolicyRule? when = map["when"] is { } rule ? _errors.Try(() => Rule(rule)) : null;
        HostSet? hosts = Value(map["hosts"], Hosts);
        return policy is null ? null : new PolicyEntry(policy, Value(map["dose"], n => ValueRules.ParseDose(At(n), Number("dose", n), policy)), hosts, start, end, item.Line)
        {
            SaysWhen = map["when"] is not null,
            When = when,
        };
    }

    private PolicyRule? Rule(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false, Text: NoRule })
        {
            return null;
        }

        if (node is not YamlMapping map)
        {
            throw InputError.At(At(node), "when", node.Summary, $"'{NoRule}' or a rule with the keys {string.Join(", ", RuleKeys)}", [NoRule]);
        }

        CheckKeys(map, "when", RuleKeys, ["indicator"]);
        if (map["indicator"] is not { } indicator)
        {
            return null;
        }

        string id = Text("indicator", indicator);
        Outcome outcome = PolicyRule.Indicators.FirstOrDefault(o => o.Id == id) ?? throw InputError.At(At(indicator), "indicator", id,
            "an outcome that is a ratio (see 'laboursim list outcomes')", PolicyRule.Indicators.Select(o => o.Id));
        if (map["above"] is null == map["below"] is null)
        {
            throw InputError.At(At(map), "when", map["above"] is null ? "neither" : "both", "either 'above' or 'below'");
        }

        bool above = map["above"] is not null;
        string side = above ? "above" : "below";
        double threshold = ValueRules.ParseNumber(At(map[side]!), side, Number(side, map[side]!), "a plain number");
        double release = threshold;
        if (map["release"] is { } given)
        {
            Wording expected = above ? "a number not above 'above'" : "a number not below 'below'";
            release = ValueRules.ParseNumber(At(given), "release", Number("release", given), expected);
            if (above ? release > threshold : release < threshold)
            {
                throw InputError.At(At(given), "release", given.Summary, expected);
            }
        }

        int months = RuleMonths;
        if (map["months"] is { } span)
        {
            Wording expected = $"a whole number of months from 1 to {MaxRuleMonths}";
            double value = ValueRules.ParseNumber(At(span), "months", Number("months", span), expected);
            months = value is >= 1 and <= MaxRuleMonths && value == Math.Floor(value)
                ? (int)value
                : throw InputError.At(At(span), "months", span.Summary, expected);
        }

        return new PolicyRule(outcome, above, threshold, release, months);
    }

    private List<ParameterSetting> Settings(YamlNode? node)
    {
        if (node is null or YamlScalar { IsNull: true })
        {
            return [];
        }

        if (node is not YamlMapping map)
        {
            throw InputError.At(At(node), "set", node.Summary, "a mapping of parameter names to values");
        }

        List<ParameterSetting> settings = [];
        foreach ((YamlScalar key, YamlNode value) in map.Entries)
        {
            _errors.Try(() =>
            {
                (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(At(key), "set", key.Text);
                settings.Add(new ParameterSetting(parameter, hosts, ValueRules.ParseValue(At(value), key.Text, Number(key.Text, value), parameter)));
                _lines[settings[^1]] = key.Line;
            });
        }

        return OverrideParser.GeneralFirst(settings);
    }

    private List<ParameterChange> Changes(YamlNode? node)
    {
        List<ParameterChange> changes = [];
        Dictionary<(Parameter, Month?), HostSet> given = [];
        Each("changes", node, item =>
        {
            YamlMapping map = Mapping("changes", item, ChangeKeys, ["name", "value"]);
            Parameter? parameter = Part(map["name"], n => ValueRules.FindParameter(At(n), "name", Text("name", n)));
            HostSet? hosts = map["hosts"] is { } named ? Value(named, Hosts) : HostSet.All;
            (Month? start, Month? end) = Span(map);
            double? value = parameter is null ? null : Value(map["value"], n => ValueRules.ParseValue(At(n), $"value of {parameter.Name}", Number("value", n), parameter));
            if (parameter is null || hosts is not { } where || value is not { } number)
            {
                return null;
            }

            ParameterChange change = new(parameter, where, number, start, end);
            HostSet before = given.GetValueOrDefault((parameter, change.Start));
            if (before.Overlaps(change.Hosts))
            {
                throw InputError.At(At(item), "changes", $"{parameter.Name} from {change.Start?.ToString() ?? "the beginning"}",
                    "one value for a parameter, host and first month; an earlier entry gives another");
            }

            given[(parameter, change.Start)] = new HostSet(before.Bits | change.Hosts.Bits);
            changes.Add(change);
            _lines[change] = item.Line;
            return change;
        });

        // A value holds until a later one, in whatever order the file lists them.
        return [.. changes.OrderBy(c => c.Start ?? ValueRules.FirstMonth)];
    }

    private HostSet Hosts(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } word)
        {
            return ValueRules.FindHosts(At(word), "hosts", word.Text);
        }

        HostSet set = default;
        if (node is not YamlSequence { Items.Count: > 0 } list)
        {
            throw InputError.At(At(node), "hosts", node.Summary, $"'{ValueRules.AllHosts}' or a list of hosts");
        }

        foreach (YamlNode item in list.Items)
        {
            HostSet hosts = ValueRules.FindHosts(At(item), "hosts", Text("hosts", item));
            set = set.Overlaps(hosts)
                ? throw InputError.At(At(item), "hosts", item.Summary, "each host once")
                : new HostSet(set.Bits | hosts.Bits);
        }

        return set;
    }

    private (Month? Start, Month? End) Span(YamlMapping map)
    {
        Month? start = Date(map, "start"), end = Date(map, "end");
        if (end < start)
        {
            _errors.Add(InputError.At(At(map["end"]!), "end", end.ToString()!, $"a month not before the start, {start}"));
        }

        return (start, end);
    }

    private Month? Date(YamlMapping map, string key) => Value(map[key], n => ValueRules.ParseMonth(At(n), key, Text(key, n)));

    private YamlMapping Mapping(string key, YamlNode node, string[] keys, string[] required)
    {
        YamlMapping map = node as YamlMapping
            ?? throw InputError.At(At(node), key, node.Summary, $"an entry with the keys {string.Join(", ", keys)}");
        CheckKeys(map, key, keys, required);
        return map;
    }

    private void CheckKeys(YamlMapping map, string key, string[] keys, string[] required)
    {
        foreach (InputException wrong in WrongKeys(map, key, keys, required))
        {
            _errors.Add(wrong);
        }
    }

    private IEnumerable<InputException> WrongKeys(YamlMapping map, string key, string[] keys, string[] required) =>
    [
        .. map.Entries.Where(e => !keys.Contains(e.Key.Text))
            .Select(e => InputError.At(At(e.Key), key, e.Key.Text, $"one of the keys {string.Join(", ", keys)}", keys)),
        .. required.Where(name => map[name] is null).Select(name => InputError.At(At(map), name, "(missing)", $"the key '{name}'")),
    ];

    private IReadOnlyList<YamlNode> Items(string key, YamlNode? node) => node switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlSequence list => list.Items,
        _ => throw InputError.At(At(node), key, node.Summary, "a list"),
    };

    private string Text(string key, YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text) && !scalar.Text.Any(c => char.IsControl(c) && c != '\n')
            ? scalar.Text.Trim()
            : throw InputError.At(At(node), key, node.Summary, "text");

    private string Number(string key, YamlNode node) => node switch
    {
        YamlScalar { Plain: true, IsNull: false } scalar => scalar.Text,
        YamlScalar { Plain: false } quoted => throw InputError.At(At(node), key, $"'{quoted.Text}'", "a number without quotes"),
        _ => throw InputError.At(At(node), key, node.Summary, "a number"),
    };

    private InputPlace At(YamlNode node) => new(_file, node.Line);

    // In .NET, $ would let a line feed follow.
    [GeneratedRegex(@"^[A-Z][0-9]+[a-z]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex EvidenceIdForm();
}
