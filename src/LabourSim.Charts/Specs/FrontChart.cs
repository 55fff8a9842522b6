using System.Globalization;
using System.Text.Json.Nodes;
using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Specs;

/// <summary>Choices by two imperatives, coloured by the third, those on the front filled.</summary>
internal static class FrontChart
{
    private const int Height = 380;

    /// <summary>The outcome columns of a front's table, those across, up and in colour; those with an interval.</summary>
    public static IReadOnlyList<string> Outcomes(AnalysisTable table)
    {
        string[] all = [.. table.Columns.Where(c => table.Columns.Contains($"{c}_low"))];

        // Protect is an index that barely differs between many choices, so it takes the colour.
        return [.. all.OrderBy(c => c == Frontier.Outcomes[0] ? 1 : 0)];
    }

    /// <summary>The chart.</summary>
    /// <param name="rows">Rows of the front's table with all outcomes defined, at least one.</param>
    /// <param name="outcomes">From <see cref="Outcomes"/>, at least two.</param>
    public static JsonObject Build(IReadOnlyList<TableRow> rows, IReadOnlyList<string> outcomes)
    {
        (double least, double most) = outcomes.Count > 2 ? Range(rows, outcomes[2]) : (0, 0);
        JsonArray data = [];
        int front = 0;
        foreach (TableRow row in rows)
        {
            Estimate x = row.Estimate(outcomes[0]), y = row.Estimate(outcomes[1]);
            bool on = row.Flag("on_front");
            string colour = Colour(most > least ? (row.Number(outcomes[2]) - least) / (most - least) : 0);
            data.Add(new JsonObject
            {
                ["choice"] = row.Text("choice"),
                ["x"] = Spec.Number(x.Mean),
                ["xLow"] = Spec.Number(x.Low),
                ["xHigh"] = Spec.Number(x.High),
                ["y"] = Spec.Number(y.Mean),
                ["yLow"] = Spec.Number(y.Low),
                ["yHigh"] = Spec.Number(y.High),
                ["colour"] = colour,
                ["fill"] = on ? colour : "var(--page)",
                ["number"] = on ? Numbers.Count(++front) : "",
                ["share"] = Numbers.Percent(row.Number("front_share")),
                ["shown"] = string.Join("; ", outcomes.Select(o => $"{o.Replace('-', ' ')} {Numbers.Short(row.Number(o))}")),
            });
        }

        return Spec.Parse($$"""
            {
              "description": {{$"Scatter: {outcomes[0]} against {outcomes[1]}, one point a choice, those on the front filled"}},
              "width": "container", "height": {{Height}}, "autosize": {"type": "fit", "contains": "padding"}, "padding": {"left": 2, "right": 10, "top": 14, "bottom": 2},
              "data": {"values": {{data}} },
              "encoding": {
                "x": {"field": "x", "type": "quantitative", "scale": {{Scale(rows, outcomes[0])}}, "axis": {"title": {{Title(outcomes[0])}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(Language.English)}} } },
                "y": {"field": "y", "type": "quantitative", "scale": {{Scale(rows, outcomes[1])}}, "axis": {"title": {{Title(outcomes[1])}}, "tickCount": 5, "labelExpr": {{LargeNumbers.AxisLabels(Language.English)}} } }
              },
              "layer": [
                {"mark": {"type": "rule", "opacity": 0.3, "color": "currentColor"}, "encoding": {"x": {"field": "xLow", "type": "quantitative"}, "x2": {"field": "xHigh"} } },
                {"mark": {"type": "rule", "opacity": 0.3, "color": "currentColor"}, "encoding": {"y": {"field": "yLow", "type": "quantitative"}, "y2": {"field": "yHigh"} } },
                {"mark": {"type": "point", "size": 90, "strokeWidth": 1.8},
                 "encoding": {"stroke": {"field": "colour", "type": "nominal", "scale": null}, "fill": {"field": "fill", "type": "nominal", "scale": null},
                   "tooltip": [{"field": "choice", "title": "choice"}, {"field": "shown", "title": "means"}, {"field": "share", "title": "on the front in this share of resamples"}] } },
                {"mark": {"type": "text", "align": "left", "baseline": "bottom", "dx": 6, "dy": -3, "fontWeight": 600}, "encoding": {"text": {"field": "number"} } }
              ]
            }
            """);
    }

    /// <summary>Signs, colours and words for the least and the greatest value of the outcome in colour; none without one.</summary>
    public static IReadOnlyList<(string Sign, string Colour, string Words)> Legend(IReadOnlyList<TableRow> rows, IReadOnlyList<string> outcomes)
    {
        if (outcomes.Count < 3)
        {
            return [];
        }

        (double low, double high) = Range(rows, outcomes[2]);
        string words = outcomes[2].Replace('-', ' ');
        return [("●", Colour(0), $"{words} {Numbers.Short(low)}, the least"), ("●", Colour(1), $"{words} {Numbers.Short(high)}, the most")];
    }

    /// <summary>The outcome and which way is better.</summary>
    private static string Title(string outcome) =>
        outcome.Replace('-', ' ') + (OutcomeCatalogue.Find(outcome)?.Better switch { 1 => " (more is better)", -1 => " (less is better)", _ => "" });

    // The ends of intervals do not widen a scale by themselves.
    private static JsonObject Scale(IReadOnlyList<TableRow> rows, string outcome)
    {
        double[] shown = [.. rows.Select(r => r.Estimate(outcome)).SelectMany(e => new[] { e.Mean, e.Low, e.High }).Where(double.IsFinite)];
        return Spec.Parse($$"""{"domainMin": {{shown.Min()}}, "domainMax": {{shown.Max()}}, "zero": false, "nice": true}""");
    }

    private static (double Low, double High) Range(IReadOnlyList<TableRow> rows, string outcome) =>
        (rows.Min(r => r.Number(outcome)), rows.Max(r => r.Number(outcome)));

    /// <summary>Between blue at 0 and amber at 1, which every reader can tell apart.</summary>
    private static string Colour(double place)
    {
        (int from, int to)[] parts = [(0x00, 0xE6), (0x72, 0x9F), (0xB2, 0x00)];
        return $"#{string.Concat(parts.Select(p => ((int)Math.Round(p.from + place * (p.to - p.from))).ToString("X2", CultureInfo.InvariantCulture)))}";
    }
}
