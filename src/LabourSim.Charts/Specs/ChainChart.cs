using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Specs;

/// <summary>The way of every 100 dollars of one scenario: places from left to right, each as high as the money that passes it.</summary>
internal static class ChainChart
{
    // Each step's place in the width; the last column has its words to its right, the others to theirs too.
    private static readonly double[] Columns = [0, 21, 42, 63, 84];

    private const double Wide = 2.2, Air = 3.2, Least = 0.05;
    private const int Ribs = 24, Height = 400;

    private static readonly string[] Order =
    [
        "buyers", "third-firms", "client", "office", "company",
        "plan", "office-kept", "funds", "company-kept", "posts", "upkeep", "other-paid", "cash", "credit",
    ];

    private static readonly string[] EndOrder = ["state", "office", "company", "posts", "upkeep", "third-firms", "others", "household", "worker"];

    /// <summary>The chart.</summary>
    /// <param name="scenario">Title, for the description read aloud.</param>
    /// <param name="flows">Flows of this scenario.</param>
    /// <param name="words">Language of its words.</param>
    public static JsonObject Build(string scenario, IReadOnlyList<DollarFlow> flows, Language words)
    {
        Dictionary<(int Column, string Place), Node> nodes = Nodes(flows);
        JsonArray ribbons = [], boxes = [], labels = [];
        foreach (DollarFlow flow in flows.OrderBy(f => f.Step).ThenBy(f => Rank(f.Step - 1, f.From)).ThenBy(f => Rank(f.Step, f.To)))
        {
            Node from = nodes[(flow.Step - 1, flow.From)], to = nodes[(flow.Step, flow.To)];
            Ribbon(ribbons, flow, from, to, words);
            (from.Out, to.In) = (from.Out + flow.Dollars, to.In + flow.Dollars);
        }

        foreach (((int column, string place), Node node) in nodes.Where(n => n.Value.Dollars >= Least))
        {
            string name = Name(column, place, words), dollars = Shown(node.Dollars);
            boxes.Add(new JsonObject { ["x"] = Columns[column], ["x2"] = Columns[column] + Wide, ["y"] = node.Top, ["y2"] = node.Top + node.Dollars, ["colour"] = Colour(column, place), ["place"] = name, ["dollars"] = dollars });
            labels.Add(new JsonObject { ["x"] = Columns[column] + Wide, ["y"] = node.Label, ["text"] = $"{name} {dollars}" });
        }

        double bottom = nodes.Values.Max(n => Math.Max(n.Top + n.Dollars, n.Label + 2));
        return Spec.Parse($$"""
            {
              "description": {{words.Of("figure.aloud.chain", scenario)}},
              "width": "container", "height": {{Height}}, "autosize": {"type": "fit-x", "contains": "padding"},
              "encoding": {
                "x": {"type": "quantitative", "scale": {"domain": [0, 100], "nice": false, "zero": false}, "axis": null},
                "y": {"type": "quantitative", "scale": {"domain": [-2, {{bottom}}], "reverse": true, "nice": false, "zero": false}, "axis": null}
              },
              "layer": [
                {"data": {"values": {{ribbons}} }, "mark": {"type": "area", "orient": "vertical", "opacity": 0.45},
                 "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}, "y2": {"field": "y2"}, "detail": {"field": "id"},
                   "color": {"field": "colour", "type": "nominal", "scale": null}, "tooltip": [{"field": "said", "title": {{words["figure.dollars-of-100"]}} }] } },
                {"data": {"values": {{boxes}} }, "mark": {"type": "rect", "opacity": 1, "stroke": "var(--page)", "strokeWidth": 0.5},
                 "encoding": {"x": {"field": "x", "type": "quantitative"}, "x2": {"field": "x2"}, "y": {"field": "y", "type": "quantitative"}, "y2": {"field": "y2"}, "color": {"field": "colour", "type": "nominal", "scale": null},
                   "tooltip": [{"field": "place", "title": {{words["figure.to"]}} }, {"field": "dollars", "title": {{words["figure.dollars-of-100"]}} }] } },
                {"data": {"values": {{labels}} }, "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 4, "stroke": "var(--page)", "strokeWidth": 3, "strokeOpacity": 0.75},
                 "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}, "text": {"field": "text"} } },
                {"data": {"values": {{labels.DeepClone()}} }, "mark": {"type": "text", "align": "left", "baseline": "middle", "dx": 4},
                 "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}, "text": {"field": "text"} } }
              ]
            }
            """);
    }

    /// <summary>Places with their heights, from the top down in each column, and their words kept clear of one another.</summary>
    private static Dictionary<(int Column, string Place), Node> Nodes(IReadOnlyList<DollarFlow> flows)
    {
        Dictionary<(int, string), Node> nodes = [];
        for (int column = 0; column < Columns.Length; column++)
        {
            int step = column;
            IEnumerable<(string Place, double Dollars)> places = flows.Where(f => f.Step == step).Select(f => (f.To, f.Dollars));
            if (!flows.Any(f => f.Step == step))
            {
                places = flows.Where(f => f.Step == step + 1).Select(f => (f.From, f.Dollars));
            }

            double top = 0, label = double.NegativeInfinity;
            foreach ((string place, double dollars) in places.GroupBy(p => p.Place).Select(g => (g.Key, g.Sum(p => p.Dollars))).OrderBy(p => Rank(step, p.Key)))
            {
                label = dollars < Least ? label : Math.Max(top + dollars / 2, label + Letters);
                nodes.Add((step, place), new Node { Top = top, Dollars = dollars, Label = label });
                top = Math.Max(top + dollars, label + Letters / 2 - Air) + Air;
            }
        }

        return nodes;
    }

    // Height of a line of words, in dollars of the scale.
    private const double Letters = 6;

    private static void Ribbon(JsonArray rows, DollarFlow flow, Node from, Node to, Language words)
    {
        string id = $"{flow.Step}-{flow.From}-{flow.To}";
        double left = Columns[flow.Step - 1] + Wide, right = Columns[flow.Step];
        string said = $"{Name(flow.Step - 1, flow.From, words)} → {Name(flow.Step, flow.To, words)}: {Shown(flow.Dollars)}";
        for (int i = 0; i <= Ribs; i++)
        {
            double part = (double)i / Ribs, bend = part * part * (3 - 2 * part);
            double y = from.Top + from.Out + bend * (to.Top + to.In - from.Top - from.Out);
            rows.Add(new JsonObject { ["id"] = id, ["x"] = Spec.Number(left + part * (right - left)), ["y"] = Spec.Number(y), ["y2"] = Spec.Number(y + flow.Dollars), ["colour"] = Colour(flow.Step, flow.To), ["said"] = said });
        }
    }

    private static int Rank(int column, string place) => Array.IndexOf(column == Columns.Length - 1 ? EndOrder : Order, place);

    private static string Name(int column, string place, Language words) =>
        column == Columns.Length - 1 ? Palette.GroupName(place, words) : words[$"figure.chain.{place}"];

    private static string Shown(double dollars) => Numbers.Exact(Math.Round(dollars, 1));

    // Places take the colour of the group that has the money for the time being.
    private static string Colour(int column, string place) => Palette.Groups.First(g => g.Group == (column == Columns.Length - 1 ? place : place switch
    {
        "buyers" => "client",
        "plan" or "funds" => "state",
        "office-kept" => "office",
        "company-kept" => "company",
        "other-paid" => "others",
        "cash" or "credit" => "worker",
        _ => place,
    })).Colour;

    private sealed class Node
    {
        public required double Top { get; init; }

        public required double Dollars { get; init; }

        public required double Label { get; init; }

        public double In { get; set; }

        public double Out { get; set; }
    }
}
