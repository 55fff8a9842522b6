using LabourSim.Accounting;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Tests.Outcomes;

/// <summary>One month: ten workers in Russia, four in China, five soldiers, theft and remote work beside the system.</summary>
public class BesideTests
{
    private static readonly int Russia = Places.Cell(Host.Russia, Channel.Formal);
    private static readonly int China = Places.Cell(Host.China, Channel.Subcontracted);
    private static readonly int Army = Places.Cell(Host.Russia, Channel.Military);

    [Fact]
    public void Soldiers_AreLeftOutOfLabourAndKeptBesideIt()
    {
        Totals all = Made().Sum(0, 0), russia = Made().Sum(0, 0, Host.Russia), china = Made().Sum(0, 0, Host.China);

        (all[Counter.Heads], all.Military[Counter.Heads]).ShouldBe((14, 5));
        (russia[Counter.Heads], russia.Military[Counter.Heads]).ShouldBe((10, 5));
        (china[Counter.Heads], china.Military[Counter.Heads]).ShouldBe((4, 0));
        (all[Counter.Deaths], all.Military[Counter.Deaths]).ShouldBe((0, 2));
        all[FlowKind.SoldierPay].ShouldBe(0);
        Made().Sum(0, 0, null, Channel.Formal).Military[Counter.Heads].ShouldBe(0);
    }

    [Fact]
    public void MilitaryChannel_IsItsOwnTotal()
    {
        Totals army = Made().Sum(0, 0, null, Channel.Military);

        army.Military.ShouldBeSameAs(army);
        Value("heads", army).ShouldBe(5);
        Value("troops", army).ShouldBe(5);

        // 5 x 2,000 less 5 x 10.
        Value("state-revenue", army).ShouldBe(9_950);
        Value("state-revenue-military", army).ShouldBe(9_950);
    }

    [Fact]
    public void IllicitIncome_AddsLabourSoldiersTheftAndRemoteWork()
    {
        // Labour 1,000 in Russia and 400 in China; soldiers 9,950; 3,000 and 650 beside: 15,000 in all.
        Totals all = Made().Sum(0, 0);

        Value("state-revenue", all).ShouldBe(1_400);
        Value("state-revenue-hidden", all).ShouldBe(400);
        Value("state-revenue-military", all).ShouldBe(9_950);
        Value("cyber-income", all).ShouldBe(3_000);
        Value("total-illicit-income", all).ShouldBe(15_000);
        Value("labour-share", all).ShouldBe(1_400 / 15_000.0, 1e-12);
    }

    [Theory]
    [InlineData("cyber-income")]
    [InlineData("total-illicit-income")]
    [InlineData("labour-share")]
    public void IncomeBesideTheSystem_BelongsToNoHostAndNoChannel(string outcome)
    {
        Value(outcome, Made().Sum(0, 0, Host.Russia)).ShouldBe(double.NaN);
        Value(outcome, Made().Sum(0, 0, null, Channel.Formal)).ShouldBe(double.NaN);
        Value(outcome, Made().Sum(0, 0, null, Channel.Military)).ShouldBe(double.NaN);
    }

    [Fact]
    public void InformationControl_CountsThoseKeptAwayToo()
    {
        // Exposure of 6 person-months where 20 were planned; of 5 where 4 were; nothing planned.
        Value("information-control", Made().Sum(0, 0, Host.Russia)).ShouldBe(0.7, 1e-6);
        Value("information-control", Made().Sum(0, 0, Host.China)).ShouldBe(0);
        Value("information-control", Made().Sum(0, 0, Host.Poland)).ShouldBe(double.NaN);
        Value("information-control", Made().Sum(0, 0)).ShouldBe(1 - 11 / 24.0, 1e-6);
    }

    [Fact]
    public void Months_AreAddedUp()
    {
        MonthlyTotals totals = Made(months: 3);

        totals.Sum(0, 2).Cyber.ShouldBe(900_000);
        totals.Sum(1, 2).InformationTechnology.ShouldBe(130_000);
        Value("cyber-income", totals.Sum(0, 2)).ShouldBe(3_000);
    }

    private static double Value(string outcome, Totals totals) => OutcomeCatalogue.Find(outcome)!.Compute(totals);

    private static MonthlyTotals Made(int months = 1)
    {
        MonthlyTotals totals = new(Month.Of(2024, 12), months);
        long[] counters = new long[Places.Cells * MonthlyTotals.CounterCount], flows = new long[Places.Cells * FlowKind.Count];
        Count(Russia, Counter.Heads, 10);
        Count(China, Counter.Heads, 4);
        Count(Army, Counter.Heads, 5);
        Count(Army, Counter.Deaths, 2);
        Count(Russia, Counter.PlannedMonths, 20);
        Count(Places.Cell(Host.China, Channel.Formal), Counter.PlannedMonths, 4);
        Count(Russia, Counter.ExposureMonths, 6L << 20);
        Count(China, Counter.ExposureMonths, 5L << 20);
        Count(Army, Counter.ExposureMonths, 100L << 20);
        Pay(Russia, FlowKind.PlanRemittance, 1_000);
        Pay(China, FlowKind.PartyDues, 400);
        Pay(Army, FlowKind.SoldierPay, 10_000);
        Pay(Army, FlowKind.SoldierAllowance, 50);
        for (int month = 0; month < months; month++)
        {
            totals.Store(counters, flows, cyber: 300_000, it: 65_000);
        }

        return totals;

        void Count(int cell, Counter counter, long value) => counters[cell * MonthlyTotals.CounterCount + (int)counter] = value;
        void Pay(int cell, FlowKind kind, long dollars) => flows[cell * FlowKind.Count + (int)kind] = dollars * 100;
    }
}
