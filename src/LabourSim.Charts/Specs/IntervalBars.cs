using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Specs;

/// <summary>One bar from zero with its interval.</summary>
/// <param name="Label">Whose it is.</param>
/// <param name="Series">Which of several bars of the same label; empty when there is one each.</param>
/// <param name="Value">Value with its interval; ends NaN where there is none.</param>
/// <param name="Colour">Colour.</param>
/// <param name="Fill">How opaque it is within its outline: 1 solid, 0 an outline only.</param>
internal sealed record IntervalBar(string Label, string Series, Estimate Value, string Colour, double Fill = 1)
{
    /// <summary>A second number on the same scale, drawn as a diamond; NaN for none.</summary>
    public double Mark { get; init; } = double.NaN;
}

/// <summary>Bars from zero with intervals, one row a label, one bar a series.</summary>
internal static class IntervalBars
{
    private const int BarStep = 20, SeriesStep = 13;

    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="axis">Title of the axis.</param>
    /// <param name="bars">Bars in order.</param>
    /// <param name="reach">Half-width of a scale about zero; NaN for a scale that fits the values.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static JsonObject Build(string description, string axis, IReadOnlyList<IntervalBar> bars, double reach = double.NaN, Language? language = null)
    {
        Language words = language ?? Language.English;
        string[] labels = [.. bars.Select(b => b.Label).Distinct()];
        string[] series = [.. bars.Select(b => b.Series).Distinct()];
        JsonObject scale = double.IsNaN(reach) ? Spec.Parse($$"""{"nice": true, "zero": true}""") : Spec.Parse($$"""{"domain": [{{-reach}}, {{reach}}], "nice": false}""");
        JsonArray data = [.. bars.Select(b => Row(b, words))];
        JsonObject chart = Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.bars", description)}},
              "width": "container", "height": {{labels.Length * (series.Length > 1 ? series.Length * SeriesStep + 6 : BarStep)}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{data}} },
              "encoding": {
                "y": {"field": "label", "type": "nominal", "sort": {{Spec.Array(labels)}}, "scale": {"paddingInner": 0.25, "paddingOuter": 0.1},
                      "axis": {"title": null, "ticks": false, "domain": false, "labelLimit": 165, "labelPadding": 6, "grid": false} }
              },
              "layer": [
                {
                  "mark": {"type": "bar", "strokeWidth": 1.4},
                  "encoding": {
                    "x": {"field": "value", "type": "quantitative", "scale": {{scale}}, "axis": {"title": {{axis}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } },
                    "stroke": {"field": "colour", "type": "nominal", "scale": null}, "fill": {"field": "colour", "type": "nominal", "scale": null}, "fillOpacity": {"field": "fill", "type": "quantitative", "scale": null, "legend": null},
                    "tooltip": [{"field": "name", "title": {{words["chart.of"]}} }, {"field": "shown", "title": {{words["chart.interval"]}} }]
                  }
                },
                {
                  "mark": {"type": "rule", "strokeWidth": 1.6, "color": "currentColor"},
                  "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"} }
                },
                {"data": {"values": [{}]}, "mark": {"type": "rule", "opacity": 0.7}, "encoding": {"x": {"datum": 0}, "y": {"value": 0}, "y2": {"value": "height"} } }
              ]
            }
            """);
        if (bars.Any(b => double.IsFinite(b.Mark)))
        {
            chart["layer"]!.AsArray().Insert(2, Spec.Parse($$"""
                {"transform": [{"filter": "isValid(datum.mark)"}], "mark": {"type": "point", "shape": "diamond", "size": 75, "fill": "var(--page)", "stroke": "currentColor", "strokeWidth": 1.5},
                 "encoding": {"x": {"field": "mark", "type": "quantitative"} } }
                """));
        }

        if (series.Length > 1)
        {
            // Each layer of its own, since the line at zero has no series.
            foreach (JsonNode? layer in chart["layer"]!.AsArray().Take(2))
            {
                layer!["encoding"]!["yOffset"] = Spec.Parse($$"""{"field": "series", "type": "nominal", "sort": {{Spec.Array(series)}} }""");
            }
        }

        return chart;
    }

    private static JsonObject Row(IntervalBar bar, Language words)
    {
        bool interval = double.IsFinite(bar.Value.Low) && double.IsFinite(bar.Value.High);
        return new JsonObject
        {
            ["label"] = bar.Label,
            ["series"] = bar.Series,
            ["name"] = bar.Series.Length > 0 ? $"{bar.Label}, {bar.Series}" : bar.Label,
            ["value"] = Spec.Number(bar.Value.Mean),
            ["low"] = interval ? Spec.Number(bar.Value.Low) : null,
            ["high"] = interval ? Spec.Number(bar.Value.High) : null,
            ["colour"] = bar.Colour,
            ["fill"] = bar.Fill,
            ["mark"] = Spec.Number(bar.Mark),
            ["shown"] = Numbers.Short(bar.Value.Mean) + (interval ? " " + words.Of("chart.from-to", Numbers.Short(bar.Value.Low), Numbers.Short(bar.Value.High)) : ""),
        };
    }
}
