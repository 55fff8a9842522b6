using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>Every alternative by every outcome that is good or bad for an aim: a board that shows where each does good and where harm.</summary>
internal static class BoardFigure
{
    // From which change in per cent on a cell is darker.
    private static readonly (double From, double Opacity)[] Strengths = [(10, 0.55), (1, 0.35), (0, 0.18)];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfComparison("board", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        Look[] looks = [.. Palette.Looks(result.Scenarios, words).Where(l => !l.IsBase)];
        EffectRow[] effects = [.. Verdicts.SideBySide(result).Where(e => e.Host == "all" && double.IsFinite(e.Effect) && e.Outcome.Better != 0 && !IsPart(e.Outcome))];
        return FigureFrame.Of(Entry.Name, result, words,
            [
                .. looks.Select(l => new LegendEntry(l.Sign, Palette.Ink, l.Title)),
                new LegendEntry("■", Palette.Better, words["figure.verdict.better"]), new LegendEntry("■", Palette.Worse, words["figure.verdict.worse"]),
                new LegendEntry("□", Palette.Unclear, words["figure.board.open"]),
            ],
            effects.GroupBy(e => e.Outcome.Imperative).OrderBy(g => g.Key).Select(g => Panel(g.Key, [.. g], looks, words)),
            FigureData.Of(["base", "other", "outcome", "imperative", "percent", "low", "high", "verdict"], effects.Select(e => (object[])
            [
                e.Base, e.Other, e.Outcome.Id, Kebab.Of(e.Outcome.Imperative.ToString()),
                new Estimate(Verdicts.PercentOfBase(e, e.Effect), Verdicts.PercentOfBase(e, e.Low), Verdicts.PercentOfBase(e, e.High)), Kebab.Of(Verdicts.Of(e).ToString()),
            ])), empty: "figure.winners-losers.none");
    }

    // What another outcome sums up already.
    private static bool IsPart(Outcome outcome) => outcome.Id.StartsWith("indicator-", StringComparison.Ordinal)
        || OutcomeCatalogue.All.Any(o => o.Id != outcome.Id && outcome.Id.StartsWith(o.Id + "-", StringComparison.Ordinal));

    private static Panel Panel(Imperative imperative, EffectRow[] effects, Look[] looks, Language words)
    {
        Outcome[] outcomes = [.. effects.Select(e => e.Outcome).Distinct()];
        // The alternatives' signs stand in a row of their own above the first.
        Axis rows = Axes.Rows([.. outcomes.Select(o => FigureFrame.Capital(Units.Words(o, words)))]) with { High = -1.5 };
        return new Panel
        {
            Title = words[$"figure.imperative.{imperative.ToString().ToLowerInvariant()}"],
            Description = words.Of("figure.aloud.tiles", words[$"figure.imperative.{imperative.ToString().ToLowerInvariant()}"]),
            X = Axes.Hidden(-0.5, looks.Length - 0.5),
            Y = rows,
            Lines = 1.25 * (outcomes.Length + 1),
            Marks =
            [
                .. looks.Select((l, i) => (Mark)new PointMark(i, -1, l.Sign, Palette.Ink) { Said = l.Title }),
                .. effects.Select(e => Cell(e, Array.FindIndex(looks, l => l.Id == e.Other), Array.IndexOf(outcomes, e.Outcome), looks, words)),
            ],
        };
    }

    private static TileMark Cell(EffectRow effect, int column, int row, Look[] looks, Language words)
    {
        Verdict verdict = Verdicts.Of(effect);
        double percent = Math.Abs(Verdicts.PercentOfBase(effect, effect.Effect));
        string shown = Verdicts.Change(effect, effect.Effect, words);
        bool clear = verdict is Verdict.Better or Verdict.Worse;
        return new TileMark(column - 0.48, column + 0.48, row - 0.45, row + 0.45, verdict switch { Verdict.Better => Palette.Better, Verdict.Worse => Palette.Worse, _ => Palette.Page })
        {
            Opacity = clear ? Strengths.FirstOrDefault(s => percent >= s.From, (From: 0, Opacity: 0.35)).Opacity : 1,
            Words = verdict == Verdict.Same ? Numbers.None : shown,
            Letters = clear ? Palette.Ink : Palette.Soft,
            Said = $"{looks[column].Title}\n{FigureFrame.Capital(Units.Words(effect.Outcome, words))}: {shown} ({words[$"figure.verdict.{Kebab.Of(verdict.ToString())}"]})",
        };
    }
}
