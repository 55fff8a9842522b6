using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Specs;

/// <summary>One outcome over time: a line a scenario, with a band for the replicates.</summary>
internal static class SeriesChart
{
    /// <summary>The chart of one outcome.</summary>
    /// <param name="series">One series a scenario, all of the same outcome and step.</param>
    /// <param name="looks">Looks of all scenarios.</param>
    /// <param name="input">Window and number of replicates.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static JsonObject Build(IReadOnlyList<ReportSeries> series, IReadOnlyList<Look> looks, ExperimentResult input, Language? language = null)
    {
        Language words = language ?? Language.English;
        ReportSeries first = series[0];
        string unit = Units.OfPoint(first.Outcome, first.Yearly, words);
        (double low, double high) = Domain(series);
        JsonArray rows = [];
        foreach (Look look in looks.OrderBy(l => l.IsBase))
        {
            foreach (ReportSeries one in series.Where(s => s.Scenario == look.Id))
            {
                AddRows(rows, one, look, words);
            }
        }

        JsonArray layers = [];
        if (input.Replicates > 1)
        {
            layers.Add(Spec.Parse($$"""
                {"mark": {"type": "area", "opacity": 0.18}, "encoding": {"y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"} } }
                """));
        }

        layers.Add(Spec.Parse($$"""
            {
              "mark": "line",
              "encoding": {
                "y": {"field": "mean", "type": "quantitative"},
                "strokeDash": {"field": "scenario", "type": "nominal", "legend": null,
                               "scale": {"domain": {{Ids(looks)}}, "range": {{Spec.Array(looks.Select(l => (JsonNode)(l.IsBase ? new JsonArray(4, 3) : new JsonArray(1, 0))))}} } }
              }
            }
            """));
        layers.Add(Spec.Parse($$"""
            {
              "mark": {"type": "point", "size": {{(first.Yearly ? 34 : 12)}} },
              "encoding": {
                "y": {"field": "mean", "type": "quantitative"},
                "shape": {"field": "scenario", "type": "nominal", "legend": null,
                          "scale": {"domain": {{Ids(looks)}}, "range": {{Spec.Array(looks.Select(l => l.Shape))}} } },
                "tooltip": [
                  {"field": "title", "title": {{words["figure.scenario"]}} }, {"field": "when", "title": {{words[first.Yearly ? "figure.year" : "figure.month"]}} },
                  {"field": "shown", "title": {{Units.Words(first.Outcome, words)}} }
                ]
              }
            }
            """));
        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.series", Units.Words(first.Outcome, words), unit)}},
              "width": "container", "height": 190, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{rows}} },
              "encoding": {
                "x": {{Spec.TimeAxis(input, words)}},
                "y": {"type": "quantitative", "scale": {"domain": [{{low}}, {{high}}], "nice": true, "zero": false},
                      "axis": {"title": {{unit}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}}} },
                "color": {"field": "scenario", "type": "nominal", "legend": null,
                          "scale": {"domain": {{Ids(looks)}}, "range": {{Spec.Array(looks.Select(l => l.Colour))}} } }
              },
              "layer": {{layers}}
            }
            """);
    }

    /// <summary>Ends of the vertical scale: zero is included unless all values lie in the upper half of what it would show.</summary>
    public static (double Low, double High) Domain(IReadOnlyList<ReportSeries> series)
    {
        double factor = Units.Of(series[0].Outcome).Factor;
        double[] values = [.. series.SelectMany(s => s.Points).SelectMany(p => new[] { p.Low, p.Mean, p.High }).Where(double.IsFinite)];
        double low = factor * values.DefaultIfEmpty(0).Min();
        double high = factor * values.DefaultIfEmpty(1).Max();
        double margin = 0.05 * (high - low);
        return low > 0.5 * high && high > 0 && margin > 0 ? (low - margin, high + margin) : (Math.Min(0, low), high > 0 ? high : 1);
    }

    private static JsonArray Ids(IReadOnlyList<Look> looks) => Spec.Array(looks.Select(l => l.Id));

    private static void AddRows(JsonArray rows, ReportSeries series, Look look, Language words)
    {
        double factor = Units.Of(series.Outcome).Factor;
        int step = series.Yearly ? 12 : 1;
        Model.Month? previous = null;
        foreach (SeriesPoint point in series.Points.Where(p => double.IsFinite(p.Mean)))
        {
            if (previous is { } last && last.Plus(step) < point.Start)
            {
                // No one was there in between: the line breaks instead of bridging the gap.
                rows.Add(new JsonObject { ["t"] = Spec.Time(last.Plus(step)), ["scenario"] = look.Id });
            }

            rows.Add(Row(point, factor, series.Yearly, look, words));
            previous = point.Start;
        }
    }

    private static JsonObject Row(SeriesPoint point, double factor, bool yearly, Look look, Language words)
    {
        Rounding rounding = Rounding.In(words, factor * point.Mean);
        string shown = rounding.Plain(factor * point.Mean);
        if (point.Low != point.High)
        {
            shown += $" ({words.Of("figure.range", rounding.Plain(factor * point.Low), rounding.Plain(factor * point.High))})";
        }

        return new JsonObject
        {
            // A year's value stands in the middle of the year it speaks of.
            ["t"] = yearly ? Spec.Time(point.Start.Plus(6)) : Spec.Time(point.Start),
            ["when"] = yearly ? point.Start.ToString()[..4] : point.Start.ToString(),
            ["scenario"] = look.Id,
            ["title"] = look.Title,
            ["mean"] = Spec.Number(factor * point.Mean),
            ["low"] = Spec.Number(factor * point.Low),
            ["high"] = Spec.Number(factor * point.High),
            ["shown"] = shown,
        };
    }
}
