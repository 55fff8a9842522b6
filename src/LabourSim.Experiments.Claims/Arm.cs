using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Claims;

/// <summary>
/// One side of an experiment: a shipped scenario, changed, over a window. Arms with equal keys are one run, whichever claims
/// ask for them.
/// </summary>
public sealed record Arm
{
    private readonly IReadOnlyList<ArmChange> _changes = [];

    private Arm(string scenario) => Scenario = scenario;

    /// <summary>The shipped scenario it starts from.</summary>
    public string Scenario { get; }

    /// <summary>First recorded month.</summary>
    public Month From { get; private init; } = Month.Of(2012, 1);

    /// <summary>Last recorded month.</summary>
    public Month To { get; private init; } = Month.Of(2017, 12);

    /// <summary>True when the claim reads life events.</summary>
    public bool Events { get; private init; }

    /// <summary>Lives followed month by month for every hundred people abroad; 0 for none.</summary>
    public int LivesPerHundred { get; private init; }

    /// <summary>Says all that the run depends on beside seed and size.</summary>
    public string Key => $"{Scenario} {From}..{To}{(Events ? " events" : "")}{(LivesPerHundred > 0 ? $" lives {LivesPerHundred}" : "")}: "
        + string.Join("; ", _changes.Select(c => c.Words));

    /// <summary>A shipped scenario as it is.</summary>
    public static Arm Of(string scenario) => new(scenario);

    /// <summary>Records another window.</summary>
    public Arm Between(int fromYear, int fromMonth, int toYear, int toMonth) =>
        this with { From = Month.Of(fromYear, fromMonth), To = Month.Of(toYear, toMonth) };

    /// <summary>Keeps life events.</summary>
    public Arm WithEvents() => this with { Events = true };

    /// <summary>Follows this many lives of every hundred people abroad.</summary>
    public Arm WithLives(int perHundred) => this with { LivesPerHundred = perHundred };

    /// <summary>Gives a parameter a value for the whole run; <paramref name="target"/> is <c>name</c> or <c>name@host</c>.</summary>
    public Arm Set(string target, double value) => With(new SetChange(target, value));

    /// <summary>Multiplies a parameter, its dated values included.</summary>
    public Arm Scale(string target, double factor) => With(new ScaleChange(target, factor));

    /// <summary>Gives a parameter a value from a month on.</summary>
    public Arm Dated(string target, double value, int year, int month) => With(new DatedChange(target, value, Month.Of(year, month)));

    /// <summary>Puts a policy in force, replacing what the scenario has of it in those hosts; dose 0 removes it.</summary>
    public Arm Policy(string id, double dose, Month? start = null, Month? end = null, string hosts = "all") =>
        With(new PolicyChange(id, dose, hosts, start, end));

    /// <summary>Removes a policy.</summary>
    public Arm Without(string id) => Policy(id, 0);

    /// <summary>Adds changes, later ones over earlier ones.</summary>
    public Arm With(params IReadOnlyList<ArmChange> changes) => new(this, [.. _changes, .. changes]);

    /// <summary>The spec of one run.</summary>
    /// <param name="history">What the scenarios are read from, with the point of a draw laid over each.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="workers">People abroad.</param>
    /// <exception cref="InputException">A name in it is not known to this build.</exception>
    public WorldSpec ToSpec(Func<string, Scenario> history, ulong seed, int workers)
    {
        Scenario scenario = _changes.Aggregate(history(Scenario), (s, change) => change.Apply(s));
        return scenario.ToSpec(seed, workers, From, To, []) with
        {
            RecordEvents = Events,
            Lives = workers * LivesPerHundred / 100,
        };
    }

    private Arm(Arm arm, IReadOnlyList<ArmChange> changes)
    {
        Scenario = arm.Scenario;
        From = arm.From;
        To = arm.To;
        Events = arm.Events;
        LivesPerHundred = arm.LivesPerHundred;
        _changes = changes;
    }
}
