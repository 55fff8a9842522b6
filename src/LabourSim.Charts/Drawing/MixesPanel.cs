using LabourSim.Charts.Layouts;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>One choice, or mix of doses, by what it came to.</summary>
/// <param name="X">Outcome across; ends NaN without an interval.</param>
/// <param name="Y">Outcome up.</param>
/// <param name="Size">Outcome as size; NaN without one.</param>
/// <param name="OnFront">True when no other beats it.</param>
/// <param name="Number">Its number on the picture; empty for none.</param>
/// <param name="Name">Its name in words.</param>
internal sealed record Mix(Estimate X, Estimate Y, double Size, bool OnFront, string Number, string Name);

/// <summary>Choices or mixes by two outcomes, the third as size, those on the front filled.</summary>
internal static class MixesPanel
{
    /// <summary>The outcomes across, up, and as size: protection is an index that barely differs between many choices, so it takes the size.</summary>
    public static readonly IReadOnlyList<string> Outcomes = [Frontier.Outcomes[1], Frontier.Outcomes[2], Frontier.Outcomes[0]];

    // Height in lines; width in heights of letters where it is narrow: what has room there has room elsewhere.
    private const double Up = 17, Across = 30;

    /// <summary>The panel.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="mixes">Mixes, at least one.</param>
    /// <param name="outcomes">Outcomes across, up and as size, at least two.</param>
    /// <param name="words">Language.</param>
    public static Panel Of(string title, IReadOnlyList<Mix> mixes, IReadOnlyList<string> outcomes, Language words)
    {
        Mix[] ordered = [.. mixes.OrderBy(m => m.OnFront)];
        Axis x = Scale(mixes.Select(m => m.X), outcomes[0], words), y = Scale(mixes.Select(m => m.Y), outcomes[1], words);
        Side[] sides = PointNames.Sides(
            [.. ordered.Select(m => new Spot(Across * (m.X.Mean - x.Low) / (x.High - x.Low), 1.3 * Up * (y.High - m.Y.Mean) / (y.High - y.Low)))], [.. ordered.Select(m => 0.6 * m.Number.Length)], Across);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.mix", title),
            X = x with { Line = true },
            Y = y,
            Lines = Up,
            Marks =
            [
                .. ordered.Select(m => (Mark)new IntervalMark(m.Y.Mean, m.X.Low, m.X.High, Palette.Ink) { Opacity = FigureFrame.Faded, Width = 0.7 }),
                .. ordered.Select(m => new IntervalMark(m.X.Mean, m.Y.Low, m.Y.High, Palette.Ink) { Opacity = FigureFrame.Faded, Width = 0.7, Lying = false }),
                .. ordered.Select(m => new PointMark(m.X.Mean, m.Y.Mean, "●", m.OnFront ? Palette.Better : Palette.Unclear) { Open = !m.OnFront, Size = Size(m, mixes), Opacity = 0.85, Said = Told(m, outcomes, words) }),
                .. ordered.Zip(sides).Where(m => m.First.Number.Length > 0).Select(m => new TextMark(m.First.X.Mean, m.First.Y.Mean, m.First.Number) { Bold = true, Halo = true, Side = m.Second }),
            ],
        };
    }

    /// <summary>What its points are.</summary>
    public static IReadOnlyList<LegendEntry> Legend(IReadOnlyList<Mix> mixes, string off, IReadOnlyList<string> outcomes, Language words) => mixes.Count == 0 ? [] :
    [
        new("●", Palette.Better, words["figure.front.on"]), new("○", Palette.Unclear, off),
        .. outcomes.Count > 2
            ? [new LegendEntry("●", Palette.Soft, words.Of("figure.front.size", FigureFrame.Capital(AnalysisFrame.Outcome(outcomes[2], words)), Numbers.Short(mixes.Min(m => m.Size)), Numbers.Short(mixes.Max(m => m.Size)), Better(outcomes[2], words)))]
            : Array.Empty<LegendEntry>(),
    ];

    // The ends of intervals widen a scale, zero does not: choices lie close to one another.
    private static Axis Scale(IEnumerable<Estimate> values, string outcome, Language words)
    {
        double[] all = [.. values.SelectMany(v => new[] { v.Mean, v.Low, v.High }).Where(double.IsFinite)];
        double room = 0.06 * (all.Max() - all.Min());
        string unit = OutcomeCatalogue.Find(outcome) is { } known ? AnalysisFrame.Unit(known.Unit, words) : "";
        return Axes.Number(all.Min() - room, all.Max() + room, words.Of("figure.front.axis", FigureFrame.Capital(AnalysisFrame.Outcome(outcome, words)), unit, Better(outcome, words)), words);
    }

    private static string Better(string outcome, Language words) => words[OutcomeCatalogue.Find(outcome)?.Better > 0 ? "figure.more-is-better" : "figure.less-is-better"];

    private static double Size(Mix mix, IReadOnlyList<Mix> all)
    {
        double least = all.Min(m => m.Size), most = all.Max(m => m.Size);
        return most > least ? 0.7 + 1.3 * Math.Sqrt((mix.Size - least) / (most - least)) : 1;
    }

    /// <summary>What a reader who points at a mix is told.</summary>
    public static string Told(Mix mix, IReadOnlyList<string> outcomes, Language words)
    {
        IEnumerable<string> values = outcomes.Zip([BarsPanel.Shown(mix.X, words), BarsPanel.Shown(mix.Y, words), Numbers.Short(mix.Size)]).Select(v => $"{AnalysisFrame.Outcome(v.First, words)}: {v.Second}");
        return string.Join('\n', values.Prepend(mix.Number.Length > 0 ? $"{mix.Number} {mix.Name}" : mix.Name));
    }
}
