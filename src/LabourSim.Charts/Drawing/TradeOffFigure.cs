using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The three aims beside one another, a row a scenario: further right is better in each, so that no row is furthest in all is seen at once.</summary>
internal static class TradeOffFigure
{
    // Differences below one percent of the first scenario's value do not make one choice better than another.
    private const double Tolerance = 0.01;

    // Part of the axis kept free for the numbers.
    private const double Room = 0.25;

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfResult("trade-off", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        IReadOnlyList<(Look Look, Estimate[] Values)> points = Points(result, looks);
        IReadOnlyList<bool> front = points.Count == 0 ? [] : Front(points);
        return FigureFrame.Of(Entry.Name, result, words, points.Count == 0 ? [] : [new LegendEntry("●", Palette.Ink, words["figure.trade-off.on"]), new LegendEntry("○", Palette.Ink, words["figure.trade-off.off"]),
                .. looks.Where(l => l.IsBase).Select(l => new LegendEntry("╌", Palette.Ink, words.Of("figure.base-only", l.Title)))],
            points.Count == 0 ? [] : Frontier.Outcomes.Select((id, aim) => Panel(OutcomeCatalogue.Find(id)!, [.. points.Select(p => (p.Look, p.Values[aim]))], front, words)),
            FigureData.Of(["scenario", "outcome", "unit", "value", "low", "high", "on_frontier"],
                points.SelectMany((p, i) => Frontier.Outcomes.Select((id, aim) => (object[])
                [p.Look.Id, id, OutcomeCatalogue.Find(id)!.Unit, p.Values[aim], front[i] ? "true" : "false"]))));
    }

    private static Panel Panel(Outcome outcome, (Look Look, Estimate Value)[] rows, IReadOnlyList<bool> front, Language words)
    {
        Units units = Units.Of(outcome, words);
        (double low, double high) = Axes.Ends(rows.SelectMany(r => new[] { r.Value.Low, r.Value.Mean, r.Value.High }).Select(v => units.Factor * v));
        Axis axis = Axes.Number(low, high, words.Of(outcome.Better > 0 ? "figure.trade-off.more" : "figure.trade-off.less", units.Label), words);
        double spare = Room * (axis.High - axis.Low);
        return new Panel
        {
            Title = words.Of("figure.trade-off.aim", words[$"figure.forest.{outcome.Imperative.ToString().ToLowerInvariant()}"], Units.Words(outcome, words)) + (low > 0 ? words["figure.not-from-zero"] : ""),
            Description = words.Of("figure.aloud.dots", Units.Words(outcome, words)),
            // Better is always to the right, and the numbers stand right of the signs.
            X = outcome.Better > 0 ? axis with { High = axis.High + spare } : axis with { Low = axis.High, High = axis.Low - spare },
            Y = Axes.Rows([.. rows.Select(r => r.Look.Title)]),
            Lines = 1.6 * rows.Length,
            Marks = [.. rows.SelectMany((r, i) => Marks(r.Look, r.Value, front[i], i, units.Factor, outcome.Better, words))],
        };
    }

    private static IEnumerable<Mark> Marks(Look look, Estimate value, bool front, int row, double factor, int better, Language words)
    {
        string shown = Numbers.Supported(new Estimate(factor * value.Mean, factor * value.Low, factor * value.High), words);
        if (look.IsBase)
        {
            yield return new RuleMark(factor * value.Mean, Palette.Ink) { Dashed = true };
        }

        yield return new IntervalMark(row, factor * value.Low, factor * value.High, look.Colour);
        yield return new PointMark(factor * value.Mean, row, look.Sign, look.Colour) { Open = !front, Said = $"{look.Title}: {shown}" };
        double end = !double.IsFinite(value.Low + value.High) ? value.Mean : better > 0 ? value.High : value.Low;
        yield return new TextMark(factor * end, row, shown) { Size = 0.94 };
    }

    /// <summary>
    /// Scenarios that are defined on all three aims, with their values in the order of <see cref="Frontier.Outcomes"/>: of a comparison
    /// the base's level and, for the others, that level with their effect, as the answer reads both; of a run the levels of its window.
    /// </summary>
    public static IReadOnlyList<(Look Look, Estimate[] Values)> Points(ExperimentResult result, IReadOnlyList<Look> looks) =>
    [
        .. looks.Select(l => (Look: l, Values: Frontier.Outcomes.Select(id => Value(result, l, id)).ToArray()))
            .Where(p => p.Values.All(v => double.IsFinite(v.Mean))),
    ];

    private static Estimate Value(ExperimentResult result, Look look, string outcome)
    {
        EffectRow? read = Verdicts.SideBySide(result).FirstOrDefault(e => e.Host == "all" && e.Outcome.Id == outcome && (look.IsBase || e.Other == look.Id));
        return read is null ? FigureFrame.Total(result.Totals, look.Id, outcome)
            : look.IsBase ? new Estimate(read.BaseMean, double.NaN, double.NaN)
            : new Estimate(read.BaseMean + read.Effect, read.BaseMean + read.Low, read.BaseMean + read.High);
    }

    /// <summary>Which points no other beats on all three; protect and press are better when less.</summary>
    public static IReadOnlyList<bool> Front(IReadOnlyList<(Look Look, Estimate[] Values)> points)
    {
        double[] unit = [.. points[0].Values.Select(v => Math.Max(Math.Abs(v.Mean), 1e-9))];
        return ParetoFront.Front(
            [.. points.Select(p => p.Values.Select((v, i) => (OutcomeCatalogue.Find(Frontier.Outcomes[i])!.Better > 0 ? 1 : -1) * v.Mean / unit[i]).ToArray())], Tolerance);
    }
}
