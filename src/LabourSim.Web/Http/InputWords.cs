using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Web.Http;

/// <summary>What is wrong with a piece of input, in the words of a language.</summary>
internal static class InputWords
{
    /// <summary>The words; null when the error is about a file of the server's, which is nobody else's business.</summary>
    public static string? Of(InputException error, Language language)
    {
        if (error is not { Place: { } place, Value: { } value, Expected: { } expected } || place.File.AsSpan().ContainsAny('/', '\\'))
        {
            return null;
        }

        string where = place == Designs.JsonFields.Place ? language["server.input.request"] : place.ToString();
        string hint = error.Nearest is { } nearest ? language.Of("server.input.nearest", nearest) : "";
        return language.Of("server.input", where, InputError.Shown(error.Key ?? "", 200), InputError.Shown(language.Say(value)), language.Say(expected), hint);
    }
}
