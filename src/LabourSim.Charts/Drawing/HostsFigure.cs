using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
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
            new FigureData(["scenario", "host", "month", "people", "low", "high"],
            [
                .. heads.SelectMany(h => h.Points.Select(p => (IReadOnlyList<string>)[h.Scenario, Places.HostNames[(int)h.Host], p.Start.ToString(),
                    SeriesPanel.Number(p.Mean), SeriesPanel.Number(p.Low), SeriesPanel.Number(p.High)])),
            ]), 3);
    }

    private static Panel Panel(Host host, HeadSeries[] heads, IReadOnlyList<Look> looks, ExperimentResult result, Language words)
    {
        (Look Look, HeadSeries Heads)[] drawn = [.. looks.OrderBy(l => l.IsBase).SelectMany(l => heads.Where(h => h.Scenario == l.Id).Select(h => (l, h)))];
        double most = heads.SelectMany(h => h.Points).SelectMany(p => new[] { p.Mean, p.High }).Where(double.IsFinite).Max();
        string name = Palette.Name(host, words);
        return new Panel
        {
            Title = name,
            Description = words.Of("figure.aloud.series", name, words["figure.people-abroad"]),
            X = Axes.Time(result.From, result.To),
            Y = Axes.Number(0, Math.Max(1, most), words["figure.people-abroad"], words, 3),
            Lines = 6,
            Marks =
            [
                .. drawn.Where(_ => result.Replicates > 1).Select(d => (Mark)new BandMark([.. d.Heads.Points.Select(p => new Reach(Axes.At(p.Start), p.Low, p.High))], d.Look.Colour)),
                .. drawn.Select(d => new LineMark([.. d.Heads.Points.Select(p => new Spot(Axes.At(p.Start), p.Mean))], d.Look.Colour) { Dashed = d.Look.IsBase }),
            ],
            Readings =
            [
                .. drawn.SelectMany(d => d.Heads.Points.Where(p => d.Heads.Points.Count <= 48 || p.Start.OfYear == 12).Select(p => (d.Look, Point: p))).GroupBy(d => d.Point.Start).OrderBy(g => g.Key)
                    .Select(g => new Reading(Axes.At(g.Key), FigureFrame.Told($"{g.Key}", g.Select(d => (d.Look, Numbers.Count(d.Point.Mean)))))),
            ],
            Events = FigureFrame.Events(result, words),
        };
    }
}
