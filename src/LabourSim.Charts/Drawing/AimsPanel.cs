using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>Many choices over the three aims as lines: an axis an aim, the best of all choices on top, so that lines that cross are what one aim costs another.</summary>
internal static class AimsPanel
{
    // The aims from left to right as places in the outcomes of MixesPanel: protect, press, preserve.
    private static readonly int[] Order = [2, 0, 1];

    // Part of the panel kept free on the right for the numbers, and above and below the axes for their ends.
    private const double Room = 0.35, Ends = 0.16;

    // Of a line of words, in parts of an axis.
    private const double LineHeight = 0.09;

    /// <summary>The panel.</summary>
    /// <param name="mixes">Choices whose three outcomes are known, at least one.</param>
    /// <param name="outcomes">Their outcomes across, up and as size, see <see cref="MixesPanel.Outcomes"/>.</param>
    /// <param name="words">Language.</param>
    public static Panel Of(IReadOnlyList<Mix> mixes, IReadOnlyList<string> outcomes, Language words)
    {
        Aim[] aims = [.. Order.Select(o => Aim.Of(outcomes[o], [.. mixes.Select(m => Value(m, o))]))];
        string title = words["figure.aims.title"];
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.mix", title),
            X = new Axis(Scale.Category, -Room, Order.Length - 1 + Room) { Ticks = [.. aims.Select((a, i) => new AxisTick(i, FigureFrame.Capital(AnalysisFrame.Outcome(a.Outcome, words))))] },
            Y = Axes.Hidden(-Ends, 1 + Ends),
            Lines = 13,
            Marks =
            [
                .. aims.Select((_, i) => (Mark)new RuleMark(i, Palette.Soft)),
                .. mixes.Select((m, i) => (Mix: m, Spots: aims.Select((a, x) => new Spot(x, a.Heights[i])).ToArray())).OrderBy(m => m.Mix.OnFront).SelectMany(m => Line(m.Mix, m.Spots, outcomes, words)),
                .. Names(mixes, aims[^1].Heights),
                .. aims.SelectMany((a, i) => new Mark[]
                {
                    new TextMark(i, 1, words.Of("figure.aims.best", Numbers.Short(a.Best))) { Side = Side.Above, Size = 0.94, Halo = true },
                    new TextMark(i, 0, words.Of("figure.aims.worst", Numbers.Short(a.Worst))) { Side = Side.Below, Size = 0.94, Halo = true },
                }),
            ],
        };
    }

    private static IEnumerable<Mark> Line(Mix mix, Spot[] spots, IReadOnlyList<string> outcomes, Language words)
    {
        string colour = mix.OnFront ? Palette.Better : Palette.Unclear;
        yield return new LineMark(spots, colour) { Opacity = mix.OnFront ? 0.85 : FigureFrame.Faded, Width = mix.OnFront ? 1 : 0.7 };
        foreach (Spot spot in spots)
        {
            yield return new PointMark(spot.X, spot.Y, "●", colour) { Open = !mix.OnFront, Size = 0.7, Said = MixesPanel.Told(mix, outcomes, words) };
        }
    }

    // Beside the last axis; those that would stand on one another share a line.
    private static IEnumerable<TextMark> Names(IReadOnlyList<Mix> mixes, double[] heights)
    {
        List<(double Height, string Words)> lines = [];
        foreach ((Mix mix, double height) in mixes.Zip(heights).Where(m => m.First.Number.Length > 0).OrderByDescending(m => m.Second))
        {
            if (lines.Count > 0 && lines[^1].Height - height < LineHeight)
            {
                lines[^1] = (lines[^1].Height, $"{lines[^1].Words}, {mix.Number}");
            }
            else
            {
                lines.Add((height, mix.Number));
            }
        }

        return lines.Select(l => new TextMark(Order.Length - 1, l.Height, l.Words) { Bold = true, Halo = true });
    }

    private static double Value(Mix mix, int outcome) => outcome switch { 0 => mix.X.Mean, 1 => mix.Y.Mean, _ => mix.Size };

    /// <summary>One aim: its best and worst value, and each choice's height between them, 0 to 1; in the middle where all are alike.</summary>
    private readonly record struct Aim(string Outcome, double Best, double Worst, double[] Heights)
    {
        public static Aim Of(string outcome, double[] values)
        {
            (double worst, double best) = OutcomeCatalogue.Find(outcome)?.Better > 0 ? (values.Min(), values.Max()) : (values.Max(), values.Min());
            return new Aim(outcome, best, worst, [.. values.Select(v => best == worst ? 0.5 : (v - worst) / (best - worst))]);
        }
    }
}
