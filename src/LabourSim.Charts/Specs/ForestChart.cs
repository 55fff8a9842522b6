using System.Text.Json.Nodes;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Specs;

/// <summary>Effects in percent of the base's mean with their intervals, one row an outcome, by imperative.</summary>
internal static class ForestChart
{
    // The scale shows this part of all effects with their intervals in full; the rest is cut at the edge and marked by a
    // triangle, for one outcome that doubles would otherwise flatten all others.
    private const double Shown = 0.85;

    private static readonly double[] Steps = [1, 2, 5, 10, 15, 20, 30, 40, 50, 75, 100];

    /// <summary>True when the effect can be drawn: it is defined and its base is not zero.</summary>
    public static bool Drawable(EffectRow row) => double.IsFinite(Verdicts.PercentOfBase(row, row.Effect));

    /// <summary>The half-width of the scale that all panels share.</summary>
    public static double Reach(IEnumerable<EffectRow> rows)
    {
        double[] extents = [.. rows.Where(Drawable).Select(Extent).Order()];
        double most = extents.Length == 0 ? 0 : extents[(int)(Shown * (extents.Length - 1))];
        return Steps.FirstOrDefault(s => s >= most, Steps[^1]);
    }

    /// <summary>The chart of one pair of scenarios.</summary>
    /// <param name="rows">Drawable effects over all hosts.</param>
    /// <param name="reach">Half-width of the scale.</param>
    /// <param name="pair">Words for the description read aloud.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static JsonObject Build(IReadOnlyList<EffectRow> rows, double reach, string pair, Language? language = null)
    {
        Language words = language ?? Language.English;
        JsonArray data = [];
        List<string> order = [], headings = [];
        foreach (IGrouping<Imperative, EffectRow> group in rows.GroupBy(r => r.Outcome.Imperative))
        {
            string heading = words[$"figure.forest.{group.Key.ToString().ToLowerInvariant()}"];
            headings.Add(heading);
            order.Add(heading);
            data.Add(new JsonObject { ["label"] = heading, ["text"] = "" });
            foreach (EffectRow row in group)
            {
                order.Add(Units.Words(row.Outcome, words));
                data.Add(Row(row, reach, words));
            }
        }

        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.forest", pair)}},
              "width": "container", "height": {{19 * order.Count}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "padding": {"left": 2, "right": 58, "top": 4, "bottom": 4},
              "data": {"values": {{data}} },
              "encoding": {
                "y": {"field": "label", "type": "nominal", "sort": {{Spec.Array(order)}},
                      "axis": {"title": null, "ticks": false, "domain": false, "labelLimit": 160, "labelPadding": 12, "grid": false,
                               "labelFontWeight": {"condition": {"test": {{$"indexof({Spec.Array(headings).ToJsonString()}, datum.value) >= 0"}}, "value": 700}, "value": 400} } }
              },
              "layer": [
                {"data": {"values": [{}]}, "mark": {"type": "rule", "opacity": 0.7}, "encoding": {"x": {"datum": 0}, "y": {"value": 0}, "y2": {"value": "height"} } },
                {
                  "mark": {"type": "rule", "strokeWidth": 2},
                  "encoding": {"x": {{X("low", reach, words)}}, "x2": {"field": "high"}, "color": {"field": "colour", "type": "nominal", "scale": null} }
                },
                {
                  "mark": {"type": "point", "size": 55, "strokeWidth": 1.6},
                  "encoding": {
                    "x": {{X("effect", reach, words)}},
                    "shape": {"field": "shape", "type": "nominal", "scale": null},
                    "stroke": {"field": "colour", "type": "nominal", "scale": null},
                    "fill": {"field": "fill", "type": "nominal", "scale": null},
                    "tooltip": [
                      {"field": "label", "title": {{words["figure.outcome"]}} }, {"field": "shown", "title": {{words["figure.effect"]}} },
                      {"field": "base", "title": {{words["figure.base"]}} }, {"field": "other", "title": {{words["figure.other"]}} }, {"field": "reading", "title": {{words["figure.reading"]}} }
                    ]
                  }
                },
                {
                  "mark": {"type": "text", "align": "left", "dx": 8},
                  "encoding": {"x": {"value": "width"}, "text": {"field": "text"} }
                }
              ]
            }
            """);
    }

    // How far from zero an effect and its interval reach, percent of the base.
    private static double Extent(EffectRow row) => new[] { row.Effect, row.Low, row.High }
        .Select(end => Math.Abs(Verdicts.PercentOfBase(row, end))).Where(double.IsFinite).Max();

    private static JsonObject X(string field, double reach, Language words) => Spec.Parse($$"""
        {"field": {{field}}, "type": "quantitative", "scale": {"domain": [{{-reach}}, {{reach}}], "nice": false},
         "axis": {"title": {{words["figure.change-axis"]}}, "tickCount": 5, "labelExpr": "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + format(abs(datum.value), ',~r')"} }
        """);

    private static JsonObject Row(EffectRow row, double reach, Language words)
    {
        double effect = Verdicts.PercentOfBase(row, row.Effect);
        double low = Verdicts.PercentOfBase(row, row.Low);
        double high = Verdicts.PercentOfBase(row, row.High);
        Verdict verdict = Verdicts.Of(row);
        Units units = Units.Of(row.Outcome, words);
        string colour = Verdicts.Colour(verdict);
        string shown = Numbers.SignedPercent(effect)
            + (double.IsFinite(low) ? $" ({words.Of("figure.range", Numbers.SignedPercent(low), Numbers.SignedPercent(high))})" : "");
        return new JsonObject
        {
            ["label"] = Units.Words(row.Outcome, words),
            ["effect"] = Spec.Number(Math.Clamp(effect, -reach, reach)),
            ["low"] = double.IsFinite(low) ? Spec.Number(Math.Clamp(low, -reach, reach)) : null,
            ["high"] = double.IsFinite(high) ? Spec.Number(Math.Clamp(high, -reach, reach)) : null,
            ["shape"] = effect > reach ? "triangle-right" : effect < -reach ? "triangle-left" : "circle",
            ["colour"] = colour,
            ["fill"] = verdict is Verdict.Better or Verdict.Worse ? colour : "var(--page)",
            ["text"] = Numbers.SignedPercent(effect),
            ["shown"] = shown,
            ["base"] = Numbers.Plain(units.Factor * row.BaseMean, words) + " " + units.Label,
            ["other"] = Numbers.Plain(units.Factor * row.OtherMean, words) + " " + units.Label,
            ["reading"] = Verdicts.Words(verdict, words),
        };
    }
}
