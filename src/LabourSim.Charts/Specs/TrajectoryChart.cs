using System.Text.Json.Nodes;
using LabourSim.Charts.Analyses;

namespace LabourSim.Charts.Specs;

/// <summary>How boxes of worlds were peeled: coverage against density, coloured by the number of restricted factors.</summary>
internal static class TrajectoryChart
{
    /// <summary>Colours by the number of restricted factors; the last for as many or more.</summary>
    public static IReadOnlyList<string> Colours { get; } = ["#8A8A8A", "#56B4E9", "#0072B2", "#009E73", "#E69F00", "#D55E00"];

    /// <summary>What a colour stands for.</summary>
    public static string Words(int dimensions) => dimensions == 0 ? "no factor restricted"
        : dimensions == 1 ? "1 factor"
        : dimensions == Colours.Count - 1 ? $"{Numbers.Count(dimensions)} or more" : Numbers.Count(dimensions);

    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="rows">Rows of the trajectory's table, in order.</param>
    public static JsonObject Build(string description, IReadOnlyList<TableRow> rows)
    {
        JsonArray data = [.. rows.Select(r => new JsonObject
        {
            ["pass"] = r.Text("pass"),
            ["step"] = Spec.Number(r.Number("step")),
            ["coverage"] = Spec.Number(100 * r.Number("coverage")),
            ["density"] = Spec.Number(100 * r.Number("density")),
            ["colour"] = Colours[(int)Math.Clamp(r.Number("dimensions"), 0, Colours.Count - 1)],
            ["ring"] = r.Flag("chosen") ? 1 : 0,
            ["shown"] = $"coverage {Numbers.Percent(r.Number("coverage"))}, density {Numbers.Percent(r.Number("density"))}, {Numbers.Percent(r.Number("mass"))} of all worlds, {r.Text("dimensions")} restricted",
        })];
        return Spec.Parse($$"""
            {
              "description": {{$"Peeling trajectory: coverage against density of ever smaller boxes, {description}"}},
              "width": "container", "height": 300, "autosize": {"type": "fit", "contains": "padding"}, "padding": {"left": 2, "right": 10, "top": 14, "bottom": 2},
              "data": {"values": {{data}} },
              "encoding": {
                "x": {"field": "coverage", "type": "quantitative", "scale": {"domain": [0, 100]}, "axis": {"title": "coverage, %", "tickCount": 5} },
                "y": {"field": "density", "type": "quantitative", "scale": {"domain": [0, 100]}, "axis": {"title": "density, %", "tickCount": 5} }
              },
              "layer": [
                {"mark": {"type": "line", "color": "currentColor", "strokeWidth": 1, "opacity": 0.35}, "encoding": {"detail": {"field": "pass"}, "order": {"field": "step", "type": "quantitative"} } },
                {"mark": {"type": "point", "filled": true, "size": 50},
                 "encoding": {"fill": {"field": "colour", "type": "nominal", "scale": null}, "tooltip": [{"field": "pass", "title": "pass"}, {"field": "step", "title": "step"}, {"field": "shown", "title": "box"}] } },
                {"mark": {"type": "point", "filled": false, "size": 190, "strokeWidth": 2, "stroke": "currentColor"}, "encoding": {"strokeOpacity": {"field": "ring", "type": "quantitative", "scale": null, "legend": null} } }
              ]
            }
            """);
    }
}
