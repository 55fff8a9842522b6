using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.Lives;

/// <summary>A world and what became of everyone in it.</summary>
internal sealed record LivelyWorld(Scenario Scenario, Month From, Month To, int Workers)
{
    private readonly Lazy<IReadOnlyList<LifeSummary>> _people = new(() => LifeFinder.Summarise(Run(Spec(Scenario, From, To, Workers) with { RecordEvents = true })));

    /// <summary>What became of everyone.</summary>
    public IReadOnlyList<LifeSummary> People => _people.Value;

    /// <summary>Someone of this kind, or null.</summary>
    public ulong? Find(LifeKind kind) => LifeFinder.Choose(People, kind, 1, From.Plus(-WorldSpec.BurnIn), null).Person;

    /// <summary>The lives of some people, in the order asked for.</summary>
    public IReadOnlyList<PersonLife> Follow(IReadOnlyList<ulong> people)
    {
        Outcomes.RunResult run = Run(Spec(Scenario, From, To, Workers) with { Follow = [.. people.Distinct().Order()] });
        return [.. people.Select(p => PersonLife.Of(p, Scenario, run))];
    }

    private static WorldSpec Spec(Scenario scenario, Month from, Month to, int workers) => scenario.ToSpec(5, workers, from, to, []);

    private static Outcomes.RunResult Run(WorldSpec spec)
    {
        Simulation world = new(spec);
        while (!world.Finished)
        {
            world.Step();
        }

        return world.Result();
    }
}

/// <summary>Worlds in which every kind of life is lived, made once.</summary>
internal static class LivelyWorlds
{
    /// <summary>People leave, are caught, complain and go again more often than in history.</summary>
    public static LivelyWorld Work { get; } = new(LifeRuns.LoadScenarioOrPolicy("reporting-line", ScenarioLoader.Load("baseline")).With(OverrideParser.Parse(
        ["leave-economic=-7", "climb-rate=0.3", "death-rate=100", "redeploy-hazard=0.1", "exit-latency=2", "initial-doubt=0.3"])), Month.Of(2012, 1), Month.Of(2022, 12), 3_000);

    /// <summary>Soldiers are taken prisoner more often than in history, and many survivors are put away.</summary>
    public static LivelyWorld War { get; } = new(ScenarioLoader.Load("soldiers-put-away").With(OverrideParser.Parse(["capture-share=0.1", "capture-dread=0.2"])),
        Month.Of(2023, 1), Month.Of(2026, 12), 3_000);

    /// <summary>Both.</summary>
    public static IReadOnlyList<LivelyWorld> All { get; } = [Work, War];
}
