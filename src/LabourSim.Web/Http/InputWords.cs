using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Web.Http;

/// <summary>What is wrong with a piece of input, in the words of a language.</summary>
internal static class InputWords
{
    private const string Prefix = "server.wording.";

    // An error's English form is its key; what is not among these texts stays English.
    private static readonly Dictionary<string, string> Keys = Language.English.Texts.Where(t => t.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(t => t.Value, t => t.Key, StringComparer.Ordinal);

    /// <summary>The words; null when the error is about a file of the server's, which is nobody else's business.</summary>
    public static string? Of(InputException error, Language language)
    {
        if (error is not { Place: { } place, Value: { } value, Expected: { } expected } || place.File.AsSpan().ContainsAny('/', '\\'))
        {
            return null;
        }

        string where = place == Designs.JsonFields.Place ? language["server.input.request"] : place.ToString();
        string hint = error.Nearest is { } nearest ? language.Of("server.input.nearest", nearest) : "";
        return language.Of("server.input", where, InputError.Shown(error.Key ?? "", 200), InputError.Shown(In(language, value)), In(language, expected), hint);
    }

    private static string In(Language language, Wording words) => Wording.Fill(
        Keys.TryGetValue(words.Form, out string? key) ? language[key] : language.Or($"unit.{words.Form}", words.Form),
        [.. words.Values.Select(v => In(language, v as Wording ?? (string)v))]);
}
