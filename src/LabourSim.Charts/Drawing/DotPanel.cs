using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>One point of a <see cref="DotPanel"/>.</summary>
/// <param name="Label">Its row.</param>
/// <param name="Look">Its scenario.</param>
/// <param name="Value">Value with its interval; ends NaN where there is none.</param>
/// <param name="Text">Written beside it.</param>
internal sealed record Dot(string Label, Look Look, Estimate Value, string Text)
{
    /// <summary>An outcome over the whole window, in a row of its own name unless another is given.</summary>
    public static Dot Of(Outcome outcome, Look look, IReadOnlyList<TotalRow> totals, Language words, string? label = null)
    {
        Estimate value = FigureFrame.Total(totals, look.Id, outcome.Id);
        return new(label ?? FigureFrame.Capital(Units.Words(outcome, words)), look, value, Numbers.Supported(value, words));
    }
}

/// <summary>Amounts from zero with intervals: one row a thing, in it one point a scenario, with its number beside it.</summary>
internal static class DotPanel
{
    // Part of the axis kept free on the right for the numbers.
    private const double Room = 0.35;

    /// <summary>The panel; null when nothing has a value.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="axis">Title of the axis, with its unit.</param>
    /// <param name="dots">Rows and scenarios in their order; those that are not finite are left out.</param>
    /// <param name="words">Language of its words.</param>
    public static Panel? Of(string title, string axis, IReadOnlyList<Dot> dots, Language words)
    {
        if (!dots.Any(d => double.IsFinite(d.Value.Mean)))
        {
            return null;
        }

        string[] rows = [.. dots.Select(d => d.Label).Distinct()], looks = [.. dots.Select(d => d.Look.Id).Distinct()];
        double most = dots.SelectMany(d => new[] { d.Value.Mean, d.Value.High }).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        Axis x = Axes.Number(0, most > 0 ? most : 1, axis, words);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.dots", title),
            X = x with { High = x.High * (1 + Room) },
            Y = Axes.Rows(rows),
            Lines = rows.Length * (0.7 + 1.05 * looks.Length),
            Marks = [.. dots.Where(d => double.IsFinite(d.Value.Mean)).SelectMany(d => Marks(d, Array.IndexOf(rows, d.Label) + Lane(Array.IndexOf(looks, d.Look.Id), looks.Length)))],
        };
    }

    /// <summary>Place of a scenario within a row that is one step high.</summary>
    public static double Lane(int scenario, int of) => (scenario - (of - 1) / 2.0) * 0.76 / of;

    private static IEnumerable<Mark> Marks(Dot dot, double at)
    {
        double end = double.IsFinite(dot.Value.High) ? dot.Value.High : dot.Value.Mean;
        yield return new BarMark(at, 0, dot.Value.Mean, Palette.Ink) { Thick = 0.015, Opacity = 0.25 };
        yield return new IntervalMark(at, Math.Max(0, dot.Value.Low), dot.Value.High, dot.Look.Colour);
        yield return new PointMark(dot.Value.Mean, at, dot.Look.Sign, dot.Look.Colour) { Said = $"{dot.Label}\n{dot.Look.Title}: {dot.Text}" };
        yield return new TextMark(end, at, dot.Text) { Size = 0.94 };
    }
}
