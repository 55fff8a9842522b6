using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Experiments.Tests.Languages;

public sealed partial class LanguageTests
{
    [Fact]
    public void Languages_EnglishFirst() => Language.All.Select(l => l.Id).ShouldBe(["en", "ko"]);

    [Fact]
    public void Texts_EveryLanguageHasEveryEnglishKeyWithItsPlaceholders()
    {
        Language.English.Texts.ShouldNotBeEmpty();
        foreach (Language other in Language.All.Skip(1))
        {
            Language.English.Texts.Keys.Except(other.Texts.Keys).ShouldBeEmpty($"missing from data/languages/{other.Id}");
            foreach ((string key, string text) in Language.English.Texts)
            {
                Placeholders(other[key]).ShouldBe(Placeholders(text), $"{other.Id}: {key}");
            }
        }
    }

    [Fact]
    public void Texts_NoneIsEmptyOrHasSpacesAround()
    {
        foreach (Language language in Language.All)
        {
            language.Texts.Where(t => t.Value.Length == 0 || t.Value.Trim() != t.Value).Select(t => $"{language.Id}: {t.Key}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Or_TakesTheTranslationElseTheCataloguesEnglish()
    {
        Language korean = Language.Find(InputPlace.CommandLine, "--lang", "ko");
        korean.Or("language.name", "otherwise").ShouldBe("한국어");
        korean.Or("no.such.key", "otherwise").ShouldBe("otherwise");
        Should.Throw<KeyNotFoundException>(() => korean["no.such.key"]).Message.ShouldContain("no.such.key");
    }

    [Fact]
    public void Find_AnUnknownLanguage_NamesTheOnesThereAre() =>
        Should.Throw<InputException>(() => Language.Find(InputPlace.CommandLine, "--lang", "kr"))
            .Message.ShouldBe("command line: --lang: kr: expected a language: en or ko; did you mean 'ko'?");

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();
}
