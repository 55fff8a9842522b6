using System.Globalization;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Specs;

/// <summary>Calibration targets, a row each: every part's accepted range drawn equally wide, and where the model falls.</summary>
internal static class BoardChart
{
    // A line of words on paper, their number of letters, and the height of a strip, in pixels and letters.
    private const int Line = 17, Letters = 43, Strip = 17;

    // How far, in ranges, the strip reaches to either side of the middle: values further off stand at its ends as a triangle.
    private const double Beyond = 1;

    /// <summary>The chart.</summary>
    /// <param name="targets">Rows in order.</param>
    /// <param name="words">Language of its words.</param>
    public static JsonObject Build(IReadOnlyList<TargetRow> targets, Language words)
    {
        JsonArray bands = [], dots = [], texts = [];
        double y = 0;
        foreach (TargetRow target in targets)
        {
            string what = $"{(target.Hit ? "✓" : "✗")} {target.Id} {words.Or($"target.{target.Id}.what", target.What)}";
            IReadOnlyList<string> lines = TextLines.Wrap(what, Letters);
            double[] low = Parts(target.Low, double.NegativeInfinity), high = Parts(target.High, double.PositiveInfinity), value = Parts(target.Value, double.NaN);
            double strips = y + lines.Count * Line + 2;
            for (int i = 0; i < lines.Count; i++)
            {
                texts.Add(new JsonObject { ["y"] = y + i * Line + Line / 2.0, ["x"] = 0.5 - Beyond, ["text"] = lines[i] });
            }

            for (int i = 0; i < low.Length; i++)
            {
                double middle = strips + i * Strip + Strip / 2.0, model = i < value.Length ? value[i] : double.NaN;
                string shown = words.Of("figure.targets.shown", Range(low[i], high[i], words), double.IsFinite(model) ? Numbers.Short(model) : words["figure.targets.unmeasured"]);
                texts.Add(new JsonObject { ["y"] = middle, ["x"] = 0.5 + Beyond, ["text"] = words.Of("figure.targets.beside", double.IsFinite(model) ? Numbers.Short(model) : "–", Range(low[i], high[i], words)) });
                bands.Add(new JsonObject { ["y"] = middle - 5, ["y2"] = middle + 5, ["said"] = $"{target.Id}: {shown}" });
                if (double.IsFinite(model))
                {
                    double place = Place(low[i], high[i], model);
                    bool hit = model >= low[i] && model <= high[i];
                    string colour = hit ? Palette.Better : Palette.Worse;
                    dots.Add(new JsonObject
                    {
                        ["y"] = middle,
                        ["x"] = Spec.Number(Math.Clamp(place, 0.5 - Beyond + 0.05, 0.5 + Beyond - 0.05)),
                        ["colour"] = colour,
                        ["fill"] = hit ? colour : "var(--page)",
                        ["shape"] = hit ? "circle" : place > 0.5 + Beyond ? "triangle-right" : place < 0.5 - Beyond ? "triangle-left" : "diamond",
                        ["said"] = $"{target.Id}: {shown}",
                    });
                }
            }

            y = strips + low.Length * Strip + 12;
        }

        return Spec.Parse($$"""
            {
              "description": {{words["figure.aloud.board"]}},
              "width": "container", "height": {{y}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "encoding": {
                "y": {"field": "y", "type": "quantitative", "scale": {"domain": [0, {{y}}], "reverse": true, "nice": false, "zero": false}, "axis": null},
                "x": {"type": "quantitative", "scale": {"domain": [{{0.5 - Beyond}}, {{0.5 + 3.2 * Beyond}}], "nice": false, "zero": false},
                      "axis": {"title": {{words["figure.targets.axis"]}}, "titleAlign": "left", "titleAnchor": "start", "values": [0, 1], "grid": false, "labelExpr": {{$"datum.value == 0 ? '{words["figure.targets.low"]}' : '{words["figure.targets.high"]}'"}} } }
              },
              "layer": [
                {"data": {"values": {{bands}} }, "mark": {"type": "bar", "color": {{Palette.Unclear}}, "opacity": 0.35}, "encoding": {"x": {"datum": 0}, "x2": {"datum": 1}, "y2": {"field": "y2"}, "tooltip": {"field": "said", "title": {{words["figure.reading"]}} } } },
                {"data": {"values": {{dots}} }, "mark": {"type": "point", "size": 70, "strokeWidth": 2},
                 "encoding": {"x": {"field": "x", "type": "quantitative"}, "stroke": {"field": "colour", "type": "nominal", "scale": null}, "fill": {"field": "fill", "type": "nominal", "scale": null},
                   "shape": {"field": "shape", "type": "nominal", "scale": null}, "tooltip": {"field": "said", "title": {{words["figure.reading"]}} } } },
                {"data": {"values": {{texts}} }, "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 2},
                 "encoding": {"x": {"field": "x", "type": "quantitative"}, "text": {"field": "text"} } }
              ]
            }
            """);
    }

    /// <summary>Place of a value with the accepted range from 0 to 1; an open end lies as far off as the value asks for.</summary>
    private static double Place(double low, double high, double value) =>
        double.IsFinite(low) && double.IsFinite(high) && high > low ? (value - low) / (high - low)
        : value < low ? -0.5 : value > high ? 1.5 : 0.5;

    private static string Range(double low, double high, Language words) => double.IsInfinity(low) ? $"≤ {Numbers.Short(high)}"
        : double.IsInfinity(high) ? $"≥ {Numbers.Short(low)}" : words.Of("figure.range", Numbers.Short(low), Numbers.Short(high));

    private static double[] Parts(string text, double absent) => text.Length == 0
        ? [absent]
        : [.. text.Split(';').Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : absent)];
}
