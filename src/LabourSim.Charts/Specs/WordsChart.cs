using System.Text.Json.Nodes;

namespace LabourSim.Charts.Specs;

/// <summary>Words where there is nothing to draw.</summary>
internal static class WordsChart
{
    private const int Letters = 44, Line = 20;

    /// <summary>The words, broken into lines that a phone can hold.</summary>
    public static JsonObject Build(string words)
    {
        IReadOnlyList<string> lines = TextLines.Wrap(words, Letters);
        return Spec.Parse($$"""
            {
              "description": {{words}},
              "width": "container", "height": {{lines.Count * Line + 6}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": [{}]},
              "mark": {"type": "text", "align": "left", "baseline": "top", "lineHeight": {{Line}} },
              "encoding": {"x": {"value": 0}, "y": {"value": 3}, "text": {"value": {{Spec.Array(lines)}} } }
            }
            """);
    }
}
