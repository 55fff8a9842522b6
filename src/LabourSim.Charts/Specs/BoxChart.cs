using System.Text.Json.Nodes;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Specs;

/// <summary>A box's limits, each within its factor's full range.</summary>
internal static class BoxChart
{
    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="rows">Rows of the boxes' table, one a restricted factor.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static JsonObject Build(string description, IReadOnlyList<TableRow> rows, Language? language = null)
    {
        Language words = language ?? Language.English;
        string[] factors = [.. rows.Select(r => r.Text("factor"))];
        JsonArray data = [.. rows.Select(r => Row(r, words))];
        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.box", description)}},
              "width": "container", "height": {{38 * factors.Length + 4}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{data}} },
              "encoding": {
                "y": {"field": "factor", "type": "nominal", "sort": {{Spec.Array(factors)}}, "axis": null},
                "x": {"type": "quantitative", "scale": {"domain": [0, 100], "nice": false}, "axis": {"title": {{words["chart.place-in-range"]}}, "tickCount": 5} }
              },
              "layer": [
                {"mark": {"type": "bar", "height": 12, "color": "currentColor", "opacity": 0.13, "yOffset": 8}, "encoding": {"x": {"datum": 0}, "x2": {"datum": 100} } },
                {"mark": {"type": "bar", "height": 12, "color": {{Palette.Worse}}, "yOffset": 8},
                 "encoding": {"x": {"field": "from", "type": "quantitative"}, "x2": {"field": "to"},
                   "tooltip": [{"field": "factor", "title": {{words["chart.factor"]}} }, {"field": "limits", "title": {{words["chart.limits"]}} }, {"field": "range", "title": {{words["chart.range"]}} }, {"field": "p", "title": {{words["chart.quasi-p"]}} }, {"field": "again", "title": {{words["chart.again"]}} }] } },
                {"mark": {"type": "text", "align": "left", "baseline": "middle", "dy": -8, "limit": {"expr": "width"} }, "encoding": {"x": {"datum": 0}, "text": {"field": "text"} } }
              ]
            }
            """);
    }

    private static JsonObject Row(TableRow row, Language words)
    {
        double low = row.Number("range_low"), wide = row.Number("range_high") - low;
        double from = double.IsFinite(row.Number("low")) ? row.Number("low") : low, to = double.IsFinite(row.Number("high")) ? row.Number("high") : low + wide;
        double Place(double value) => Math.Clamp(100 * (value - low) / (wide > 0 ? wide : 1), 0, 100);
        string limits = words.Of("chart.to", Numbers.Plain(from, words), Numbers.Plain(to, words)), range = words.Of("chart.to", Numbers.Plain(low, words), Numbers.Plain(low + wide, words));
        return new JsonObject
        {
            ["factor"] = row.Text("factor"),
            ["from"] = Spec.Number(Place(from)),
            ["to"] = Spec.Number(Place(to)),
            ["text"] = $"{row.Text("factor")}: {words.Of("chart.of-range", limits, range)}",
            ["limits"] = limits,
            ["range"] = range,
            ["p"] = Numbers.Short(row.Number("quasi_p")),
            ["again"] = words.Of("chart.half-samples", Numbers.Percent(row.Number("reproduced"))),
        };
    }
}
