using System.Globalization;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Claims;

/// <summary>One change an arm makes to a scenario. Names are looked up when it is applied.</summary>
public abstract record ArmChange
{
    /// <summary>The change in words that differ whenever it does.</summary>
    public abstract string Words { get; }

    /// <summary>The scenario with the change made.</summary>
    /// <exception cref="InputException">A name is not known to this build.</exception>
    public abstract Scenario Apply(Scenario scenario);

    /// <summary>Where errors in an experiment's own definition are placed.</summary>
    protected static readonly InputPlace Place = new("claims");

    /// <summary>A number as words need it.</summary>
    protected static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>
/// A value for the whole run. A neutral value (a multiple of 1, a weight of 0) may lie outside the plausible range: that is
/// how a mechanism is switched off.
/// </summary>
/// <param name="Target"><c>name</c> or <c>name@host</c>.</param>
/// <param name="Value">The value.</param>
public sealed record SetChange(string Target, double Value) : ArmChange
{
    /// <inheritdoc/>
    public override string Words => $"{Target} = {Text(Value)}";

    /// <inheritdoc/>
    public override Scenario Apply(Scenario scenario)
    {
        (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(Place, "arm", Target);
        return scenario.With([new ParameterSetting(parameter, hosts, Value)]);
    }
}

/// <summary>A parameter multiplied, host by host, its dated values included.</summary>
/// <param name="Target"><c>name</c> or <c>name@host</c>.</param>
/// <param name="Factor">The factor.</param>
public sealed record ScaleChange(string Target, double Factor) : ArmChange
{
    /// <inheritdoc/>
    public override string Words => $"{Target} x {Text(Factor)}";

    /// <inheritdoc/>
    public override Scenario Apply(Scenario scenario)
    {
        (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(Place, "arm", Target);
        return Scaling.Apply(scenario, parameter, hosts, value => value * Factor, _ => Factor);
    }
}

/// <summary>A value from a month on.</summary>
/// <param name="Target"><c>name</c> or <c>name@host</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Start">First month.</param>
public sealed record DatedChange(string Target, double Value, Month Start) : ArmChange
{
    /// <inheritdoc/>
    public override string Words => $"{Target} = {Text(Value)} from {Start}";

    /// <inheritdoc/>
    public override Scenario Apply(Scenario scenario)
    {
        (Parameter parameter, HostSet hosts) = ValueRules.FindTarget(Place, "arm", Target);
        return scenario with { Changes = [.. scenario.Changes, new ParameterChange(parameter, hosts, Value, Start, null)] };
    }
}

/// <summary>A policy in force in some hosts, in place of what the scenario has of it there.</summary>
/// <param name="Id">The policy.</param>
/// <param name="Dose">Its dose; 0 removes it.</param>
/// <param name="Hosts">"all" or host names separated by spaces.</param>
/// <param name="Start">First month; null for the policy's own.</param>
/// <param name="End">Last month; null for open-ended, or the policy's own when <paramref name="Start"/> is null too.</param>
public sealed record PolicyChange(string Id, double Dose, string Hosts, Month? Start, Month? End) : ArmChange
{
    /// <inheritdoc/>
    public override string Words => $"{Id} {Text(Dose)} in {Hosts} from {Start} to {End}";

    /// <inheritdoc/>
    public override Scenario Apply(Scenario scenario)
    {
        Policy policy = ValueRules.FindPolicy(Place, "arm", Id);
        HostSet hosts = new(Hosts.Split(' ').Aggregate(0, (bits, word) => bits | ValueRules.FindHosts(Place, "arm", word).Bits));
        return PolicyLayer.Apply(scenario, policy, Dose, hosts, Start, End);
    }
}
