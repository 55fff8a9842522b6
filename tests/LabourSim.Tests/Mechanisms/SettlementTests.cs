using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>Three purses at the end of a tour: credit 100.00, cash 12.34, hidden 50.01, debt 40.00; worked out by hand in cents.</summary>
public class SettlementTests
{
    private const int Credit = 10_000, Cash = 1_234, Savings = 5_001, Debt = 4_000;

    // Twice the net credit times a draw between a half and one and a half: always all of it.
    private static readonly ParameterSetting PaidInFull = Set(SettlementParameters.PayOutShare, 2);
    private static readonly ParameterSetting NoSkim = Set(SettlementParameters.DebriefSkim, 0);
    private static readonly ParameterSetting Never = Set(SettlementParameters.NeverPaid, 0);

    [Fact]
    public void Credit_GoesToDebtFirstThenToTheWorker()
    {
        // Credit 10,000: debt 4,000, the other 6,000 paid. In hand 1,234 + 6,000 + 5,001 = 12,235; customs 8 % = 978.8 -> 978.
        SiteMonth s = End(EndKind.Completed, PaidInFull, NoSkim, Never);

        Moved(s, FlowKind.CreditToDebt).ShouldBe(4_000);
        Moved(s, FlowKind.PayOut).ShouldBe(6_000);
        Moved(s, FlowKind.CreditUnpaid).ShouldBe(0);
        Moved(s, FlowKind.SavingsCarried).ShouldBe(5_001);
        Moved(s, FlowKind.CustomsTaken).ShouldBe(978);
        Moved(s, FlowKind.BroughtHome).ShouldBe(11_257);
        Tour(s).PayOutCents.ShouldBe(6_000);
        Tour(s).MoneyCents.ShouldBe(6_000 - 978);
    }

    [Fact]
    public void DebtAboveCredit_TakesItAll()
    {
        SiteMonth s = End(EndKind.Completed, debt: 10_001, PaidInFull, NoSkim, Never);

        Moved(s, FlowKind.CreditToDebt).ShouldBe(10_000);
        Moved(s, FlowKind.PayOut).ShouldBe(0);
        Moved(s, FlowKind.CreditUnpaid).ShouldBe(0);
    }

    [Fact]
    public void LargeCredit_IsNeverOverpaid()
    {
        // 167,772.19 has no float of its own; the nearest is a cent more.
        World world = Empty(Month.Of(2016, 6), PaidInFull, NoSkim, Never);
        int slot = Seat(world, Host.Russia);
        world.Workers.Credit[slot] = 16_777_219;
        SiteMonth s = Open(world);
        Settlement.EndTour(ref s, slot, EndKind.Completed);

        Moved(s, FlowKind.PayOut).ShouldBe(16_777_219);
        Moved(s, FlowKind.CreditUnpaid).ShouldBe(0);
    }

    [Fact]
    public void NeverPaid_LeavesTheNetWithTheCompany()
    {
        SiteMonth s = End(EndKind.Completed, PaidInFull, NoSkim, Set(SettlementParameters.NeverPaid, 1));

        Moved(s, FlowKind.PayOut).ShouldBe(0);
        Moved(s, FlowKind.CreditUnpaid).ShouldBe(6_000);
        Moved(s, FlowKind.BroughtHome).ShouldBe(6_235 - 498);
    }

    [Theory]
    [InlineData(EndKind.SentHomeEarly, 6_000)]
    [InlineData(EndKind.SentHomeUnderGuard, 0)]
    [InlineData(EndKind.HandedBack, 0)]
    [InlineData(EndKind.Exited, 0)]
    [InlineData(EndKind.Died, 0)]
    public void PayOut_IsForThoseWhoGoHomeInOrder(EndKind kind, int paid)
    {
        SiteMonth s = End(kind, PaidInFull, NoSkim, Never);

        Moved(s, FlowKind.PayOut).ShouldBe(paid);
        Moved(s, FlowKind.CreditUnpaid).ShouldBe(6_000 - paid);
    }

    [Theory]
    [InlineData(EndKind.Exited, nameof(FlowKind.CarriedAway))]
    [InlineData(EndKind.Died, nameof(FlowKind.EstateSeized))]
    [InlineData(EndKind.HandedBack, nameof(FlowKind.EstateSeized))]
    public void MoneyOfThoseWhoDoNotReturn_GoesOneWay(EndKind kind, string flow)
    {
        SiteMonth s = End(kind, PaidInFull, NoSkim, Never);

        Moved(s, FlowKind.All.Single(f => f.ToString() == flow)).ShouldBe(Cash + Savings);
        Moved(s, FlowKind.BroughtHome).ShouldBe(0);
        Moved(s, FlowKind.CustomsTaken).ShouldBe(0);
    }

    [Fact]
    public void Journey_AddsUpToTheCentWhateverIsSkimmed()
    {
        // The mean skim of 0.9 makes draws above 0.53 hit the ceiling of 95 %: 11,623 of 12,235.
        List<long> skims = [];
        for (uint person = 0; person < 200; person++)
        {
            SiteMonth s = End(EndKind.Completed, Debt, person, PaidInFull, Set(SettlementParameters.DebriefSkim, 0.9), Never);
            long skim = Moved(s, FlowKind.DebriefSkim), customs = Moved(s, FlowKind.CustomsTaken), home = Moved(s, FlowKind.BroughtHome);
            (skim + customs + home).ShouldBe(12_235);
            customs.ShouldBe((long)((12_235 - skim) * 0.08f));
            skims.Add(skim);
        }

        skims.Max().ShouldBe(11_623);
        skims.Min().ShouldBeLessThan(1_500);
        skims.Count(skim => skim == 11_623).ShouldBeInRange(60, 130);
    }

    [Fact]
    public void Slot_IsEmptyAfterwards()
    {
        SiteMonth s = End(EndKind.Completed, PaidInFull, NoSkim, Never);

        WorldAudit.VacantSlots(s.World).ShouldBeEmpty();
        s.Flags[0].ShouldBe(0);
        s.Sites.People[0].ShouldBe((short)0);
    }

    private static SiteMonth End(EndKind kind, params ParameterSetting[] settings) => End(kind, Debt, 0, settings);

    private static SiteMonth End(EndKind kind, int debt, params ParameterSetting[] settings) => End(kind, debt, 0, settings);

    private static SiteMonth End(EndKind kind, int debt, uint person, params ParameterSetting[] settings)
    {
        World world = Empty(Month.Of(2016, 6), settings);
        int slot = Seat(world, Host.Russia);
        world.Workers.Sequence[slot] = person;
        world.Workers.Credit[slot] = Credit;
        world.Workers.Cash[slot] = Cash;
        world.Workers.Savings[slot] = Savings;
        world.Workers.Debt[slot] = debt;
        SiteMonth s = Open(world);
        Settlement.EndTour(ref s, slot, kind);
        return s;
    }

    private static long Moved(in SiteMonth s, FlowKind kind) => s.CentsMoved[(int)kind];

    private static TourRecord Tour(in SiteMonth s) => s.Out.Leavers[0].Tour;
}
