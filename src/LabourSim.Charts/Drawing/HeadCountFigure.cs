using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Charts.Drawing;

/// <summary>People abroad by month: for each scenario by host, and beside it by channel.</summary>
internal static class HeadCountFigure
{
    // More colours than this nobody tells apart; smaller hosts are drawn as one, and stand apart in the figure's numbers.
    private const int Hosts = 4;

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = FigureEntry.OverTime("head-count", Draw);

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        HeadSeries[] heads = [.. result.Heads.Where(h => h.Points.Any(p => p.Mean > 0))];
        ChannelSeries[] channels = [.. result.Channels.Where(h => h.Points.Any(p => p.Mean > 0))];
        Host[] main = [.. heads.Where(h => h.Host != Host.Others).GroupBy(h => h.Host).OrderByDescending(g => g.Sum(h => h.Points.Sum(p => p.Mean))).Take(Hosts).Select(g => g.Key).Order()];
        Channel[] ways = [.. channels.Select(c => c.Channel).Distinct().Order()];
        bool rest = heads.Any(h => !main.Contains(h.Host));
        var stacks = result.Scenarios.Select(s => (Scenario: s, ByHost: ByHost(s.Id), ByWay: ByWay(s.Id))).ToArray();
        Mark[] targets = [.. Targets(result, words)];
        double most = stacks.SelectMany(s => new[] { StackPanel.Most(s.ByHost), StackPanel.Most(s.ByWay) }).Concat(targets.OfType<IntervalMark>().Select(t => t.High)).DefaultIfEmpty(0).Max();
        return FigureFrame.Of(Entry.Name, result, words,
            [
                .. rest ? new[] { new LegendEntry("■", Palette.Colour(Host.Others), Palette.Name(Host.Others, words)) } : [],
                .. main.Reverse().Select(h => new LegendEntry("■", Palette.Colour(h), Palette.Name(h, words))),
                .. ways.Reverse().Select(c => new LegendEntry("◆", Palette.Colour(c), Palette.Name(c, words))),
                .. targets.Length == 0 ? [] : new[] { new LegendEntry("◇", Palette.Ink, words["figure.target"]) },
            ],
            stacks.SelectMany(s => new[] { Panel(s.Scenario, "figure.by-host", s.ByHost), Panel(s.Scenario, "figure.by-channel", s.ByWay) }).OfType<Panel>(),
            FigureData.Of(["scenario", "by", "of", "month", "people"],
            [
                .. heads.SelectMany(h => Rows(h.Scenario, "host", Places.HostNames[(int)h.Host], h.Points)),
                .. channels.SelectMany(c => Rows(c.Scenario, "channel", Places.ChannelNames[(int)c.Channel], c.Points)),
            ]), 2);

        Stratum[] ByHost(string scenario)
        {
            HeadSeries[] own = [.. heads.Where(h => h.Scenario == scenario)];
            return
            [
                .. main.Where(h => own.Any(o => o.Host == h)).Select(h => Stratum.Of(Palette.Name(h, words), Palette.Colour(h), own.Where(o => o.Host == h).SelectMany(o => o.Points))),
                .. own.Any(o => !main.Contains(o.Host)) ? new[] { Stratum.Of(Palette.Name(Host.Others, words), Palette.Colour(Host.Others), own.Where(o => !main.Contains(o.Host)).SelectMany(o => o.Points)) } : [],
            ];
        }

        Stratum[] ByWay(string scenario) =>
            [.. channels.Where(c => c.Scenario == scenario).OrderBy(c => c.Channel).Select(c => Stratum.Of(Palette.Name(c.Channel, words), Palette.Colour(c.Channel), c.Points))];

        Panel? Panel(ReportScenario scenario, string by, Stratum[] strata)
        {
            string title = Palette.Title(scenario, words);
            if (strata.Length == 0)
            {
                return null;
            }

            Panel panel = StackPanel.Of((result.Scenarios.Count > 1 ? $"{title}: " : "") + words[by],
                words.Of("figure.aloud.stack", $"{words["figure.people-abroad"]} {words[by]}", title), words["figure.people-abroad"], strata, most, result, words);
            return by == "figure.by-host" && scenario.Id == result.TargetScenario ? panel with { Marks = [.. panel.Marks, .. targets] } : panel;
        }
    }

    // Counts that history gives: everybody, and those in Russia, the lowest layer, in two months. They are of 100,000 people abroad.
    private static IEnumerable<Mark> Targets(ExperimentResult result, Language words) =>
        new[] { ("K01", 0, Month.Of(2015, 7)), ("K35", 0, Month.Of(2024, 10)), ("K35", 1, Month.Of(2025, 5)) }
            .SelectMany(t => FigureFrame.Target(result, t.Item1, t.Item2, Axes.At(t.Item3), result.Workers / 100_000.0, words));

    private static IEnumerable<object[]> Rows(string scenario, string by, string of, IReadOnlyList<SeriesPoint> points) =>
        points.Select(p => (object[])[scenario, by, of, p.Start, p.Mean]);
}
