using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>What reaches people at home, by source.</summary>
internal static class HomeReachFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "home-reach";

    private static readonly string[] Sources = ["returnees", "resettled", "goods", "anger"];

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        return FigureFrame.Old(Name, result, words, FigureFrame.Legend(looks, words),
            [
                .. Panel("reached", s => $"reached-by-{s}"),
                .. Panel("doubt", s => $"home-doubt-{s}"),
                .. new[] { FigureFrame.OldOverTime(result, result.Series, "home-doubt", looks, words) }.OfType<FigurePanel>(),
            ]);

        IEnumerable<FigurePanel> Panel(string which, Func<string, string> id)
        {
            List<Dot> dots = [.. Sources.SelectMany(s => looks.Select(l => Dot(result, s, id(s), l, words)))];
            string title = words[$"figure.home-reach.{which}"];
            string axis = Units.Of(OutcomeCatalogue.Find(id(Sources[0]))!, words).Label;
            return dots.Any(d => d.Value.Mean > 0) ? [new FigurePanel(title, DotChart.Build(title, axis, dots, words))] : [];
        }
    }

    private static Dot Dot(ExperimentResult result, string source, string id, Look look, Language words)
    {
        Estimate value = FigureFrame.Total(result.Totals, look.Id, id);
        return new Dot(words[$"figure.home-reach.{source}"], look, value, Numbers.Plain(value.Mean, words));
    }
}
