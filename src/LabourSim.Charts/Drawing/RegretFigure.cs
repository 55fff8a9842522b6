using LabourSim.Charts.Analyses;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>How far each choice falls behind the best one of each world, a panel an outcome.</summary>
internal static class RegretFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "regret";

    private const int Choices = 12;

    /// <summary>The figure.</summary>
    public static Figure Draw(Analysis analysis, Language words)
    {
        ILookup<string, TableRow> metrics = TableView.Rows(TableView.Find(analysis, "metrics")).Where(r => double.IsFinite(r.Number("value"))).ToLookup(r => r.Text("metric"));
        IGrouping<string, TableRow>[] outcomes = [.. metrics["mean-regret"].GroupBy(r => r.Text("outcome"))];
        ILookup<(string, string), double> greatest = metrics["max-regret"].ToLookup(r => (r.Text("outcome"), r.Text("choice")), r => r.Number("value"));
        int most = outcomes.Select(o => o.Count()).DefaultIfEmpty(0).Max();
        string subtitle = words["figure.regret.subtitle"] + (most > Choices ? " " + words.Of("figure.regret.least-of", Numbers.Count(Choices), Numbers.Count(most)) : "");
        return AnalysisFrame.Old(Name, analysis, words, subtitle, [.. outcomes.Select(o => Panel(o, greatest, words))]) with
        {
            Legend = outcomes.Length == 0 ? [] :
            [
                new("■", Palette.Better, words["figure.regret.mean"]), new("━", "currentColor", words["figure.regret.interval"]),
                new("◇", "currentColor", words["figure.regret.greatest"]),
            ],
        };
    }

    private static FigurePanel Panel(IGrouping<string, TableRow> outcome, ILookup<(string, string), double> greatest, Language words)
    {
        string name = FigureFrame.Capital(AnalysisFrame.Outcome(outcome.Key, words));
        string unit = OutcomeCatalogue.Find(outcome.Key) is { } known ? AnalysisFrame.Unit(known.Unit, words) : "";
        BarRow[] rows =
        [
            .. outcome.OrderBy(r => r.Number("value")).ThenBy(r => r.Text("choice"), StringComparer.Ordinal).Take(Choices).Select(r => new BarRow(
                AnalysisFrame.Choice(r.Text("choice"), words), r.Estimate("value", "low", "high"), greatest[(outcome.Key, r.Text("choice"))].FirstOrDefault(double.NaN))),
        ];
        return new FigurePanel(name, RowBars.Build(name, words.Of("figure.regret.axis", unit), rows, words));
    }
}
