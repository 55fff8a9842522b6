using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>Leaving for good, by stage and by cause, as rates.</summary>
internal static class ExitsFigure
{
    private const double WorkerYears = 12_000;

    private static readonly string[] Causes = ["exits-economic", "exits-existential", "exits-epistemic", "exits-moral", "exits-imminent"];

    // Each stage and the one it is a share of.
    private static readonly (string Stage, string? Of)[] Stages =
        [("intentions", null), ("attempts", "intentions"), ("handed-back", "attempts"), ("caught-on-the-way", "attempts"), ("exits", "attempts")];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfResult("exits", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        TotalRow[] totals = [.. result.Totals, .. result.PartTotals];
        IEnumerable<Panel?> panels = [Panel("stages", Stages), Panel("causes", [.. Causes.Select(c => (c, (string?)"exits"))])];
        return FigureFrame.Of(Entry.Name, result, words, FigureFrame.Legend(looks, words, lines: false), panels.OfType<Panel>(),
            FigureData.Of(["scenario", "what", "per_1000_worker_years", "low", "high"],
                Stages.Select(s => s.Stage).Concat(Causes).SelectMany(id => looks.Select(l => (object[])[l.Id, id, Rate(totals, id, l)]))));

        Panel? Panel(string which, IReadOnlyList<(string Id, string? Of)> rows) =>
            DotPanel.Of(words[$"figure.exits.{which}"], words["figure.exits.axis"], [.. rows.SelectMany(r => looks.Select(l => Dot(totals, r.Id, r.Of, l, words)))], words);
    }

    private static Estimate Rate(TotalRow[] totals, string id, Look look)
    {
        Estimate count = FigureFrame.Total(totals, look.Id, id);
        double months = FigureFrame.Total(totals, look.Id, "worker-months").Mean, factor = months > 0 ? WorkerYears / months : double.NaN;
        return new Estimate(factor * count.Mean, factor * count.Low, factor * count.High);
    }

    private static Dot Dot(TotalRow[] totals, string id, string? of, Look look, Language words)
    {
        Estimate rate = Rate(totals, id, look);
        double share = of is null ? double.NaN : FigureFrame.Total(totals, look.Id, id).Mean / FigureFrame.Total(totals, look.Id, of).Mean;
        string text = Numbers.Supported(rate, words), label = FigureFrame.Capital(words[$"figure.exits.{id}"]);
        return new Dot(of is null ? label : words.Of("figure.exits.row", label, words[$"figure.exits.{of}.short"]), look, rate,
            double.IsFinite(share) ? $"{text} ({Numbers.Percent(share)})" : text);
    }
}
