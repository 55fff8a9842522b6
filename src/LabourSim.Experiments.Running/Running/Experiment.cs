using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Running;

/// <summary>What to simulate: scenarios times replicates, and for a comparison the base once more under other luck.</summary>
public sealed record Experiment
{
    /// <summary>Greatest number of replicates accepted.</summary>
    public const int MaxReplicates = 10_000;

    /// <summary>Scenarios in the order asked for; when comparing, the base comes first.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>True to pair every scenario with the first one.</summary>
    public bool Compare { get; init; }

    /// <summary>Seed; replicate seeds follow from it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Replicates of each scenario, 1 to <see cref="MaxReplicates"/>.</summary>
    public int Replicates { get; init; } = 1;

    /// <summary>About how many people abroad at once.</summary>
    public int Workers { get; init; } = 100_000;

    /// <summary>First recorded month.</summary>
    public Month From { get; init; } = Month.Of(2007, 1);

    /// <summary>Last recorded month, inclusive.</summary>
    public Month To { get; init; } = Month.Of(2025, 12);

    /// <summary>Months to read effects over instead of those in which designs differ, within the window; null for those.</summary>
    public (Month From, Month To)? Read { get; init; }

    /// <summary>Months effects are read over: those asked for, else from where designs part, else, when they never do, the window.</summary>
    /// <param name="parting">First month in which the designs differ; null when they never do.</param>
    public (Month From, Month To) ReadOver(Month? parting) => Read ?? (parting ?? From, To);

    /// <summary>The kind of group to tell gains and losses by; null for none in particular. A crossed kind has its rows in gains.csv besides.</summary>
    public GainKind? By { get; init; }

    /// <summary>Values set on the command line, over those of every scenario.</summary>
    public IReadOnlyList<ParameterSetting> Overrides { get; init; } = [];

    /// <summary>Keep every life event.</summary>
    public bool Events { get; init; }

    /// <summary>Lives to keep month by month.</summary>
    public int Lives { get; init; }

    /// <summary>Also try every uncertain number at the ends of its range, see <see cref="Comparing.HingeProbe"/>.</summary>
    public bool Hinges { get; init; }

    /// <summary>Refuses overrides that contradict a scenario, such as shares of one whole above the whole.</summary>
    /// <exception cref="InputException">They do.</exception>
    public void Check()
    {
        foreach (Scenario scenario in Scenarios.Select(s => s.With(Overrides)))
        {
            ScenarioRules.CheckShares(scenario.Settings, scenario.Changes, InputPlace.CommandLine);
        }
    }

    /// <summary>
    /// The first month in which each scenario's orders or rules differ from the first one's; null where they never do.
    /// </summary>
    public IReadOnlyList<Month?> Partings() => [.. Enumerable.Range(0, Scenarios.Count).Select(Parting)];

    /// <summary>The first month in which one scenario's orders or rules differ from the first one's; null when they never do.</summary>
    /// <param name="scenario">Index of the scenario.</param>
    public Month? Parting(int scenario) =>
        scenario == 0 ? null : PolicyPeriod.Start(Scenarios[0].ToSpec(Seed, Workers, From, To, Overrides), Scenarios[scenario].ToSpec(Seed, Workers, From, To, Overrides));

    /// <summary>
    /// The runs, replicate by replicate, so that a replicate can be paired and dropped before the next. A comparison runs the base once
    /// more for each month in which a scenario parts from it, under other luck from that month on.
    /// </summary>
    public IReadOnlyList<Job> Jobs()
    {
        Month[] partings = Compare ? [.. Partings().OfType<Month>().Distinct().Order()] : [];
        List<Job> jobs = [];
        for (int replicate = 1; replicate <= Replicates; replicate++)
        {
            ulong seed = Seeds.OfReplicate(Seed, replicate);
            for (int i = 0; i < Scenarios.Count; i++)
            {
                WorldSpec spec = Scenarios[i].ToSpec(seed, Workers, From, To, Overrides) with { RecordEvents = Events, Lives = Lives };
                jobs.Add(new Job(i, Scenarios[i].Id, replicate, false, spec));
            }

            foreach (Month parting in partings)
            {
                WorldSpec spec = Scenarios[0].ToSpec(seed, Workers, From, To, Overrides) with { LuckSeed = Seeds.OfLuck(seed), LuckFrom = parting };
                jobs.Add(new Job(0, Scenarios[0].Id, replicate, true, spec));
            }
        }

        return jobs;
    }
}

/// <summary>One run of an experiment.</summary>
/// <param name="Scenario">Index into <see cref="Experiment.Scenarios"/>.</param>
/// <param name="ScenarioId">Its id.</param>
/// <param name="Replicate">1-based.</param>
/// <param name="IsNull">True for the base under other luck, which is only compared, never written out.</param>
/// <param name="Spec">What to simulate.</param>
public sealed record Job(int Scenario, string ScenarioId, int Replicate, bool IsNull, WorldSpec Spec);
