using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Specs;

/// <summary>One layer of a stack.</summary>
/// <param name="Name">Name, one of its kind in the stack.</param>
/// <param name="Colour">Colour, light enough for black letters.</param>
/// <param name="Points">Points in order of time.</param>
internal sealed record Stratum(string Name, string Colour, IReadOnlyList<SeriesPoint> Points);

/// <summary>Parts of a whole over time, stacked, each named where it is wide enough.</summary>
internal static class StackChart
{
    // Letters of a label are this wide on the narrowest plot, on paper in two columns; a line of them takes this part of the scale.
    private const double Letter = 10.5, Narrowest = 380, Room = 0.08;

    /// <summary>The chart.</summary>
    /// <param name="description">What it shows, read aloud.</param>
    /// <param name="axis">Title of the vertical axis, with its unit.</param>
    /// <param name="strata">From the bottom up.</param>
    /// <param name="most">Top of the scale, shared between scenarios.</param>
    /// <param name="input">The window.</param>
    /// <param name="language">Language of its words.</param>
    public static JsonObject Build(string description, string axis, IReadOnlyList<Stratum> strata, double most, ExperimentResult input, Language language)
    {
        JsonArray names = Spec.Array(strata.Select(s => s.Name));
        JsonArray tooltip = [Spec.Parse($$"""{"field": "when", "title": {{language["figure.month"]}} }""")];
        foreach (Stratum stratum in strata.Reverse())
        {
            tooltip.Add(Spec.Parse($$"""{"field": {{stratum.Name}}, "type": "quantitative", "format": ",.0f"}"""));
        }

        tooltip.Add(Spec.Parse($$"""{"field": "total", "title": {{language["figure.total"]}}, "type": "quantitative", "format": ",.0f"}"""));
        return Spec.Parse($$"""
            {
              "description": {{description}},
              "width": "container", "height": 230, "autosize": {"type": "fit-x", "contains": "padding"},
              "data": {"values": {{Rows(strata)}} },
              "encoding": {"x": {{Spec.TimeAxis(input, language)}} },
              "layer": [
                {
                  "transform": [
                    {"fold": {{names}}, "as": ["part", "value"]},
                    {"calculate": {{$"indexof({names.ToJsonString()}, datum.part)"}}, "as": "rank"}
                  ],
                  "mark": {"type": "area", "stroke": "var(--page)", "strokeWidth": 0.6},
                  "encoding": {
                    "y": {"field": "value", "type": "quantitative", "stack": "zero", "scale": {"domain": [0, {{Math.Max(1, most)}}], "nice": true},
                          "axis": {"title": {{axis}}, "labelExpr": {{LargeNumbers.AxisLabels(language)}}, "tickCount": 5, "tickMinStep": 1} },
                    "color": {"field": "part", "type": "nominal", "legend": null,
                              "scale": {"domain": {{names.DeepClone()}}, "range": {{Spec.Array(strata.Select(s => s.Colour))}} } },
                    "order": {"field": "rank", "type": "quantitative"}
                  }
                },
                {
                  "mark": {"type": "rule", "strokeWidth": 1, "tooltip": true},
                  "params": [{"name": "month", "select": {"type": "point", "fields": ["t"], "nearest": true, "on": "pointerover", "clear": "pointerout"} }],
                  "encoding": {
                    "opacity": {"condition": {"param": "month", "empty": false, "value": 0.6}, "value": 0},
                    "tooltip": {{tooltip}}
                  }
                },
                {
                  "data": {"values": {{Labels(strata, most)}} },
                  "mark": {"type": "text", "color": "#000", "fontWeight": 600},
                  "encoding": {"y": {"field": "y", "type": "quantitative"}, "text": {"field": "text"} }
                }
              ]
            }
            """);
    }

    /// <summary>Greatest sum of any month.</summary>
    public static double Most(IEnumerable<IReadOnlyList<Stratum>> stacks) => stacks
        .SelectMany(s => s.SelectMany(l => l.Points).GroupBy(p => p.Start).Select(g => g.Sum(Value))).DefaultIfEmpty(0).Max();

    private static JsonArray Rows(IReadOnlyList<Stratum> strata)
    {
        SortedDictionary<Model.Month, JsonObject> rows = [];
        foreach (Stratum series in strata)
        {
            foreach (SeriesPoint point in series.Points)
            {
                if (!rows.TryGetValue(point.Start, out JsonObject? row))
                {
                    row = new JsonObject { ["t"] = Spec.Time(point.Start), ["when"] = point.Start.ToString(), ["total"] = 0.0 };
                    foreach (Stratum each in strata)
                    {
                        row[each.Name] = 0;
                    }

                    rows.Add(point.Start, row);
                }

                row[series.Name] = Math.Round(Value(point), 1);
                row["total"] = Math.Round((double)row["total"]! + Value(point), 1);
            }
        }

        return Spec.Array(rows.Values);
    }

    /// <summary>Each stratum's name where it fits inside, at the months of greatest width.</summary>
    private static JsonArray Labels(IReadOnlyList<Stratum> strata, double most)
    {
        JsonArray labels = [];
        Dictionary<Model.Month, double> below = [];
        foreach (Stratum stratum in strata)
        {
            (SeriesPoint Point, double Bottom)[] band = [.. stratum.Points.Select(p => (p, below.GetValueOrDefault(p.Start)))];
            int half = (int)Math.Ceiling(band.Length * TextLines.Letters(stratum.Name) * Letter / Narrowest / 2);
            double widest = 0;
            int best = -1;
            for (int i = half; i < band.Length - half; i++)
            {
                double middle = band[i].Bottom + Value(band[i].Point) / 2, room = Room * most / 2;
                bool fits = band[(i - half)..(i + half + 1)].All(b => b.Bottom <= middle - room && b.Bottom + Value(b.Point) >= middle + room);
                (widest, best) = fits && Value(band[i].Point) > 1.02 * widest ? (Value(band[i].Point), i) : (widest, best);
            }

            if (best >= 0 && most > 0)
            {
                // Of a level stretch the middle.
                int last = best;
                while (last + 1 < band.Length - half && Value(band[last + 1].Point) is var next && next >= 0.98 * widest && next <= 1.02 * widest)
                {
                    last++;
                }

                (SeriesPoint point, double bottom) = band[(best + last) / 2];
                labels.Add(Spec.Parse($$"""{"t": {{(double)Spec.Time(point.Start)}}, "y": {{bottom + Value(point) / 2}}, "text": {{stratum.Name}} }"""));
            }

            foreach (SeriesPoint point in stratum.Points)
            {
                below[point.Start] = below.GetValueOrDefault(point.Start) + Value(point);
            }
        }

        return labels;
    }

    private static double Value(SeriesPoint point) => double.IsFinite(point.Mean) ? point.Mean : 0;
}
