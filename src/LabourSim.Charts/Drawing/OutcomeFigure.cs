using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Charts.Drawing;

/// <summary>Any declared outcome over time, asked for by its id.</summary>
internal static class OutcomeFigure
{
    /// <summary>What stands before the outcome's id in the name of such a figure.</summary>
    public const string Prefix = "outcome:";

    /// <summary>The figure.</summary>
    /// <param name="result">Results of a run or comparison.</param>
    /// <param name="id">The outcome's id.</param>
    /// <param name="folder">Their folder, for a panel a host; null for all hosts together.</param>
    /// <param name="words">Language of its words.</param>
    /// <exception cref="InputException">There is no outcome of this id, or the folder's table of outcomes cannot be read.</exception>
    public static Figure Draw(ExperimentResult result, string id, string? folder, Language words)
    {
        Outcome outcome = OutcomeCatalogue.All.FirstOrDefault(o => o.Id == id)
            ?? throw InputError.At(InputPlace.CommandLine, "--figure", Prefix + id, "an outcome of 'laboursim list outcomes'", OutcomeCatalogue.All.Select(o => Prefix + o.Id));
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        (string Host, string Title, ReportSeries Series)[] series = folder is null
            ? [.. FigureFrame.Series(result.Series, id).Select(s => ("all", "", s))]
            : [.. HostSeries.Read(folder, result, outcome).Select(s => (Places.HostNames[(int)s.Host], Palette.Name(s.Host, words), s.Series))];
        if (folder is not null && series.Length == 0)
        {
            throw InputError.At(InputPlace.CommandLine, "--hosts", folder, "results that hold a whole calendar year, or were made with --detail month");
        }

        Panel[] panels = [.. series.GroupBy(s => s.Title).Select(g => SeriesPanel.Of(g.Key, [.. g.Select(s => s.Series)], looks, result, words))];
        string title = FigureFrame.Capital(Units.Words(outcome, words));
        return FigureFrame.Of("outcome", result, words, FigureFrame.Legend(looks, words), folder is null ? panels.Select(p => p with { Title = null }) : panels,
            FigureData.Of([SeriesPanel.Columns[0], "host", .. SeriesPanel.Columns.Skip(1)],
                series.SelectMany(s => SeriesPanel.Rows([s.Series]).Select(r => (object[])[r[0], s.Host, .. r.Skip(1)]))), 3) with
        {
            Name = folder is null ? $"outcome-{id}" : $"outcome-{id}-hosts",
            Title = folder is null ? title + panels.FirstOrDefault()?.Title : words.Of("figure.outcome.by-host", title),
        };
    }
}
