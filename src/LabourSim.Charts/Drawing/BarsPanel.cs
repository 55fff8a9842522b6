using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>A bar from zero with its interval; bars of one name share a row.</summary>
/// <param name="Name">Name of its row.</param>
/// <param name="Value">Value with its interval; ends NaN where there is none.</param>
/// <param name="Colour">Colour.</param>
internal sealed record NamedBar(string Name, Estimate Value, string Colour)
{
    /// <summary>Which of several bars of its row; empty when it is alone.</summary>
    public string Of { get; init; } = "";

    /// <summary>As <see cref="BarMark.Fill"/>.</summary>
    public double Fill { get; init; } = 1;

    /// <summary>As <see cref="BarMark.Hatched"/>.</summary>
    public bool Hatched { get; init; }

    /// <summary>Pale and thin when its interval includes zero: what may be nothing does not look like something.</summary>
    public bool Fades { get; init; }

    /// <summary>A second number on the same scale, drawn as a diamond; NaN for none.</summary>
    public double Second { get; init; } = double.NaN;

    /// <summary>Whether its interval includes zero.</summary>
    public bool SpansZero => Value.Low <= 0 && Value.High >= 0;
}

/// <summary>Rows of bars from zero with intervals.</summary>
internal static class BarsPanel
{
    /// <summary>The panel.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="x">The horizontal axis, see <see cref="Across"/>.</param>
    /// <param name="bars">Bars in order, the first on top.</param>
    /// <param name="words">Language of its words.</param>
    public static Panel Of(string title, Axis x, IReadOnlyList<NamedBar> bars, Language words)
    {
        string[] names = [.. bars.Select(b => b.Name).Distinct()];
        int each = bars.GroupBy(b => b.Name).Select(g => g.Count()).DefaultIfEmpty(1).Max();
        double step = each == 1 ? 0.62 : 0.8 / each;
        (NamedBar Bar, double At)[] placed =
        [
            .. names.SelectMany((name, row) => bars.Where(b => b.Name == name).Select((b, i) => (b, row + (i - (bars.Count(o => o.Name == name) - 1) / 2.0) * step))),
        ];
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.bars", title),
            X = x,
            Y = Axes.Rows(names),
            Lines = names.Length * (each == 1 ? 1.6 : 1.1 * each) + 0.4,
            Marks =
            [
                .. placed.Select(p => (Mark)new BarMark(p.At, 0, p.Bar.Value.Mean, p.Bar.Colour)
                {
                    Thick = Pale(p.Bar) ? 0.5 * step : step,
                    Opacity = Pale(p.Bar) ? FigureFrame.Faded : 1,
                    Fill = p.Bar.Fill,
                    Hatched = p.Bar.Hatched,
                    Said = Told(p.Bar, words),
                }),
                .. placed.Select(p => new IntervalMark(p.At, p.Bar.Value.Low, p.Bar.Value.High, Palette.Ink) { Opacity = Pale(p.Bar) ? 0.5 : 1 }),
                new RuleMark(0, Palette.Ink),
                .. placed.Where(p => double.IsFinite(p.Bar.Second)).Select(p => new PointMark(p.Bar.Second, p.At, "◇", Palette.Ink)),
            ],
        };
    }

    /// <summary>A horizontal axis with zero in that holds all bars with their intervals.</summary>
    public static Axis Across(IReadOnlyList<NamedBar> bars, string title, Language words)
    {
        double[] all = [0, .. bars.SelectMany(b => new[] { b.Value.Mean, b.Value.Low, b.Value.High, b.Second }).Where(double.IsFinite)];
        return Axes.Number(all.Min(), all.Max(), title, words);
    }

    /// <summary>A number with its interval.</summary>
    public static string Shown(Estimate value, Language words) => Numbers.Short(value.Mean)
        + (double.IsFinite(value.Low) && double.IsFinite(value.High) ? " " + words.Of("chart.from-to", Numbers.Short(value.Low), Numbers.Short(value.High)) : "");

    private static bool Pale(NamedBar bar) => bar is { Fades: true, SpansZero: true };

    private static string Told(NamedBar bar, Language words) =>
        $"{bar.Name}{(bar.Of.Length > 0 ? $", {bar.Of}" : "")}\n{Shown(bar.Value, words)}{(double.IsFinite(bar.Second) ? $"; ◇ {Numbers.Short(bar.Second)}" : "")}";
}
