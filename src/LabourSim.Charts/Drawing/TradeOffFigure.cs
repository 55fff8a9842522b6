using LabourSim.Charts.Specs;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Robustness;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The three aims against one another, one point a scenario.</summary>
internal static class TradeOffFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "trade-off";

    // Differences below one percent of the first scenario's value do not make one choice better than another.
    private const double Tolerance = 0.01;

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        IReadOnlyList<(Look Look, Estimate[] Values)> points = Points(result, looks);
        return FigureFrame.Old(Name, result, words, FigureFrame.Legend(looks, words, lines: false),
            points.Count == 0 ? [] : [new FigurePanel(null, TradeOffChart.Build(points, Front(points), words))]);
    }

    /// <summary>
    /// Scenarios that are defined on all three aims, with their values in the order of <see cref="Frontier.Outcomes"/>: of a comparison
    /// the base's level and, for the others, that level with their effect, as the answer reads both; of a run the levels of its window.
    /// </summary>
    public static IReadOnlyList<(Look Look, Estimate[] Values)> Points(ExperimentResult result, IReadOnlyList<Look> looks) =>
    [
        .. looks.Select(l => (Look: l, Values: Frontier.Outcomes.Select(id => Value(result, l, id)).ToArray()))
            .Where(p => p.Values.All(v => double.IsFinite(v.Mean))),
    ];

    private static Estimate Value(ExperimentResult result, Look look, string outcome)
    {
        EffectRow? read = Sections.Answer.SideBySide(result).FirstOrDefault(e => e.Host == "all" && e.Outcome.Id == outcome && (look.IsBase || e.Other == look.Id));
        return read is null ? FigureFrame.Total(result.Totals, look.Id, outcome)
            : look.IsBase ? new Estimate(read.BaseMean, double.NaN, double.NaN)
            : new Estimate(read.BaseMean + read.Effect, read.BaseMean + read.Low, read.BaseMean + read.High);
    }

    /// <summary>Which points no other beats on all three; protect and press are better when less.</summary>
    public static IReadOnlyList<bool> Front(IReadOnlyList<(Look Look, Estimate[] Values)> points)
    {
        double[] unit = [.. points[0].Values.Select(v => Math.Max(Math.Abs(v.Mean), 1e-9))];
        return ParetoFront.Front(
            [.. points.Select(p => p.Values.Select((v, i) => (OutcomeCatalogue.Find(Frontier.Outcomes[i])!.Better > 0 ? 1 : -1) * v.Mean / unit[i]).ToArray())], Tolerance);
    }
}
