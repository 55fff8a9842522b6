using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Specs;

/// <summary>One point of a <see cref="DotChart"/>.</summary>
/// <param name="Label">Its row.</param>
/// <param name="Look">Its scenario.</param>
/// <param name="Value">Value with its interval; ends NaN where there is none.</param>
/// <param name="Text">Written beside it.</param>
internal sealed record Dot(string Label, Look Look, Estimate Value, string Text);

/// <summary>Amounts from zero with intervals: one row a thing, in it one point a scenario, with its number beside it.</summary>
internal static class DotChart
{
    private const int Step = 17, Gap = 26;

    // Letters of a page are about this wide; paper grows with its contents.
    private const double Letter = 6.4;

    /// <summary>The chart.</summary>
    /// <param name="what">What it shows, read aloud.</param>
    /// <param name="axis">Title of the axis, with its unit.</param>
    /// <param name="dots">Rows and scenarios in their order; those that are not finite are left out.</param>
    /// <param name="words">Language of its words.</param>
    public static JsonObject Build(string what, string axis, IReadOnlyList<Dot> dots, Language words)
    {
        string[] labels = [.. dots.Select(d => d.Label).Distinct()];
        string[] looks = [.. dots.Select(d => d.Look.Id).Distinct()];
        JsonArray rows = [], heads = [];
        double height = Step * looks.Length + Gap, most = 0, room = 0;
        for (int r = 0; r < labels.Length; r++)
        {
            heads.Add(new JsonObject { ["y"] = r * height + 9, ["text"] = labels[r] });
            foreach (Dot dot in dots.Where(d => d.Label == labels[r] && double.IsFinite(d.Value.Mean)))
            {
                bool interval = double.IsFinite(dot.Value.Low) && double.IsFinite(dot.Value.High);
                double low = interval ? dot.Value.Low : dot.Value.Mean, high = interval ? dot.Value.High : dot.Value.Mean;
                (most, room) = (Math.Max(most, high), Math.Max(room, TextLines.Letters(dot.Text)));
                rows.Add(new JsonObject
                {
                    ["y"] = r * height + Gap + Step * Array.IndexOf(looks, dot.Look.Id),
                    ["label"] = dot.Label,
                    ["title"] = dot.Look.Title,
                    ["colour"] = dot.Look.Colour,
                    ["shape"] = dot.Look.Shape,
                    ["value"] = Spec.Number(dot.Value.Mean),
                    ["low"] = Spec.Number(Math.Max(0, low)),
                    ["high"] = Spec.Number(high),
                    ["text"] = dot.Text,
                });
            }
        }

        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.dots", what)}},
              "width": "container", "height": {{height * labels.Length}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "padding": {"left": 4, "top": 4, "bottom": 4, "right": {{Math.Round(Letter * room)}} },
              "data": {"values": {{rows}} },
              "encoding": {
                "y": {"field": "y", "type": "quantitative", "scale": {"domain": [0, {{height * labels.Length}}], "reverse": true, "nice": false}, "axis": null},
                "x": {"type": "quantitative", "scale": {"domain": [0, {{(most > 0 ? most : 1)}}], "nice": true}, "axis": {"title": {{axis}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } }
              },
              "layer": [
                {"data": {"values": {{heads}} }, "mark": {"type": "text", "align": "left", "baseline": "middle", "x": 0, "fontWeight": 600, "clip": false}, "encoding": {"x": {"value": 0}, "text": {"field": "text"} } },
                {"mark": {"type": "rule", "opacity": 0.35, "color": "currentColor", "strokeDash": [1, 3]}, "encoding": {"x": {"field": "value", "type": "quantitative"}, "x2": {"datum": 0} } },
                {"mark": {"type": "rule", "strokeWidth": 2}, "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}, "color": {"field": "colour", "type": "nominal", "scale": null} } },
                {"mark": {"type": "point", "size": 70},
                 "encoding": {"x": {"field": "value", "type": "quantitative"}, "color": {"field": "colour", "type": "nominal", "scale": null}, "shape": {"field": "shape", "type": "nominal", "scale": null},
                   "tooltip": [{"field": "title", "title": {{words["figure.scenario"]}} }, {"field": "label", "title": {{words["figure.outcome"]}} }, {"field": "text", "title": {{axis}} }] } },
                {"mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 9}, "encoding": {"x": {"field": "high", "type": "quantitative"}, "text": {"field": "text"} } }
              ]
            }
            """);
    }
}
