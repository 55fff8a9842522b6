using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Policies;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Policies;

/// <summary>Rules that switch policies by what a host showed.</summary>
public class RuleTests
{
    private static readonly Outcome Indicators = OutcomeCatalogue.Find("indicators")!;

    [Theory]
    // On above 8, off below 7: in between it stays as it was.
    [InlineData(true, false, 8.1, true)]
    [InlineData(true, false, 8.0, false)]
    [InlineData(true, false, 7.5, false)]
    [InlineData(true, true, 7.5, true)]
    [InlineData(true, true, 7.0, true)]
    [InlineData(true, true, 6.9, false)]
    [InlineData(true, true, double.NaN, true)]
    [InlineData(true, false, double.NaN, false)]
    public void Above_HoldsOnUntilTheRelease(bool above, bool wasOn, double seen, bool on) =>
        new PolicyRule(Indicators, above, 8, 7, 6).Decide(wasOn, seen).ShouldBe(on);

    [Theory]
    // On below 2, off above 3.
    [InlineData(false, 1.9, true)]
    [InlineData(false, 2.5, false)]
    [InlineData(true, 2.5, true)]
    [InlineData(true, 3.1, false)]
    public void Below_HoldsOnUntilTheRelease(bool wasOn, double seen, bool on) =>
        new PolicyRule(Indicators, false, 2, 3, 6).Decide(wasOn, seen).ShouldBe(on);

    [Fact]
    public void Book_LooksBackOverItsMonthsAndSwitchesHostByHost()
    {
        // Two months back: indicators met over people there. Russia shows 10/1, 8/1, 2/1; China nothing at all.
        WorldSpec spec = new() { Seed = 1, Workers = 0, Policies = [Policy("inspections") with { When = new PolicyRule(Indicators, true, 8, 6, 2) }] };
        RuleBook book = new(spec, Month.Of(2010, 1), []);
        PolicyRule? rule = spec.Policies[0].When;
        List<bool> russia = [], china = [];
        foreach (int met in new[] { 10, 8, 2, 2 })
        {
            russia.Add(book.Decide(0, Host.Russia, rule, true));
            china.Add(book.Decide(0, Host.China, rule, true));
            long[] counters = new long[Places.Cells * MonthlyTotals.CounterCount];
            counters[(int)Counter.Heads] = 1;
            counters[(int)Counter.Indicators] = met;
            book.Observe(counters, new long[Places.Cells * FlowKind.Count]);
        }

        russia.Add(book.Decide(0, Host.Russia, rule, true));

        // Silent for two months; then means of 9 (on), 5 (off), 2.
        russia.ShouldBe([false, false, true, false, false]);
        china.ShouldAllBe(on => !on);
        book.Decide(0, Host.Russia, rule, inForce: false).ShouldBeFalse();
        book.Decide(0, Host.Russia, null, inForce: true).ShouldBeTrue();
    }

    [Theory]
    [InlineData("inspections")]
    [InlineData("shutdown")]
    [InlineData("import-ban")]
    [InlineData("naming-and-shaming")]
    public void RuleThatNeverTriggers_IsAbsence(string id)
    {
        // Eleven indicators at most are ever met.
        WorldSpec spec = Busy();
        PolicySetting never = Policy(id, 2) with { Start = spec.From, End = null, When = new PolicyRule(Indicators, true, 11, 11, 3) };

        RunDifference.Between(Run(spec with { Policies = [.. spec.Policies, never] }), Run(spec)).ShouldBeEmpty();
    }

    [Fact]
    public void RuleThatAlwaysTriggers_IsThePolicyOnceTheMonthsHaveBeenLived()
    {
        // The rule speaks from the fourth month of the burn-in, the policy starts in the window: no difference but the count.
        WorldSpec spec = Busy() with { Policies = [] };
        PolicySetting plain = Policy("inspections") with { Start = spec.From, End = null };
        RunResult ruled = Run(spec with { Policies = [plain with { When = new PolicyRule(Indicators, true, 0, 0, 3) }] });
        RunResult always = Run(spec with { Policies = [plain] });

        RunDifference.Between(ruled, always).ShouldAllBe(line => line.Contains(nameof(Counter.RuleMonths), StringComparison.Ordinal));
        ruled.Totals.Sum(0, 47, Host.Russia)[Counter.RuleMonths].ShouldBe(48);
        always.Totals.Sum(0, 47)[Counter.RuleMonths].ShouldBe(0);
    }

    [Fact]
    public void Rule_SwitchesOnAndOffAgainInALivingWorld()
    {
        // There 8.9 indicators are met without inspections, 7.9 with them.
        WorldSpec spec = Busy(2_000) with { Policies = [] };
        PolicySetting ruled = Policy("inspections") with { Start = spec.From, End = null, When = new PolicyRule(Indicators, true, 8.6, 8.2, 3) };
        RunResult run = Run(spec with { Policies = [ruled] });
        bool[] on = [.. Enumerable.Range(0, 48).Select(m => run.Totals.Sum(m, m, Host.China)[Counter.RuleMonths] > 0)];

        on.ShouldContain(true);
        on.ShouldContain(false);
        on.Zip(on.Skip(1)).ShouldContain(pair => pair.First && !pair.Second);
    }
}
