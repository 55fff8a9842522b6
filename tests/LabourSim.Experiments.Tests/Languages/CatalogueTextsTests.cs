using System.Text.RegularExpressions;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Scenarios;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Languages;

/// <summary>What lives in catalogues speaks every language: an entry without its text falls back to English, which a reader would see.</summary>
public sealed partial class CatalogueTextsTests
{
    private static readonly string[] Prefixes =
    [
        "policy.", "parameter.", "unit.", "outcome.", "imperative.", "scenario.", "evidence.", "claim.", "target.", "composite.",
        "host.", "channel.", "life-kind.",
    ];

    private static readonly HashSet<string> Keys = [.. Wanted()];

    public static TheoryData<string> Translations => [.. Language.All.Skip(1).Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryEntryOfTheCataloguesHasItsText(string id) => Keys.Except(In(id).Texts.Keys).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Translations))]
    public void NoTextIsOfAnEntryThatIsGone(string id) =>
        In(id).Texts.Keys.Where(k => Prefixes.Any(p => k.StartsWith(p, StringComparison.Ordinal)) && !Keys.Contains(k) && !Language.English.Texts.ContainsKey(k)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Translations))]
    public void IdsCitedInAText_AreThoseOfTheEnglish(string id)
    {
        Language language = In(id);
        foreach ((string key, string english) in Cited())
        {
            Ids(language[key]).ShouldBe(Ids(english), key);
        }
    }

    [Fact]
    public void Korean_HasNoEnglishLeft() =>
        In("ko").Texts.Where(t => TwoEnglishWords().IsMatch(Command().Replace(t.Value, ""))).Select(t => $"{t.Key}: {t.Value}").ShouldBeEmpty();

    private static Language In(string id) => Language.Find(InputPlace.CommandLine, "--lang", id);

    private static IEnumerable<Scenario> Scenarios() => ScenarioLoader.ShippedNames.Select(ScenarioLoader.Load);

    private static IEnumerable<string> Wanted()
    {
        IEnumerable<string> units = ParameterCatalogue.All.Select(p => p.Unit).Concat(OutcomeCatalogue.All.Select(o => o.Unit))
            .Concat(ClaimCatalogue.All.SelectMany(c => c.Parts).Select(p => p.Unit)).Concat(GainMeasure.All.Select(m => m.Unit));
        return
        [
            .. PolicyCatalogue.All.SelectMany(p => new[] { "title", "action", "side-effects", "asked" }.Where(k => k != "asked" || p.Asked.Length > 0).Select(k => $"policy.{p.Id}.{k}")),
            .. ParameterCatalogue.All.Select(p => $"parameter.{p.Name}.meaning"),
            .. units.Distinct().Select(u => $"unit.{u}"),
            .. OutcomeCatalogue.All.SelectMany(o => new[] { $"outcome.{o.Id}.words", $"outcome.{o.Id}.meaning" }),
            .. Enum.GetNames<Imperative>().Select(i => $"imperative.{Kebab.Of(i)}"),
            .. Scenarios().SelectMany(s => new[] { $"scenario.{s.Id}.title", $"scenario.{s.Id}.question" }),
            .. EvidenceRegister.All.Select(e => $"evidence.{e.Id}.statement"),
            .. ClaimCatalogue.All.SelectMany(c => new[] { "statement", "experiment", "contradicted" }.Concat(c.Parts.Select((_, i) => $"part.{i + 1}")).Select(k => $"claim.{c.Id}.{k}")),
            .. CalibrationTargets.Judge([]).Select(t => $"target.{t.Id}.what"),
            .. CalibrationTargets.Judge([]).Where(t => Words().IsMatch(t.Target)).Select(t => $"target.{t.Id}.value"),
            .. Composite.All.SelectMany(c => c.Circumstances.Select((_, i) => $"composite.{c.Id}.circumstance.{i + 1}").Append($"composite.{c.Id}.region")),
            .. Places.HostNames.Select(h => $"host.{h}"),
            .. Places.ChannelNames.Select(c => $"channel.{c}"),
            .. LifeKind.All.Select(k => $"life-kind.{k.Name}"),
        ];
    }

    private static IEnumerable<(string Key, string English)> Cited() =>
    [
        .. PolicyCatalogue.All.Where(p => p.Asked.Length > 0).Select(p => ($"policy.{p.Id}.asked", p.Asked)),
        .. Scenarios().Select(s => ($"scenario.{s.Id}.question", s.Question)),
        .. EvidenceRegister.All.Select(e => ($"evidence.{e.Id}.statement", e.Statement)),
    ];

    private static string[] Ids(string text) => [.. EvidenceId().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<![A-Za-z])[CDEFKMPX]\d\d[a-g]?(?![\d])")]
    private static partial Regex EvidenceId();

    [GeneratedRegex(@"[a-z]+ [a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex TwoEnglishWords();

    [GeneratedRegex("'laboursim [^']*'|‘laboursim [^’]*’|‘--[^’]*’|<code>[^<]*</code>|LabourSim")]
    private static partial Regex Command();

    [GeneratedRegex(@"[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
