using LabourSim.Charts.Analyses;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>The mixes of doses a search came to, by the three imperatives, and how their front grew.</summary>
internal static class SearchFrontFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "search-front";

    /// <summary>True for the analysis of a search.</summary>
    public static bool Fits(Analysis analysis) => TableView.Find(analysis, "growth") is not null;

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> growth = TableView.Rows(TableView.Find(analysis, "growth"));
        IReadOnlyList<Mix> mixes = Mixes(analysis, words);
        string protect = Title(0, words);
        List<FigurePanel> panels = [];
        if (mixes.Count > 0)
        {
            panels.Add(new FigurePanel(words["figure.search-front.mixes"], Scatter(mixes, words)));
        }

        if (growth.Count > 1)
        {
            panels.Add(new FigurePanel(words["figure.search-front.growth"], GrowthChart.Build(growth, words)));
        }

        return AnalysisFrame.Of(Name, analysis, words, words.Of("figure.search-front.subtitle", Numbers.Count(mixes.Count(m => m.OnFront)), protect), panels) with
        {
            Legend = mixes.Count == 0 ? [] :
            [
                new("●", Palette.Better, words["figure.search-front.on"]), new("○", Palette.Unclear, words["figure.search-front.off"]),
                new("•", "currentColor", words.Of("figure.search-front.small", Numbers.Short(mixes.Min(m => m.Size)))),
                new("⬤", "currentColor", words.Of("figure.search-front.large", Numbers.Short(mixes.Max(m => m.Size)))),
            ],
        };
    }

    /// <summary>The mixes with all three imperatives known.</summary>
    public static IReadOnlyList<Mix> Mixes(Analysis analysis, Language words)
    {
        if (TableView.Find(analysis, "front") is not { } table)
        {
            return [];
        }

        string[] levers = [.. table.Columns.Except(["generation", "on_front", .. Frontier.Outcomes])];
        return [.. TableView.Rows(table).Select(r => new Mix(r.Number(Frontier.Outcomes[1]), r.Number(Frontier.Outcomes[2]), r.Number(Frontier.Outcomes[0]), r.Flag("on_front"),
            string.Join(", ", levers.Select(l => $"{AnalysisFrame.Choice(l, words)} {Numbers.Short(r.Number(l))}")))).Where(m => double.IsFinite(m.X + m.Y + m.Size))];
    }

    /// <summary>The mixes drawn.</summary>
    public static System.Text.Json.Nodes.JsonObject Scatter(IReadOnlyList<Mix> mixes, Language words) =>
        MixChart.Build(words["figure.search-front.mixes"], mixes, (Title(1, words), Title(2, words), Title(0, words)), words);

    private static string Title(int imperative, Language words)
    {
        Outcome outcome = OutcomeCatalogue.Find(Frontier.Outcomes[imperative])!;
        return words.Of(outcome.Better > 0 ? "analysis.more-is-better" : "analysis.less-is-better",
            AnalysisFrame.Capital(AnalysisFrame.Outcome(outcome.Id, words)), AnalysisFrame.Unit(outcome.Unit, words));
    }
}
