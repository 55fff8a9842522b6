using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Model;

namespace LabourSim.Charts.Specs;

/// <summary>A band on a timeline.</summary>
/// <param name="Row">Words of its row.</param>
/// <param name="From">First month's index.</param>
/// <param name="To">Last month's index.</param>
/// <param name="Colour">Colour.</param>
internal sealed record LifeBand(string Row, int From, int To, string Colour);

/// <summary>A mark on a timeline.</summary>
/// <param name="Row">Words of its row.</param>
/// <param name="Month">Month's index.</param>
/// <param name="Harm">True for something that hurts.</param>
internal sealed record LifeMark(string Row, int Month, bool Harm);

/// <summary>A line over months.</summary>
/// <param name="Colour">Colour.</param>
/// <param name="Dash">Lengths of dashes and gaps; empty for a solid line.</param>
/// <param name="Points">Month, number of the tour, value.</param>
internal sealed record LifeLine(string Colour, int[] Dash, IReadOnlyList<(int Month, int Tour, double Value)> Points);

/// <summary>One life over months: rows of states and events, and lines of amounts.</summary>
/// <param name="from">First month shown.</param>
/// <param name="to">Last month shown.</param>
/// <param name="words">Language.</param>
internal sealed class LifeChart(Month from, Month to, Language words)
{
    private const int RowHeight = 19, LineHeight = 120;

    // Room for the rows' words, the same beside lines, so that months stand above one another.
    private const int Beside = 134;

    /// <summary>Bands and marks in rows.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="rows">All rows in order, also those this life has nothing in.</param>
    /// <param name="bands">Bands.</param>
    /// <param name="marks">Marks.</param>
    /// <param name="parting">First month in which the life differs from the one it is held against; null for none.</param>
    public JsonObject Rows(string description, IReadOnlyList<string> rows, IReadOnlyList<LifeBand> bands, IReadOnlyList<LifeMark> marks, int? parting)
    {
        JsonArray states = [.. bands.Where(b => b.To >= from.Index && b.From <= to.Index).Select(b => new JsonObject
        {
            ["row"] = b.Row,
            ["t"] = Spec.Time(new Month(Math.Max(from.Index, b.From))),
            ["end"] = Spec.Time(new Month(Math.Min(to.Index, b.To) + 1)),
            ["colour"] = b.Colour,
            ["shown"] = $"{new Month(b.From)} – {new Month(b.To)}",
        })];
        JsonArray events = [.. marks.Where(m => m.Month >= from.Index && m.Month <= to.Index).Select(m => new JsonObject
        {
            ["row"] = m.Row,
            ["t"] = Middle(m.Month),
            ["shape"] = m.Harm ? "cross" : "circle",
            ["angle"] = m.Harm ? 45 : 0,
            ["colour"] = m.Harm ? Palette.Worse : "currentColor",
            ["shown"] = new Month(m.Month).ToString(),
        })];
        JsonObject time = Time();
        JsonObject chart = Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.timeline", description)}},
              "width": "container", "height": {{RowHeight * rows.Count + 2}}, "autosize": {"type": "fit-x", "contains": "padding"}, "padding": {"left": 2, "right": 12, "top": 2, "bottom": 2},
              "encoding": {
                "y": {"field": "row", "type": "nominal", "sort": {{Spec.Array(rows)}}, "scale": {"domain": {{Spec.Array(rows)}}, "paddingInner": 0.25, "paddingOuter": 0.1},
                      "axis": {"title": null, "ticks": false, "domain": false, "labelLimit": 128, "labelPadding": 6, "minExtent": {{Beside}}, "grid": true, "gridDash": [2, 3]} }
              },
              "layer": [
                {"data": {"values": {{states}} }, "mark": {"type": "bar"},
                 "encoding": {"x": {{time}}, "x2": {"field": "end"}, "color": {"field": "colour", "type": "nominal", "scale": null},
                   "tooltip": [{"field": "row", "title": " "}, {"field": "shown", "title": "  "}] } },
                {"data": {"values": {{events}} }, "mark": {"type": "point", "filled": true, "size": 90, "stroke": "var(--page)", "strokeWidth": 0.7},
                 "encoding": {"x": {{time.DeepClone()}}, "shape": {"field": "shape", "type": "nominal", "scale": null}, "angle": {"field": "angle", "type": "quantitative", "scale": null},
                   "fill": {"field": "colour", "type": "nominal", "scale": null}, "tooltip": [{"field": "row", "title": " "}, {"field": "shown", "title": "  "}] } }
              ]
            }
            """);
        if (parting is { } month && month >= from.Index && month <= to.Index)
        {
            chart["layer"]!.AsArray().Add(Rule(month, time));
        }

        return chart;
    }

    /// <summary>Lines over the months at sites.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="axis">Title of the axis up.</param>
    /// <param name="lines">Lines.</param>
    /// <param name="most">End of the scale.</param>
    /// <param name="parting">As for <see cref="Rows"/>.</param>
    public JsonObject Lines(string description, string axis, IReadOnlyList<LifeLine> lines, double most, int? parting)
    {
        JsonObject time = Time();
        JsonArray layers = [];
        foreach (LifeLine line in lines)
        {
            JsonArray points = [.. line.Points.Where(p => p.Month >= from.Index && p.Month <= to.Index)
                .Select(p => new JsonObject { ["t"] = Middle(p.Month), ["tour"] = p.Tour, ["value"] = Spec.Number(p.Value) })];
            JsonArray dash = [.. line.Dash.Select(d => (JsonNode)d)];
            layers.Add(Spec.Parse($$"""
                {"data": {"values": {{points}} }, "mark": {"type": "line", "color": {{line.Colour}}, "strokeDash": {{dash}}, "strokeWidth": 2.2},
                 "encoding": {"x": {{time.DeepClone()}}, "detail": {"field": "tour"},
                   "y": {"field": "value", "type": "quantitative", "scale": {"domain": [0, {{(most > 0 ? most : 1)}}], "nice": true}, "axis": {"title": {{axis}}, "minExtent": {{Beside}}, "tickCount": 4, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } } } }
                """));
        }

        if (parting is { } month && month >= from.Index && month <= to.Index)
        {
            layers.Add(Rule(month, time));
        }

        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.lines", description)}},
              "width": "container", "height": {{LineHeight}}, "autosize": {"type": "fit-x", "contains": "padding"}, "padding": {"left": 2, "right": 12, "top": 14, "bottom": 2},
              "layer": {{layers}}
            }
            """);
    }

    private static JsonObject Rule(int month, JsonObject time) => Spec.Parse($$"""
        {"data": {"values": [{"t": {{Spec.Time(new Month(month))}} }]}, "mark": {"type": "rule", "strokeDash": [5, 4], "strokeWidth": 1.6, "color": "currentColor"}, "encoding": {"x": {{time.DeepClone()}}, "y": {"value": 0}, "y2": {"value": "height"} } }
        """);

    // The axis ends with the last month, not with its first day.
    private JsonObject Time()
    {
        JsonObject time = Spec.TimeAxis(from, to.Plus(1));
        if ((string?)time["axis"]!["format"] != "%Y")
        {
            time["axis"]!["format"] = "%Y-%m";
        }

        return time;
    }

    private static long Middle(int month) => (Spec.Time(new Month(month)) + Spec.Time(new Month(month + 1))) / 2;
}
