using System.Globalization;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>The page being written: markup, and the chart specifications that go with it.</summary>
internal sealed class Page
{
    private readonly List<JsonObject> _specs = [];

    /// <summary>Markup of the page's main part.</summary>
    public Html Body { get; } = new();

    /// <summary>Specifications in the order of their charts.</summary>
    public IReadOnlyList<JsonObject> Specs => _specs;

    /// <summary>The place where a chart will be drawn.</summary>
    public Raw Chart(JsonObject spec)
    {
        string id = _specs.Count.ToString(CultureInfo.InvariantCulture);
        string description = (string?)spec["description"] ?? "";
        _specs.Add(spec);
        return Html.Of($"<div class=\"chart\" id=\"chart-{id}\" data-spec=\"spec-{id}\"><p class=\"pending\">{description}</p></div>");
    }

    /// <summary>Says that there is nothing to show, and why: no run was finished, or else <paramref name="reason"/>.</summary>
    public void Absent(ExperimentResult input, string reason) =>
        Body.Add($"<p>{(input.Runs.Finished == 0 ? "No run was finished, so there is nothing to show." : reason)}</p>");

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

    /// <summary>Signs and colours of the scenarios.</summary>
    public static Raw Legend(IEnumerable<Look> looks) =>
        Legend([.. looks.Select(l => (l.Sign, l.Colour, l.Title + (l.IsBase ? " (base, dashed)" : "")))]);

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
