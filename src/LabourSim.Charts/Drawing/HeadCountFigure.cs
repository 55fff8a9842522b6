using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Population;

namespace LabourSim.Charts.Drawing;

/// <summary>People abroad by host and month, one panel a scenario.</summary>
internal static class HeadCountFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "head-count";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words)
    {
        List<HeadSeries> heads = [.. result.Heads.Where(h => h.Points.Any(p => p.Mean > 0)).OrderBy(h => h.Host)];
        double most = HeadsChart.Most(heads);
        List<Host> hosts = [.. heads.Select(h => h.Host).Distinct()];
        return FigureFrame.Of(Name, result, words) with
        {
            Legend = [.. hosts.AsEnumerable().Reverse().Select(h => new LegendEntry("■", Palette.Colour(h), Palette.Name(h)))],
            Panels =
            [
                .. result.Scenarios.Select(s => (s, Own: heads.Where(h => h.Scenario == s.Id).ToList())).Where(p => p.Own.Count > 0)
                    .Select(p => new FigurePanel(result.Scenarios.Count > 1 ? p.s.Title : null, HeadsChart.Build(p.s.Title, p.Own, most, result))),
            ],
        };
    }
}
