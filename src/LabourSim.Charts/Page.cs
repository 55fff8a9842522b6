using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts;

/// <summary>A part of a report that another room makes.</summary>
/// <param name="Markup">What stands after the first screen.</param>
/// <param name="Style">What it adds to the style.</param>
/// <param name="Script">Its script.</param>
internal sealed record PagePart(string Markup, string Style, string Script);

/// <summary>The page being written.</summary>
/// <param name="words">Language of the page; English when null.</param>
internal sealed class Page(Language? words = null)
{
    /// <summary>Language of the page.</summary>
    public Language Words { get; } = words ?? Language.English;

    /// <summary>Markup of the page's main part, piece by piece.</summary>
    public List<Raw> Parts { get; } = [];

    /// <summary>Adds markup.</summary>
    public void Add(Html.Fragment markup) => Parts.Add(Html.Of(markup));

    /// <summary>Adds markup.</summary>
    public void Add(Raw markup) => Parts.Add(markup);

    /// <summary>
    /// A text of the language files with values put in. The text is ours and may hold simple markup; values are escaped unless
    /// they are markup themselves.
    /// </summary>
    public Raw Say(string key, params IEnumerable<object?> values) => new(Words.Of(key,
        [.. values.Select(v => v is Raw markup ? markup.Text : Html.Escape(Convert.ToString(v, CultureInfo.InvariantCulture)))]));

    /// <summary>A mean with its interval under it; without an interval with the words for why, and without words when there is one replicate or none.</summary>
    /// <param name="value">Mean and interval; low end NaN where there is none.</param>
    /// <param name="shown">How a number of it is shown.</param>
    /// <param name="replicates">Replicates behind it.</param>
    /// <param name="difference">True for a difference, of which nothing is "no difference seen".</param>
    public Raw Interval(Estimate value, Func<double, string> shown, int replicates, bool difference) =>
        double.IsFinite(value.Low) ? Html.Of($"{shown(value.Mean)}<small>{Words.Of("figure.range", shown(value.Low), shown(value.High))}</small>")
        : replicates < 2 || !double.IsFinite(value.Mean) ? Table.Text(shown(value.Mean))
        : Html.Of($"{shown(value.Mean)}<small>{Words.Of(difference && value.Mean == 0 ? "report.sure.same" : "report.agree", replicates)}</small>");

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string key, params IEnumerable<object?> values) => Add($"<p>{Say(key, values)}</p>");

    /// <summary>Adds the heading of a section.</summary>
    public void Heading(string key) => Add($"<h2>{Say(key)}</h2>");

    /// <summary>Says that there is nothing to show, and why: no run was finished, or else the text of a key.</summary>
    public void Absent(ExperimentResult input, string key) => Paragraph(input.Runs.Finished == 0 ? "report.absent" : key);

    /// <summary>A part that starts closed, for numbers behind a chart.</summary>
    public static Raw Folded(string summary, params IEnumerable<Raw> parts) => Html.Of($"<details><summary>{summary}</summary>{parts}</details>");
}
