using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>Who gains and who loses, person by person; one panel a pair.</summary>
internal static class WinnersLosersFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "winners-losers";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        string Title(string id) => looks.FirstOrDefault(l => l.Id == id)?.Title ?? id;
        List<GainRow> rows = [.. result.Gains.Where(g => g.GroupKind == "all" && double.IsFinite(g.Gain.Mean))];
        double most = GainsChart.Most(rows);
        return FigureFrame.Of(Name, result, words,
            [
                new LegendEntry("■", Palette.Worse, words["figure.lose-left"]), new LegendEntry("■", Palette.Better, words["figure.gain-right"]),
            ],
            rows.GroupBy(g => (g.Base, g.Other))
                .Select(g => new FigurePanel(
                    words.Of("figure.against", Title(g.Key.Other), Title(g.Key.Base)),
                    GainsChart.Build([.. g], words.Of("figure.against", Title(g.Key.Other), Title(g.Key.Base)), words, most))),
            empty: "figure.winners-losers.none");
    }
}
