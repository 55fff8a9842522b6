using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>One part of a claim on a scale of its own: where its effect is expected, the effect with its interval, and the same with the mechanism off.</summary>
internal static class ClaimPartFigure
{
    /// <summary>The figure; null for a part that was not measured.</summary>
    /// <param name="claim">Its claim.</param>
    /// <param name="part">Its number, from 0.</param>
    /// <param name="row">What came of it.</param>
    /// <param name="words">Language.</param>
    public static Figure? Draw(Claim claim, int part, ClaimPartRow row, Language words)
    {
        if (!double.IsFinite(row.Effect.Mean))
        {
            return null;
        }

        string name = ClaimTable.Part(claim, part, words);
        string told = $"{name}: {ClaimTable.WithInterval(row.Effect, row.Part.Unit, words).Replace('-', '−')}, {ClaimTable.ShortWord(row.Verdict, words)}";
        double factor = row.Part.Unit == ClaimTable.RelativeChange ? 100 : 1;
        (double low, double high) = Ends(row);
        // Ticks at round values, ends where the numbers end.
        Axis x = Axes.Exactly(factor * low, factor * high, null, words, 3);
        Estimate? off = row.Off is { } measured && double.IsFinite(measured.Mean) ? measured : null;
        return new Figure
        {
            Name = $"{claim.Id}-{part}",
            Language = words,
            Title = told,
            Subtitle = "",
            Source = "",
            Panels =
            [
                new Panel
                {
                    Description = words["claims.aloud.part"],
                    X = factor == 100 ? x with { Ticks = [.. x.Ticks.Select(t => t with { Words = $"{t.Words} %" })] } : x,
                    Y = Axes.Hidden(off is null ? 0.6 : 1.5, -0.6),
                    Lines = off is null ? 1.7 : 2.6,
                    Marks =
                    [
                        .. row.Verdict is null ? Array.Empty<Mark>() : [new SpanMark(Within(row.Part.Expected.Low, low), Within(row.Part.Expected.High, high), Palette.Better)],
                        .. low < 0 && high > 0 ? [new RuleMark(0, Palette.Ink) { Dashed = true }] : Array.Empty<Mark>(),
                        .. Measured(row.Effect, 0, Look(row.Verdict).Sign, Look(row.Verdict).Colour, told),
                        .. off is { } e ? Measured(e, 1, "◇", Palette.Soft, words.Of("claims.mechanism-off", ClaimTable.WithInterval(e, row.Part.Unit, words).Replace('-', '−'))) : [],
                    ],
                },
            ],
        };

        double Within(double bound, double end) => factor * (double.IsFinite(bound) ? Math.Clamp(bound, low, high) : end);

        IEnumerable<Mark> Measured(Estimate value, double at, string sign, string colour, string said)
        {
            yield return new IntervalMark(at, factor * value.Low, factor * value.High, colour) { Width = 1.5 };
            yield return new PointMark(factor * value.Mean, at, sign, colour) { Said = said };
        }
    }

    // Forms differ too, for readers who cannot tell the colours apart.
    private static (string Sign, string Colour) Look(ClaimVerdict? verdict) => verdict switch
    {
        ClaimVerdict.Fails => ("✗", Palette.Worse),
        ClaimVerdict.Holds => ("●", Palette.Better),
        _ => ("○", Palette.Soft),
    };

    // From the least to the greatest of effect, interval, bounds and zero, with room at both ends.
    private static (double Low, double High) Ends(ClaimPartRow row)
    {
        double[] shown =
        [
            .. ((double[])[row.Effect.Mean, row.Effect.Low, row.Effect.High, row.Part.Expected.Low, row.Part.Expected.High, row.Off?.Mean ?? 0, row.Off?.Low ?? 0, row.Off?.High ?? 0, 0]).Where(double.IsFinite),
        ];
        double low = shown.Min(), high = shown.Max(), room = high > low ? 0.12 * (high - low) : 1;
        return (low - room, high + room);
    }
}
