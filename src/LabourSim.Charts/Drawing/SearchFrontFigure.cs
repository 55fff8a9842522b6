using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>The mixes of doses a search came to, by the three imperatives, and how their front grew.</summary>
internal static class SearchFrontFigure
{
    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfAnalysis("search-front", "best-mix", "growth", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        IReadOnlyList<TableRow> growth = TableView.Rows(analysis.Table("growth"));
        IReadOnlyList<Mix> mixes = Mixes(analysis, words);
        List<NamedBar> doses = Doses(analysis, words);
        string first = words["figure.search-front.mixes"] + AnalysisFrame.FewWorlds(analysis, words);
        Panel[] panels =
        [
            .. mixes.Count == 0 ? Array.Empty<Panel>() : [MixesPanel.Of(first, mixes, MixesPanel.Outcomes, words), AimsPanel.Of(mixes, MixesPanel.Outcomes, words)],
            .. doses.Count == 0 ? Array.Empty<Panel>()
                : [BarsPanel.Of(words["figure.search-front.on-front"], BarsPanel.Across(doses, words["figure.search-front.doses"], words), doses, words)],
            .. growth.Count < 2 ? Array.Empty<Panel>() : [Growth(growth, words)],
        ];
        return AnalysisFrame.Of(Entry.Name, analysis, words, words.Of("figure.search-front.subtitle", Numbers.Count(mixes.Count(m => m.OnFront))),
            MixesPanel.Legend(mixes, words["figure.search-front.off"], MixesPanel.Outcomes, words), panels, "front");
    }

    /// <summary>The mixes with all three imperatives known.</summary>
    private static IReadOnlyList<Mix> Mixes(Analysis analysis, Language words)
    {
        AnalysisTable? table = Front(analysis);
        return [.. TableView.Rows(table).Select(r => new Mix(Mean(r, 0), Mean(r, 1), Mean(r, 2).Mean, r.Flag("on_front"), "",
            string.Join(", ", Levers(table).Select(l => $"{AnalysisFrame.Policy(l, words)} {Numbers.Short(r.Number(l))}")))).Where(m => double.IsFinite(m.X.Mean + m.Y.Mean + m.Size))];

        static Estimate Mean(TableRow row, int outcome) => new(row.Number(MixesPanel.Outcomes[outcome]), double.NaN, double.NaN);
    }

    /// <summary>Mean dose of each policy over the mixes on the front, from the least to the greatest.</summary>
    private static List<NamedBar> Doses(Analysis analysis, Language words)
    {
        AnalysisTable? table = Front(analysis);
        TableRow[] front = [.. TableView.Rows(table).Where(r => r.Flag("on_front"))];
        return front.Length == 0 ? [] :
        [
            .. Levers(table).Select(l => (Lever: l, Doses: front.Select(r => r.Number(l)).ToArray())).OrderByDescending(d => d.Doses.Average())
                .Select(d => new NamedBar(AnalysisFrame.Policy(d.Lever, words), new(d.Doses.Average(), d.Doses.Min(), d.Doses.Max()), Palette.Better)),
        ];
    }

    private static Panel Growth(IReadOnlyList<TableRow> growth, Language words)
    {
        string title = words["figure.search-front.growth"];
        double first = growth.Min(r => r.Number("generation")), last = growth.Max(r => r.Number("generation"));
        Axis generations = Axes.Exactly(first, Math.Max(last, first + 1), words["chart.generation"], words);
        return new Panel
        {
            Title = title,
            Description = words["figure.aloud.growth"],
            X = generations with { Line = true, Grid = false, Ticks = [.. generations.Ticks.Where(t => double.IsInteger(t.At))] },
            Y = Axes.Number(0, growth.Max(r => r.Number("hypervolume")), words["chart.hypervolume"], words),
            Lines = 8,
            Marks = [new LineMark([.. growth.Select(r => new Spot(r.Number("generation"), r.Number("hypervolume")))], Palette.Better) { Sign = "●" }],
            Readings = [.. growth.Select(r => new Reading(r.Number("generation"), words.Of("figure.search-front.told", r.Text("generation"), Numbers.Short(r.Number("hypervolume")), r.Text("front_size"))))],
        };
    }

    /// <summary>The mixes of a search; the front of a sweep, which names choices instead, is another table.</summary>
    private static AnalysisTable? Front(Analysis analysis) => analysis.Table("front") is { } table && table.Columns.Contains("generation") ? table : null;

    private static IEnumerable<string> Levers(AnalysisTable? table) => table?.Columns.Except(["generation", "on_front", .. MixesPanel.Outcomes]) ?? [];
}
