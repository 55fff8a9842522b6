using System.Globalization;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Scenarios;
using LabourSim.Policies;

namespace LabourSim.Charts.Drawing;

/// <summary>What every figure of an analysis has around its drawing, and the words all of them use.</summary>
internal static class AnalysisFrame
{
    /// <summary>Fewer trajectories, blocks, worlds or draws than this tell no interval to rely on, and the picture says so.</summary>
    public const int Few = 20;

    /// <summary>A figure with its title <c>figure.NAME.title</c> and source; the subtitle is the caller's. Without panels it says that there is nothing to draw.</summary>
    /// <param name="name">Name of the figure.</param>
    /// <param name="analysis">What was found.</param>
    /// <param name="words">Language.</param>
    /// <param name="subtitle">What is shown.</param>
    /// <param name="legend">Legend.</param>
    /// <param name="panels">Panels in order.</param>
    /// <param name="table">The table of the analysis that holds its numbers.</param>
    /// <param name="columns">Panels beside one another.</param>
    public static Figure Of(
        string name, Analysis analysis, Language words, string subtitle, IReadOnlyList<LegendEntry> legend, IReadOnlyList<Panel> panels, string table, int columns = 1) => new()
        {
            Name = name,
            Language = words,
            Title = words[$"figure.{name}.title"],
            Subtitle = panels.Count > 0 ? subtitle : $"{words["analysis.nothing"]} {subtitle}",
            Source = Source(analysis, words),
            Legend = panels.Count > 0 ? legend : [],
            Panels = panels,
            Columns = panels.Count == 1 ? 1 : columns,
            Data = analysis.Table(table) is { } numbers ? FigureData.Of(numbers.Columns, numbers.Rows) : FigureData.None,
        };

    /// <summary>What a panel's title says where too few worlds were tried; nothing where they are enough.</summary>
    public static string FewWorlds(Analysis analysis, Language words) =>
        analysis.Origin is { Worlds: < Few } origin ? " " + words.Of("analysis.few-worlds", Numbers.Count(origin.Worlds)) : "";

    /// <summary>Words alone, where there is nothing to draw.</summary>
    public static Panel Nothing(string title, string said) => new()
    {
        Title = title,
        Description = $"{title}: {said}",
        X = Axes.Hidden(0, 1),
        Y = Axes.Hidden(0, 1),
        Lines = 2.4,
        Marks = [new TextMark(0, 0.5, said) { Colour = Palette.Soft, Room = 0.98 }],
    };

    /// <summary>An outcome's id in words.</summary>
    public static string Outcome(string id, Language words) => words.Or($"outcome.{id}.words", id.Replace('-', ' '));

    /// <summary>A unit.</summary>
    public static string Unit(string unit, Language words) => words.Or($"unit.{unit}", unit);

    /// <summary>A choice in words: a scenario's title, then the policies and doses that were added to it.</summary>
    /// <param name="name">As tables have it: "baseline", "baseline + safe-exit 0.5".</param>
    /// <param name="words">Language.</param>
    public static string Choice(string name, Language words)
    {
        string[] parts = name.Split(" + ");
        return string.Join(" + ", parts.Select((p, i) => i == 0 ? Scenario(p, words) : Policy(p, words)));
    }

    /// <summary>What a factor may move, as "level of X" or "effect of Y against X" in words.</summary>
    public static string Quantity(string outcome, string quantity, Language words)
    {
        const string level = "level of ", effect = "effect of ", against = " against ";
        string of = FigureFrame.Capital(Outcome(outcome, words));
        if (quantity.StartsWith(level, StringComparison.Ordinal))
        {
            return words.Of("analysis.level", of, Choice(quantity[level.Length..], words));
        }

        int at = quantity.IndexOf(against, StringComparison.Ordinal);
        return quantity.StartsWith(effect, StringComparison.Ordinal) && at >= effect.Length
            ? words.Of("analysis.effect", of, Choice(quantity[effect.Length..at], words), Choice(quantity[(at + against.Length)..], words))
            : $"{of}: {quantity}";
    }

    private static string Source(Analysis analysis, Language words)
    {
        if (analysis.Origin is not { } origin)
        {
            return words["analysis.source.unknown"];
        }

        string missing = origin.Missing == 0 ? "" : " " + words.Of("analysis.source.missing", Numbers.Count(origin.Missing));
        return words.Of("analysis.source", origin.Version, origin.Name, origin.Seed, Numbers.Count(origin.Runs), Numbers.Count(origin.Worlds),
            Numbers.Count(origin.Replicates), Numbers.Count(origin.Workers), origin.From, origin.To) + missing;
    }

    private static string Scenario(string id, Language words) =>
        words.Or($"scenario.{id}.title", ScenarioLoader.ShippedNames.Contains(id) ? ScenarioLoader.Load(id).Title : id);

    /// <summary>A policy's title, with the dose when the name has one after it.</summary>
    public static string Policy(string name, Language words)
    {
        int dose = name.LastIndexOf(' ');
        string id = dose < 0 ? name : name[..dose];
        return PolicyCatalogue.Find(id) is { } policy
            ? string.Create(CultureInfo.InvariantCulture, $"{words.Or($"policy.{id}.title", policy.Title)}{name[id.Length..]}")
            : name;
    }
}
