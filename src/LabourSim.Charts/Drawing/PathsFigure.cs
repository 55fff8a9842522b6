using LabourSim.Charts.Layouts;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>People's ways through the window: who was abroad or sent, and how it ended for them; one panel a scenario.</summary>
internal static class PathsFigure
{
    private const double Wide = 3, PerWorkerYear = 120_000;

    // The last has most room: its names stand close to one another and fit in one line.
    private static readonly double[] Columns = [0, 27, 54, 100];

    // How a stay ends, in the order drawn; each is counted where it ends.
    private static readonly string[] Endings = ["tours-completed", "sent-home-early", "forced-returns", "exits", "deaths"];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfResult("paths", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        var shown = result.Scenarios.Select(s => (Scenario: s, Flows: Flows(result, s.Id))).Where(s => s.Flows.Length > 0).ToArray();
        return FigureFrame.Of(Entry.Name, result, words, [], shown.Select(s => Panel(s.Scenario, s.Flows, shown.Max(o => All(o.Flows)), words)),
            FigureData.Of(["scenario", "step", "from", "to", "people"],
                shown.SelectMany(s => s.Flows.Select(f => (object[])[s.Scenario.Id, f.Step, f.From, f.To, f.Amount]))));
    }

    // Nobody is lost: those abroad at the start are who must have been, for all endings and those still there to add up.
    private static SankeyFlow[] Flows(ExperimentResult result, string scenario)
    {
        double sent = FigureFrame.Total(result.Totals, scenario, "sent").Mean, months = FigureFrame.Total(result.PartTotals, scenario, "worker-months").Mean;
        double still = result.Heads.Where(h => h.Scenario == scenario && h.Points.Count > 0).Sum(h => h.Points[^1].Mean);
        (string Id, double People)[] ends =
        [
            .. Endings.Select(id => (id, FigureFrame.Total(result.Totals, scenario, id).Mean * (id == "deaths" ? months / PerWorkerYear : 1))),
            ("still", still),
        ];
        double all = ends.Sum(e => e.People);
        return !(all > 0) || !double.IsFinite(sent) ? [] :
        [
            new SankeyFlow(1, "start", "abroad", Math.Max(0, all - sent)), new SankeyFlow(1, "sent", "abroad", Math.Min(all, sent)),
            .. ends.Where(e => e.People > 0).Select(e => new SankeyFlow(2, "abroad", e.Id, e.People)),
        ];
    }

    private static Panel Panel(ReportScenario scenario, SankeyFlow[] flows, double most, Language words)
    {
        string title = Palette.Title(scenario, words);
        // A person is as high in every panel.
        double letters = 0.09 * most;
        Sankey sankey = Sankey.Of(flows, Rank, letters, 0.03 * most, 0);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.paths", title),
            X = Axes.Hidden(0, Columns[^1]),
            Y = Axes.Hidden(sankey.Bottom, -0.02 * most),
            Lines = 1.02 * sankey.Bottom / letters,
            Marks =
            [
                .. sankey.Ribbons.Select(r => new RibbonMark(new Reach(Columns[r.Flow.Step - 1] + Wide, r.From, r.From + r.Flow.Amount), new Reach(Columns[r.Flow.Step], r.To, r.To + r.Flow.Amount), Colour(r.Flow.Step == 1 ? r.Flow.From : r.Flow.To))
                {
                    Said = $"{Name(r.Flow.From, words)} → {Name(r.Flow.To, words)}: {Numbers.Count(r.Flow.Amount)}",
                }),
                .. sankey.Places.Select(p => new TileMark(Columns[p.Column], Columns[p.Column] + Wide, p.Top, p.Top + p.Amount, Colour(p.Place)) { Said = $"{Name(p.Place, words)}: {Numbers.Count(p.Amount)}" }),
                .. sankey.Places.Select(p => new TextMark(Columns[p.Column] + Wide, p.Label, $"{Name(p.Place, words)} {Numbers.Count(p.Amount)}") { Halo = true, Room = Columns[p.Column + 1] - Columns[p.Column] - Wide - 1 }),
            ],
        };
    }

    private static double All(SankeyFlow[] flows) => flows.Where(f => f.Step == 2).Sum(f => f.Amount);

    private static int Rank(int column, string place) => place switch { "start" => 0, "sent" => 1, "still" => 99, _ => Array.IndexOf(Endings, place) };

    private static string Name(string place, Language words) => place switch
    {
        "start" or "abroad" or "still" => FigureFrame.Capital(words[$"figure.paths.{place}"]),
        _ => FigureFrame.Capital(Units.Words(OutcomeCatalogue.Find(place)!, words)),
    };

    private static string Colour(string place) => place switch
    {
        "tours-completed" => "#56B4E9",
        "sent-home-early" => "#E69F00",
        "forced-returns" or "deaths" => Palette.Worse,
        "exits" => "#009E73",
        "sent" or "abroad" => "#8C6BB1",
        _ => Palette.Unclear,
    };
}
