using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Drawing;

/// <summary>What a calibration says of each parameter, within the range thought plausible before.</summary>
internal static class PosteriorFigure
{
    // Of a row's height: where the weights stand, how high the highest is, and where the interval lies.
    private const double Foot = 0.16, High = 0.58, Below = 0.3;

    private const int Bins = 25;

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfAnalysis("posterior", "calibrate-baseline", "particles", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> parameters = TableView.Rows(analysis.Table("parameters"));
        IReadOnlyList<TableRow> particles = TableView.Rows(analysis.Table("particles"));
        IReadOnlyList<TableRow> generations = TableView.Rows(analysis.Table("generations"));
        TableRow? last = generations.Count > 0 ? generations[^1] : null;
        double size = last?.Number("effective_size") ?? double.NaN;
        bool degenerate = size < CalibrationAnalysis.Fewest;
        string subtitle = words.Of("figure.posterior.subtitle", Numbers.Count(particles.Count), Numbers.Plain(last?.Number("tolerance") ?? double.NaN, words), Numbers.Count(Math.Round(size)))
            + (degenerate ? " " + words["figure.posterior.degenerate"] : "");
        return AnalysisFrame.Of(Entry.Name, analysis, words, subtitle,
            [
                new("■", Palette.Better, words["figure.posterior.weight"]), new("─", Palette.Ink, words["figure.posterior.interval"]),
                new("◆", Palette.Ink, words["figure.posterior.median"]), new("◇", Palette.Ink, words["figure.posterior.silent"]),
                new("▼", Palette.Worse, words["figure.posterior.used"]),
            ],
            parameters.Count == 0 ? [] : [Panel(parameters, particles, degenerate, words)], "parameters");
    }

    private static Panel Panel(IReadOnlyList<TableRow> parameters, IReadOnlyList<TableRow> particles, bool degenerate, Language words)
    {
        string[] names = [.. parameters.Select(p => Name(p, words))];
        return new Panel
        {
            Title = degenerate ? words["figure.posterior.few"] : null,
            Description = words.Of("figure.aloud.marginal", words["figure.posterior.title"]),
            X = Axes.Exactly(0, 100, words["figure.posterior.axis"], words),
            Y = Axes.Rows(names),
            Lines = 2.9 * parameters.Count + 0.4,
            Marks = [.. parameters.SelectMany((p, row) => Marks(p, row, particles, degenerate ? FigureFrame.Faded : 1, names[row]))],
        };
    }

    // What so few points tell is pale.
    private static IEnumerable<Mark> Marks(TableRow p, int row, IReadOnlyList<TableRow> particles, double opacity, string name)
    {
        double low = p.Number("prior_low"), high = p.Number("prior_high"), used = p.Number("default");
        double Place(double value) => Math.Clamp(100 * (value - low) / (high > low ? high - low : 1), 0, 100);
        double[] weights = new double[Bins];
        foreach (TableRow particle in particles.Where(r => double.IsFinite(r.Number(p.Text("parameter")))))
        {
            weights[Math.Min(Bins - 1, (int)(Place(particle.Number(p.Text("parameter"))) / 100 * Bins))] += particle.Number("weight");
        }

        double most = weights.Max();
        yield return new BarMark(row, 0, 100, Palette.Ink) { Opacity = 0.07, Thick = 0.9, Said = name };
        if (most > 0)
        {
            yield return new AreaMark([.. weights.SelectMany((w, i) => new[] { i, i + 1 }.Select(e => new Reach(100.0 * e / Bins, row + Foot, row + Foot - High * w / most)))], Palette.Better, "") { Opacity = 0.75 * opacity };
        }

        yield return new IntervalMark(row + Below, Place(p.Number("low")), Place(p.Number("high")), Palette.Ink) { Width = 1.4, Opacity = opacity };
        yield return new PointMark(Place(p.Number("median")), row + Below, "◆", Palette.Ink) { Open = !p.Flag("learned"), Opacity = opacity };
        if (used >= low && used <= high)
        {
            yield return new PointMark(Place(used), row - 0.36, "▼", Palette.Worse) { Size = 0.9 };
        }
    }

    private static string Name(TableRow p, Language words) => words.Of("figure.posterior.row", p.Text("parameter"), Numbers.Plain(p.Number("median"), words), Numbers.Plain(p.Number("low"), words),
        Numbers.Plain(p.Number("high"), words), Numbers.Short(p.Number("prior_low")), Numbers.Short(p.Number("prior_high")));
}
