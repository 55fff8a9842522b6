using LabourSim.Charts.Layouts;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>The way of every 100 dollars from buyers to where it ends, one panel a scenario.</summary>
internal static class ExtractionChainFigure
{
    // Columns of places, from left to right; the words of each stand to its right.
    private const int Last = 4;
    private const double Wide = 2.2;

    private static readonly double[] Columns = [0, 19, 38, 57, 77, 100];

    // In dollars: the height of a place's words, of those in two lines, the space between places, and the least that is named.
    private const double Letters = 6, NarrowLetters = 9.5, Air = 3.2, Least = 0.05;

    private static readonly string[] Order =
    [
        "buyers", "third-firms", "client", "office", "company",
        "plan", "office-kept", "funds", "company-kept", "platoon", "posts", "upkeep", "other-paid", "cash", "credit",
    ];

    private static readonly string[] EndOrder = ["state", "office", "company", "posts", "upkeep", "third-firms", "others", "household", "worker"];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfResult("extraction-chain", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words) => FigureFrame.Of(Entry.Name, result, words, [],
        result.Scenarios.Select(s => (Scenario: s, Flows: result.DollarFlows.Where(f => f.Scenario == s.Id).ToArray())).Where(p => p.Flows.Length > 0)
            .Select(p => Panel(p.Scenario, p.Flows, words)),
        FigureData.Of(["scenario", "step", "from", "to", "dollars"],
            result.DollarFlows.Select(f => (object[])[f.Scenario, f.Step, f.From, f.To, f.Dollars])));

    // A place's words take one line, or two where the page is narrow.
    private static Panel Panel(ReportScenario scenario, DollarFlow[] flows, Language words, int lines = 1)
    {
        string title = Palette.Title(scenario, words);
        double theirs = flows.Where(f => f is { Step: Last, To: "worker" or "household" }).Sum(f => f.Dollars);
        double state = flows.Where(f => f is { Step: Last, To: "state" }).Sum(f => f.Dollars);
        double letters = lines == 1 ? Letters : NarrowLetters;
        Sankey sankey = Sankey.Of([.. flows.Select(f => new SankeyFlow(f.Step, f.From, f.To, f.Dollars))], Rank, letters, Air, Least);
        SankeyPlace[] named = [.. sankey.Places.Where(p => p.Amount >= Least)];
        return new Panel
        {
            Title = words.Of("figure.chain.panel", title, Shown(state), Shown(theirs)),
            Description = words.Of("figure.aloud.chain", title),
            X = Axes.Hidden(0, 100),
            Y = Axes.Hidden(sankey.Bottom, -2),
            Lines = lines * (sankey.Bottom + 2) / letters,
            Narrow = lines == 1 ? Panel(scenario, flows, words, 2) : null,
            Marks =
            [
                .. sankey.Ribbons.Select(r => new RibbonMark(
                    new Reach(Columns[r.Flow.Step - 1] + Wide, r.From, r.From + r.Flow.Amount), new Reach(Columns[r.Flow.Step], r.To, r.To + r.Flow.Amount), Colour(r.Flow.Step, r.Flow.To))
                {
                    Said = $"{Name(r.Flow.Step - 1, r.Flow.From, words)} → {Name(r.Flow.Step, r.Flow.To, words)}: {Shown(r.Flow.Amount)}",
                }),
                .. named.Select(p => new TileMark(Columns[p.Column], Columns[p.Column] + Wide, p.Top, p.Top + p.Amount, Colour(p.Column, p.Place)) { Said = $"{Name(p.Column, p.Place, words)}: {Shown(p.Amount)}" }),
                .. named.Select(p => new TextMark(Columns[p.Column] + Wide, p.Label, $"{Name(p.Column, p.Place, words)} {Shown(p.Amount)}") { Halo = true, Room = Columns[p.Column + 1] - Columns[p.Column] - Wide - 0.8 }),
            ],
        };
    }

    private static int Rank(int column, string place) => Array.IndexOf(column == Last ? EndOrder : Order, place);

    private static string Name(int column, string place, Language words) => column == Last ? Palette.GroupName(place, words) : words[$"figure.chain.{place}"];

    private static string Shown(double dollars) => Numbers.Exact(Math.Round(dollars, 1));

    // Places take the colour of the group that has the money for the time being.
    private static string Colour(int column, string place) => Palette.Groups.First(g => g.Group == (column == Last ? place : place switch
    {
        "buyers" => "client",
        "plan" or "funds" => "state",
        "office-kept" => "office",
        "company-kept" or "platoon" => "company",
        "other-paid" => "others",
        "cash" or "credit" => "worker",
        _ => place,
    })).Colour;
}
