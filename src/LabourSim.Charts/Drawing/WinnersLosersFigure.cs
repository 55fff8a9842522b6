using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>Who gains and who loses, person by person: one panel a pair, or a pair and measure where groups were asked for.</summary>
internal static class WinnersLosersFigure
{
    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfComparison("winners-losers", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        string kind = result.By ?? "all";
        GainRow[] rows = [.. result.Gains.Where(g => g.GroupKind == kind && double.IsFinite(g.Gain.Mean))];
        // Room at both ends for the shares in figures.
        double reach = 100 * 1.4 * rows.SelectMany(r => new[] { r.Gain.Mean, r.Gain.High, r.Lose.Mean, r.Lose.High }).Where(double.IsFinite).Append(0.05).Max();
        return FigureFrame.Of(Entry.Name, result, words,
            [new LegendEntry("■", Palette.Worse, words["figure.lose-left"]), new LegendEntry("■", Palette.Better, words["figure.gain-right"])],
            rows.GroupBy(g => (g.Base, g.Other, Measure: result.By is null ? "" : g.Measure)).Select(g =>
            {
                string pair = Palette.Pair(words, g.Key.Base, g.Key.Other, looks);
                string title = result.By is null ? pair : words.Of("figure.gains-by", pair, words[$"report.measure.{g.Key.Measure}"], GroupNames.Kind(kind, words));
                return Panel(title, [.. g], r => result.By is null ? words[$"report.measure.{r.Measure}"] : GroupNames.Group(kind, r.Group, words), reach, words);
            }),
            FigureData.Of(["base", "other", "measure", "group_kind", "group", "persons", "gain", "gain_low", "gain_high", "lose", "lose_low", "lose_high", "net_of_luck_alone"],
                rows.Select(r => (object[])[r.Base, r.Other, r.Measure, r.GroupKind, r.Group, r.Persons, r.Gain, r.Lose, r.NullNet.Mean])),
                    empty: "figure.winners-losers.none");
    }

    private static Panel Panel(string title, GainRow[] rows, Func<GainRow, string> named, double reach, Language words)
    {
        Axis x = Axes.Exactly(-reach, reach, words["figure.lose-gain-axis"], words, 6);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.gains", title),
            X = x with { Ticks = [.. x.Ticks.Select(t => t with { Words = t.Words.TrimStart('−') })] },
            Y = Axes.Rows([.. rows.Select(named)]),
            Lines = 2.2 * rows.Length,
            Marks =
            [
                .. rows.SelectMany((r, i) => Side(r.Lose, -1, Palette.Worse, i, $"{named(r)}: {words["figure.lose"]}", reach).Concat(Side(r.Gain, 1, Palette.Better, i, $"{named(r)}: {words["figure.gain"]}", reach))),
                new RuleMark(0, Palette.Ink),
            ],
        };
    }

    private static IEnumerable<Mark> Side(Estimate share, int sign, string colour, int row, string said, double reach)
    {
        if (!double.IsFinite(share.Mean))
        {
            yield break;
        }

        string shown = Numbers.Percent(share.Mean);
        yield return new BarMark(row, 0, 100 * sign * share.Mean, colour) { Said = $"{said} {shown}" };
        yield return new IntervalMark(row, 100 * sign * Math.Max(0, share.Low), 100 * sign * share.High, Palette.Ink);
        yield return new TextMark(sign * reach, row, shown) { Side = sign < 0 ? Charts.Side.Right : Charts.Side.Left, Bold = true };
    }
}
