using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The effect on each aim year by year, read as the answer reads it; one panel an aim.</summary>
internal static class EffectYearsFigure
{
    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfComparison("effects-by-year", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = [.. Palette.Looks(result.Scenarios, words).Where(l => !l.IsBase)];
        EffectYear[] all = [.. result.EffectYears.Where(y => double.IsFinite(y.Effect.Mean))];
        string[] parts = [.. all.Where(y => y.Months < 12).Select(y => (y.Year, y.Months)).Distinct().Order().Select(y => words.Of("figure.part-of-year", y.Year, y.Months))];
        Figure figure = FigureFrame.Of(Entry.Name, result, words, FigureFrame.Legend(looks, words, lines: false),
            HingeProbe.Outcomes.Where(o => all.Any(y => y.Outcome == o)).Select(o => Panel(o, [.. all.Where(y => y.Outcome == o)], (all.Min(y => y.Year), all.Max(y => y.Year)), looks, result, words)),
            FigureData.Of(["base", "other", "outcome", "unit", "year", "months", "effect", "low", "high", "replicates"],
                all.Select(y => (object[])[y.Base, y.Other, y.Outcome.Id, y.Outcome.Unit, y.Year, y.Months, y.Effect, y.Replicates])),
                    empty: "figure.effects-by-year.none");
        return parts.Length == 0 ? figure : figure with { Subtitle = $"{figure.Subtitle} {words.Of("figure.effects-by-year.parts", string.Join(", ", parts))}" };
    }

    private static Panel Panel(Outcome outcome, EffectYear[] rows, (int From, int To) years, IReadOnlyList<Look> looks, ExperimentResult result, Language words)
    {
        Units units = Units.Of(outcome, words);
        double[] ends = [.. rows.SelectMany(y => new[] { y.Effect.Low, y.Effect.Mean, y.Effect.High }).Where(double.IsFinite).Select(v => units.Factor * v)];
        return new Panel
        {
            Title = FigureFrame.Capital(words[$"report.aim.{outcome.Id}"]) + " " + words[outcome.Better > 0 ? "figure.effects-by-year.more" : "figure.effects-by-year.less"],
            Description = words.Of("figure.aloud.series", words[$"report.aim.{outcome.Id}"], units.Label),
            X = Axes.Time(Month.Of(years.From, 1), Month.Of(years.To, 12)),
            Y = Axes.Number(Math.Min(0, ends.Min()), Math.Max(0, ends.Max()), units.Difference, words),
            Lines = 8,
            Marks =
            [
                new RuleMark(0, Palette.Ink) { Standing = false },
                .. looks.Select(l => (Mark)new BandMark([.. Whole(l).Select(y => new Reach(At(y, looks), units.Factor * y.Effect.Low, units.Factor * y.Effect.High))], l.Colour)),
                .. looks.Select(l => new LineMark([.. Whole(l).Select(y => new Spot(At(y, looks), units.Factor * y.Effect.Mean))], l.Colour) { Opacity = 0.6 }),
                .. rows.SelectMany(y => Marks(y, units.Factor, looks, words)),
            ],
            Events = FigureFrame.Events(result, words),
        };

        IEnumerable<EffectYear> Whole(Look look) => rows.Where(y => y.Other == look.Id && y.Months == 12).OrderBy(y => y.Year);
    }

    private static IEnumerable<Mark> Marks(EffectYear row, double factor, IReadOnlyList<Look> looks, Language words)
    {
        Look look = looks.First(l => l.Id == row.Other);
        Estimate e = row.Effect;
        bool interval = double.IsFinite(e.Low) && double.IsFinite(e.High), clear = interval && (e.Low > 0 || e.High < 0);
        Rounding rounding = Rounding.In(words, factor * e.Mean);
        double at = At(row, looks), opacity = clear || !interval ? 1 : FigureFrame.Faded;
        yield return new IntervalMark(at, factor * e.Low, factor * e.High, look.Colour) { Lying = false, Opacity = opacity };
        yield return new PointMark(at, factor * e.Mean, look.Sign, look.Colour)
        {
            Open = !clear,
            Size = row.Months == 12 ? 0.8 : 0.5,
            Opacity = opacity,
            Said = $"{(row.Months == 12 ? $"{row.Year}" : words.Of("figure.part-of-year", row.Year, row.Months))}\n{look.Title}: {rounding.Signed(factor * e.Mean)}"
                + (interval ? $" ({words.Of("figure.range", rounding.Signed(factor * e.Low), rounding.Signed(factor * e.High))})" : ""),
        };
    }

    // Side by side around the middle of the year, so that no interval hides another; within half a year whatever their number.
    private static double At(EffectYear row, IReadOnlyList<Look> looks) =>
        row.Year + 0.5 + (looks.ToList().FindIndex(l => l.Id == row.Other) - (looks.Count - 1) / 2.0) / looks.Count * 0.5;
}
