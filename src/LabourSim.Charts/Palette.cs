using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Population;

namespace LabourSim.Charts;

/// <summary>
/// Colours that stay apart for colour-blind readers: Okabe and Ito (2008) for scenarios and recipients, Paul Tol's muted
/// scheme for hosts. Each is readable on white and on the dark page; scenarios also differ in the shape of their points.
/// </summary>
internal static class Palette
{
    /// <summary>Role: what is written and drawn first of all; black on paper, white in the dark.</summary>
    public const string Ink = "currentColor";

    /// <summary>Role: words that may stand back.</summary>
    public const string Soft = "var(--soft)";

    /// <summary>Role: the page itself.</summary>
    public const string Page = "var(--page)";

    /// <summary>Good for the imperative.</summary>
    public const string Better = "#0072B2";

    /// <summary>Bad for the imperative.</summary>
    public const string Worse = "#D55E00";

    /// <summary>Interval includes zero, or no interval at all.</summary>
    public const string Unclear = "#8A8A8A";

    private static readonly string[] Scenarios = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"];

    private static readonly string[] Signs = ["●", "■", "▲", "◆", "▼", "◀", "▶"];

    private static readonly (Host Host, string Name, string Colour)[] HostLook =
    [
        (Host.Russia, "Russia", "#CC6677"),
        (Host.China, "China", "#DDCC77"),
        (Host.Kuwait, "Kuwait", "#44AA99"),
        (Host.Qatar, "Qatar", "#88CCEE"),
        (Host.Uae, "UAE", "#117733"),
        (Host.Mongolia, "Mongolia", "#AA4499"),
        (Host.Poland, "Poland", "#882255"),
        (Host.Angola, "Angola", "#6655BB"),
        (Host.Others, "Other hosts", "#999999"),
    ];

    /// <summary>Recipients of money in the order tables list them: id in results, words, colour.</summary>
    public static IReadOnlyList<(string Group, string Words, string Colour)> Groups { get; } =
    [
        ("state", "state", "#D55E00"),
        ("office", "representative office", "#E69F00"),
        ("company", "company", "#F0E442"),
        ("posts", "posts and leaders", "#CC79A7"),
        ("upkeep", "board and lodging", "#A8A8A8"),
        ("third-firms", "third firms", "#8C6BB1"),
        ("client", "client", "#56B4E9"),
        ("others", "others", "#6E6E6E"),
        ("household", "household", "#009E73"),
        ("worker", "worker", "#0072B2"),
    ];

    private static readonly (Channel Channel, string Name, string Colour)[] ChannelLook =
    [
        (Channel.Formal, "formal (work permits)", "#BBCC33"),
        (Channel.Reclassified, "reclassified (other visas)", "#EE8866"),
        (Channel.Subcontracted, "subcontracted", "#FFAABB"),
        (Channel.Military, "military", "#77AADD"),
    ];

    /// <summary>A host's name in words; English without a language.</summary>
    public static string Name(Host host, Language? language = null) => Or(language, $"host.{Places.HostNames[(int)host]}", HostLook[(int)host].Name);

    /// <summary>A channel's name in words.</summary>
    public static string Name(Channel channel, Language? language = null) =>
        Or(language, $"channel.{Places.ChannelNames[(int)channel]}", ChannelLook[(int)channel].Name);

    /// <summary>A channel's colour.</summary>
    public static string Colour(Channel channel) => ChannelLook[(int)channel].Colour;

    /// <summary>A group of recipients in words.</summary>
    public static string GroupName(string group, Language? language = null) => Or(language, $"group.{group}", Groups.Single(g => g.Group == group).Words);

    /// <summary>A recipient in words, from the English that results use.</summary>
    public static string Recipient(string recipient, Language? language = null) =>
        Or(language, $"recipient.{recipient.Replace("’", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(' ', '-')}", recipient);

    /// <summary>A scenario's title; that of a shipped one in the language.</summary>
    public static string Title(ReportScenario scenario, Language? language = null) =>
        scenario.IsShipped ? Or(language, $"scenario.{scenario.Id}.title", scenario.Title) : scenario.Title;

    private static string Or(Language? language, string key, string english) => language?.Or(key, english) ?? english;

    /// <summary>A host's colour.</summary>
    public static string Colour(Host host) => HostLook[(int)host].Colour;

    /// <summary>A host's name in words, from the name results use; anything else as it is.</summary>
    public static string HostName(string name, Language? language = null)
    {
        int host = Places.HostNames.ToList().IndexOf(name);
        return host < 0 ? name : Name((Host)host, language);
    }

    /// <summary>Colour and sign of each scenario, in the report's order; the base takes the text's colour.</summary>
    public static IReadOnlyList<Look> Looks(IReadOnlyList<ReportScenario> scenarios, Language? language = null)
    {
        int next = 0;
        return [.. scenarios.Select((s, i) =>
            new Look(s.Id, Title(s, language), s.IsBase ? Ink : Scenarios[next++ % Scenarios.Length], Signs[i % Signs.Length], s.IsBase))];
    }

    /// <summary>"A against B", by their titles.</summary>
    public static string Pair(Language words, string basis, string other, IReadOnlyList<Look> looks) => words.Of("report.pair", Title(other, looks), Title(basis, looks));

    /// <summary>A scenario's title by its id; the id where it is not among them.</summary>
    public static string Title(string id, IReadOnlyList<Look> looks) => looks.FirstOrDefault(l => l.Id == id)?.Title ?? id;
}

/// <summary>How a scenario looks in every chart; the line of the base is dashed and lies on top.</summary>
internal sealed record Look(string Id, string Title, string Colour, string Sign, bool IsBase);
