using LabourSim.Charts.Specs;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>Who gains and who loses, person by person: one panel a pair, or a pair and measure where groups were asked for.</summary>
internal static class WinnersLosersFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "winners-losers";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        string Title(string id) => looks.FirstOrDefault(l => l.Id == id)?.Title ?? id;
        string kind = result.By ?? "all";
        List<GainRow> rows = [.. result.Gains.Where(g => g.GroupKind == kind && double.IsFinite(g.Gain.Mean))];
        double most = GainsChart.Most(rows);
        return FigureFrame.Old(Name, result, words,
            [
                new LegendEntry("■", Palette.Worse, words["figure.lose-left"]), new LegendEntry("■", Palette.Better, words["figure.gain-right"]),
            ],
            rows.GroupBy(g => (g.Base, g.Other, Measure: result.By is null ? "" : g.Measure)).Select(g =>
            {
                string pair = words.Of("figure.against", Title(g.Key.Other), Title(g.Key.Base));
                string title = result.By is null ? pair : words.Of("figure.gains-by", pair, words[$"report.measure.{g.Key.Measure}"], GroupNames.Kind(kind, words));
                return new FigurePanel(title, GainsChart.Build([.. g], title, words, most, result.By is null ? null : r => GroupNames.Group(kind, r.Group, words)));
            }),
            empty: "figure.winners-losers.none");
    }
}
