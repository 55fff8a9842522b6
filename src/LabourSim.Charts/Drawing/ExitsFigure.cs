using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>Leaving for good, by stage and by cause, as rates.</summary>
internal static class ExitsFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "exits";

    private const double WorkerYears = 12_000;

    private static readonly string[] Causes = ["exits-economic", "exits-existential", "exits-epistemic", "exits-moral", "exits-imminent"];

    // Each stage and the one it is a share of.
    private static readonly (string Stage, string? Of)[] Stages =
        [("intentions", null), ("attempts", "intentions"), ("handed-back", "attempts"), ("caught-on-the-way", "attempts"), ("exits", "attempts")];

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        TotalRow[] totals = [.. result.Totals, .. result.PartTotals];
        return FigureFrame.Old(Name, result, words, FigureFrame.Legend(looks, words, lines: false),
            [
                .. Panel("stages", Stages),
                .. Panel("causes", [.. Causes.Select(c => (c, (string?)"exits"))]),
            ]);

        IEnumerable<FigurePanel> Panel(string which, IReadOnlyList<(string Id, string? Of)> rows)
        {
            List<Dot> dots = [.. rows.SelectMany(r => looks.Select(l => Dot(totals, r.Id, r.Of, l, words)))];
            string title = words[$"figure.exits.{which}"];
            return dots.Any(d => double.IsFinite(d.Value.Mean)) ? [new FigurePanel(title, DotChart.Build(title, words["figure.exits.axis"], dots, words))] : [];
        }
    }

    private static Dot Dot(TotalRow[] totals, string id, string? of, Look look, Language words)
    {
        Estimate count = FigureFrame.Total(totals, look.Id, id);
        double months = FigureFrame.Total(totals, look.Id, "worker-months").Mean, factor = months > 0 ? WorkerYears / months : double.NaN;
        double rate = factor * count.Mean, share = of is null ? double.NaN : count.Mean / FigureFrame.Total(totals, look.Id, of).Mean;
        string text = Numbers.Plain(rate, words);
        string label = FigureFrame.Capital(words[$"figure.exits.{id}"]);
        return new Dot(of is null ? label : words.Of("figure.exits.row", label, words[$"figure.exits.{of}.short"]), look, new Estimate(rate, factor * count.Low, factor * count.High),
            double.IsFinite(share) ? $"{text} ({Numbers.Percent(share)})" : text);
    }
}
