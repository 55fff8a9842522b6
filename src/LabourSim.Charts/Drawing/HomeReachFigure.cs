using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>What reaches people at home, by source.</summary>
internal static class HomeReachFigure
{
    private static readonly string[] Sources = ["returnees", "resettled", "goods", "anger"];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OverTime("home-reach", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        IEnumerable<Panel?> panels = [Panel("reached", s => $"reached-by-{s}"), Panel("doubt", s => $"home-doubt-{s}"), FigureFrame.OverTime(result, result.Series, "home-doubt", looks, words)];
        return FigureFrame.Of(Entry.Name, result, words, FigureFrame.Legend(looks, words), panels.OfType<Panel>(),
            FigureData.Of(SeriesPanel.Columns,
            [
                .. Sources.SelectMany(s => new[] { $"reached-by-{s}", $"home-doubt-{s}" }).SelectMany(id => FigureFrame.TotalRows(result, result.Totals, id)),
                .. SeriesPanel.Rows(FigureFrame.Series(result.Series, "home-doubt")),
            ]));

        Panel? Panel(string which, Func<string, string> id)
        {
            List<Dot> dots = [.. Sources.SelectMany(s => looks.Select(l => Dot.Of(OutcomeCatalogue.Find(id(s))!, l, result.Totals, words, words[$"figure.home-reach.{s}"])))];
            return dots.Any(d => d.Value.Mean > 0)
                ? DotPanel.Of(words[$"figure.home-reach.{which}"], Units.Of(OutcomeCatalogue.Find(id(Sources[0]))!, words).Label, dots, words)
                : null;
        }
    }

}
