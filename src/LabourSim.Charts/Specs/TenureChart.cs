using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Specs;

/// <summary>Something people carry by months since arrival: a line a scenario, with a band for the replicates.</summary>
internal static class TenureChart
{
    // A sign every so many months: the shapes tell scenarios apart without colour and do not crowd.
    private const int SignEvery = 6;

    /// <summary>The chart.</summary>
    /// <param name="what">What it shows, read aloud.</param>
    /// <param name="axis">Title of the vertical axis, with its unit.</param>
    /// <param name="series">One series a scenario.</param>
    /// <param name="looks">Looks of all scenarios.</param>
    /// <param name="factor">What values are multiplied by.</param>
    /// <param name="top">Upper end of the scale; NaN for one that fits.</param>
    /// <param name="words">Language of its words.</param>
    public static JsonObject Build(string what, string axis, IReadOnlyList<TenureSeries> series, IReadOnlyList<Look> looks, double factor, double top, Language words)
    {
        JsonArray rows = [], ids = Spec.Array(looks.Select(l => l.Id));
        foreach (Look look in looks.OrderBy(l => l.IsBase))
        {
            foreach (TenurePoint p in series.Where(s => s.Scenario == look.Id).SelectMany(s => s.Points))
            {
                Rounding rounding = Rounding.In(words, factor * p.Mean);
                rows.Add(new JsonObject
                {
                    ["m"] = p.Months,
                    ["scenario"] = look.Id,
                    ["title"] = look.Title,
                    ["mean"] = Spec.Number(factor * p.Mean),
                    ["low"] = Spec.Number(factor * p.Low),
                    ["high"] = Spec.Number(factor * p.High),
                    ["sign"] = p.Months % SignEvery == 0 ? Spec.Number(factor * p.Mean) : null,
                    ["shown"] = $"{rounding.Plain(factor * p.Mean)} ({words.Of("figure.range", rounding.Plain(factor * p.Low), rounding.Plain(factor * p.High))})",
                });
            }
        }

        JsonObject scale = double.IsNaN(top) ? Spec.Parse($$"""{"zero": true, "nice": true}""") : Spec.Parse($$"""{"domain": [0, {{top}}], "nice": false}""");
        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.tenure", what)}},
              "width": "container", "height": 230, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{rows}} },
              "encoding": {
                "x": {"field": "m", "type": "quantitative", "scale": {"zero": true, "nice": false}, "axis": {"title": {{words["figure.months-abroad"]}}, "values": [0, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120], "grid": false} },
                "y": {"type": "quantitative", "scale": {{scale}}, "axis": {"title": {{axis}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } },
                "color": {"field": "scenario", "type": "nominal", "legend": null, "scale": {"domain": {{ids}}, "range": {{Spec.Array(looks.Select(l => l.Colour))}} } }
              },
              "layer": [
                {"mark": {"type": "area", "opacity": 0.18}, "encoding": {"y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"} } },
                {"mark": "line", "encoding": {
                  "y": {"field": "mean", "type": "quantitative"},
                  "strokeDash": {"field": "scenario", "type": "nominal", "legend": null,
                    "scale": {"domain": {{ids.DeepClone()}}, "range": {{Spec.Array(looks.Select(l => (JsonNode)(l.IsBase ? new JsonArray(4, 3) : new JsonArray(1, 0))))}} } } } },
                {"mark": {"type": "point", "size": 34}, "encoding": {
                  "y": {"field": "sign", "type": "quantitative"},
                  "shape": {"field": "scenario", "type": "nominal", "legend": null, "scale": {"domain": {{ids.DeepClone()}}, "range": {{Spec.Array(looks.Select(l => l.Shape))}} } },
                  "tooltip": [{"field": "title", "title": {{words["figure.scenario"]}} }, {"field": "m", "title": {{words["figure.months-abroad"]}} }, {"field": "shown", "title": {{what}} }] } }
              ]
            }
            """);
    }
}
