using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Drawing;

/// <summary>Any declared outcome over time, asked for by its id.</summary>
internal static class OutcomeFigure
{
    /// <summary>What stands before the outcome's id in the name of such a figure.</summary>
    public const string Prefix = "outcome:";

    /// <summary>The figure.</summary>
    /// <exception cref="InputException">There is no outcome of this id.</exception>
    public static Figure Draw(ExperimentResult result, string id, Language words)
    {
        Outcome outcome = OutcomeCatalogue.All.FirstOrDefault(o => o.Id == id)
            ?? throw InputError.At(InputPlace.CommandLine, "--figure", Prefix + id, "an outcome of 'laboursim list outcomes'", OutcomeCatalogue.All.Select(o => Prefix + o.Id));
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        List<ReportSeries> series = FigureFrame.Series(result.Series, id);
        Panel[] panels = series.Count == 0 ? [] : [SeriesPanel.Of("", series, looks, result, words)];
        return FigureFrame.Of("outcome", result, words, FigureFrame.Legend(looks, words), panels.Select(p => p with { Title = null }),
            new FigureData(SeriesPanel.Columns, [.. SeriesPanel.Rows(series)])) with
        {
            Name = $"outcome-{id}",
            Title = FigureFrame.Capital(Units.Words(outcome, words)) + panels.FirstOrDefault()?.Title,
        };
    }
}
