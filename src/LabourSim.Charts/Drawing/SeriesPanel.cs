using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>One outcome over time: a line a scenario, with a band for the replicates.</summary>
internal static class SeriesPanel
{
    /// <summary>Columns of <see cref="Rows"/>.</summary>
    public static readonly IReadOnlyList<string> Columns = ["scenario", "outcome", "unit", "from", "months", "mean", "low", "high"];

    /// <summary>The panel.</summary>
    /// <param name="title">Its title; what a scale that does not begin at zero has to say is added.</param>
    /// <param name="series">One series a scenario, all of the same outcome and step.</param>
    /// <param name="looks">Looks of all scenarios.</param>
    /// <param name="result">Window, replicates and dated events.</param>
    /// <param name="words">Language of its words.</param>
    /// <param name="atScale">What grows with the world is drawn for 100,000 people abroad, as the answer tells it.</param>
    public static Panel Of(string title, IReadOnlyList<ReportSeries> series, IReadOnlyList<Look> looks, ExperimentResult result, Language words, bool atScale = false)
    {
        ReportSeries first = series[0];
        string world = Units.OfPoint(first.Outcome, first.Yearly, words), unit = atScale ? Units.UnitAtScale(first.Outcome, world, words) : world;
        double factor = Units.Of(first.Outcome).Factor * (atScale ? Units.Scale(first.Outcome, result.Workers) : 1);
        (double low, double high) = Axes.Ends(series.SelectMany(s => s.Points).SelectMany(p => new[] { factor * p.Low, factor * p.Mean, factor * p.High }));
        (Look Look, ReportSeries Series)[] drawn = [.. looks.OrderBy(l => l.IsBase).SelectMany(l => series.Where(s => s.Scenario == l.Id).Select(s => (l, s)))];
        return new Panel
        {
            Title = title + (low > 0 ? words["figure.not-from-zero"] : ""),
            Description = words.Of("figure.aloud.series", Units.Words(first.Outcome, words), unit),
            X = Axes.Time(result.From, result.To),
            Y = Axes.Number(low, high, unit, words),
            Lines = 10,
            Marks =
            [
                .. drawn.Where(_ => result.Replicates > 1).Select(d => (Mark)new BandMark([.. d.Series.Points.Where(p => double.IsFinite(p.Mean)).Select(p => new Reach(Place(p, d.Series), factor * p.Low, factor * p.High))], d.Look.Colour)),
                .. drawn.Select(d => new LineMark(Spots(d.Series, factor), d.Look.Colour) { Dashed = d.Look.IsBase, Sign = d.Look.Sign, SignEvery = d.Series.Yearly ? 1 : Math.Max(6, d.Series.Points.Count / 12) }),
            ],
            Readings = Readings(drawn, factor, words),
            Events = FigureFrame.Events(result, words),
        };
    }

    /// <summary>The numbers, as they are: shares from 0 to 1.</summary>
    public static IEnumerable<object[]> Rows(IEnumerable<ReportSeries> series) => series.SelectMany(s => s.Points.Select(p => (object[])
        [s.Scenario, s.Outcome.Id, s.Outcome.Unit, p.Start, s.Yearly ? 12 : 1, p.Mean, p.Low, p.High]));

    // A year's value stands in the middle of the year it speaks of.
    private static double Place(SeriesPoint point, ReportSeries series) => Axes.At(point.Start) + (series.Yearly ? 0.5 : 0);

    // Where no one was there in between the line breaks instead of bridging the gap.
    private static Spot[] Spots(ReportSeries series, double factor)
    {
        SeriesPoint[] known = [.. series.Points.Where(p => double.IsFinite(p.Mean))];
        return [.. known.SelectMany((p, i) => i > 0 && known[i - 1].Start.Plus(series.Yearly ? 12 : 1) < p.Start
            ? (Spot[])[new(Axes.At(known[i - 1].Start), double.NaN), new(Place(p, series), factor * p.Mean)]
            : [new(Place(p, series), factor * p.Mean)])];
    }

    private static Reading[] Readings((Look Look, ReportSeries Series)[] drawn, double factor, Language words) =>
    [
        .. drawn.SelectMany(d => d.Series.Points.Where(p => double.IsFinite(p.Mean) && (d.Series.Points.Count <= 48 || p.Start.OfYear == 12)).Select(p => (d.Look, d.Series, Point: p))).GroupBy(d => Place(d.Point, d.Series)).OrderBy(g => g.Key)
            .Select(g => new Reading(g.Key, FigureFrame.Told(g.First().Series.Yearly ? g.First().Point.Start.ToString()[..4] : g.First().Point.Start.ToString(),
                g.Select(d => (d.Look, Shown(d.Point, factor, words)))))),
    ];

    /// <summary>A value with its band.</summary>
    public static string Shown(SeriesPoint point, double factor, Language words) =>
        Numbers.Ranged(factor * point.Mean, factor * point.Low, factor * point.High, words);
}
