using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>What every figure of a result has around its drawing: title, subtitle, legend, source.</summary>
internal static class FigureFrame
{
    /// <summary>
    /// A figure without panels: its words are <c>figure.NAME.title</c> and <c>figure.NAME.subtitle</c>, in which <c>{0}</c> is what
    /// bands are and <c>{1}</c> what whiskers are.
    /// </summary>
    public static Figure Of(string name, ExperimentResult result, Language words) => new()
    {
        Name = name,
        Language = words,
        Title = words[$"figure.{name}.title"],
        Subtitle = (result.Partial ? words.Of("figure.partial", result.Runs.Finished, result.Runs.Planned) + " " : "")
            + words.Of($"figure.{name}.subtitle", Band(result, words), Whiskers(result, words)),
        Source = words.Of("figure.source", result.Version, result.Seed, Numbers.Count(result.Replicates), Numbers.Count(result.Workers), result.From, result.To,
            string.Join(", ", result.Scenarios.Select(s => s.Id))),
        Panels = [],
    };

    /// <summary>The same with panels; where there are none it says why instead of a legend.</summary>
    public static Figure Of(string name, ExperimentResult result, Language words, IReadOnlyList<LegendEntry> legend, IEnumerable<FigurePanel> panels, int columns = 1, string empty = "figure.no-people")
    {
        Figure frame = Of(name, result, words);
        FigurePanel[] drawn = [.. panels];
        return drawn.Length == 0
            ? frame with { Subtitle = $"{words[empty]} {frame.Subtitle}" }
            : frame with { Legend = legend, Panels = drawn, Columns = drawn.Length == 1 ? 1 : columns };
    }

    /// <summary>Signs and colours of the scenarios, and how the base's lines look where there are lines; none for one alone.</summary>
    public static IReadOnlyList<LegendEntry> Legend(IReadOnlyList<Look> looks, Language words, bool lines = true) => looks.Count == 1
        ? []
        : [.. looks.Select(l => new LegendEntry(l.Sign, l.Colour, l.IsBase ? words.Of(lines ? "figure.base-dashed" : "figure.base-only", l.Title) : l.Title))];

    /// <summary>What a band around a mean is.</summary>
    public static string Band(ExperimentResult result, Language words) => result.Replicates switch
    {
        > 1 when result.Partial => words["figure.band.partial"],
        1 => words["figure.band.none"],
        < SeriesPoint.EnoughForPercentiles => words.Of("figure.band.range", Numbers.Count(result.Replicates)),
        _ => words.Of("figure.band.percentiles", Numbers.Count(result.Replicates)),
    };

    private static string Whiskers(ExperimentResult result, Language words) => result.Replicates == 1
        ? words["figure.interval.none"]
        : result.Partial ? words["figure.interval.partial"]
        : words.Of("figure.interval", Numbers.Count(result.Replicates));

    /// <summary>A panel of one outcome over time, by year where the window has enough of them.</summary>
    public static FigurePanel? OverTime(ExperimentResult result, IReadOnlyList<ReportSeries> all, string outcome, IReadOnlyList<Look> looks, Language words)
    {
        List<ReportSeries> series = Series(all, outcome);
        return series.Count == 0 ? null : new FigurePanel(Capital(Units.Words(series[0].Outcome, words)) + Scale(series, words), SeriesChart.Build(series, looks, result, words));
    }

    /// <summary>What a panel's title says of a scale that does not begin at zero; nothing of one that does.</summary>
    public static string Scale(IReadOnlyList<ReportSeries> series, Language words) => SeriesChart.Domain(series).Low > 0 ? words["figure.not-from-zero"] : "";

    /// <summary>The series of one outcome: by year when there are three years, else by month; empty when it is nowhere defined.</summary>
    public static List<ReportSeries> Series(IReadOnlyList<ReportSeries> all, string outcome)
    {
        List<ReportSeries> own = [.. all.Where(s => s.Outcome.Id == outcome && s.Points.Any(p => double.IsFinite(p.Mean)))];
        // Two whole years make a line of one segment; a shorter window is shown month by month.
        bool yearly = own.Any(s => s.Yearly && s.Points.Count >= 3);
        return [.. own.Where(s => s.Yearly == yearly)];
    }

    /// <summary>A mean with its interval over the whole window; NaN where there is none.</summary>
    public static Estimate Total(IReadOnlyList<TotalRow> totals, string scenario, string outcome) =>
        totals.FirstOrDefault(t => t.Scenario == scenario && t.Outcome.Id == outcome)?.Value ?? new Estimate(double.NaN, double.NaN, double.NaN);

    /// <summary>The words with a capital at the start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
