using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>Figures of workers' own money: the three purses, and side work.</summary>
internal static class MoneyFigures
{
    /// <summary>Names of the figures.</summary>
    public const string ThreePursesName = "three-purses", CheongbuName = "cheongbu";

    /// <summary>What a worker gets a month in each of the three ways, over the window and over time.</summary>
    public static Figure ThreePurses(ExperimentResult result, Language words) =>
        Draw(ThreePursesName, result, words, ["purse-pocket-cash", "purse-credit", "purse-side-work"], ["purse-pocket-cash", "purse-credit", "purse-side-work"]);

    /// <summary>What a month of side work brings and who takes of it; how many do it, and what being caught costs.</summary>
    public static Figure Cheongbu(ExperimentResult result, Language words) =>
        Draw(CheongbuName, result, words, ["side-kept", "side-bribes", "side-fees"], ["side-work", "caught-bribes", "own-money"]);

    private static Figure Draw(string name, ExperimentResult result, Language words, string[] totals, string[] series)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        List<Dot> dots = [.. totals.SelectMany(id => looks.Select(l => Dot(result, id, l, words)))];
        List<FigurePanel> panels = [];
        if (dots.Any(d => double.IsFinite(d.Value.Mean)))
        {
            string unit = Units.Of(PartCatalogue.Find(totals[0])!, words).Label;
            panels.Add(new FigurePanel(words[$"figure.{name}.window"], DotChart.Build(words[$"figure.{name}.window"], unit, dots, words)));
        }

        ReportSeries[] all = [.. result.PartSeries, .. result.Series];
        panels.AddRange(series.Select(id => FigureFrame.OldOverTime(result, all, id, looks, words)).OfType<FigurePanel>());
        return FigureFrame.Old(name, result, words, FigureFrame.Legend(looks, words), panels, 2);
    }

    private static Dot Dot(ExperimentResult result, string id, Look look, Language words)
    {
        Estimate value = FigureFrame.Total(result.PartTotals, look.Id, id);
        return new Dot(FigureFrame.Capital(Units.Words(PartCatalogue.Find(id)!, words)), look, value, Numbers.Plain(value.Mean, words));
    }
}
