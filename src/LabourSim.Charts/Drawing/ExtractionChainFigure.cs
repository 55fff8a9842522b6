using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Drawing;

/// <summary>The way of every 100 dollars from buyers to where it ends, one panel a scenario.</summary>
internal static class ExtractionChainFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "extraction-chain";

    /// <summary>The figure.</summary>
    public static Figure Draw(ExperimentResult result, Language words) => FigureFrame.Of(Name, result, words, [],
        result.Scenarios.Select(s => (Scenario: s, Flows: result.DollarFlows.Where(f => f.Scenario == s.Id).ToList())).Where(p => p.Flows.Count > 0)
            .Select(p => Panel(p.Scenario, p.Flows, words)));

    private static FigurePanel Panel(ReportScenario scenario, List<DollarFlow> flows, Language words)
    {
        string title = Palette.Title(scenario, words);
        double theirs = flows.Where(f => f is { Step: 4, To: "worker" or "household" }).Sum(f => f.Dollars);
        double state = flows.Where(f => f is { Step: 4, To: "state" }).Sum(f => f.Dollars);
        return new FigurePanel(words.Of("figure.chain.panel", title, Numbers.Exact(Math.Round(state, 1)), Numbers.Exact(Math.Round(theirs, 1))), ChainChart.Build(title, flows, words));
    }
}
