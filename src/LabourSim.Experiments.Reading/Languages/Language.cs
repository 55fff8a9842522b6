using System.Globalization;
using LabourSim.Experiments.Input;

namespace LabourSim.Experiments.Languages;

/// <summary>
/// The words of one language. They live in <c>data/languages/ID/*.json</c>, flat objects of key and text, where <c>{0}</c> is the
/// first value put in. A new language is a new folder of the same files; this code names none but English,
/// whose text stands in for one that is missing. Pixels need a font for its script, too.
/// </summary>
public sealed class Language
{
    // Words that carry their values have their English form as key.
    private static readonly string[] Worded = ["server.wording.", "finding."];

    private static readonly Lazy<Dictionary<string, string>> Forms = new(() => English.Texts
        .Where(t => Worded.Any(prefix => t.Key.StartsWith(prefix, StringComparison.Ordinal))).ToDictionary(t => t.Value, t => t.Key, StringComparer.Ordinal));

    // Read when the first word is asked for: most commands start and end without one of another language.
    private readonly Lazy<IReadOnlyDictionary<string, string>> _texts;

    private Language(string id)
    {
        Id = id;
        Name = LanguageFiles.Name(id);
        _texts = new(() => LanguageFiles.Read(id));
    }

    /// <summary>Every language, English first, then by id.</summary>
    public static IReadOnlyList<Language> All { get; } =
        [.. LanguageFiles.Ids.OrderBy(id => id == "en" ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal).Select(id => new Language(id))];

    /// <summary>English, the language of the code, the files and the ids.</summary>
    public static Language English => All[0];

    /// <summary>Id, such as "en" or "ko" (ISO 639).</summary>
    public string Id { get; }

    /// <summary>The language's own name for itself.</summary>
    public string Name { get; }

    /// <summary>All texts by key.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts.Value;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No language has the key: a defect.</exception>
    public string this[string key] => Texts.TryGetValue(key, out string? text) ? text
        : Id != "en" ? English[key]
        : throw new KeyNotFoundException($"data/languages/en: no text '{key}'");

    /// <summary>The text of a key with values put in; numbers are written the invariant way.</summary>
    public string Of(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The text of a catalogue's entry: its translation, or the catalogue's own English.</summary>
    /// <param name="key">Such as "policy.fair-pay.title".</param>
    /// <param name="english">What the catalogue says.</param>
    public string Or(string key, string english) => Texts.TryGetValue(key, out string? text) ? text : english;

    /// <summary>Words with their values, each value that is words itself in this language too; those without a text stay English.</summary>
    public string Say(Wording words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string form = Forms.Value.TryGetValue(words.Form, out string? key) ? this[key] : Or($"unit.{words.Form}", words.Form);
        return Wording.Fill(form, [.. words.Values.Select(v => v is Wording inner ? Say(inner) : (string)v)]);
    }

    /// <summary>The language with this id.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static Language Find(InputPlace place, string key, string id) => All.FirstOrDefault(l => l.Id == id)
        ?? throw InputError.At(place, key, id, $"a language: {string.Join(" or ", All.Select(l => l.Id))}", All.Select(l => l.Id));
}
