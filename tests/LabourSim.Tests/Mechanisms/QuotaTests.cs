using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>The account of one worker in Russia in mid-2019, quota 760.00, worked out by hand in cents.</summary>
public class QuotaTests
{
    private static readonly Month Summer = Month.Of(2019, 7);

    [Fact]
    public void Shortfall_TakesOwnMoneyThenBecomesDebtThenTakesCredit()
    {
        // 76,000 - 50,000 = 26,000 short. Own money: 80 % of 10,000 = 8,000. Uncovered 18,000, so debt 5,000 + 18,000 = 23,000.
        // Service: at most 75 % of the month's credit of 13,500 = 10,125, so debt 12,875 and 3,375 stay on the books.
        // Cash 10,000 - 8,000 + 800 of pocket cash.
        SiteMonth s = Account(Summer, office: 50_000, cash: 10_000, debt: 5_000, credit: 13_500, pocket: 800);

        s.Debt[0].ShouldBe(12_875);
        s.Cash[0].ShouldBe(2_800);
        s.Credit[0].ShouldBe(3_375);
        s.CreditNow[0].ShouldBe(3_375);
        s.PocketNow[0].ShouldBe(800);
        s.Money[0].ShouldBe(800 - 8_000);
        s.CentsMoved[(int)FlowKind.TopUp].ShouldBe(8_000);
        s.CentsMoved[(int)FlowKind.PlanRemittance].ShouldBe(58_000);
        s.CentsMoved[(int)FlowKind.LedgerCredit].ShouldBe(13_500);
        s.CentsMoved[(int)FlowKind.DebtService].ShouldBe(10_125);
        s.CentsMoved[(int)FlowKind.PocketCash].ShouldBe(800);
        s.Counters[(int)Counter.ShortMonths].ShouldBe(1);
        s.Counters[(int)Counter.UncoveredMonths].ShouldBe(1);
        s.Counters[(int)Counter.QuotaAssessed].ShouldBe(76_000);
    }

    [Theory]
    // Half of 8.00 is held back against a debt of 760.00 or more, a quarter against 380.00; at most what is owed.
    [InlineData(76_000, 400)]
    [InlineData(500_000, 400)]
    [InlineData(38_000, 200)]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void PocketCash_IsHeldBackFromWhoeverOwes(int debt, int held)
    {
        SiteMonth s = Account(Summer, office: 76_000, cash: 0, debt, credit: 0, pocket: 800, settings: Set(QuotaParameters.PocketHeld, 0.5));

        s.PocketNow[0].ShouldBe(800 - held);
        s.Cash[0].ShouldBe(800 - held);
        s.Debt[0].ShouldBe(debt - held);
        s.CentsMoved[(int)FlowKind.PocketHeld].ShouldBe(held);
        s.CentsMoved[(int)FlowKind.PocketCash].ShouldBe(800 - held);
    }

    [Fact]
    public void OwnMoney_IsNeverMoreThanIsMissing()
    {
        SiteMonth s = Account(Summer, office: 75_000, cash: 10_000, debt: 0, credit: 0, pocket: 0);

        s.CentsMoved[(int)FlowKind.TopUp].ShouldBe(1_000);
        s.Cash[0].ShouldBe(9_000);
        s.Debt[0].ShouldBe(0);
        s.Counters[(int)Counter.ShortMonths].ShouldBe(1);
        s.Counters[(int)Counter.UncoveredMonths].ShouldBe(0);
    }

    [Fact]
    public void Surplus_DoesNotRepayDebtButCreditDoes()
    {
        // 4,000 above the quota changes nothing; the debt of 5,000 is below 75 % of 13,500, so it goes, and 8,500 stay.
        SiteMonth s = Account(Summer, office: 80_000, cash: 10_000, debt: 5_000, credit: 13_500, pocket: 800);

        s.Debt[0].ShouldBe(0);
        s.Credit[0].ShouldBe(8_500);
        s.Cash[0].ShouldBe(10_800);
        s.CentsMoved[(int)FlowKind.TopUp].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.PlanRemittance].ShouldBe(80_000);
    }

    [Fact]
    public void Released_OweNoQuota()
    {
        SiteMonth s = Account(Summer, office: 0, cash: 10_000, debt: 0, credit: 0, pocket: 0, PersonFlags.Released);

        s.Debt[0].ShouldBe(0);
        s.Cash[0].ShouldBe(10_000);
        s.Counters[(int)Counter.QuotaAssessed].ShouldBe(0);
    }

    [Theory]
    // Standing from mid-2019: 760.00 whatever the year.
    [InlineData(2019, 7, Host.Russia, 76_000, 0)]
    [InlineData(2025, 12, Host.Russia, 76_000, 0)]
    // A year back at 4 %: 760 / 1.04 = 730.769; twelve and a half: 760 / 1.04^12.5 = 465.474 (to the float's precision).
    [InlineData(2018, 7, Host.Russia, 73_077, 1)]
    [InlineData(2007, 1, Host.Russia, 46_547, 1)]
    // In proportion to default pay: China 430 / 900, Kuwait 700 / 900.
    [InlineData(2019, 7, Host.China, 36_311, 0)]
    [InlineData(2019, 7, Host.Kuwait, 59_111, 0)]
    public void Quota_IsBackCastAndInProportionToPay(int year, int month, Host host, int cents, int tolerance)
    {
        World world = Empty(Month.Of(year, month));

        world.Rates<QuotaRates>(Places.Cell(host, Channel.Formal)).QuotaCents.ShouldBeInRange(cents - tolerance, cents + tolerance);
    }

    [Fact]
    public void Quota_FollowsTheOfficeShareOnlyWhenTold()
    {
        // 760 x 0.5 / 0.7 = 542.857.
        int russia = Places.Cell(Host.Russia, Channel.Formal);

        Empty(Summer, Set(ExtractionParameters.OfficeShare, 0.5)).Rates<QuotaRates>(russia).QuotaCents.ShouldBe(76_000);
        Empty(Summer, Set(ExtractionParameters.OfficeShare, 0.5), Set(QuotaParameters.QuotaFollowsShare, 1)).Rates<QuotaRates>(russia).QuotaCents.ShouldBe(54_286);
    }

    [Theory]
    // Mates bring 60.00 and 40.00 above the plan of 760.00; two miss 30.00 and 90.00, and one is released.
    [InlineData(0, 3_000, 9_000)]
    // Half of 100.00 fills in 50.00 of the 120.00 missing: 12.50 and 37.50.
    [InlineData(0.5, 1_750, 5_250)]
    [InlineData(1, 500, 1_500)]
    public void Platoon_FillsInForThoseWhoAreShort(double pooled, int first, int second)
    {
        World world = Empty(Summer, Set(QuotaParameters.PlanPooled, pooled));
        Seat(world, Host.Russia, 12);
        world.Workers.Flags[4] |= PersonFlags.Released;
        SiteMonth s = Open(world);
        s.Office.Fill(76_000);
        (s.Office[0], s.Office[1], s.Office[2], s.Office[3]) = (82_000, 80_000, 73_000, 67_000);
        (s.Office[4], s.Office[10], s.Office[11]) = (0, 90_000, 70_000);
        s.CreditNow.Clear();
        s.PocketNow.Clear();
        Quota.Apply(ref s);

        (s.Debt[2], s.Debt[3]).ShouldBe((first, second));
        s.Debt[4].ShouldBe(0);

        // The next platoon pools for itself: 140.00 above, 60.00 missing.
        s.Debt[11].ShouldBe(pooled == 0 ? 6_000 : 0);
        s.Counters[(int)Counter.ShortMonths].ShouldBe(3);
        s.Counters[(int)Counter.DebtIncurred].ShouldBe(s.Debt[2] + s.Debt[3] + s.Debt[11]);
    }

    [Fact]
    public void PlanGap_FollowsWhatStaysUncovered()
    {
        // 18,000 of 76,000 stay uncovered: a fifth of 0.236842 from nothing, then a fifth of the rest of the way.
        SiteMonth s = Account(Summer, office: 50_000, cash: 10_000, debt: 0, credit: 0, pocket: 0);
        s.Sites.PlanGap[0].ShouldBe(0.0473684f, 1e-6);

        s.Cash[0] = 10_000;
        Quota.Apply(ref s);
        s.Sites.PlanGap[0].ShouldBe(0.0473684f + 0.2f * (0.2368421f - 0.0473684f), 1e-6);
    }

    [Fact]
    public void PlanGap_FadesWhereNobodyOwesAPlan()
    {
        World world = Empty(Summer);
        int slot = Seat(world, Host.Russia);
        world.Workers.Flags[slot] |= PersonFlags.Released;
        world.Sites.PlanGap[0] = 0.5f;
        SiteMonth s = Open(world);
        Quota.Apply(ref s);

        s.Sites.PlanGap[0].ShouldBe(0.4f, 1e-6);
    }

    [Theory]
    // Fourteen hours and one more for a zealous supervisor with nothing covered; at most eighteen.
    [InlineData(1, 0.8f, 0.5f, 14.4f)]
    [InlineData(1, 0f, 1f, 14f)]
    [InlineData(4, 1f, 0.5f, 16f)]
    [InlineData(4, 1f, 1f, 18f)]
    [InlineData(5, 1f, 1f, 18f)]
    public void Supervisor_DrivesASiteThatIsShort(double drive, float zeal, float gap, float hours)
    {
        World world = Empty(Summer, Set(WorkParameters.SupervisorDrive, drive));
        Seat(world, Host.Russia);
        world.Sites.SupervisorZeal[0] = zeal;
        world.Sites.PlanGap[0] = gap;

        Open(world).Hours.ShouldBe(hours, 1e-5);
    }

    private static SiteMonth Account(Month now, int office, int cash, int debt, int credit, int pocket, int flags = 0, params ParameterSetting[] settings)
    {
        World world = Empty(now, settings);
        int slot = Seat(world, Host.Russia);
        world.Workers.Flags[slot] |= flags;
        world.Workers.Cash[slot] = cash;
        world.Workers.Debt[slot] = debt;
        SiteMonth s = Open(world);
        s.Office.Clear();
        s.CreditNow.Clear();
        s.PocketNow.Clear();
        s.Office[0] = office;
        s.CreditNow[0] = credit;
        s.PocketNow[0] = pocket;
        Quota.Apply(ref s);
        return s;
    }
}
