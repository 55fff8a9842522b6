using LabourSim.Experiments.Languages;
using LabourSim.Web.Http;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Api;

/// <summary>The page's words.</summary>
internal static class TextsApi
{
    private static readonly string[] Areas = ["page.", "lesson."];

    /// <summary>GET /api/texts: every key of the page and the lessons, in English where the language has none.</summary>
    public static Task SendAsync(HttpContext context)
    {
        Language language = Tongue.Of(context);
        return Answers.WriteAsync(context, Language.English.Texts.Keys.Union(language.Texts.Keys)
            .Where(k => Areas.Any(a => k.StartsWith(a, StringComparison.Ordinal))).ToDictionary(k => k, k => language[k]));
    }
}
