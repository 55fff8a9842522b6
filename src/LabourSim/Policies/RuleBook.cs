using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Policies;

/// <summary>What the rules of a run remember: past months, and which policies are switched on where. Empty without rules.</summary>
internal sealed class RuleBook
{
    private readonly MonthlyTotals? _past;
    private readonly bool[] _on;
    private readonly Totals _seen = new(1, new Totals(1, null));

    /// <summary>A book for the policies of a run.</summary>
    /// <param name="spec">The run.</param>
    /// <param name="first">First month of its burn-in.</param>
    /// <param name="values">Values of any host, to ask the policies for rules of their own.</param>
    /// <param name="memory">Where large arrays come from.</param>
    public RuleBook(WorldSpec spec, Month first, ReadOnlySpan<double> values, WorldMemory? memory = null)
    {
        _on = new bool[spec.Policies.Count * Places.Hosts];
        foreach (PolicySetting p in spec.Policies)
        {
            if (p.Dose > 0 && (p.When ?? p.Policy.DefaultRule(values)) is not null)
            {
                _past ??= new MonthlyTotals(first, spec.To.Index - first.Index + 1, memory);
            }
        }
    }

    /// <summary>Keeps a month that has been lived, if any rule looks back.</summary>
    public void Observe(ReadOnlySpan<long> counters, ReadOnlySpan<long> cents) => _past?.Store(counters, cents, 0, 0);

    /// <summary>Decides on one policy in one host for this month.</summary>
    /// <param name="setting">Number of the policy's setting in the run.</param>
    /// <param name="host">The host.</param>
    /// <param name="rule">The rule; null for a policy that follows none, which is always on.</param>
    /// <param name="inForce">False outside the policy's dates and hosts, where it is off.</param>
    public bool Decide(int setting, Host host, in PolicyRule? rule, bool inForce)
    {
        ref bool on = ref _on[setting * Places.Hosts + (int)host];
        on = inForce && (rule is not { } r || Follow(r, host, on));
        return on;
    }

    private bool Follow(in PolicyRule rule, Host host, bool wasOn)
    {
        int lived = _past!.Months;
        if (lived < rule.Months)
        {
            return false;
        }

        _seen.Reset(rule.Months);
        _past.SumInto(_seen, lived - rule.Months, lived - 1, host, null);
        return rule.Decide(wasOn, rule.Indicator.Compute(_seen));
    }
}
