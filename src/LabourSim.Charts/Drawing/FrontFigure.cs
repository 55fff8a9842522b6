using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>The choices of a sweep that no other beats on every outcome, and how surely each is one of them.</summary>
internal static class FrontFigure
{
    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfAnalysis("front", "robust-policies", "front", Draw, a => a.Table("growth") is null);

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        AnalysisTable? table = analysis.Table("front");
        string[] outcomes = [.. (table?.Columns ?? []).Where(c => table!.Columns.Contains($"{c}_low")).OrderBy(c => c == MixesPanel.Outcomes[2] ? 1 : 0).Take(3)];
        TableRow[] rows = outcomes.Length < 2 ? [] : [.. TableView.Rows(table).Where(r => outcomes.All(o => double.IsFinite(r.Number(o))))];
        TableRow[] front = [.. rows.Where(r => r.Flag("on_front"))];
        Mix[] mixes =
        [
            .. rows.Select(r => new Mix(r.Estimate(outcomes[0]), r.Estimate(outcomes[1]), outcomes.Length > 2 ? r.Number(outcomes[2]) : double.NaN, r.Flag("on_front"),
                r.Flag("on_front") ? Numbers.Count(Array.IndexOf(front, r) + 1) : "", AnalysisFrame.Choice(r.Text("choice"), words))),
        ];
        NamedBar[] sure =
        [
            .. rows.Where(r => r.Flag("on_front") || r.Number("front_share") > 0).OrderBy(r => r.Flag("on_front") ? 0 : 1).Select(r => new NamedBar(
                r.Flag("on_front") ? $"{Numbers.Count(Array.IndexOf(front, r) + 1)} {AnalysisFrame.Choice(r.Text("choice"), words)}" : AnalysisFrame.Choice(r.Text("choice"), words),
                new Estimate(100 * r.Number("front_share"), double.NaN, double.NaN), r.Flag("on_front") ? Palette.Better : Palette.Unclear)),
        ];
        return AnalysisFrame.Of(Entry.Name, analysis, words, words.Of("figure.front.subtitle", Numbers.Count(front.Length), Numbers.Count(rows.Length)), MixesPanel.Legend(mixes, words["figure.front.off"], outcomes, words),
            mixes.Length == 0 ? [] :
            [
                MixesPanel.Of(words["figure.front.choices"] + AnalysisFrame.FewWorlds(analysis, words), mixes, outcomes, words),
                .. outcomes.Length > 2 ? [AimsPanel.Of(mixes, outcomes, words)] : Array.Empty<Panel>(),
                BarsPanel.Of(words["figure.front.share"], Axes.Exactly(0, 100, words["figure.front.share-axis"], words), sure, words),
            ], "front");
    }
}
