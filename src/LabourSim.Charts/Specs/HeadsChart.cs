using System.Text.Json.Nodes;
using LabourSim.Experiments.Results;
using LabourSim.Population;

namespace LabourSim.Charts.Specs;

/// <summary>Head count by host over time, stacked: one chart a scenario, all with the same vertical scale.</summary>
internal static class HeadsChart
{
    // A band thinner than this part of the scale has no room for its name; the legend has it all the same.
    private const double LabelRoom = 0.07;

    /// <summary>The chart of one scenario.</summary>
    /// <param name="scenario">Title, for the description read aloud.</param>
    /// <param name="heads">Series of this scenario alone, in host order.</param>
    /// <param name="most">Top of the scale, shared between scenarios.</param>
    /// <param name="input">The window.</param>
    public static JsonObject Build(string scenario, IReadOnlyList<HeadSeries> heads, double most, ExperimentResult input)
    {
        List<Host> hosts = [.. heads.Select(h => h.Host)];
        JsonArray names = Spec.Array(hosts.Select(Palette.Name));
        JsonArray tooltip = [Spec.Parse($$"""{"field": "when", "title": "month"}""")];
        foreach (Host host in hosts.AsEnumerable().Reverse())
        {
            tooltip.Add(Spec.Parse($$"""{"field": {{Palette.Name(host)}}, "type": "quantitative", "format": ",.0f"}"""));
        }

        tooltip.Add(Spec.Parse($$"""{"field": "total", "type": "quantitative", "format": ",.0f"}"""));
        return Spec.Parse($$"""
            {
              "description": {{$"Stacked areas: people abroad by host country and month, {scenario}"}},
              "width": "container", "height": 230, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{Rows(heads)}} },
              "encoding": {"x": {{Spec.TimeAxis(input)}} },
              "layer": [
                {
                  "transform": [
                    {"fold": {{names}}, "as": ["host", "persons"]},
                    {"calculate": {{$"indexof({names.ToJsonString()}, datum.host)"}}, "as": "rank"}
                  ],
                  "mark": {"type": "area", "stroke": "var(--page)", "strokeWidth": 0.6},
                  "encoding": {
                    "y": {"field": "persons", "type": "quantitative", "stack": "zero", "scale": {"domain": [0, {{Math.Max(1, most)}}], "nice": true},
                          "axis": {"title": "people abroad at month end", "format": ",.0f", "tickCount": 5, "tickMinStep": 1} },
                    "color": {"field": "host", "type": "nominal", "legend": null,
                              "scale": {"domain": {{names.DeepClone()}}, "range": {{Spec.Array(hosts.Select(Palette.Colour))}} } },
                    "order": {"field": "rank", "type": "quantitative"}
                  }
                },
                {
                  "mark": {"type": "rule", "strokeWidth": 1, "tooltip": true},
                  "params": [{"name": "month", "select": {"type": "point", "fields": ["t"], "nearest": true, "on": "pointerover", "clear": "pointerout"} }],
                  "encoding": {
                    "opacity": {"condition": {"param": "month", "empty": false, "value": 0.6}, "value": 0},
                    "tooltip": {{tooltip}}
                  }
                },
                {
                  "data": {"values": {{Labels(heads, most)}} },
                  "mark": {"type": "text", "color": "#000", "fontWeight": 600},
                  "encoding": {"y": {"field": "y", "type": "quantitative"}, "text": {"field": "text"} }
                }
              ]
            }
            """);
    }

    /// <summary>Greatest head count of any month, all hosts together.</summary>
    public static double Most(IEnumerable<HeadSeries> heads) => heads.SelectMany(h => h.Points.Select(p => (h.Scenario, p)))
        .GroupBy(x => (x.Scenario, x.p.Start)).Select(g => g.Sum(x => Value(x.p))).DefaultIfEmpty(0).Max();

    private static JsonArray Rows(IReadOnlyList<HeadSeries> heads)
    {
        SortedDictionary<Model.Month, JsonObject> rows = [];
        foreach (HeadSeries series in heads)
        {
            foreach (SeriesPoint point in series.Points)
            {
                if (!rows.TryGetValue(point.Start, out JsonObject? row))
                {
                    row = new JsonObject { ["t"] = Spec.Time(point.Start), ["when"] = point.Start.ToString(), ["total"] = 0.0 };
                    foreach (HeadSeries each in heads)
                    {
                        row[Palette.Name(each.Host)] = 0;
                    }

                    rows.Add(point.Start, row);
                }

                row[Palette.Name(series.Host)] = Math.Round(Value(point), 1);
                row["total"] = Math.Round((double)row["total"]! + Value(point), 1);
            }
        }

        return Spec.Array(rows.Values);
    }

    private static JsonArray Labels(IReadOnlyList<HeadSeries> heads, double most)
    {
        JsonArray labels = [];
        Dictionary<Model.Month, double> below = [];
        foreach (HeadSeries series in heads)
        {
            // Names stay clear of the chart's sides, where they would be cut off, and stand amid the months of greatest width.
            int margin = series.Points.Count / 6;
            (SeriesPoint Point, double Bottom)[] inside =
                [.. series.Points.Select(p => (p, below.GetValueOrDefault(p.Start))).Skip(margin).SkipLast(margin)];
            double widest = inside.Max(p => Value(p.Point));
            (SeriesPoint Point, double Bottom)[] wide = [.. inside.Where(p => Value(p.Point) >= 0.95 * widest)];
            (SeriesPoint Point, double Bottom) best = wide[wide.Length / 2];
            foreach (SeriesPoint point in series.Points)
            {
                below[point.Start] = below.GetValueOrDefault(point.Start) + Value(point);
            }

            if (Value(best.Point) >= LabelRoom * most && most > 0)
            {
                labels.Add(Spec.Parse($$"""
                    {"t": {{(double)Spec.Time(best.Point.Start)}}, "y": {{best.Bottom + Value(best.Point) / 2}}, "text": {{Palette.Name(series.Host)}} }
                    """));
            }
        }

        return labels;
    }

    private static double Value(SeriesPoint point) => double.IsFinite(point.Mean) ? point.Mean : 0;
}
