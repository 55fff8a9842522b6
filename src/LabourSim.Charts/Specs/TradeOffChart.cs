using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Specs;

/// <summary>State revenue against exposure, one point a scenario, the third aim in words beside it.</summary>
internal static class TradeOffChart
{
    private const int Height = 400, Line = 30;

    /// <summary>The chart.</summary>
    /// <param name="points">Scenarios with protect, press and preserve.</param>
    /// <param name="front">Which are on the frontier.</param>
    /// <param name="words">Language of its words.</param>
    public static JsonObject Build(IReadOnlyList<(Look Look, Estimate[] Values)> points, IReadOnlyList<bool> front, Language words)
    {
        (double xLow, double xHigh) = Range(points.Select(p => p.Values[1]));
        (double yLow, double yHigh) = Range(points.Select(p => p.Values[2]));
        double[] places = Places([.. points.Select(p => Height * (1 - (p.Values[2].Mean - yLow) / (yHigh - yLow)))]);
        JsonArray rows = [];
        for (int i = 0; i < points.Count; i++)
        {
            (Look look, Estimate[] v) = points[i];
            string protect = Numbers.Short(v[0].Mean);
            rows.Add(new JsonObject
            {
                ["x"] = Spec.Number(v[1].Mean),
                ["xLow"] = End(v[1].Low),
                ["xHigh"] = End(v[1].High),
                ["y"] = Spec.Number(v[2].Mean),
                ["yLow"] = End(v[2].Low),
                ["yHigh"] = End(v[2].High),
                ["at"] = Spec.Number(yHigh - places[i] / Height * (yHigh - yLow)),
                ["shape"] = look.Shape,
                ["colour"] = look.Colour,
                ["fill"] = front[i] ? look.Colour : "var(--page)",
                ["text"] = $"{look.Sign} {look.Title}",
                ["more"] = words.Of(front[i] ? "figure.trade-off.on" : "figure.trade-off.off", protect),
            });
        }

        return Spec.Parse($$"""
            {
              "description": {{words["figure.aloud.front"]}},
              "width": "container", "height": {{Height}}, "autosize": {"type": "fit", "contains": "padding"}, "padding": {"left": 4, "right": 12, "top": 26, "bottom": 4},
              "data": {"values": {{rows}} },
              "encoding": {
                "x": {"field": "x", "type": "quantitative", "scale": {"domain": [{{xLow}}, {{xHigh + 1.1 * (xHigh - xLow)}}], "nice": false, "zero": false},
                      "axis": {"title": {{words["figure.trade-off.x"]}}, "tickCount": 10, "grid": false, "ticks": false, "titleAnchor": "start", "labelExpr": {{$"datum.value > {Text(xHigh)} ? '' : {LargeNumbers.AxisLabels(words)}"}} } },
                "y": {"field": "y", "type": "quantitative", "scale": {"domain": [{{yLow}}, {{yHigh}}], "nice": false, "zero": false},
                      "axis": {"title": {{words["figure.trade-off.y"]}}, "tickCount": 6, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } }
              },
              "layer": [
                {"mark": {"type": "rule", "opacity": 0.5, "color": "currentColor"}, "encoding": {"x": {"field": "xLow", "type": "quantitative"}, "x2": {"field": "xHigh"} } },
                {"mark": {"type": "rule", "opacity": 0.5, "color": "currentColor"}, "encoding": {"y": {"field": "yLow", "type": "quantitative"}, "y2": {"field": "yHigh"} } },
                {"mark": {"type": "rule", "opacity": 0.35, "strokeDash": [1, 3], "color": "currentColor"}, "encoding": {"x2": {"datum": {{xHigh}} }, "y2": {"field": "at"} } },
                {"mark": {"type": "point", "size": 150, "strokeWidth": 2},
                 "encoding": {"stroke": {"field": "colour", "type": "nominal", "scale": null}, "fill": {"field": "fill", "type": "nominal", "scale": null}, "shape": {"field": "shape", "type": "nominal", "scale": null},
                   "tooltip": [{"field": "text", "title": {{words["figure.scenario"]}} }, {"field": "more", "title": {{words["figure.reading"]}} }] } },
                {"mark": {"type": "text", "align": "left", "baseline": "bottom", "dx": 6, "dy": 1, "fontWeight": 600, "limit": {"expr": "width * 0.48"} },
                 "encoding": {"x": {"datum": {{xHigh}} }, "y": {"field": "at", "type": "quantitative"}, "text": {"field": "text"} } },
                {"mark": {"type": "text", "align": "left", "baseline": "top", "dx": 6, "dy": 2, "limit": {"expr": "width * 0.48"} },
                 "encoding": {"x": {"datum": {{xHigh}} }, "y": {"field": "at", "type": "quantitative"}, "text": {"field": "more"} } }
              ]
            }
            """);
    }

    // From zero where that costs little of the picture.
    private static (double Low, double High) Range(IEnumerable<Estimate> values)
    {
        double[] ends = [.. values.SelectMany(v => new[] { v.Low, v.Mean, v.High }).Where(double.IsFinite)];
        double low = ends.Min(), high = ends.Max();
        double wide = high - low > 0 ? high - low : Math.Max(1, Math.Abs(high));
        return (low >= 0 && low < 1.5 * wide ? 0 : low - 0.1 * wide, high + 0.1 * wide);
    }

    /// <summary>Heights of the labels, near their points' and a line apart.</summary>
    private static double[] Places(double[] wanted)
    {
        double[] places = [.. wanted];
        int[] order = [.. Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i])];
        double last = double.NegativeInfinity;
        foreach (int i in order)
        {
            last = places[i] = Math.Max(wanted[i], last + Line + 4);
        }

        double bottom = Height - 26;
        foreach (int i in order.Reverse())
        {
            bottom = places[i] = Math.Min(places[i], bottom);
            bottom -= Line + 4;
        }

        return places;
    }

    private static JsonNode? End(double value) => double.IsFinite(value) ? Spec.Number(value) : null;

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
