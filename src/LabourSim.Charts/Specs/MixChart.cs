using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Specs;

/// <summary>One mix of doses by what it came to.</summary>
/// <param name="X">Outcome across.</param>
/// <param name="Y">Outcome up.</param>
/// <param name="Size">Outcome as size.</param>
/// <param name="OnFront">True when no other mix found beats it.</param>
/// <param name="Doses">Its doses in words.</param>
internal sealed record Mix(double X, double Y, double Size, bool OnFront, string Doses);

/// <summary>Mixes by two outcomes, the third as size, those on the front filled.</summary>
internal static class MixChart
{
    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="mixes">Mixes, at least one.</param>
    /// <param name="titles">Titles of the axis across, of the one up, and of the size.</param>
    /// <param name="words">Language.</param>
    public static JsonObject Build(string description, IReadOnlyList<Mix> mixes, (string X, string Y, string Size) titles, Language words)
    {
        double least = mixes.Min(m => m.Size), most = mixes.Max(m => m.Size);
        JsonArray data = [.. mixes.OrderBy(m => m.OnFront).Select(m => new JsonObject
        {
            ["x"] = Spec.Number(m.X),
            ["y"] = Spec.Number(m.Y),
            ["area"] = Spec.Number(40 + 360 * (most > least ? (m.Size - least) / (most - least) : 0.5)),
            ["fill"] = m.OnFront ? 0.75 : 0,
            ["colour"] = m.OnFront ? Palette.Better : Palette.Unclear,
            ["size"] = Numbers.Short(m.Size),
            ["doses"] = m.Doses,
        })];
        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.mix", description)}},
              "width": "container", "height": 380, "autosize": {"type": "fit", "contains": "padding"}, "padding": {"left": 2, "right": 14, "top": 14, "bottom": 2},
              "data": {"values": {{data}} },
              "mark": {"type": "point", "strokeWidth": 1.8},
              "encoding": {
                "x": {"field": "x", "type": "quantitative", "scale": {"zero": false, "nice": true}, "axis": {"title": {{titles.X}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } },
                "y": {"field": "y", "type": "quantitative", "scale": {"zero": false, "nice": true}, "axis": {"title": {{titles.Y}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(words)}} } },
                "size": {"field": "area", "type": "quantitative", "scale": null, "legend": null},
                "fill": {"field": "colour", "type": "nominal", "scale": null}, "stroke": {"field": "colour", "type": "nominal", "scale": null},
                "fillOpacity": {"field": "fill", "type": "quantitative", "scale": null, "legend": null},
                "tooltip": [{"field": "x", "title": {{titles.X}} }, {"field": "y", "title": {{titles.Y}} }, {"field": "size", "title": {{titles.Size}} }, {"field": "doses", "title": {{words["figure.search-front.doses"]}} }]
              }
            }
            """);
    }
}
