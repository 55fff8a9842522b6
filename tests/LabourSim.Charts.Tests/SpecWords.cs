using System.Text.Json.Nodes;

namespace LabourSim.Charts.Tests;

/// <summary>What the specifications of a figure say beside what is drawn: descriptions read aloud, and titles of axes and of what a pointer shows.</summary>
internal static class SpecWords
{
    /// <summary>All of it.</summary>
    public static IEnumerable<string> Of(Figure figure) => figure.Panels.SelectMany(p => In(p.Spec)).Prepend(figure.Description);

    private static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(In),
        JsonObject all => all.SelectMany(p => p.Key is "description" or "title" && p.Value is JsonValue text && text.TryGetValue(out string? said) ? [said] : In(p.Value)),
        _ => [],
    };
}
