using System.Text.Json.Nodes;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Specs;

/// <summary>Choices by two imperatives, coloured by the third, those on the front filled.</summary>
internal static class FrontChart
{
    private const int Height = 380;

    /// <summary>The outcome columns of a front's table, those across, up and in colour; those with an interval.</summary>
    public static IReadOnlyList<string> Outcomes(AnalysisTable table)
    {
        string[] all = [.. table.Columns.Where(c => table.Columns.Contains($"{c}_low"))];

        // Protect is an index that barely differs between many choices, so it takes the colour.
        return [.. all.OrderBy(c => c == Frontier.Outcomes[0] ? 1 : 0)];
    }

    /// <summary>The chart.</summary>
    /// <param name="rows">Rows of the front's table with all outcomes defined, at least one.</param>
    /// <param name="outcomes">From <see cref="Outcomes"/>, at least two.</param>
    public static JsonObject Build(IReadOnlyList<TableRow> rows, IReadOnlyList<string> outcomes)
    {
        string third = outcomes.Count > 2 ? outcomes[2] : "";
        JsonArray data = [];
        int front = 0;
        foreach (TableRow row in rows)
        {
            Estimate x = row.Estimate(outcomes[0]), y = row.Estimate(outcomes[1]);
            bool on = row.Flag("on_front");
            data.Add(new JsonObject
            {
                ["choice"] = row.Text("choice"),
                ["x"] = Spec.Number(x.Mean),
                ["xLow"] = Spec.Number(x.Low),
                ["xHigh"] = Spec.Number(x.High),
                ["y"] = Spec.Number(y.Mean),
                ["yLow"] = Spec.Number(y.Low),
                ["yHigh"] = Spec.Number(y.High),
                ["third"] = third.Length > 0 ? Spec.Number(row.Number(third)) : 0,
                ["number"] = on ? Numbers.Count(++front) : "",
                ["filled"] = on ? 1 : 0,
                ["share"] = Numbers.Percent(row.Number("front_share")),
                ["shown"] = string.Join("; ", outcomes.Select(o => $"{o.Replace('-', ' ')} {Numbers.Short(row.Number(o))}")),
            });
        }

        JsonNode colour = third.Length == 0
            ? Spec.Parse($$"""{"value": {{Palette.Better}} }""")
            : Spec.Parse($$"""
                {"field": "third", "type": "quantitative", "scale": {"range": ["#0072B2", "#E69F00"], "zero": false, "nice": false},
                 "legend": {"title": {{third.Replace('-', ' ')}}, "orient": "bottom", "titleColor": "currentColor", "labelColor": "currentColor", "gradientLength": 180} }
                """);
        return Spec.Parse($$"""
            {
              "description": {{$"Scatter: {outcomes[0]} against {outcomes[1]}, one point a choice, those on the front filled"}},
              "width": "container", "height": {{Height}}, "autosize": {"type": "fit", "contains": "padding"}, "padding": {"left": 2, "right": 10, "top": 14, "bottom": 2},
              "data": {"values": {{data}} },
              "encoding": {
                "x": {"field": "x", "type": "quantitative", "scale": {"zero": false, "nice": true}, "axis": {"title": {{outcomes[0].Replace('-', ' ')}}, "tickCount": 5, "labelExpr": {{IntervalBars.AxisLabels}} } },
                "y": {"field": "y", "type": "quantitative", "scale": {"zero": false, "nice": true}, "axis": {"title": {{outcomes[1].Replace('-', ' ')}}, "tickCount": 5, "labelExpr": {{IntervalBars.AxisLabels}} } }
              },
              "layer": [
                {"mark": {"type": "rule", "opacity": 0.3, "color": "currentColor"}, "encoding": {"x": {"field": "xLow", "type": "quantitative"}, "x2": {"field": "xHigh"} } },
                {"mark": {"type": "rule", "opacity": 0.3, "color": "currentColor"}, "encoding": {"y": {"field": "yLow", "type": "quantitative"}, "y2": {"field": "yHigh"} } },
                {"mark": {"type": "point", "size": 90, "strokeWidth": 1.8, "filled": false},
                 "encoding": {"stroke": {{colour}} } },
                {"mark": {"type": "point", "size": 90, "filled": true, "strokeWidth": 0},
                 "encoding": {"fill": {{WithoutLegend(colour)}}, "fillOpacity": {"field": "filled", "type": "quantitative", "scale": null, "legend": null},
                   "tooltip": [{"field": "choice", "title": "choice"}, {"field": "shown", "title": "means"}, {"field": "share", "title": "on the front in this share of resamples"}] } },
                {"mark": {"type": "text", "align": "left", "baseline": "bottom", "dx": 6, "dy": -3, "fontWeight": 600}, "encoding": {"text": {"field": "number"} } }
              ]
            }
            """);
    }

    private static JsonNode WithoutLegend(JsonNode colour)
    {
        JsonNode copy = colour.DeepClone();
        if (copy["legend"] is not null)
        {
            copy["legend"] = null;
        }

        return copy;
    }
}
