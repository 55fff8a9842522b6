using System.Globalization;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Claims;

/// <summary>Small drawings of claims, each on a scale of its own.</summary>
internal static class ClaimDrawing
{
    private const double Width = 300;
    private const double Margin = 10;
    private const double Middle = 15;
    private const double OffMiddle = 31;

    /// <summary>An effect with its interval on the stretch where it is expected, and the same with the mechanism off.</summary>
    /// <param name="row">The part.</param>
    /// <param name="name">What it measures.</param>
    /// <param name="words">Language of what is read aloud.</param>
    public static Raw Forest(ClaimPartRow row, string name, Language words)
    {
        if (!double.IsFinite(row.Effect.Mean))
        {
            return Html.Of($"<span class=\"soft\">{words["claims.not-measured"]}</span>");
        }

        (double low, double high) = Domain(row);
        double X(double value) => Margin + (Width - 2 * Margin) * Math.Clamp((value - low) / (high - low), 0, 1);
        double from = X(double.IsFinite(row.Part.Expected.Low) ? row.Part.Expected.Low : low);
        double to = X(double.IsFinite(row.Part.Expected.High) ? row.Part.Expected.High : high);
        string verdict = row.Verdict?.ToString().ToLowerInvariant() ?? "reported";
        double height = row.Off is null ? 30 : 42;
        Html svg = new();
        if (row.Verdict is not null)
        {
            svg.Add($"<rect class=\"region\" x=\"{N(from)}\" y=\"2\" width=\"{N(Math.Max(2, to - from))}\" height=\"{N(height - 4)}\"/>");
        }

        if (low < 0 && high > 0)
        {
            svg.Add($"<line class=\"zero\" x1=\"{N(X(0))}\" x2=\"{N(X(0))}\" y1=\"2\" y2=\"{N(height - 2)}\"/>");
        }

        svg.Add($"<g class=\"mark-{verdict}\">{Interval(row.Effect, X, Middle)}{Mark(verdict, X(row.Effect.Mean))}</g>");
        if (row.Off is { } off && double.IsFinite(off.Mean))
        {
            double x = X(off.Mean);
            svg.Add($"<g class=\"mark-off\">{Interval(off, X, OffMiddle)}<path d=\"M{N(x - 5)} {N(OffMiddle)}L{N(x)} {N(OffMiddle - 5)}L{N(x + 5)} {N(OffMiddle)}L{N(x)} {N(OffMiddle + 5)}Z\"/></g>");
        }

        string aloud = $"{name}: {ClaimTable.WithInterval(row.Effect, row.Part.Unit, words)}, {ClaimTable.ShortWord(row.Verdict, words)}";
        return Html.Of($"<svg viewBox=\"0 0 {N(Width)} {N(height)}\" role=\"img\" aria-label=\"{aloud}\">{new Raw(svg.ToString())}</svg>");
    }

    /// <summary>A bar for a share.</summary>
    public static Raw Bar(double share) => Html.Of($"""
        <svg width="80" height="10" viewBox="0 0 80 10" aria-hidden="true"><rect x="0.5" y="0.5" width="79" height="9" fill="none" class="axis"/><rect x="1" y="1" width="{N(78 * share)}" height="8" class="mark-holds" stroke="none"/></svg>
        """);

    /// <summary>From the least to the greatest of effect, interval, bounds and zero, with room at both ends.</summary>
    private static (double Low, double High) Domain(ClaimPartRow row)
    {
        double[] shown = [.. ((double[])[row.Effect.Mean, row.Effect.Low, row.Effect.High, row.Part.Expected.Low, row.Part.Expected.High, row.Off?.Mean ?? 0, 0])
            .Where(double.IsFinite)];
        double low = shown.Min(), high = shown.Max(), room = high > low ? 0.12 * (high - low) : 1;
        return (low - room, high + room);
    }

    private static Raw Interval(Estimate e, Func<double, double> x, double y) => double.IsFinite(e.Low) && double.IsFinite(e.High)
        ? Html.Of($"<line x1=\"{N(x(e.Low))}\" x2=\"{N(x(e.High))}\" y1=\"{N(y)}\" y2=\"{N(y)}\" stroke-width=\"2\"/>")
        : default;

    // Shapes differ too, for readers who cannot tell the colours apart.
    private static Raw Mark(string verdict, double x) => verdict switch
    {
        "fails" => Html.Of($"<path d=\"M{N(x - 5)} {N(Middle - 5)}L{N(x + 5)} {N(Middle + 5)}M{N(x - 5)} {N(Middle + 5)}L{N(x + 5)} {N(Middle - 5)}\" stroke-width=\"2.5\" fill=\"none\"/>"),
        "holds" => Html.Of($"<circle cx=\"{N(x)}\" cy=\"{N(Middle)}\" r=\"5\"/>"),
        _ => Html.Of($"<circle cx=\"{N(x)}\" cy=\"{N(Middle)}\" r=\"4.5\" stroke-width=\"2\" style=\"fill:var(--page)\"/>"),
    };

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
