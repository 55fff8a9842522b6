using LabourSim.Experiments.Languages;
using Microsoft.AspNetCore.Http;

namespace LabourSim.Web.Http;

/// <summary>The language of a request: what <c>?lang=</c> names, else the server's own.</summary>
internal static class Tongue
{
    /// <summary>Settles a request's language, before anything is said about it.</summary>
    public static void Settle(HttpContext context, string otherwise)
    {
        string asked = context.Request.Query["lang"].ToString();
        context.Items[typeof(Language)] = Language.All.FirstOrDefault(l => l.Id == asked) ?? Language.All.First(l => l.Id == otherwise);
    }

    /// <summary>The language.</summary>
    public static Language Of(HttpContext context) => (Language)context.Items[typeof(Language)]!;
}
