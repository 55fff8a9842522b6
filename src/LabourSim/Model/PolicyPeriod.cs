using System.Reflection;
using LabourSim.Mechanisms;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Model;

/// <summary>
/// From when two designs are two: the first month in which their orders or rules differ, or a number that something in force
/// reads in that month. Until then both lives are the same life, so an effect is read from there on.
/// </summary>
public static class PolicyPeriod
{
    /// <summary>Sections whose numbers reach people through what policies order, or through a cell's rates, which are compared.</summary>
    internal static IReadOnlyList<string> PolicySections { get; } = ["Policy effect sizes", "Policies of the wider set"];

    /// <summary>Of those sections, what mechanisms read by themselves.</summary>
    internal static IReadOnlyList<Parameter> ReadByMechanisms { get; } =
        [StatePlansParameters.WarDemand, SafeExitParameters.SafeExitLatency, BuyersParameters.HiddenVisibility, DisplacementParameters.Displacement, BuyersParameters.ImportReopen, BuyersParameters.BuyerReturn];

    /// <summary>Of the other sections, what policies alone read.</summary>
    internal static IReadOnlyList<Parameter> ReadByPolicies { get; } = [RepatriationMandateParameters.ChinaStock2020, MilitarisedDispatchParameters.TroopWave, MilitarisedDispatchParameters.EngineerWave, MilitarisedDispatchParameters.CiviliansFolded];

    private static readonly PropertyInfo[] Orders = typeof(HostOrders).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static readonly int[] Direct = [.. ParameterCatalogue.Sections
        .SelectMany(s => s.Parameters.Where(p => PolicySections.Contains(s.Title) ? ReadByMechanisms.Contains(p) : !ReadByPolicies.Contains(p)))
        .Select(p => p.Index)];

    /// <summary>The first recorded month from which the two can differ, or null when they are the same throughout.</summary>
    /// <param name="a">A run.</param>
    /// <param name="b">Another of the same seed, size and window.</param>
    public static Month? Start(WorldSpec a, WorldSpec b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (!a.Mechanisms.SequenceEqual(b.Mechanisms))
        {
            return a.From;
        }

        World one = Empty(a), other = Empty(b);
        for (; one.Now <= a.To; one.Now = one.Now.Plus(1), other.Now = one.Now)
        {
            StepOrder.Live(one, 1);
            StepOrder.Live(other, 1);
            if (Differ(one, other))
            {
                return one.Now < a.From ? a.From : one.Now;
            }
        }

        return null;
    }

    // Orders and rates of a month hang on the design and on what the state has seen; nobody lives here, so on the design alone.
    private static World Empty(WorldSpec spec) => new(spec with { Workers = 0, Lives = 0, Follow = [], RecordEvents = false }, 1);

    private static bool Differ(World a, World b)
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            double[] before = a.Values[h], after = b.Values[h];
            HostOrders ordered = a.Orders[h], otherwise = b.Orders[h];
            if (Direct.Any(i => !before[i].Equals(after[i])) || Orders.Any(o => !Equals(o.GetValue(ordered), o.GetValue(otherwise)))
                || !Ruled(a, (Host)h).SequenceEqual(Ruled(b, (Host)h)))
            {
                return true;
            }
        }

        return !a.HasRatesOf(b);
    }

    /// <summary>What a rule can switch in the host this month: no rule sees anything in an empty world, so these differ by what they are.</summary>
    private static IEnumerable<(string, double, PolicyRule)> Ruled(World w, Host host)
    {
        foreach (PolicySetting p in w.Spec.Policies)
        {
            if (p.Dose > 0 && p.Hosts.Has(host) && p.Start <= w.Now && (p.End is null || w.Now <= p.End)
                && (p.When ?? p.Policy.DefaultRule(w.Values[(int)host])) is { } rule)
            {
                yield return (p.Policy.Id, p.Dose, rule);
            }
        }
    }
}
