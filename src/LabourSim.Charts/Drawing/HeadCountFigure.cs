using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Population;

namespace LabourSim.Charts.Drawing;

/// <summary>People abroad by month: for each scenario by host, and beside it by channel.</summary>
internal static class HeadCountFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "head-count";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        List<HeadSeries> heads = [.. result.Heads.Where(h => h.Points.Any(p => p.Mean > 0)).OrderBy(h => h.Host)];
        List<ChannelSeries> channels = [.. result.Channels.Where(h => h.Points.Any(p => p.Mean > 0)).OrderBy(h => h.Channel)];
        double most = Math.Max(HeadsChart.Most(heads), ChannelMost(channels));
        List<Host> hosts = [.. heads.Select(h => h.Host).Distinct()];
        List<Channel> ways = [.. channels.Select(c => c.Channel).Distinct()];
        return FigureFrame.Of(Name, result, words,
            [
                .. hosts.AsEnumerable().Reverse().Select(h => new LegendEntry("■", Palette.Colour(h), Palette.Name(h, words))),
                .. ways.AsEnumerable().Reverse().Select(c => new LegendEntry("◆", Palette.Colour(c), Palette.Name(c, words))),
            ],
            result.Scenarios.SelectMany(s => Panels(s, heads, channels, most, result, words)), 2);
    }

    private static IEnumerable<FigurePanel> Panels(
        ReportScenario scenario, List<HeadSeries> heads, List<ChannelSeries> channels, double most, ExperimentResult result, Language words)
    {
        string title = Palette.Title(scenario, words), prefix = result.Scenarios.Count > 1 ? $"{title}: " : "";
        List<HeadSeries> byHost = [.. heads.Where(h => h.Scenario == scenario.Id)];
        List<ChannelSeries> byChannel = [.. channels.Where(h => h.Scenario == scenario.Id)];
        if (byHost.Count > 0)
        {
            yield return new FigurePanel(prefix + words["figure.by-host"], HeadsChart.Build(title, byHost, most, result, words));
        }

        if (byChannel.Count > 0)
        {
            yield return new FigurePanel(prefix + words["figure.by-channel"], HeadsChart.Build(title, byChannel, most, result, words));
        }
    }

    private static double ChannelMost(List<ChannelSeries> channels) =>
        StackChart.Most(channels.GroupBy(c => c.Scenario).Select(g => g.Select(c => new Stratum("", "", c.Points)).ToList()));
}
