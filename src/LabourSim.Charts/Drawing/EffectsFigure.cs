using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>Effects in percent of the base's mean with their intervals: a panel a pair, one row an outcome, by imperative.</summary>
internal static class EffectsFigure
{
    // The scale shows this part of all effects with their intervals in full; the rest is cut at the edge and marked by a
    // triangle, for one outcome that doubles would otherwise flatten all others.
    private const double Shown = 0.85;

    // Room beside the scale for the changes in figures, in reaches.
    private const double Right = 1.9;

    private static readonly double[] Steps = [1, 2, 5, 10, 15, 20, 30, 40, 50, 75, 100];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfComparison("effects", Draw);

    /// <summary>True when the effect can be drawn: it is defined and its base is not zero.</summary>
    public static bool Drawable(EffectRow row) => double.IsFinite(Verdicts.PercentOfBase(row, row.Effect));

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        EffectRow[] all = [.. result.Effects.Where(e => e.Host == "all" && Drawable(e)).OrderBy(e => e.Outcome.Imperative)];
        double[] extents = [.. all.Select(Extent).Order()];
        double reach = Steps.FirstOrDefault(s => s >= (extents.Length == 0 ? 0 : extents[(int)(Shown * (extents.Length - 1))]), Steps[^1]);
        return FigureFrame.Of(Entry.Name, result, words,
            [
                new LegendEntry("●", Palette.Better, words["report.effects.better"]), new LegendEntry("●", Palette.Worse, words["report.effects.worse"]),
                new LegendEntry("○", Palette.Unclear, words[result.Replicates == 1 ? "report.effects.no-interval" : "report.effects.unclear"]),
                new LegendEntry("▶", Palette.Unclear, words["report.effects.beyond"]),
            ],
            all.GroupBy(e => (e.Base, e.Other)).Select(pair => Panel(Palette.Pair(words, pair.Key.Base, pair.Key.Other, looks), [.. pair], reach, words)),
            FigureData.Of(["base", "other", "outcome", "unit", "from", "to", "base_mean", "other_mean", "effect", "low", "high", "plain", "plain_low", "plain_high"],
                all.Select(e => (object[])
                    [e.Base, e.Other, e.Outcome.Id, e.Outcome.Unit, e.From, e.To, e.BaseMean, e.OtherMean, e.Effect, e.Low, e.High, e.Plain])), 2);
    }

    private static Panel Panel(string title, EffectRow[] rows, double reach, Language words)
    {
        List<string> names = [];
        List<Mark> spans = [], marks = [];
        foreach (IGrouping<Imperative, EffectRow> group in rows.GroupBy(r => r.Outcome.Imperative))
        {
            spans.Add(new SpanMark(names.Count - 0.5, names.Count + 0.5, Palette.Unclear) { Standing = false, Opacity = 0.25 });
            names.Add(words[$"figure.forest.{group.Key.ToString().ToLowerInvariant()}"]);
            foreach (EffectRow row in group)
            {
                marks.AddRange(Row(row, names.Count, reach, words));
                names.Add(Units.Words(row.Outcome, words));
            }
        }

        // Room at the right for the changes in figures.
        Axis x = Axes.Exactly(-1.1 * reach, Right * reach, words["figure.change-axis"], words);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.forest", title),
            X = x with { Ticks = [.. x.Ticks.Where(t => Math.Abs(t.At) <= reach).Select(t => t with { Words = t.At > 0 ? $"+{t.Words}" : t.Words })] },
            Y = Axes.Rows(names),
            Lines = 1.25 * names.Count,
            Marks = [.. spans, new RuleMark(0, Palette.Ink), .. marks],
        };
    }

    private static IEnumerable<Mark> Row(EffectRow row, int at, double reach, Language words)
    {
        double effect = Verdicts.PercentOfBase(row, row.Effect), low = Verdicts.PercentOfBase(row, row.Low), high = Verdicts.PercentOfBase(row, row.High);
        Verdict verdict = Verdicts.Of(row);
        bool sure = verdict is Verdict.Better or Verdict.Worse;
        string colour = Verdicts.Colour(verdict), shown = Numbers.SignedPercent(effect);
        double opacity = sure ? 1 : FigureFrame.Faded;
        yield return new IntervalMark(at, Math.Clamp(low, -reach, reach), Math.Clamp(high, -reach, reach), colour) { Opacity = opacity };
        if (low < -reach)
        {
            yield return new PointMark(-reach, at, "◀", colour) { Size = 0.6, Opacity = opacity };
        }

        if (high > reach)
        {
            yield return new PointMark(reach, at, "▶", colour) { Size = 0.6, Opacity = opacity };
        }

        yield return new PointMark(Math.Clamp(effect, -reach, reach), at, effect > reach ? "▶" : effect < -reach ? "◀" : sure ? "●" : "○", colour)
        {
            Said = $"{Units.Words(row.Outcome, words)}: {shown}{(double.IsFinite(low) ? $" ({words.Of("figure.range", Numbers.SignedPercent(low), Numbers.SignedPercent(high))})" : "")}\n{Verdicts.Words(verdict, words)}",
        };
        yield return new TextMark(Right * reach, at, shown) { Side = Side.Left };
    }

    // How far from zero an effect and its interval reach, percent of the base.
    private static double Extent(EffectRow row) => new[] { row.Effect, row.Low, row.High }
        .Select(end => Math.Abs(Verdicts.PercentOfBase(row, end))).Where(double.IsFinite).Max();
}
