using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Specs;

/// <summary>One factor's elementary effects.</summary>
/// <param name="Factor">Its name.</param>
/// <param name="MuStar">How much it matters.</param>
/// <param name="Sigma">How unevenly; NaN with one trajectory.</param>
/// <param name="Colour">Colour.</param>
internal sealed record MorrisPoint(string Factor, double MuStar, double Sigma, string Colour);

/// <summary>How much factors matter against how unevenly they do.</summary>
internal static class MorrisChart
{
    private const int Height = 300, Labelled = 8;

    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="points">Factors, the most important first; those that move nothing are left out.</param>
    public static JsonObject Build(string description, IReadOnlyList<MorrisPoint> points)
    {
        MorrisPoint[] drawn = [.. points.Where(p => p.MuStar > 0 && double.IsFinite(p.Sigma))];
        double right = 1.05 * drawn.Select(p => p.MuStar).DefaultIfEmpty(1).Max(), top = 1.05 * Math.Max(drawn.Select(p => p.Sigma).DefaultIfEmpty(1).Max(), double.Epsilon);
        int[] sides = PointLabels.Sides([.. drawn.Select(p => (p.MuStar / right, p.Sigma / top))], [.. drawn.Select((p, i) => i < Labelled ? p.Factor : "")], Height);
        JsonArray data = [.. drawn.Select((p, i) => new JsonObject
        {
            ["factor"] = p.Factor,
            ["mu"] = Spec.Number(p.MuStar),
            ["sigma"] = Spec.Number(p.Sigma),
            ["side"] = sides[i],
            ["label"] = i < Labelled && sides[i] != 0 ? p.Factor : "",
            ["colour"] = p.Colour,
            ["shownMu"] = Numbers.Short(p.MuStar),
            ["shownSigma"] = Numbers.Short(p.Sigma),
        })];
        double end = Math.Min(right, top);
        return Spec.Parse($$"""
            {
              "description": {{$"Scatter: mu* against sigma, one point a factor, {description}"}},
              "width": "container", "height": {{Height}}, "autosize": {"type": "fit", "contains": "padding"}, "padding": {"left": 2, "right": 6, "top": 14, "bottom": 2},
              "data": {"values": {{data}} },
              "encoding": {
                "x": {"field": "mu", "type": "quantitative", "scale": {"domain": [0, {{right}}], "nice": false}, "axis": {"title": "mu*: how much it matters", "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(Language.English)}} } },
                "y": {"field": "sigma", "type": "quantitative", "scale": {"domain": [0, {{top}}], "nice": false}, "axis": {"title": "sigma: how unevenly", "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(Language.English)}} } }
              },
              "layer": [
                {"data": {"values": [{"mu": 0, "sigma": 0}, {"mu": {{end}}, "sigma": {{end}} }]}, "mark": {"type": "line", "color": "currentColor", "strokeDash": [4, 4], "strokeWidth": 1, "opacity": 0.5} },
                {"mark": {"type": "point", "size": 60, "filled": true},
                 "encoding": {"fill": {"field": "colour", "type": "nominal", "scale": null},
                   "tooltip": [{"field": "factor", "title": "factor"}, {"field": "shownMu", "title": "mu*"}, {"field": "shownSigma", "title": "sigma"}] } },
                {"mark": {"type": "text", "baseline": "middle", "align": {"expr": "datum.side < 0 ? 'right' : 'left'"}, "dx": {"expr": "7 * datum.side"} },
                 "encoding": {"text": {"field": "label"} } }
              ]
            }
            """);
    }
}
