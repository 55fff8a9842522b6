using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>How far each person's life changes: the spread of changes under a policy above the spread that luck alone makes.</summary>
internal static class ChangesFigure
{
    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfComparison("person-changes", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        GainRow[] rows = [.. result.Gains.Where(g => g.GroupKind == "all" && double.IsFinite(g.Changes.P50))];
        return FigureFrame.Of(Entry.Name, result, words,
            [new LegendEntry("■", Palette.Better, words["figure.person-changes.policy"]), new LegendEntry("□", Palette.Unclear, words["figure.person-changes.luck"])],
            rows.GroupBy(g => g.Measure).Select(g => Panel(g.Key, [.. g], looks, words)),
            FigureData.Of(["base", "other", "measure", "unit", "of", "p5", "p25", "p50", "p75", "p95"],
                rows.SelectMany(r => new[] { ("policy", r.Changes), ("luck", r.NullChanges) }.Select(s => (object[])
                    [r.Base, r.Other, r.Measure, r.Unit, s.Item1, s.Item2.P5, s.Item2.P25, s.Item2.P50, s.Item2.P75, s.Item2.P95]))),
                        empty: "figure.winners-losers.none");
    }

    private static Panel Panel(string measure, GainRow[] rows, IReadOnlyList<Look> looks, Language words)
    {
        string name = FigureFrame.Capital(words[$"report.measure.{measure}"]), unit = words.Or($"unit.{rows[0].Unit}", rows[0].Unit);
        double[] ends = [.. rows.SelectMany(r => new[] { r.Changes.P5, r.Changes.P95, r.NullChanges.P5, r.NullChanges.P95 }).Where(double.IsFinite).Append(0)];
        return new Panel
        {
            Title = words.Of(measure == "money" ? "figure.person-changes.more" : "figure.person-changes.fewer", name),
            Description = words.Of("figure.aloud.spread", name),
            X = Axes.Number(ends.Min(), ends.Max(), unit, words),
            Y = Axes.Rows([.. rows.Select(r => Palette.Title(r.Other, looks))]),
            Lines = 2.4 * rows.Length,
            Marks = [new RuleMark(0, Palette.Ink), .. rows.SelectMany((r, i) => Spread(r.Changes, i - 0.19, Palette.Better, 0.75, Palette.Title(r.Other, looks)).Concat(Spread(r.NullChanges, i + 0.19, Palette.Unclear, 0, words["figure.person-changes.luck"])))],
        };

        IEnumerable<Mark> Spread(Spread spread, double at, string colour, double fill, string whose)
        {
            if (!double.IsFinite(spread.P50))
            {
                yield break;
            }

            Rounding rounding = Rounding.In(words, spread.P5, spread.P95);
            yield return new IntervalMark(at, spread.P5, spread.P95, colour) { Said = words.Of("figure.person-changes.said", whose, rounding.Signed(spread.P5), rounding.Signed(spread.P25), rounding.Signed(spread.P50), rounding.Signed(spread.P75), rounding.Signed(spread.P95)) };
            yield return new BarMark(at, spread.P25, spread.P75, colour) { Thick = 0.26, Fill = fill };
            yield return new PointMark(spread.P50, at, "●", colour) { Size = 0.7, Open = fill == 0 };
        }
    }
}
