using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>
/// One policy: what it does, and its side effects, expressed as changes to one month's parameter values and orders.
/// A policy holds no state. Dose 0 never reaches <see cref="Apply"/>, so a policy at dose 0 is a policy absent.
/// A policy of your own is a class derived from this one, put into a scenario beside the shipped ones.
/// </summary>
public abstract class Policy
{
    /// <summary>Makes a policy.</summary>
    protected Policy() => Shipped = GetType().Assembly == typeof(Policy).Assembly;

    /// <summary>True for policies of the catalogue; what others leave behind is checked every month.</summary>
    internal bool Shipped { get; }

    /// <summary>Kebab-case id, as scenarios write it.</summary>
    public abstract string Id { get; }

    /// <summary>Short title.</summary>
    public abstract string Title { get; }

    /// <summary>Evidence ids, first the policy's own (P01 ...), separated by spaces.</summary>
    public abstract string Evidence { get; }

    /// <summary>What it does, in one sentence.</summary>
    public abstract string Action { get; }

    /// <summary>What comes with it, in one sentence.</summary>
    public abstract string SideEffects { get; }

    /// <summary>What it is meant to move, and which way.</summary>
    public abstract PolicyAim Moves { get; }

    /// <summary>What interviewed workers, as a group, asked for that this policy answers; empty for most.</summary>
    public virtual string Asked => "";

    /// <summary>Which of the things that interviewed workers asked for it touches on: doors, quiet, pay or preparation; empty for none.</summary>
    public virtual string AskedFor => "";

    /// <summary>The aim it is meant for, which that of its first measured outcome does not always say.</summary>
    public virtual Imperative Imperative =>
        OutcomeCatalogue.Find(Moves.Outcome)?.Imperative is { } aim and not Imperative.None ? aim : Imperative.Protect;

    /// <summary>Groups of parameters told of with it, after those that the catalogue names itself.</summary>
    internal virtual IReadOnlyList<ParameterGroup> Parameters => [];

    /// <summary>Greatest dose accepted; 1 is the policy as evidence or the parameters describe it, 2 twice that.</summary>
    public virtual double MaxDose => 2;

    /// <summary>First month when a scenario names none.</summary>
    public abstract Month DefaultStart { get; }

    /// <summary>Last month when a scenario names none; null for open-ended.</summary>
    public virtual Month? DefaultEnd => null;

    /// <summary>True for what states do to the people (P24 to P28): a condition to try other policies under, never a choice to search or rank.</summary>
    public virtual bool IsCondition => false;

    /// <summary>True for policies that change what others read (compliance, pressure); they are applied before the rest.</summary>
    internal virtual bool First => false;

    /// <summary>True when the policy also acts while its rule has it switched off.</summary>
    internal virtual bool ActsSwitchedOff => false;

    /// <summary>The rule that switches the policy when a scenario gives none, by the host's values; null for none.</summary>
    internal virtual PolicyRule? DefaultRule(ReadOnlySpan<double> values) => null;

    /// <summary>Changes this month's values for one host.</summary>
    /// <remarks>Called once a month for each host in which the policy is in force, on one thread. It holds no state of its own.</remarks>
    public abstract void Apply(PolicyMonth month);
}

/// <summary>What a policy is meant to move.</summary>
/// <param name="Outcome">Outcome id.</param>
/// <param name="Direction">1 for up, -1 for down.</param>
public readonly record struct PolicyAim(string Outcome, int Direction);

/// <summary>A policy in a scenario: how much of it, where and when.</summary>
/// <param name="Policy">Which policy.</param>
/// <param name="Dose">0 (absent) to <see cref="Policy.MaxDose"/>.</param>
/// <param name="Hosts">Where.</param>
/// <param name="Start">First month, inclusive.</param>
/// <param name="End">Last month, inclusive; null for open-ended.</param>
public sealed record PolicySetting(Policy Policy, double Dose, HostSet Hosts, Month Start, Month? End)
{
    /// <summary>Switches the policy on and off between its dates, host by host; null for the policy's own rule, if it has one.</summary>
    public PolicyRule? When { get; init; }
}
