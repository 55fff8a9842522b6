using System.Text.Json.Nodes;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Specs;

/// <summary>Share of people who lose (left) and gain (right), with intervals.</summary>
internal static class GainsChart
{
    /// <summary>The chart of one pair of scenarios.</summary>
    /// <param name="rows">What has a bar each way: the measures of one group, or the groups of one measure.</param>
    /// <param name="pair">Words for the description read aloud.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <param name="shared">Greatest share of any pair, for one scale of all; NaN for this pair's own.</param>
    /// <param name="named">Name of a row; its measure when null.</param>
    public static JsonObject Build(IReadOnlyList<GainRow> rows, string pair, Language? language = null, double shared = double.NaN, Func<GainRow, string>? named = null)
    {
        Language words = language ?? Language.English;
        double most = double.IsNaN(shared) ? Most(rows) : shared;

        // Room at both ends for the shares in figures.
        double reach = 100 * Math.Max(0.05, most) * 1.4;
        JsonArray bars = [];
        JsonArray whiskers = [];
        JsonArray texts = [];
        foreach (GainRow row in rows)
        {
            string label = named?.Invoke(row) ?? words[$"report.measure.{row.Measure}"];
            Side(label, words["figure.lose"], row.Lose, -1, Palette.Worse);
            Side(label, words["figure.gain"], row.Gain, 1, Palette.Better);
        }

        JsonObject chart = Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.gains", pair)}},
              "width": "container", "height": {{40 * rows.Count}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "encoding": {
                "y": {"field": "label", "type": "nominal", "sort": null, "axis": {"title": null, "ticks": false, "domain": false, "labelPadding": 6, "labelLimit": {{(named is null ? 120 : 260)}}} },
                "x": {"type": "quantitative", "scale": {"domain": [{{-reach}}, {{reach}}], "nice": false},
                      "axis": {"title": {{words["figure.lose-gain-axis"]}}, "tickCount": 6, "labelExpr": "format(abs(datum.value), ',~r')"} }
              },
              "layer": [
                {
                  "data": {"values": {{bars}} },
                  "mark": {"type": "bar", "height": 18},
                  "encoding": {
                    "x": {"field": "share", "type": "quantitative"}, "x2": {"datum": 0},
                    "color": {"field": "colour", "type": "nominal", "scale": null},
                    "tooltip": [{"field": "label", "title": {{words["figure.measure"]}} }, {"field": "shown", "title": {{words["figure.share"]}} }]
                  }
                },
                {
                  "data": {"values": [{}]}, "mark": {"type": "rule", "opacity": 0.7},
                  "encoding": {"x": {"datum": 0}, "y": {"value": 0}, "y2": {"value": "height"} }
                },
                {
                  "data": {"values": {{texts}} },
                  "mark": {"type": "text", "align": {"expr": "datum.side < 0 ? 'left' : 'right'"}, "fontWeight": 600, "dx": {"expr": "datum.side < 0 ? 5 : -5"} },
                  "encoding": {"x": {"field": "at", "type": "quantitative"}, "text": {"field": "text"} }
                }
              ]
            }
            """);
        if (whiskers.Count > 0)
        {
            chart["layer"]!.AsArray().Insert(1, Spec.Parse($$"""
                {
                  "data": {"values": {{whiskers}} },
                  "mark": {"type": "rule", "strokeWidth": 1.6, "color": "currentColor"},
                  "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"} }
                }
                """));
        }

        return chart;

        void Side(string label, string side, Estimate share, int sign, string colour)
        {
            if (!double.IsFinite(share.Mean))
            {
                return;
            }

            string shown = $"{side} {Numbers.Percent(share.Mean)}";
            bars.Add(new JsonObject
            {
                ["label"] = label,
                ["share"] = Spec.Number(100 * sign * share.Mean),
                ["colour"] = colour,
                ["shown"] = shown,
            });
            if (double.IsFinite(share.Low))
            {
                whiskers.Add(new JsonObject { ["label"] = label, ["low"] = Spec.Number(100 * sign * Math.Max(0, share.Low)), ["high"] = Spec.Number(100 * sign * share.High) });
            }

            texts.Add(new JsonObject
            {
                ["label"] = label,
                ["at"] = Spec.Number(sign * reach),
                ["side"] = sign,
                ["text"] = Numbers.Percent(share.Mean),
            });
        }
    }

    /// <summary>Greatest share drawn.</summary>
    public static double Most(IEnumerable<GainRow> rows) =>
        rows.SelectMany(r => new[] { r.Gain.Mean, r.Gain.High, r.Lose.Mean, r.Lose.High }).Where(double.IsFinite).DefaultIfEmpty(0).Max();
}
