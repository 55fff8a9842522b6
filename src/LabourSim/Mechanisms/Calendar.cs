using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Mechanisms;

/// <summary>
/// Step 1. This month's numbers: dated changes (history, shocks) and policies that start, change or end, host by host.
/// Evidence: P01 to P29 as implemented in Policies.
/// </summary>
internal static class Calendar
{
    internal static readonly RuleInfo[] Rules =
    [
        RuleInfo.Of("values-of-the-month", "M51; assumption: the order of layers is a matter of definition",
            "A host's values are its defaults, over them what the scenario sets, over that its dated changes, over those the policies in force."),
    ];

    /// <summary>Works out <see cref="World.Values"/> and <see cref="World.Orders"/>.</summary>
    public static void Apply(World w)
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            var host = (Host)h;
            double[] values = w.Values[h];
            w.BaseValues[h].CopyTo(values, 0);
            w.Orders[h] = new HostOrders();
            for (int i = 0; i < w.Spec.Changes.Count; i++)
            {
                ParameterChange c = w.Spec.Changes[i];
                if (c.Hosts.Has(host) && (c.Start is null || c.Start <= w.Now) && (c.End is null || w.Now <= c.End))
                {
                    values[c.Parameter.Index] = c.Value;
                }
            }

            PolicyMonth month = w.PolicyMonth;
            month.Now = w.Now;
            month.Host = host;
            month.Values = values;
            month.Orders = w.Orders[h];
            ApplyPolicies(w, month, first: true);
            ApplyPolicies(w, month, first: false);
        }
    }

    /// <summary>Lays the month's numbers out for every host and channel.</summary>
    public static void FillRates(World w)
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            w.Cohorts.Keep((Host)h, w.Now.Index, w.Values[h]);
        }

        for (int cell = 0; cell < Places.Cells; cell++)
        {
            w.FillRates(cell);
        }
    }

    /// <summary>Policies in force in the month's host, in the scenario's order; those that change what others read go first.</summary>
    private static void ApplyPolicies(World w, PolicyMonth month, bool first)
    {
        for (int i = 0; i < w.Spec.Policies.Count; i++)
        {
            PolicySetting p = w.Spec.Policies[i];
            if (p.Dose <= 0 || p.Policy.First != first)
            {
                continue;
            }

            bool inForce = p.Hosts.Has(month.Host) && p.Start <= w.Now && (p.End is null || w.Now <= p.End);
            PolicyRule? rule = p.When ?? p.Policy.DefaultRule(month.Values);
            month.SwitchedOn = w.Rules.Decide(i, month.Host, rule, inForce);
            if (!inForce || !(month.SwitchedOn || p.Policy.ActsSwitchedOff))
            {
                continue;
            }

            if (rule is not null && month.SwitchedOn)
            {
                w.Month.CountersOf(Places.Cell(month.Host, Channel.Formal))[(int)Counter.RuleMonths]++;
            }

            month.Dose = p.Dose;
            month.Start = p.Start;
            month.Apply(p.Policy);
        }
    }
}
