using System.Text.RegularExpressions;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Web.Http;

/// <summary>What is wrong with a piece of input, in the words of a language.</summary>
internal static class InputWords
{
    private const string Prefix = "server.wording.";

    // The checks word in English what they expect. The English texts here are those wordings with their holes, by which the
    // same is found in another language; what is not among them stays English.
    private static readonly (string Key, Regex Pattern)[] Wordings =
        [.. Language.English.Texts.Where(t => t.Key.StartsWith(Prefix, StringComparison.Ordinal)).OrderByDescending(t => t.Value.Length).Select(t => (t.Key, Pattern(t.Value)))];

    /// <summary>The words; null when the error is about a file of the server's, which is nobody else's business.</summary>
    public static string? Of(InputException error, Language language)
    {
        if (error is not { Place: { } place, Value: { } value, Expected: { } expected } || place.File.AsSpan().ContainsAny('/', '\\'))
        {
            return null;
        }

        string where = place == Designs.JsonFields.Place ? language["server.input.request"] : place.ToString();
        string hint = error.Nearest is { } nearest ? language.Of("server.input.nearest", nearest) : "";
        return language.Of("server.input", where, InputError.Shown(error.Key ?? "", 200), In(language, value), In(language, expected), hint);
    }

    private static string In(Language language, string text)
    {
        foreach ((string key, Regex pattern) in Wordings)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return language.Of(key, [.. match.Groups.Values.Skip(1).Select(g => In(language, g.Value))]);
            }
        }

        return language.Or($"unit.{text}", text);
    }

    private static Regex Pattern(string wording) => new($"^{Regex.Replace(Regex.Escape(wording), @"\\\{\d}", "(.+)")}\\z", RegexOptions.Singleline | RegexOptions.NonBacktracking);
}
