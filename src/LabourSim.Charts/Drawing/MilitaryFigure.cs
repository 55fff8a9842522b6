using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The military channel: how many soldiers, what they bring the state, what becomes of them.</summary>
internal static class MilitaryFigure
{
    private static readonly string[] Drawn = ["troops", "state-revenue-military"];
    private static readonly string[] Listed = ["troops-sent", "troop-casualties", "troop-deaths", "captured", "survivors-kept-away", "soldiers-returned"];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OverTime("military", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        bool any = result.Series.Any(s => s.Outcome.Id == Drawn[0] && s.Points.Any(p => p.Mean > 0));
        ExperimentResult window = Window(result);
        ReportSeries[] series = [.. Drawn.SelectMany(id => result.Series.Where(s => !s.Yearly && s.Outcome.Id == id)).Select(s => s with { Points = [.. s.Points.Where(p => p.Start >= window.From)] }).Where(s => s.Points.Count > 0)];
        return FigureFrame.Of(Entry.Name, result, words, FigureFrame.Legend(looks, words), any ? Panels(result, window, series, looks, words) : [],
            FigureData.Of(SeriesPanel.Columns, [.. Listed.SelectMany(id => FigureFrame.TotalRows(result, result.Totals, id)), .. SeriesPanel.Rows(series)]),
            empty: "figure.military.none");
    }

    private static IEnumerable<Panel> Panels(ExperimentResult result, ExperimentResult window, ReportSeries[] series, IReadOnlyList<Look> looks, Language words)
    {
        foreach (IGrouping<string, ReportSeries> own in series.GroupBy(s => s.Outcome.Id))
        {
            yield return SeriesPanel.Of(FigureFrame.Capital(Units.Words(own.First().Outcome, words)), [.. own], looks, window, words);
        }

        List<Dot> dots = [.. Listed.SelectMany(id => looks.Select(l => Dot.Of(OutcomeCatalogue.Find(id)!, l, result.Totals, words)))];
        if (dots.Any(d => d.Value.Mean > 0) && DotPanel.Of(words["figure.military.window"], Units.Of(OutcomeCatalogue.Find(Listed[0])!, words).Label, dots, words) is { } listed)
        {
            yield return listed;
        }
    }

    /// <summary>From a year before the first soldier; earlier months would be a line at zero.</summary>
    private static ExperimentResult Window(ExperimentResult result)
    {
        Month first = result.Series.Where(s => !s.Yearly && s.Outcome.Id == Drawn[0]).SelectMany(s => s.Points)
            .Where(p => p.Mean > 0).Select(p => p.Start).DefaultIfEmpty(result.From).Min().Plus(-12);
        return result with { From = first > result.From ? first : result.From };
    }
}
