using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Population;

namespace LabourSim.Experiments.Running;

/// <summary>
/// One way of telling people apart. Everyone is in one group of each kind: the one of their life under the base, in the first recorded
/// tour, whatever that tour or a later one would have been under the other scenario.
/// </summary>
/// <param name="Id">Name in results: "host", or "sex:sector" for two kinds crossed.</param>
/// <param name="Groups">Names of its groups in results, in the order they are listed: "russia", or "women:factory".</param>
/// <param name="Of">Index of a person's group.</param>
public sealed record GainKind(string Id, IReadOnlyList<string> Groups, Func<PersonRow, int> Of)
{
    /// <summary>Stands between the names of kinds, and of groups, that are crossed.</summary>
    public const char Cross = ':';

    /// <summary>More kinds than this cut people into groups too small to say anything of.</summary>
    public const int MostCrossed = 3;

    private const int FirstYear = 2000;
    private const int Years = 64;
    private const int TieLevels = 5;
    private const int Provinces = 12;

    /// <summary>The kinds that every comparison has.</summary>
    public static IReadOnlyList<GainKind> All { get; } =
    [
        new("host", Places.HostNames, p => (int)p.Host),
        new("cohort", Numbered(FirstYear, Years), p => Math.Clamp(p.Cohort - FirstYear, 0, Years - 1)),
        new("ties", Numbered(0, TieLevels), p => Math.Min((int)p.Ties, TieLevels - 1)),
        new("sex", ["women", "men"], p => p.Female ? 0 : 1),
        new("sector", Places.SectorNames, p => (int)p.Sector),
        new("channel", Places.ChannelNames, p => (int)p.Channel),
        new("province", Numbered(0, Provinces), p => p.Province),
    ];

    /// <summary>The kind that one to three names separated by commas ask for: one as it is, several crossed.</summary>
    /// <param name="names">Such as "sex,sector".</param>
    /// <param name="place">Where they stand, for errors.</param>
    /// <param name="key">Whose value they are, for errors.</param>
    /// <exception cref="InputException">An unknown kind, one named twice, none, or more than <see cref="MostCrossed"/>.</exception>
    public static GainKind Parse(string names, InputPlace place, string key)
    {
        ArgumentNullException.ThrowIfNull(names);
        string[] words = names.Split(',', StringSplitOptions.TrimEntries);
        string choices = string.Join(", ", All.Select(k => k.Id));
        GainKind[] kinds = [.. words.Select(w => All.FirstOrDefault(k => k.Id == w)
            ?? throw InputError.At(place, key, w, $"kinds of group separated by commas, of {choices}", All.Select(k => k.Id)))];
        return words.Distinct().Count() == words.Length && words.Length <= MostCrossed
            ? kinds.Aggregate(Crossed)
            : throw InputError.At(place, key, names, $"one to {MostCrossed} kinds of group, each once, of {choices}");
    }

    /// <summary>A group of each kind together: every pair of their groups is one.</summary>
    private static GainKind Crossed(GainKind a, GainKind b) => new($"{a.Id}{Cross}{b.Id}",
        [.. a.Groups.SelectMany(x => b.Groups.Select(y => $"{x}{Cross}{y}"))], p => a.Of(p) * b.Groups.Count + b.Of(p));

    private static string[] Numbered(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(n => n.ToString(CultureInfo.InvariantCulture))];
}
