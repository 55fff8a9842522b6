#:project ../src/LabourSim.Charts
#:property PublishAot=false

using LabourSim.Charts;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;

// Two scenarios on the same invented people and luck: history as it happened, and history without the resolutions of 2017.
// Run with: dotnet run examples/first-run.cs

Experiment experiment = new()
{
    Scenarios = [ScenarioLoader.Load("baseline"), ScenarioLoader.Load("no-mandate")],
    Compare = true, Workers = 2_000, Replicates = 4,
};
Lock gate = new();
long tenths = 0;
ExperimentResult result = Session.Run(experiment, Environment.ProcessorCount, (done, all) =>
{
    lock (gate)
    {
        if (10 * done / all > tenths)
        {
            tenths = 10 * done / all;
            Console.Error.WriteLine($"{10 * tenths} % of the months are lived");
        }
    }
});
foreach (EffectRow e in result.Effects.Where(e => e.Host == "all" && e.Outcome.Id is "take-home" or "state-revenue" or "exposure"))
{
    Console.WriteLine($"{e.Outcome.Imperative}: {e.Outcome.Id} {e.BaseMean:#,##0.#} under {e.Base}, {e.OtherMean:#,##0.#} under {e.Other} ({e.Outcome.Unit})");
}

string picture = Path.Combine(Directory.CreateDirectory("out").Name, "head-count.svg");
Figures.HeadCount(result).SaveSvg(picture);
Console.WriteLine($"In this model, in a small world. People abroad month by month: {picture}");
