using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Charts.Drawing;

/// <summary>People abroad by month, a panel a host, a line a scenario: what a policy does in one country and not in another.</summary>
internal static class HostsFigure
{
    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OverTime("hosts", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        IReadOnlyList<Look> looks = Palette.Looks(result.Scenarios, words);
        HeadSeries[] heads = [.. result.Heads.Where(h => h.Points.Any(p => p.Mean > 0))];
        return FigureFrame.Of(Entry.Name, result, words, FigureFrame.Legend(looks, words),
            heads.GroupBy(h => h.Host).OrderByDescending(g => g.Max(h => h.Points.Max(p => p.Mean))).ThenBy(g => g.Key).Select(g => Panel(g.Key, [.. g], looks, result, words)),
            FigureData.Of(["scenario", "host", "month", "people", "low", "high"],
                heads.SelectMany(h => h.Points.Select(p => (object[])[h.Scenario, Places.HostNames[(int)h.Host], p.Start, p.Mean, p.Low, p.High]))), 3);
    }

    private static Panel Panel(Host host, HeadSeries[] heads, IReadOnlyList<Look> looks, ExperimentResult result, Language words)
    {
        string name = Palette.Name(host, words);
        double most = heads.SelectMany(h => h.Points).SelectMany(p => new[] { p.Mean, p.High }).Where(double.IsFinite).Max();
        ReportSeries[] series = [.. heads.Select(h => new ReportSeries(h.Scenario, OutcomeCatalogue.Find("heads")!, false, h.Points))];
        return SeriesPanel.Of(name, series, looks, result, words) with
        {
            Title = name,
            Description = words.Of("figure.aloud.series", name, words["figure.people-abroad"]),
            Y = Axes.Number(0, Math.Max(1, most), words["figure.people-abroad"], words, 3),
            Lines = 6,
        };
    }
}
