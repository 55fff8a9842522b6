using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Sweeps;

/// <summary>Where a run stands in its sweep.</summary>
/// <param name="Run">Number from 0, in design order.</param>
/// <param name="Scenario">Index of the scenario.</param>
/// <param name="Dose">Index of the point of the levers.</param>
/// <param name="World">Index of the point of the worlds.</param>
/// <param name="Replicate">From 1.</param>
/// <param name="Seed">Seed of the run.</param>
public readonly record struct RunKey(int Run, int Scenario, int Dose, int World, int Replicate, ulong Seed);

/// <summary>
/// The runs of a sweep, each worked out from its number: replicate by replicate, world by world, scenario by scenario, dose
/// by dose, so that what is compared with one another comes together and a sweep cut short is still whole up to there.
/// </summary>
public sealed class SweepPlan
{
    /// <summary>Most runs a sweep may have.</summary>
    public const int MaxRuns = 10_000_000;

    private readonly Lock _gate = new();
    private (int World, Scenario[] Scenarios)? _latest;

    /// <summary>Lays the sweep out.</summary>
    /// <exception cref="InputException">It has too many runs, or a design cannot be made.</exception>
    public SweepPlan(Sweep sweep)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        Sweep = sweep;
        Doses = DesignMaker.Levers(sweep);
        Worlds = DesignMaker.Worlds(sweep);
        Kept = new KeptNumbers(sweep.Measures, sweep.Scenarios.Count > 1 || Doses.Count > 1);
        long runs = (long)sweep.Scenarios.Count * Doses.Count;
        runs = runs > MaxRuns ? runs : runs * Worlds.Count;
        runs = runs > MaxRuns ? runs : runs * sweep.Replicates;
        Runs = runs <= MaxRuns
            ? (int)runs
            : throw InputError.At(new InputPlace(sweep.Source.File), "runs", $"more than {MaxRuns}",
                $"at most {MaxRuns} runs; there are {sweep.Scenarios.Count} scenarios x {Doses.Count} points of the levers x {Worlds.Count} worlds x {sweep.Replicates} replicates");
    }

    /// <summary>The sweep.</summary>
    public Sweep Sweep { get; }

    /// <summary>Points of the levers.</summary>
    public Axis Doses { get; }

    /// <summary>Worlds.</summary>
    public Axis Worlds { get; }

    /// <summary>Number of runs.</summary>
    public int Runs { get; }

    /// <summary>Scenarios × points of the levers: what can be chosen.</summary>
    public int Choices => Sweep.Scenarios.Count * Doses.Count;

    /// <summary>The numbers kept of each run; rates are held against the first choice where there is another.</summary>
    public KeptNumbers Kept { get; }

    /// <summary>Months of one run, burn-in included.</summary>
    public int MonthsPerRun => Sweep.To.Index - Sweep.From.Index + 1 + WorldSpec.BurnIn;

    /// <summary>A run's place.</summary>
    public RunKey At(int run)
    {
        (int rest, int choice) = Math.DivRem(run, Choices);
        (int replicate, int world) = Math.DivRem(rest, Worlds.Count);
        (int scenario, int dose) = Math.DivRem(choice, Doses.Count);
        ulong seed = Seeds.OfReplicate(Sweep.Seed, replicate + 1);
        return new RunKey(run, scenario, dose, world, replicate + 1, Sweep.WorldDesign.ReadsDifferences ? seed : Seeds.OfWorld(seed, world));
    }

    /// <summary>The number of the run at a place.</summary>
    public int RunAt(int choice, int world, int replicate) => (((replicate - 1) * Worlds.Count) + world) * Choices + choice;

    /// <summary>What a choice is, in words: the scenario and the doses that are not zero.</summary>
    public string NameOf(int choice)
    {
        (int scenario, int dose) = Math.DivRem(choice, Doses.Count);
        double[] doses = Doses.At(dose);
        IEnumerable<string> words = Sweep.Levers.Select((l, i) => FormattableString.Invariant($"{l.Name} {doses[i]:0.###}")).Where((_, i) => doses[i] > 0);
        return string.Join(" + ", [Sweep.Scenarios[scenario].Id, .. words]);
    }

    /// <summary>What a run simulates.</summary>
    /// <exception cref="InputException">The values of this run contradict each other.</exception>
    public WorldSpec Spec(int run)
    {
        RunKey key = At(run);
        return Spec(key, Doses.At(key.Dose));
    }

    /// <summary>What a run simulates with other doses than those of its place.</summary>
    internal WorldSpec Spec(RunKey key, double[] doses)
    {
        Scenario scenario = InWorld(key.World)[key.Scenario];
        for (int i = 0; i < doses.Length; i++)
        {
            scenario = Sweep.Levers[i].Apply(scenario, doses[i]);
        }

        ScenarioRules.CheckPolicies(scenario.Policies, new InputPlace(string.Create(CultureInfo.InvariantCulture, $"{Sweep.Id}, run {key.Run}")));
        return scenario.ToSpec(key.Seed, Sweep.Workers, Sweep.From, Sweep.To, []);
    }

    /// <summary>The scenarios in a world. Runs of one world come one after another, so the latest is kept.</summary>
    private Scenario[] InWorld(int world)
    {
        lock (_gate)
        {
            if (_latest is { } latest && latest.World == world)
            {
                return latest.Scenarios;
            }
        }

        double[] values = Worlds.At(world);
        Scenario[] scenarios = [.. Sweep.Scenarios.Select(s => Sweep.Factors.Select((f, i) => (f, i)).Aggregate(s, (at, factor) => factor.f.Apply(at, values[factor.i])))];
        foreach (Scenario scenario in scenarios)
        {
            ScenarioRules.CheckShares(scenario.Settings, scenario.Changes, new InputPlace(string.Create(CultureInfo.InvariantCulture, $"{Sweep.Id}, world {world}")));
        }

        lock (_gate)
        {
            _latest = (world, scenarios);
        }

        return scenarios;
    }
}
