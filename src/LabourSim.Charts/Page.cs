using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>The page being written.</summary>
/// <param name="words">Language of the page; English when null.</param>
internal sealed class Page(Language? words = null)
{
    /// <summary>Language of the page.</summary>
    public Language Words { get; } = words ?? Language.English;

    /// <summary>Markup of the page's main part.</summary>
    public Html Body { get; } = new();

    /// <summary>
    /// A text of the language files with values put in. The text is ours and may hold simple markup; values are escaped unless
    /// they are markup themselves.
    /// </summary>
    public Raw Say(string key, params ReadOnlySpan<object?> values)
    {
        object?[] safe = new object?[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            safe[i] = values[i] is Raw markup ? markup.Text : Html.Escape(Convert.ToString(values[i], CultureInfo.InvariantCulture));
        }

        return new Raw(Words.Of(key, safe));
    }

    /// <summary>A number whose replicates tell no interval, with the words for why; without words when there is one replicate or none.</summary>
    /// <param name="shown">The number as shown.</param>
    /// <param name="mean">The number.</param>
    /// <param name="replicates">Replicates behind it.</param>
    /// <param name="difference">True for a difference, of which nothing is "no difference seen".</param>
    public Raw WithAgreement(string shown, double mean, int replicates, bool difference) => replicates < 2 || !double.IsFinite(mean)
        ? Table.Text(shown)
        : Html.Of($"{shown}<small>{Words.Of(difference && mean == 0 ? "report.sure.same" : "report.agree", replicates)}</small>");

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(string key, params ReadOnlySpan<object?> values) => Body.Add($"<p>{Say(key, values)}</p>");

    /// <summary>Adds the heading of a section.</summary>
    public void Heading(string key) => Body.Add($"<h2>{Say(key)}</h2>");

    /// <summary>Says that there is nothing to show, and why: no run was finished, or else the text of a key.</summary>
    public void Absent(ExperimentResult input, string key) => Paragraph(input.Runs.Finished == 0 ? "report.absent" : key);

    /// <summary>A part that starts closed, for numbers behind a chart.</summary>
    public static Raw Folded(string summary, params ReadOnlySpan<Raw> parts)
    {
        Html inside = new();
        foreach (Raw part in parts)
        {
            inside.Add($"{part}");
        }

        return Html.Of($"<details><summary>{summary}</summary>{new Raw(inside.ToString())}</details>");
    }

    /// <summary>Signs, colours and words.</summary>
    public static Raw Legend(params ReadOnlySpan<(string Sign, string Colour, string Words)> entries)
    {
        Html items = new();
        foreach ((string sign, string colour, string words) in entries)
        {
            items.Add($"<li><span class=\"sign\" style=\"color:{colour}\" aria-hidden=\"true\">{sign}</span> {words}</li>");
        }

        return Html.Of($"<ul class=\"legend\">{new Raw(items.ToString())}</ul>");
    }
}
