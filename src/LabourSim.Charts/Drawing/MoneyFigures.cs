using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>Figures of workers' own money: the three purses, and side work.</summary>
internal static class MoneyFigures
{
    private static readonly string[] Purses = ["purse-pocket-cash", "purse-credit", "purse-side-work"];

    /// <summary>What a worker gets a month in each of the three ways, over the window and over time.</summary>
    public static FigureEntry ThreePurses { get; } = FigureEntry.OverTime("three-purses", DrawThreePurses);

    /// <summary>What a month of side work brings and who takes of it; how many do it, and what being caught costs.</summary>
    public static FigureEntry Cheongbu { get; } = FigureEntry.OverTime("cheongbu", DrawCheongbu);

    /// <summary>The first figure.</summary>
    public static Figure DrawThreePurses(ExperimentResult result, Language words) => Draw(ThreePurses.Name, result, words, Purses, Purses);

    /// <summary>The second figure.</summary>
    public static Figure DrawCheongbu(ExperimentResult result, Language words) =>
        Draw(Cheongbu.Name, result, words, ["side-kept", "side-bribes", "side-fees"], ["side-work", "caught-bribes", "own-money"]);

    private static Figure Draw(string name, ExperimentResult result, Language words, string[] totals, string[] series)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        ReportSeries[] all = [.. result.PartSeries, .. result.Series];
        Panel? window = DotPanel.Of(words[$"figure.{name}.window"], Units.Of(PartCatalogue.Find(totals[0])!, words).Label,
            [.. totals.SelectMany(id => looks.Select(l => Dot.Of(PartCatalogue.Find(id)!, l, result.PartTotals, words)))], words);
        IEnumerable<Panel?> panels = [window, .. series.Select(id => FigureFrame.OverTime(result, all, id, looks, words))];
        return FigureFrame.Of(name, result, words, FigureFrame.Legend(looks, words), panels.OfType<Panel>(),
            FigureData.Of(SeriesPanel.Columns,
            [
                .. totals.SelectMany(id => FigureFrame.TotalRows(result, result.PartTotals, id)),
                .. series.SelectMany(id => SeriesPanel.Rows(FigureFrame.Series(all, id))),
            ]), 2);
    }

}
