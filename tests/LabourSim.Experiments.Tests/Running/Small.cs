using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.Running;

/// <summary>Experiments small enough for tests: some hundred people, few months.</summary>
internal static class Small
{
    /// <summary>A run of the baseline, or of the scenarios named.</summary>
    public static Experiment Experiment(params string[] scenarios) => new()
    {
        Scenarios = [.. (scenarios.Length == 0 ? ["baseline"] : scenarios).Select(ScenarioLoader.Load)],
        Seed = 7,
        Workers = 400,
        From = Month.Of(2012, 11),
        To = Month.Of(2014, 2),
    };
}
