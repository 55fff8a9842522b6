using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Specs;

/// <summary>One row: words above, a bar from zero with its interval below.</summary>
/// <param name="Label">Words above the bar.</param>
/// <param name="Value">Value with its interval; ends NaN where there is none.</param>
/// <param name="Mark">A second number on the same scale, drawn as a diamond; NaN for none.</param>
internal sealed record BarRow(string Label, Estimate Value, double Mark = double.NaN);

/// <summary>Bars from zero with intervals, the words of each above it: room for a sentence on a phone as on paper.</summary>
internal static class RowBars
{
    private const int RowHeight = 38, Letters = 52, Line = 15;

    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="axis">Title of the axis.</param>
    /// <param name="rows">Rows in order.</param>
    /// <param name="language">Language of its words.</param>
    /// <param name="most">End of the scale; NaN for one that fits the values.</param>
    public static JsonObject Build(string description, string axis, IReadOnlyList<BarRow> rows, Language language, double most = double.NaN)
    {
        double[] shown = [.. rows.SelectMany(r => new[] { r.Value.Mean, r.Value.High, r.Mark }).Where(double.IsFinite)];
        double end = double.IsNaN(most) ? 1.04 * shown.DefaultIfEmpty(0).Max() : most;
        int lines = rows.Select(r => TextLines.Wrap(r.Label, Letters).Count).DefaultIfEmpty(1).Max();
        int height = RowHeight + Line * (lines - 1);
        double down = height / 2.0 - 8;
        JsonArray data = [.. rows.Select((r, i) => Row(r, i, language))];
        return Spec.Parse($$"""
            {
              "description": {{language.Of("figure.aloud.bars", description)}},
              "width": "container", "height": {{height * rows.Count + 4}}, "autosize": {"type": "fit-x", "contains": "padding"}, "padding": {"left": 2, "right": 10, "top": 2, "bottom": 2},
              "data": {"values": {{data}} },
              "encoding": {
                "y": {"field": "row", "type": "ordinal", "axis": null, "scale": {"paddingInner": 0, "paddingOuter": 0} },
                "x": {"type": "quantitative", "scale": {"domain": [0, {{(end > 0 ? end : 1)}}], "nice": false},
                      "axis": {"title": {{axis}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(language)}} } }
              },
              "layer": [
                {"mark": {"type": "bar", "height": 11, "yOffset": {{down}}, "color": {{Palette.Better}} },
                 "encoding": {"x": {"field": "zero", "type": "quantitative"}, "x2": {"field": "value"},
                   "tooltip": [{"field": "label", "title": {{language["chart.of"]}} }, {"field": "shown", "title": {{language["chart.interval"]}} }] } },
                {"mark": {"type": "rule", "strokeWidth": 1.8, "yOffset": {{down}}, "color": "currentColor"}, "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"} } },
                {"transform": [{"filter": "isValid(datum.mark)"}],
                 "mark": {"type": "point", "shape": "diamond", "size": 75, "yOffset": {{down}}, "fill": "var(--page)", "stroke": "currentColor", "strokeWidth": 1.5}, "encoding": {"x": {"field": "mark", "type": "quantitative"} } },
                {"mark": {"type": "text", "align": "left", "baseline": "bottom", "lineHeight": {{Line - 2}}, "dy": {"expr": {{FormattableString.Invariant($"{down - 9} - {Line} * (length(datum.lines) - 1)")}} }, "limit": {"expr": "width"} }, "encoding": {"x": {"datum": 0}, "text": {"field": "lines"} } }
              ]
            }
            """);
    }

    private static JsonObject Row(BarRow row, int index, Language language)
    {
        bool interval = double.IsFinite(row.Value.Low) && double.IsFinite(row.Value.High);
        return new JsonObject
        {
            ["row"] = index,
            ["label"] = row.Label,
            ["lines"] = Spec.Array(TextLines.Wrap(row.Label, Letters)),
            ["zero"] = 0,
            ["value"] = Spec.Number(row.Value.Mean),
            ["low"] = interval ? Spec.Number(row.Value.Low) : null,
            ["high"] = interval ? Spec.Number(row.Value.High) : null,
            ["mark"] = Spec.Number(row.Mark),
            ["shown"] = Numbers.Short(row.Value.Mean) + (interval ? " " + language.Of("chart.from-to", Numbers.Short(row.Value.Low), Numbers.Short(row.Value.High)) : ""),
        };
    }
}
