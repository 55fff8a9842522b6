using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Specs;

/// <summary>Who got what of every 100 dollars: one stacked bar a scenario, its title above it.</summary>
internal static class DollarsChart
{
    /// <summary>The chart of one stage.</summary>
    /// <param name="rows">Rows of this stage.</param>
    /// <param name="looks">Scenarios in order.</param>
    /// <param name="what">Words for the description read aloud.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static JsonObject Build(IReadOnlyList<DollarRow> rows, IReadOnlyList<Look> looks, string what, Language? language = null)
    {
        Language words = language ?? Language.English;
        List<Look> shown = [.. looks.Where(l => rows.Any(r => r.Scenario == l.Id))];
        JsonArray segments = [];
        double least = 0;
        double most = 100;
        foreach (Look look in shown)
        {
            double right = 0;
            double left = 0;
            foreach ((string group, _, string colour, string ink) in Palette.Groups)
            {
                double dollars = rows.Where(r => r.Scenario == look.Id && r.Group == group).Sum(r => r.Dollars);
                if (Math.Abs(dollars) < 0.005 || !double.IsFinite(dollars))
                {
                    continue;
                }

                double from = dollars > 0 ? right : left;
                double to = from + dollars;
                (left, right) = dollars > 0 ? (left, to) : (to, right);
                segments.Add(new JsonObject
                {
                    ["scenario"] = look.Id,
                    ["title"] = look.Title,
                    ["group"] = Palette.GroupName(group, words),
                    ["from"] = Spec.Number(from),
                    ["to"] = Spec.Number(to),
                    ["middle"] = Spec.Number((from + to) / 2),
                    ["short"] = Numbers.Count(dollars),
                    ["long"] = Palette.GroupName(group, words) + " " + Numbers.Exact(Math.Round(dollars, 1)),
                    ["letters"] = TextLines.Letters(Palette.GroupName(group, words) + " 00.0"),
                    ["dollars"] = Numbers.Plain(dollars),
                    ["colour"] = colour,
                    ["ink"] = ink,
                });
            }

            (least, most) = (Math.Min(least, left), Math.Max(most, right));
        }

        JsonArray titles = Spec.Array(shown.Select(l => (JsonNode)new JsonObject { ["scenario"] = l.Id, ["title"] = l.Title, ["from"] = Spec.Number(least) }));
        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.dollars", what)}},
              "width": "container", "height": {{54 * shown.Count}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{segments}} },
              "encoding": {
                "y": {"field": "scenario", "type": "nominal", "sort": {{Spec.Array(shown.Select(l => l.Id))}}, "axis": null,
                      "scale": {"paddingInner": 0, "paddingOuter": 0} },
                "x": {"field": "from", "type": "quantitative", "scale": {"domain": [{{least}}, {{most}}], "nice": false, "zero": false},
                      "axis": {"title": {{words["figure.dollars-of-100"]}}, "values": [0, 20, 40, 60, 80, 100], "grid": false} }
              },
              "layer": [
                {
                  "mark": {"type": "bar", "height": 26, "yOffset": 10, "stroke": "var(--page)", "strokeWidth": 1},
                  "encoding": {
                    "x2": {"field": "to"},
                    "color": {"field": "colour", "type": "nominal", "scale": null},
                    "tooltip": [{"field": "title", "title": {{words["figure.scenario"]}} }, {"field": "group", "title": {{words["figure.to"]}} }, {"field": "dollars", "title": {{words["figure.dollars-of-100"]}} }]
                  }
                },
                {
                  "mark": {"type": "text", "dy": 10, "align": "center", "fontWeight": 600},
                  "encoding": {
                    "x": {"field": "middle", "type": "quantitative"},
                    "text": {"value": {"expr": {{Fitting(least, most)}} } },
                    "color": {"field": "ink", "type": "nominal", "scale": null}
                  }
                },
                {
                  "data": {"values": {{titles}} },
                  "mark": {"type": "text", "align": "left", "baseline": "middle", "dy": -14, "fontSize": 12, "limit": {"expr": "width"} },
                  "encoding": {"text": {"field": "title"} }
                }
              ]
            }
            """);
    }

    // Name and number where the segment is wide enough, the number alone where it is not, nothing in slivers.
    private static string Fitting(double least, double most)
    {
        string pixels = FormattableString.Invariant($"((datum.to - datum.from) * width / {most - least:0.###})");
        return $"{pixels} > 6 + 7 * datum.letters ? datum.long : {pixels} > 6 + 7 * length(datum.short) ? datum.short : ''";
    }
}
