using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>Figures over months abroad: quota debt, and what people carry; beside them how many are still there to be asked.</summary>
internal static class TenureFigures
{
    private const string Doubt = "doubt";

    // A tour is planned for three years; past five almost everyone there is held back by a shut border. Where fewer than this part of
    // the first month's people are left, a line says who stayed rather than what staying does, and ends.
    private const int LastMonth = 60, SignEvery = 6;
    private const double Fewest = 0.1;

    /// <summary>Share in debt, and mean debt, by months abroad.</summary>
    public static FigureEntry QuotaDebt { get; } = FigureEntry.OfResult("quota-debt", DrawQuotaDebt);

    /// <summary>Knowledge, fear, private loyalty and rupture by months abroad.</summary>
    public static FigureEntry Carried { get; } = FigureEntry.OfResult("carried", DrawCarried);

    /// <summary>The first figure.</summary>
    public static Figure DrawQuotaDebt(ExperimentResult result, Language words) => Draw(QuotaDebt.Name, result, words, ("in_debt", 100, 100), ("debt", 1, double.NaN));

    /// <summary>The second figure.</summary>
    public static Figure DrawCarried(ExperimentResult result, Language words) =>
        Draw(Carried.Name, result, words, ("knowledge", 1, 1), ("fear", 1, 1), (Doubt, 1, 1), ("ruptured", 100, 100));

    private static Figure Draw(string name, ExperimentResult result, Language words, params IReadOnlyList<(string Column, double Factor, double Top)> columns)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        TenureSeries[] all = [.. columns.SelectMany(c => result.Tenure.Where(t => t.Column == c.Column)).Select(Cut).Where(t => t.Points.Count > 0)];
        List<Panel> panels = [];
        foreach ((string column, double factor, double top) in columns)
        {
            TenureSeries[] series = [.. all.Where(t => t.Column == column)];
            if (series.Length > 0)
            {
                double most = double.IsNaN(top) ? factor * series.SelectMany(s => s.Points).SelectMany(p => new[] { p.Mean, p.High }).Where(double.IsFinite).DefaultIfEmpty(1).Max() : top;
                panels.Add(Panel(words[$"figure.tenure.{column}"], words[$"figure.tenure.{column}.axis"], series, looks, factor, most, words));
            }
        }

        if (all.Length > 0)
        {
            TenureSeries[] people = [.. all.Where(t => t.Column == all[0].Column).Select(t => t with { Points = [.. t.Points.Select(p => p with { Mean = p.WorkerMonths, Low = double.NaN, High = double.NaN })] })];
            panels.Add(Panel(words["figure.tenure.left"], words["figure.tenure.left.axis"], people, looks, 1, people.SelectMany(p => p.Points).Max(p => p.Mean), words));
        }

        return FigureFrame.Of(name, result, words, FigureFrame.Legend(looks, words), panels,
            FigureData.Of(["scenario", "what", "months_abroad", "worker_months", "mean", "low", "high"], all.SelectMany(t => t.Points.Select(p => (object[])
                [t.Scenario, t.Column == Doubt ? "private_loyalty" : t.Column, p.Months, p.WorkerMonths, p.Mean, p.Low, p.High]))),
                    2, empty: "figure.no-tenure");
    }

    private static TenureSeries Cut(TenureSeries series)
    {
        double enough = Fewest * series.Points.Select(p => p.WorkerMonths).DefaultIfEmpty(0).Max();
        return series with { Points = [.. series.Points.TakeWhile(p => p.Months <= LastMonth && p.WorkerMonths >= enough).Select(p => series.Column == Doubt ? Turned(p) : p)] };
    }

    private static Panel Panel(string what, string axis, TenureSeries[] series, IReadOnlyList<Look> looks, double factor, double most, Language words)
    {
        (Look Look, TenureSeries Series)[] drawn = [.. looks.OrderBy(l => l.IsBase).SelectMany(l => series.Where(s => s.Scenario == l.Id).Select(s => (l, s)))];
        int last = series.SelectMany(s => s.Points).Max(p => p.Months);
        return new Panel
        {
            Title = what,
            Description = words.Of("figure.aloud.tenure", what),
            X = new Axis(Scale.Linear, 0, Math.Max(12, last))
            {
                Title = words["figure.months-abroad"],
                Line = true,
                Ticks = [.. Enumerable.Range(0, last / 12 + 1).Select(y => new AxisTick(12 * y, Numbers.Count(12 * y)))],
            },
            Y = Axes.Number(0, most, axis, words),
            Lines = 9,
            Marks =
            [
                .. drawn.Select(d => (Mark)new BandMark([.. d.Series.Points.Select(p => new Reach(p.Months, factor * p.Low, factor * p.High))], d.Look.Colour)),
                .. drawn.Select(d => new LineMark([.. d.Series.Points.Select(p => new Spot(p.Months, factor * p.Mean))], d.Look.Colour) { Dashed = d.Look.IsBase, Sign = d.Look.Sign, SignEvery = SignEvery }),
            ],
            Readings =
            [
                .. drawn.SelectMany(d => d.Series.Points.Where(p => p.Months % 3 == 0).Select(p => (d.Look, Point: p))).GroupBy(d => d.Point.Months).OrderBy(g => g.Key)
                    .Select(g => new Reading(g.Key, FigureFrame.Told(words.Of("figure.at-months-abroad", g.Key), g.Select(d => (d.Look, Numbers.Ranged(factor * d.Point.Mean, factor * d.Point.Low, factor * d.Point.High, words)))))),
            ],
        };
    }

    private static TenurePoint Turned(TenurePoint p) => p with { Mean = 1 - p.Mean, Low = 1 - p.High, High = 1 - p.Low };
}
