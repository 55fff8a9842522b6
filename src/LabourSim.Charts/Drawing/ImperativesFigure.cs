using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The three imperatives over time: a panel an outcome.</summary>
internal static class ImperativesFigure
{
    /// <summary>Outcomes that stand for the three imperatives in charts and in the summary.</summary>
    public static IReadOnlyList<string> Headlines { get; } =
        ["indicators", "take-home", "state-revenue", "state-revenue-hidden", "exposure", "ruptures", "home-doubt"];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OverTime("imperatives", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        List<ReportSeries>[] shown = [.. Headlines.Select(id => FigureFrame.Series(result.Series, id)).Where(s => s.Count > 0)];
        return FigureFrame.Of(Entry.Name, result, words, FigureFrame.Legend(looks, words), shown.Select(s => Panel(s, looks, result, words)),
            FigureData.Of(SeriesPanel.Columns, shown.SelectMany(SeriesPanel.Rows)), 2);
    }

    private static Panel Panel(List<ReportSeries> series, IReadOnlyList<Look> looks, ExperimentResult result, Language words)
    {
        Outcome outcome = series[0].Outcome;
        string better = words[outcome.Better > 0 ? "figure.more-is-better" : "figure.less-is-better"];
        return SeriesPanel.Of(words.Of("figure.imperatives.panel", words[$"figure.forest.{outcome.Imperative.ToString().ToLowerInvariant()}"], Units.Words(outcome, words), better),
            series, looks, result, words, atScale: true);
    }
}
