using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Specs;

/// <summary>One claim on the board.</summary>
/// <param name="Label">Sign, id and a few words.</param>
/// <param name="Share">Share of draws in which it holds; NaN when it was tried in none.</param>
/// <param name="Low">Lower end of the share's interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">The share as a count, such as "5 of 6".</param>
/// <param name="Fill">1 solid for an emergent claim, less for one that is built in.</param>
internal sealed record ClaimLine(string Label, double Share, double Low, double High, string Count, double Fill);

/// <summary>A row a claim: its words on the left, on the right the share of draws in which it holds.</summary>
internal static class ClaimsChart
{
    private const int RowHeight = 26, Letters = 32;

    // Shares begin this far along the row, in units of the share's own scale; the words stand before them, the counts after.
    private const double Before = 2.7, After = 0.62;

    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="rows">Claims in order.</param>
    /// <param name="colour">Colour of their verdict.</param>
    /// <param name="words">Language.</param>
    public static JsonObject Build(string description, IReadOnlyList<ClaimLine> rows, string colour, Language words)
    {
        JsonArray data = [.. rows.Select((r, i) => new JsonObject
        {
            ["row"] = i,
            ["label"] = r.Label,
            ["lines"] = Spec.Array(TextLines.Wrap(r.Label, Letters)),
            ["zero"] = 0,
            ["share"] = Spec.Number(r.Share),
            ["low"] = Spec.Number(r.Low),
            ["high"] = Spec.Number(r.High),
            ["count"] = r.Count,
            ["fill"] = r.Fill,
        })];
        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.claims", description)}},
              "width": "container", "height": {{RowHeight * rows.Count + 4}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{data}} },
              "encoding": {
                "y": {"field": "row", "type": "ordinal", "axis": null, "scale": {"paddingInner": 0.2, "paddingOuter": 0.1} },
                "x": {"type": "quantitative", "scale": {"domain": [{{-Before}}, {{1 + After}}], "nice": false},
                      "axis": {"title": {{words["chart.draws"]}}, "titleAlign": "center", "titleX": {"expr": {{FormattableString.Invariant($"width * {(0.5 + Before) / (1 + After + Before):0.####}")}} }, "values": [0, 0.5, 1], "labelExpr": "datum.value === 0.5 ? '50 %' : datum.value === 1 ? '100 %' : '0'", "domain": false, "ticks": false} }
              },
              "layer": [
                {"mark": {"type": "text", "align": "left", "baseline": "middle", "lineHeight": 12, "dy": {"expr": "width < 520 ? -6 * (length(datum.lines) - 1) : 0"}, "limit": {"expr": {{FormattableString.Invariant($"width * {Before / (1 + After + Before):0.####} - 6")}} } },
                 "encoding": {"x": {"datum": {{-Before}} }, "text": {"value": {"expr": "width < 520 ? datum.lines : datum.label"} }, "tooltip": [{"field": "label", "title": {{words["chart.claim"]}} }, {"field": "count", "title": {{words["chart.draws"]}} }] } },
                {"mark": {"type": "bar", "color": "currentColor", "opacity": 0.1}, "encoding": {"x": {"datum": 0}, "x2": {"datum": 1} } },
                {"mark": {"type": "bar", "color": {{colour}}, "stroke": {{colour}}, "strokeWidth": 1.4}, "transform": [{"filter": "isValid(datum.share)"}],
                 "encoding": {"x": {"field": "zero", "type": "quantitative"}, "x2": {"field": "share"}, "fillOpacity": {"field": "fill", "type": "quantitative", "scale": null, "legend": null} } },
                {"mark": {"type": "rule", "strokeWidth": 1.6, "color": "currentColor"}, "transform": [{"filter": "isValid(datum.share)"}],
                 "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"} } },
                {"mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 8}, "encoding": {"x": {"datum": 1}, "text": {"field": "count"} } }
              ]
            }
            """);
    }
}
