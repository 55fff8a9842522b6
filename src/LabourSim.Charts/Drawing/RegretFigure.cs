using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>How far each choice falls behind the best one of each world, a panel an outcome.</summary>
internal static class RegretFigure
{
    private const int Choices = 12;

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OfAnalysis("regret", "robust-policies", "metrics", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        ILookup<string, TableRow> metrics = TableView.Rows(analysis.Table("metrics")).Where(r => double.IsFinite(r.Number("value"))).ToLookup(r => r.Text("metric"));
        IGrouping<string, TableRow>[] outcomes = [.. metrics["mean-regret"].GroupBy(r => r.Text("outcome"))];
        ILookup<(string, string), double> greatest = metrics["max-regret"].ToLookup(r => (r.Text("outcome"), r.Text("choice")), r => r.Number("value"));
        int most = outcomes.Select(o => o.Count()).DefaultIfEmpty(0).Max();
        string subtitle = words["figure.regret.subtitle"] + (most > Choices ? " " + words.Of("figure.regret.least-of", Numbers.Count(Choices), Numbers.Count(most)) : "");
        string few = AnalysisFrame.FewWorlds(analysis, words);
        return AnalysisFrame.Of(Entry.Name, analysis, words, subtitle,
            [
                new("■", Palette.Better, words["figure.regret.mean"]), new("─", Palette.Ink, words["figure.regret.interval"]),
                new("◇", Palette.Ink, words["figure.regret.greatest"]),
            ],
            [.. outcomes.Select(o => Panel(o, few, greatest, words))], "metrics");
    }

    private static Panel Panel(IGrouping<string, TableRow> outcome, string few, ILookup<(string, string), double> greatest, Language words)
    {
        string unit = OutcomeCatalogue.Find(outcome.Key) is { } known ? AnalysisFrame.Unit(known.Unit, words) : "";
        NamedBar[] bars =
        [
            .. outcome.OrderBy(r => r.Number("value")).ThenBy(r => r.Text("choice"), StringComparer.Ordinal).DistinctBy(r => r.Text("choice")).Take(Choices)
                .Select(r => new NamedBar(AnalysisFrame.Choice(r.Text("choice"), words), r.Estimate("value", "low", "high"), Palette.Better)
                {
                    Second = greatest[(outcome.Key, r.Text("choice"))].FirstOrDefault(double.NaN),
                }),
        ];
        return BarsPanel.Of(FigureFrame.Capital(AnalysisFrame.Outcome(outcome.Key, words)) + few, BarsPanel.Across(bars, words.Of("figure.regret.axis", unit), words), bars, words);
    }
}
