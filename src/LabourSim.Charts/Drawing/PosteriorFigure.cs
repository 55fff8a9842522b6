using LabourSim.Charts.Analyses;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Drawing;

/// <summary>What a calibration says of each parameter, within the range thought plausible before.</summary>
internal static class PosteriorFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "posterior";

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> parameters = TableView.Rows(TableView.Find(analysis, "parameters"));
        IReadOnlyList<TableRow> particles = TableView.Rows(TableView.Find(analysis, "particles"));
        IReadOnlyList<TableRow> generations = TableView.Rows(TableView.Find(analysis, "generations"));
        TableRow? last = generations.Count > 0 ? generations[^1] : null;
        double size = last?.Number("effective_size") ?? double.NaN;
        string subtitle = words.Of("figure.posterior.subtitle", Numbers.Count(particles.Count), Numbers.Plain(last?.Number("tolerance") ?? double.NaN, words), Numbers.Count(Math.Round(size)))
            + (size < CalibrationAnalysis.Fewest ? " " + words["figure.posterior.degenerate"] : "");
        string title = words["figure.posterior.title"];
        return AnalysisFrame.Old(Name, analysis, words, subtitle,
            parameters.Count == 0 ? [] : [new FigurePanel(null, MarginalChart.Build(title, [.. parameters.Select(p => Row(p, particles, words))], words))]) with
        {
            Legend = parameters.Count == 0 ? [] :
            [
                new("▮", Palette.Better, words["figure.posterior.point"]), new("━", "currentColor", words["figure.posterior.interval"]),
                new("◆", "currentColor", words["figure.posterior.median"]), new("◇", "currentColor", words["figure.posterior.silent"]),
                new("▼", Palette.Worse, words["figure.posterior.used"]),
            ],
        };
    }

    private static Marginal Row(TableRow p, IReadOnlyList<TableRow> particles, Language words)
    {
        string name = p.Text("parameter");
        double low = p.Number("prior_low"), high = p.Number("prior_high");
        string label = words.Of("figure.posterior.row", name, Numbers.Plain(p.Number("median"), words), Numbers.Plain(p.Number("low"), words), Numbers.Plain(p.Number("high"), words),
            Numbers.Short(low), Numbers.Short(high));
        return new Marginal(label, p.Flag("learned"), low, high, p.Number("low"), p.Number("median"), p.Number("high"), p.Number("default"),
            [.. particles.Select(r => (r.Number(name), r.Number("weight"))).Where(r => double.IsFinite(r.Item1))]);
    }
}
