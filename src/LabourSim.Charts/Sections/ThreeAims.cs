using System.Text.Json.Nodes;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Robustness;

namespace LabourSim.Charts.Sections;

/// <summary>The three imperatives against one another: which scenarios no other beats on all three.</summary>
internal static class ThreeAims
{
    // Differences below one percent of the first scenario's value do not make one choice better than another.
    private const double Tolerance = 0.01;

    /// <summary>Writes the section; nothing for one scenario.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        List<(Look Look, double[] Values)> points = [.. looks.Select(l => (l, Frontier.Outcomes.Select(id => Value(input, l.Id, id)).ToArray()))];
        if (points.Count < 2 || points.Any(p => !p.Values.All(double.IsFinite)))
        {
            return;
        }

        // Protect and press are better when less; the scale is the first scenario's own value.
        double[] unit = [.. points[0].Values.Select(v => Math.Max(Math.Abs(v), 1e-9))];
        double[][] scores = [.. points.Select(p => new[] { -p.Values[0] / unit[0], -p.Values[1] / unit[1], p.Values[2] / unit[2] })];
        IReadOnlyList<bool> front = ParetoFront.Front(scores, Tolerance);
        page.Body.Add($"""
            <h2>Three aims at once</h2>
            <p>Each scenario by what reaches the state and by what is seen abroad; the index of exploitation of those who are abroad
            is in the table. A filled point is on the <em>frontier</em>: no other scenario shown is at least as good on all three aims and
            better on one, differences below one percent set aside. The index speaks of the worker-months that remain: a scenario that
            empties the sites protects those who are not there in no way that it could see.</p>
            {Page.Legend(looks)}
            <figure>{page.Chart(Chart(points, front))}</figure>
            """);
        Table table = new("The three aims, whole window, mean over replicates", 1,
            ["scenario", "protect: exploitation index", "press: state revenue, USD per month", "preserve: exposure, person-months", "on the frontier"]);
        for (int i = 0; i < points.Count; i++)
        {
            double[] v = points[i].Values;
            table.Row([points[i].Look.Title, Numbers.Short(v[0]), Numbers.Plain(v[1]), Numbers.Plain(v[2]), front[i] ? "yes" : "no"]);
        }

        page.Body.Add($"{table.Build()}");
    }

    private static double Value(ExperimentResult input, string scenario, string outcome) =>
        input.Totals.FirstOrDefault(t => t.Scenario == scenario && t.Outcome.Id == outcome)?.Value.Mean ?? double.NaN;

    private static JsonObject Chart(List<(Look Look, double[] Values)> points, IReadOnlyList<bool> front)
    {
        JsonArray rows = [];
        for (int i = 0; i < points.Count; i++)
        {
            (Look look, double[] v) = points[i];
            rows.Add(new JsonObject
            {
                ["title"] = look.Title,
                ["press"] = Spec.Number(v[1] / 1e6),
                ["preserve"] = Spec.Number(v[2] / 1e6),
                ["shape"] = look.Shape,
                ["protect"] = Numbers.Short(v[0]),
                ["colour"] = look.Colour,
                ["fill"] = front[i] ? look.Colour : "var(--page)",
            });
        }

        return Spec.Parse($$"""
            {
              "description": "Scatter: state revenue against exposure, one point a scenario",
              "width": "container", "height": 300, "autosize": {"type": "fit", "contains": "padding"},
              "data": {"values": {{rows}} },
              "encoding": {
                "x": {"field": "press", "type": "quantitative", "scale": {"zero": true, "nice": true},
                      "axis": {"title": "state revenue, million USD per month (further left presses harder)", "tickCount": 6} },
                "y": {"field": "preserve", "type": "quantitative", "scale": {"zero": true, "nice": true},
                      "axis": {"title": "exposure, million person-months", "tickCount": 5} }
              },
              "layer": [
                {"mark": {"type": "point", "size": 90, "strokeWidth": 1.8},
                 "encoding": {"stroke": {"field": "colour", "type": "nominal", "scale": null}, "fill": {"field": "fill", "type": "nominal", "scale": null},
                   "shape": {"field": "shape", "type": "nominal", "scale": null},
                   "tooltip": [{"field": "title", "title": "scenario"}, {"field": "protect", "title": "exploitation index"},
                               {"field": "press", "title": "state revenue, million USD a month"}, {"field": "preserve", "title": "exposure, million person-months"}] } }
              ]
            }
            """);
    }
}
