using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Claims;

/// <summary>The worlds that most claims start from; sharing them saves runs.</summary>
internal static class Worlds
{
    private static readonly string[] HarmReduction = ["wage-transparency", "reporting-line", "legal-aid", "grievance-mechanism", "inspections"];

    /// <summary>All hosts before the mandate of 2017, at 2013 to 2017.</summary>
    public static readonly Arm Early = Arm.Of("baseline").Between(2012, 1, 2017, 12);

    /// <summary>
    /// Everybody in Russia, before the mandate: leaving is rare and hardly seen elsewhere, so that a world of many hosts
    /// would spend most of its runs on people who never leave.
    /// </summary>
    public static readonly Arm Russia = OnlyRussia(Arm.Of("baseline").Between(2010, 1, 2017, 12));

    /// <summary>The same with life events kept.</summary>
    public static readonly Arm RussiaEvents = Russia.WithEvents();

    /// <summary>The same with one person in ten followed.</summary>
    public static readonly Arm RussiaLives = Russia.WithLives(10);

    /// <summary>All hosts through mandate, closure and reopening.</summary>
    public static readonly Arm Late = Arm.Of("baseline").Between(2015, 1, 2027, 12);

    /// <summary>The same without permit ban and mandate.</summary>
    public static readonly Arm LateWithout = Arm.Of("no-mandate").Between(2015, 1, 2027, 12);

    /// <summary>Everybody in Russia through mandate and closure.</summary>
    public static readonly Arm RussiaLate = OnlyRussia(Arm.Of("baseline").Between(2015, 1, 2025, 12));

    /// <summary>A full shutdown from 2018, all hosts.</summary>
    public static readonly Arm Shutdown = Arm.Of("shutdown").Between(2015, 1, 2027, 12);

    /// <summary>All hosts before the mandate, with room to put a policy in force in 2014 and see it settle by 2016.</summary>
    public static readonly Arm Policies = Arm.Of("baseline").Between(2013, 1, 2017, 8);

    /// <summary>When policies begin that are tried in <see cref="Policies"/>.</summary>
    public static readonly Month PolicyStart = At(2014, 1);

    /// <summary>One policy alone, in all hosts.</summary>
    public static Arm UnderPolicy(string policy) => Policies.Policy(policy, 1, PolicyStart);

    /// <summary>Everybody in one host, otherwise as <see cref="Policies"/>.</summary>
    public static Arm Only(string host) => Policies.Set("stock", 0).Set($"stock@{host}", 100_000);

    /// <summary>The arm with a bundle of harm reduction: pay shown, complaints heard, sites inspected.</summary>
    public static Arm Harm(Arm arm, string hosts) => HarmReduction.Aggregate(arm, (a, policy) => a.Policy(policy, 1, PolicyStart, null, hosts));

    /// <summary>A month.</summary>
    public static Month At(int year, int month) => Month.Of(year, month);

    /// <summary>What clients paid, USD.</summary>
    public static double Gross(Totals t) => OutcomeCatalogue.Gross(t);

    private static Arm OnlyRussia(Arm arm) => arm.Set("stock", 0).Set("stock@russia", 100_000);
}
