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

        if (Doses(analysis, words) is { Count: > 0 } doses)
        {
            panels.Add(new FigurePanel(words["figure.search-front.on-front"], RowBars.Build(words["figure.search-front.on-front"], words["figure.search-front.doses"], doses, words)));
        }

        if (growth.Count > 1)
        {
            panels.Add(new FigurePanel(words["figure.search-front.growth"], GrowthChart.Build(growth, words)));
        }

        return AnalysisFrame.Old(Name, analysis, words, words.Of("figure.search-front.subtitle", Numbers.Count(mixes.Count(m => m.OnFront)), protect), panels) with
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
    private static IReadOnlyList<Mix> Mixes(Analysis analysis, Language words)
    {
        if (Front(analysis) is not { } table)
        {
            return [];
        }

        return [.. TableView.Rows(table).Select(r => new Mix(r.Number(Frontier.Outcomes[1]), r.Number(Frontier.Outcomes[2]), r.Number(Frontier.Outcomes[0]), r.Flag("on_front"),
            string.Join(", ", Levers(table).Select(l => $"{AnalysisFrame.Policy(l, words)} {Numbers.Short(r.Number(l))}")))).Where(m => double.IsFinite(m.X + m.Y + m.Size))];
    }

    /// <summary>Mean dose of each policy over the mixes on the front, from the least to the greatest.</summary>
    private static List<BarRow> Doses(Analysis analysis, Language words)
    {
        AnalysisTable? table = Front(analysis);
        TableRow[] front = [.. TableView.Rows(table).Where(r => r.Flag("on_front"))];
        return table is null || front.Length == 0 ? [] :
        [
            .. Levers(table).Select(l => (Lever: l, Doses: front.Select(r => r.Number(l)).ToArray())).OrderByDescending(d => d.Doses.Average())
                .Select(d => new BarRow(AnalysisFrame.Policy(d.Lever, words), new(d.Doses.Average(), d.Doses.Min(), d.Doses.Max()))),
        ];
    }

    /// <summary>The mixes of a search; the front of a sweep, which names choices instead, is another table.</summary>
    private static AnalysisTable? Front(Analysis analysis) => TableView.Find(analysis, "front") is { } table && table.Columns.Contains("generation") ? table : null;

    private static IEnumerable<string> Levers(AnalysisTable table) => table.Columns.Except(["generation", "on_front", .. Frontier.Outcomes]);

    /// <summary>The mixes drawn.</summary>
    private static System.Text.Json.Nodes.JsonObject Scatter(IReadOnlyList<Mix> mixes, Language words) =>
        MixChart.Build(words["figure.search-front.mixes"], mixes, (Title(1, words), Title(2, words), Title(0, words)), words);

    private static string Title(int imperative, Language words)
    {
        Outcome outcome = OutcomeCatalogue.Find(Frontier.Outcomes[imperative])!;
        return words.Of(outcome.Better > 0 ? "analysis.more-is-better" : "analysis.less-is-better",
            FigureFrame.Capital(AnalysisFrame.Outcome(outcome.Id, words)), AnalysisFrame.Unit(outcome.Unit, words));
    }
}
