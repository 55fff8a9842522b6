using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>What every figure of a result has around its drawing: title, subtitle, legend, source, and the words many of them share.</summary>
/// <remarks>
/// <para>
/// How to write a figure. A figure is one static class in this folder: <c>Entry</c>, its line in <see cref="FigureCatalogue"/>
/// (<see cref="FigureEntry.OfResult"/>, <see cref="FigureEntry.OfComparison"/>, or a new <see cref="FigureEntry"/> with the command that makes its
/// data), and <c>Draw</c>, which turns results into a <see cref="Figure"/> of values. It measures no text, knows no pixel and draws
/// nothing; <c>Rendering</c> does, for paper, projector, phone and page alike. <see cref="HeadCountFigure"/> (areas),
/// <see cref="ImperativesFigure"/> (lines with bands) and <see cref="ExtractionChainFigure"/> (a layout of its own) are examples.
/// </para>
/// <para>
/// Words. Title and subtitle are <c>figure.NAME.title</c> and <c>figure.NAME.subtitle</c> in <c>data/languages</c>, in both languages;
/// never an id where there are words (<see cref="AnalysisFrame"/>, <see cref="Palette"/>, <see cref="Units"/>, <see cref="GroupNames"/> have
/// them). The subtitle says what is shown, over what, and what a band or whisker is. Each panel has a <see cref="Panel.Description"/>
/// for those who hear it.
/// </para>
/// <para>
/// Panels. <see cref="Panel.X"/> and <see cref="Panel.Y"/> come from <see cref="Axes"/>: <c>Number</c> (round ends), <c>Fitting</c> (zero in
/// unless all values lie far from it; then the title adds <c>figure.not-from-zero</c>), <c>Exactly</c> (such as 0 to 100), <c>Log</c>,
/// <c>Time</c>, <c>Rows</c> (names down the left, the first on top: row i lies at i) and <c>Hidden</c>. <see cref="Panel.Lines"/> is the height
/// between the axes in lines of text: about 10 for lines over time, 1.5 to 2 a row for rows. Rows whose names need more lines grow
/// by themselves. The title of the vertical axis stands above it, so it may be a few words with the unit.
/// <see cref="Figure.Columns"/> is how many panels may stand side by side; a narrow page shows fewer, and
/// <see cref="Panel.Narrow"/> may hold another form of a panel for it.
/// </para>
/// <para>
/// Marks stand in the values of the axes, from the back: <see cref="SpanMark"/> and <see cref="RuleMark"/> first, then bands and bars, then
/// lines, intervals and points, then <see cref="TextMark"/>. A list in which kinds mix needs <c>(Mark)</c> before one. Two helpers
/// make whole panels: <see cref="SeriesPanel"/> (an outcome over time) and <see cref="StackPanel"/>. A layout that needs thought goes to
/// <c>Layouts</c> as a pure function with a test.
/// </para>
/// <para>
/// Colours are roles or those of <see cref="Palette"/>: <see cref="Palette.Ink"/>, <see cref="Palette.Soft"/>, <see cref="Palette.Page"/>,
/// <see cref="Palette.Better"/>, <see cref="Palette.Worse"/>, <see cref="Palette.Unclear"/>, a <see cref="Look.Colour"/>. What differs in colour
/// differs in form too: <see cref="Look.Sign"/>, <see cref="BarMark.Hatched"/>, <see cref="BarMark.Fill"/>, <see cref="LineMark.Dashed"/>.
/// What spans zero fades: <see cref="Mark.Opacity"/> = <see cref="Faded"/>.
/// </para>
/// <para>
/// Hover. <see cref="Mark.Said"/> is what is told at a mark; <see cref="Panel.Readings"/> at a place of the horizontal axis, whatever the
/// height (lines, areas); the first line says where, the next lines what. <see cref="Figure.Data"/> has all numbers unrounded, with ids,
/// for <c>--format csv</c>; <see cref="FigureData.Of"/> writes them.
/// </para>
/// </remarks>
internal static class FigureFrame
{
    /// <summary>
    /// A figure whose words are <c>figure.NAME.title</c> and <c>figure.NAME.subtitle</c>, in which <c>{0}</c> is what bands are and
    /// <c>{1}</c> what whiskers are. Where there are no panels it says why instead of a legend.
    /// </summary>
    public static Figure Of(string name, ExperimentResult result, Language words, IReadOnlyList<LegendEntry> legend, IEnumerable<Panel> panels, FigureData data, int columns = 1, string empty = "figure.no-people")
    {
        Panel[] drawn = [.. panels];
        string partial = result.Partial ? words.Of("figure.partial", result.Runs.Finished, result.Runs.Planned) : "",
            replicates = Numbers.Count(result.Replicates);
        return new Figure
        {
            Name = name,
            Language = words,
            Title = words[$"figure.{name}.title"],
            Subtitle = (drawn.Length == 0 ? words[empty] + " " : "") + (result.Partial ? partial + " " : "")
                + words.Of($"figure.{name}.subtitle", Band(result, words), Whiskers(result, words)),
            Source = words.Of("figure.source", result.Version, result.Seed, result.Partial ? words.Of("figure.source.partial", replicates, partial) : replicates,
                Numbers.Count(result.Workers), Lived(result).From, Lived(result).To, string.Join(", ", result.Scenarios.Select(s => s.Id))),
            Legend = drawn.Length == 0 ? [] : legend,
            Panels = drawn,
            Columns = drawn.Length <= 1 ? 1 : columns,
            Data = data,
        };
    }

    /// <summary>Signs and colours of the scenarios, and how the base's lines look where there are lines; none for one alone.</summary>
    public static IReadOnlyList<LegendEntry> Legend(IReadOnlyList<Look> looks, Language words, bool lines = true) => looks.Count == 1
        ? []
        : [.. looks.Select(l => new LegendEntry(l.Sign, l.Colour, l.IsBase ? words.Of(lines ? "figure.base-dashed" : "figure.base-only", l.Title) : l.Title))];

    /// <summary>Opacity of what may as well be nothing: an interval that spans zero.</summary>
    public const double Faded = 0.35;

    /// <summary>What the first scenario has happen when: the policies it sets, for the strip under an axis of time.</summary>
    public static IReadOnlyList<DatedEvent> Events(ExperimentResult result, Language words) =>
    [
        .. result.Scenarios[0].Policies.Where(p => p.Start > result.From && p.Start <= result.To).OrderBy(p => p.Start.Index).ThenBy(p => p.Policy, StringComparer.Ordinal)
            .Select(p => new DatedEvent(Axes.At(p.Start), p.End is { } end ? Axes.At(end) : double.NaN, p.End is { } last
                ? words.Of("figure.event.while", AnalysisFrame.Policy(p.Policy, words), p.Start, last)
                : words.Of("figure.event.from", AnalysisFrame.Policy(p.Policy, words), p.Start))),
    ];

    /// <summary>A calibration target as a marked point with its accepted range; nothing where the window leaves it out or it is not measured.</summary>
    /// <param name="result">Results with their targets.</param>
    /// <param name="id">Id of the target, such as K01.</param>
    /// <param name="part">Which of its parts, from 0.</param>
    /// <param name="at">Its place on the horizontal axis, an axis of time.</param>
    /// <param name="factor">What its values are multiplied by.</param>
    /// <param name="words">Language of its words.</param>
    public static IEnumerable<Mark> Target(ExperimentResult result, string id, int part, double at, double factor, Language words)
    {
        TargetRow? target = result.Targets.FirstOrDefault(t => t.Id == id && t.Measured);
        double low = Part(target?.Low), high = Part(target?.High), wanted = Part(target?.Target);
        if (at < Axes.At(result.From) || at > Axes.At(result.To) || !double.IsFinite(low + high + wanted))
        {
            yield break;
        }

        yield return new IntervalMark(at, factor * low, factor * high, Palette.Ink) { Lying = false };
        yield return new PointMark(at, factor * wanted, "◇", Palette.Ink)
        {
            Size = 0.9,
            Said = words.Of("figure.target.said", words.Or($"target.{id}.what", target!.What), Numbers.Count(factor * wanted), Numbers.Count(factor * low), Numbers.Count(factor * high)),
        };

        double Part(string? text) => text?.Split(';') is { } parts && part < parts.Length
            && double.TryParse(parts[part], System.Globalization.NumberStyles.Float | System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
    }

    /// <summary>What is told at a place of an axis: where it is, then each scenario's value, the base's first.</summary>
    public static string Told(string where, IEnumerable<(Look Look, string Value)> values) =>
        where + string.Concat(values.OrderByDescending(v => v.Look.IsBase).Select(v => $"\n{v.Look.Title}: {v.Value}"));

    // What is read over the whole window is, whatever part of it is drawn over time.
    private static (Month From, Month To) Lived(ExperimentResult result) => result.Lived ?? (result.From, result.To);

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

    /// <summary>A panel of one outcome over time, by year where the window has enough of them; null where it is nowhere defined.</summary>
    public static Panel? OverTime(ExperimentResult result, IReadOnlyList<ReportSeries> all, string outcome, IReadOnlyList<Look> looks, Language words)
    {
        List<ReportSeries> series = Series(all, outcome);
        return series.Count == 0 ? null : SeriesPanel.Of(Capital(Units.Words(series[0].Outcome, words)), series, looks, result, words);
    }

    /// <summary>An outcome over the whole window, as rows of <see cref="SeriesPanel.Columns"/>.</summary>
    public static IEnumerable<object[]> TotalRows(ExperimentResult result, IReadOnlyList<TotalRow> totals, string outcome) =>
        totals.Where(t => t.Outcome.Id == outcome).Select(t => (object[])
            [t.Scenario, outcome, t.Outcome.Unit, Lived(result).From, Lived(result).To.Index - Lived(result).From.Index + 1, t.Value]);

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
