using LabourSim.Charts.Sections;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The three imperatives over time: a panel an outcome.</summary>
internal static class ImperativesFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "imperatives";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        return FigureFrame.Of(Name, result, words, FigureFrame.Legend(looks, words), Opening.Headlines.Select(id => Panel(result, id, looks, words)).OfType<FigurePanel>(), 2);
    }

    private static FigurePanel? Panel(ExperimentResult result, string id, IReadOnlyList<Look> looks, Language words)
    {
        List<ReportSeries> series = FigureFrame.Series(result.Series, id);
        if (series.Count == 0)
        {
            return null;
        }

        Outcome outcome = series[0].Outcome;
        string better = words[outcome.Better > 0 ? "figure.more-is-better" : "figure.less-is-better"];
        return new FigurePanel(
            words.Of("figure.imperatives.panel", words[$"figure.forest.{outcome.Imperative.ToString().ToLowerInvariant()}"], Units.Words(outcome, words), better) + FigureFrame.Scale(series, words),
            SeriesChart.Build(series, looks, result, words));
    }
}
