using System.Text.Json.Nodes;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Specs;

/// <summary>Effects on one outcome by year: a point with its interval a scenario, filled when the interval leaves zero out, small for a part of a year.</summary>
internal static class EffectYearsChart
{
    /// <summary>The chart.</summary>
    /// <param name="outcome">Whose effects.</param>
    /// <param name="rows">The effects.</param>
    /// <param name="from">First year of the axis.</param>
    /// <param name="to">Last year.</param>
    /// <param name="looks">The scenarios against the base.</param>
    /// <param name="words">Language.</param>
    public static JsonObject Build(Outcome outcome, IReadOnlyList<EffectYear> rows, int from, int to, IReadOnlyList<Look> looks, Language words)
    {
        Units units = Units.Of(outcome, words);
        JsonArray data = [.. rows.Select(y => Row(y, units.Factor, looks, words))];
        JsonObject time = Spec.TimeAxis(Month.Of(from, 1), Month.Of(to, 12), words);
        JsonObject chart = Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.series", words[$"report.aim.{outcome.Id}"], units.Label)}},
              "width": "container", "height": 150, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{data}} },
              "encoding": {
                "x": {{time}}
              },
              "layer": [
                {"data": {"values": [{}]}, "mark": {"type": "rule", "opacity": 0.7}, "encoding": {"x": {"value": 0}, "x2": {"value": "width"}, "y": {"datum": 0} } },
                {"mark": {"type": "rule", "strokeWidth": 1.6}, "encoding": {"y": {"field": "low", "type": "quantitative"}, "y2": {"field": "high"}, "color": {"field": "colour", "type": "nominal", "scale": null} } },
                {
                  "mark": {"type": "point", "strokeWidth": 1.5},
                  "encoding": {
                    "y": {"field": "effect", "type": "quantitative", "axis": {"title": {{units.Label}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } },
                    "shape": {"field": "shape", "type": "nominal", "scale": null},
                    "size": {"field": "size", "type": "quantitative", "scale": null},
                    "stroke": {"field": "colour", "type": "nominal", "scale": null},
                    "fill": {"field": "fill", "type": "nominal", "scale": null},
                    "tooltip": [{"field": "title", "title": {{words["figure.scenario"]}} }, {"field": "year", "title": {{words["figure.year"]}} }, {"field": "shown", "title": {{words["figure.effect"]}} }]
                  }
                }
              ]
            }
            """);
        if (!data.Any(row => row!["low"] is not null))
        {
            // A scale of nothing but gaps has no ends, and the drawing complains of it.
            chart["layer"]!.AsArray().RemoveAt(1);
        }

        return chart;
    }

    private static JsonObject Row(EffectYear row, double factor, IReadOnlyList<Look> looks, Language words)
    {
        int at = looks.ToList().FindIndex(l => l.Id == row.Other);
        Look look = looks[at];
        Estimate e = row.Effect;
        bool interval = double.IsFinite(e.Low) && double.IsFinite(e.High);
        Rounding rounding = Rounding.In(words, factor * e.Mean);
        string shown = rounding.Signed(factor * e.Mean)
            + (interval ? $" ({words.Of("figure.range", rounding.Signed(factor * e.Low), rounding.Signed(factor * e.High))})" : "");
        return new JsonObject
        {
            // Side by side around the middle of the year, so that no interval hides another; within half a year whatever their number.
            ["t"] = Spec.Time(Month.Of(row.Year, 7)) + (long)((at - (looks.Count - 1) / 2.0) / looks.Count * 180 * 86_400_000L),
            ["year"] = row.Months == 12 ? row.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : words.Of("figure.part-of-year", row.Year, row.Months),
            ["size"] = row.Months == 12 ? 45 : 18,
            ["title"] = look.Title,
            ["colour"] = look.Colour,
            ["shape"] = look.Shape,
            ["fill"] = interval && (e.Low > 0 || e.High < 0) ? look.Colour : "var(--page)",
            ["effect"] = Spec.Number(factor * e.Mean),
            ["low"] = interval ? Spec.Number(factor * e.Low) : null,
            ["high"] = interval ? Spec.Number(factor * e.High) : null,
            ["shown"] = shown,
        };
    }
}
