using LabourSim.Charts.Specs;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>The effect on each aim year by year, read as the answer reads it; one panel an aim.</summary>
internal static class EffectYearsFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "effects-by-year";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = [.. Palette.Looks(result.Scenarios, words).Where(l => !l.IsBase)];
        EffectYear[] all = [.. result.EffectYears.Where(y => double.IsFinite(y.Effect.Mean))];
        string[] parts = [.. all.Where(y => y.Months < 12).Select(y => (y.Year, y.Months)).Distinct().Order().Select(y => words.Of("figure.part-of-year", y.Year, y.Months))];
        Figure figure = FigureFrame.Old(Name, result, words, FigureFrame.Legend(looks, words, lines: false),
            HingeProbe.Outcomes.Where(o => all.Any(y => y.Outcome == o)).Select(o => new FigurePanel(
                FigureFrame.Capital(words[$"report.aim.{o.Id}"]) + " " + words[o.Better > 0 ? "figure.effects-by-year.more" : "figure.effects-by-year.less"],
                EffectYearsChart.Build(o, [.. all.Where(y => y.Outcome == o)], all.Min(y => y.Year), all.Max(y => y.Year), looks, words))),
            empty: "figure.effects-by-year.none");
        return parts.Length == 0 ? figure : figure with { Subtitle = $"{figure.Subtitle} {words.Of("figure.effects-by-year.parts", string.Join(", ", parts))}" };
    }
}
