using LabourSim.Experiments.Scenarios;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Experiments.Lives;

/// <summary>Months in which the home border was shut to workers in a host, or nearly so.</summary>
/// <param name="Host">The host.</param>
/// <param name="First">Index of the first month.</param>
/// <param name="Last">Index of the last month.</param>
public readonly record struct ShutBorder(Host Host, short First, short Last);

/// <summary>A dated change of the monthly plan in a host.</summary>
/// <param name="Host">The host.</param>
/// <param name="MonthIndex">Index of the first month of the new plan.</param>
/// <param name="Times">The new plan against the one before it.</param>
public readonly record struct PlanChange(Host Host, short MonthIndex, double Times);

/// <summary>
/// What a scenario has dated that a life runs into without anything happening to the person: a shut border, a new plan. Read off
/// the scenario's values, dated changes and closures, so nothing of it is drawn.
/// </summary>
internal static class LifeAround
{
    /// <summary>The stretches of months in which fewer than half of those who could cross the border do.</summary>
    public static IReadOnlyList<ShutBorder> ShutBorders(WorldSpec spec, IEnumerable<Host> hosts)
    {
        List<ShutBorder> shut = [];
        foreach (Host host in hosts)
        {
            int? since = null;
            for (int month = First(spec); month <= spec.To.Index + 1; month++)
            {
                bool now = month <= spec.To.Index && Open(spec, host, new Month(month)) < 0.5;
                if (now)
                {
                    since ??= month;
                }
                else if (since is { } first)
                {
                    shut.Add(new ShutBorder(host, (short)first, (short)(month - 1)));
                    since = null;
                }
            }
        }

        return shut;
    }

    /// <summary>The months from which the scenario gives another monthly plan.</summary>
    public static IReadOnlyList<PlanChange> PlanChanges(WorldSpec spec, IEnumerable<Host> hosts)
    {
        List<PlanChange> changes = [];
        foreach (Host host in hosts)
        {
            for (int month = First(spec) + 1; month <= spec.To.Index; month++)
            {
                double before = Value(spec, QuotaParameters.Quota, host, new Month(month - 1)), after = Value(spec, QuotaParameters.Quota, host, new Month(month));
                if (before != after && before > 0)
                {
                    changes.Add(new PlanChange(host, (short)month, after / before));
                }
            }
        }

        return changes;
    }

    /// <summary>Missed quotas that bar another posting from a host.</summary>
    public static int MissesToBar(WorldSpec spec, Host host) => (int)Math.Round(Value(spec, QuotaParameters.MissesToBar, host, spec.To));

    private static int First(WorldSpec spec) => spec.From.Plus(-WorldSpec.BurnIn).Index;

    private static double Open(WorldSpec spec, Host host, Month month)
    {
        double open = Value(spec, RotationParameters.BorderOpen, host, month);
        foreach (PolicySetting closure in spec.Policies.Where(p => p.Policy is { Id: "border-closure" } && p.When is null && p.Hosts.Has(host) && p.Start <= month && !(p.End < month)))
        {
            open += (Math.Min(open, Value(spec, BorderClosureParameters.ClosurePermeability, host, month)) - open) * Math.Min(1, closure.Dose);
        }

        return open;
    }

    private static double Value(WorldSpec spec, Parameter parameter, Host host, Month month) => ScenarioRules.Value(parameter, host, month, spec.Settings, spec.Changes);
}
