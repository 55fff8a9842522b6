using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The board of calibration targets: what is accepted and where the model falls.</summary>
internal static class TargetsFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "targets";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words) => FigureFrame.Old(Name, result, words,
        [new LegendEntry("●", Palette.Better, words["figure.targets.hit"]), new LegendEntry("◇", Palette.Worse, words["figure.targets.missed"]), new LegendEntry("■", Palette.Unclear, words["figure.targets.accepted"])],
        result.Targets.GroupBy(t => t.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Panel(g.Key, [.. g], words)), 2, "figure.targets.none");

    private static FigurePanel Panel(string kind, IReadOnlyList<TargetRow> rows, Language words)
    {
        string title = words.Of($"figure.targets.{kind}", rows.Count(r => r.Hit), rows.Count(r => r.Measured));
        return new FigurePanel(title, BoardChart.Build(rows, words));
    }
}
