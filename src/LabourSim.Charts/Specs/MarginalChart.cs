using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Specs;

/// <summary>What is known of one number within its range.</summary>
/// <param name="Label">Words above the row.</param>
/// <param name="Learned">True when it differs from what was thought before by more than chance would.</param>
/// <param name="Low">Least value of the range.</param>
/// <param name="High">Greatest value of the range.</param>
/// <param name="From">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="To">95 % quantile.</param>
/// <param name="Used">The value the model uses.</param>
/// <param name="Points">Values with their weights.</param>
internal sealed record Marginal(
    string Label, bool Learned, double Low, double High, double From, double Median, double To, double Used, IReadOnlyList<(double Value, double Weight)> Points);

/// <summary>Posterior marginals within their prior ranges: every point, the darker the more it weighs, interval and median below.</summary>
internal static class MarginalChart
{
    private const int RowHeight = 58;

    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="rows">Rows in order.</param>
    /// <param name="words">Language.</param>
    public static JsonObject Build(string description, IReadOnlyList<Marginal> rows, Language words)
    {
        JsonArray data = [], points = [];
        for (int i = 0; i < rows.Count; i++)
        {
            Marginal row = rows[i];
            double heaviest = row.Points.Select(p => p.Weight).DefaultIfEmpty(1).Max();
            double Place(double value) => Math.Clamp(100 * (value - row.Low) / (row.High > row.Low ? row.High - row.Low : 1), 0, 100);
            data.Add(new JsonObject
            {
                ["row"] = i,
                ["label"] = row.Label,
                ["fill"] = row.Learned ? "currentColor" : "var(--page)",
                ["from"] = Spec.Number(Place(row.From)),
                ["median"] = Spec.Number(Place(row.Median)),
                ["to"] = Spec.Number(Place(row.To)),
                ["used"] = row.Used >= row.Low && row.Used <= row.High ? Spec.Number(Place(row.Used)) : null,
            });
            foreach ((double value, double weight) in row.Points)
            {
                points.Add(new JsonObject { ["row"] = i, ["at"] = Spec.Number(Place(value)), ["weight"] = Spec.Number(0.1 + 0.9 * weight / heaviest), ["shown"] = Numbers.Short(value) });
            }
        }

        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.marginal", description)}},
              "width": "container", "height": {{RowHeight * rows.Count + 4}}, "autosize": {"type": "fit-x", "contains": "padding"}, "padding": {"left": 8, "right": 12, "top": 2, "bottom": 2},
              "data": {"values": {{data}} },
              "encoding": {
                "y": {"field": "row", "type": "ordinal", "axis": null, "scale": {"paddingInner": 0, "paddingOuter": 0} },
                "x": {"type": "quantitative", "scale": {"domain": [0, 100], "nice": false}, "axis": {"title": {{words["figure.posterior.axis"]}}, "tickCount": 5, "grid": false} }
              },
              "layer": [
                {"mark": {"type": "bar", "height": 14, "yOffset": 4, "color": "currentColor", "opacity": 0.1}, "encoding": {"x": {"datum": 0}, "x2": {"datum": 100} } },
                {"data": {"values": {{points}} }, "mark": {"type": "tick", "size": 14, "thickness": 2, "yOffset": 4, "color": {{Palette.Better}} },
                 "encoding": {"x": {"field": "at", "type": "quantitative"}, "opacity": {"field": "weight", "type": "quantitative", "scale": null, "legend": null},
                   "tooltip": [{"field": "shown", "title": {{words["figure.posterior.point"]}} }] } },
                {"mark": {"type": "rule", "strokeWidth": 3, "yOffset": 17, "color": "currentColor"}, "encoding": {"x": {"field": "from", "type": "quantitative"}, "x2": {"field": "to"} } },
                {"mark": {"type": "point", "shape": "diamond", "size": 90, "yOffset": 17, "stroke": "currentColor", "strokeWidth": 1.5}, "encoding": {"x": {"field": "median", "type": "quantitative"}, "fill": {"field": "fill", "type": "nominal", "scale": null} } },
                {"transform": [{"filter": "isValid(datum.used)"}],
                 "mark": {"type": "point", "shape": "triangle-down", "size": 90, "yOffset": -2, "fill": {{Palette.Worse}}, "stroke": "var(--page)", "strokeWidth": 1}, "encoding": {"x": {"field": "used", "type": "quantitative"} } },
                {"mark": {"type": "text", "align": "left", "baseline": "middle", "dy": -17, "limit": {"expr": "width"} }, "encoding": {"x": {"datum": 0}, "text": {"field": "label"} } }
              ]
            }
            """);
    }
}
