using System.Text.Json.Nodes;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Specs;

/// <summary>The dominated volume, generation by generation.</summary>
internal static class GrowthChart
{
    /// <summary>The chart.</summary>
    /// <param name="rows">Rows with generation, hypervolume and front_size.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static JsonObject Build(IReadOnlyList<TableRow> rows, Language? language = null)
    {
        Language words = language ?? Language.English;
        JsonArray data = [.. rows.Select(r => new JsonObject
        {
            ["generation"] = Spec.Number(r.Number("generation")),
            ["volume"] = Spec.Number(r.Number("hypervolume")),
            ["size"] = r.Text("front_size"),
            ["shown"] = Numbers.Short(r.Number("hypervolume")),
        })];
        return Spec.Parse($$"""
            {
              "description": {{words["figure.aloud.growth"]}},
              "width": "container", "height": 240, "autosize": {"type": "fit", "contains": "padding"}, "padding": {"left": 2, "right": 6, "top": 14, "bottom": 2},
              "data": {"values": {{data}} },
              "mark": {"type": "line", "point": {"filled": true, "size": 45, "color": {{Palette.Better}} }, "color": {{Palette.Better}} },
              "encoding": {
                "x": {"field": "generation", "type": "quantitative", "scale": {"nice": false, "zero": false}, "axis": {"title": {{words["chart.generation"]}}, "tickMinStep": 1, "grid": false} },
                "y": {"field": "volume", "type": "quantitative", "scale": {"zero": true, "nice": true}, "axis": {"title": {{words["chart.hypervolume"]}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } },
                "tooltip": [{"field": "generation", "title": {{words["chart.generation"]}} }, {"field": "shown", "title": {{words["chart.hypervolume"]}} }, {"field": "size", "title": {{words["chart.front-size"]}} }]
              }
            }
            """);
    }
}
