using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>
/// Debts in Russia, worked by hand: a month of credit is 15 of 100 of 900.00, 135.00, of which debt service can take 75 of 100; a
/// contract runs twelve months more, so that the rest of the tour earns 1,620.00, and 1,215.00 of it can be collected.
/// </summary>
public class DebtsTests
{
    [Theory]
    [InlineData(0, 0f)]
    [InlineData(81_000, 0.5f)]
    [InlineData(162_000, 1f)]
    [InlineData(500_000, 1f)]
    public void Hopeless_IsWhatIsOwedOverWhatTheTourCanEarn(int debt, float hopeless)
    {
        SiteMonth s = Account(Month.Of(2019, 7), debt);

        s.Hopeless[0].ShouldBe(hopeless, 1e-6);
        s.Counters[(int)Counter.Hopeless].ShouldBe(SiteMonth.ToFixed(hopeless));
    }

    [Fact]
    public void PastTheContractsEnd_HalfAYearIsReckonedWith()
    {
        World world = Empty(Month.Of(2019, 7));
        int slot = Seat(world, Host.Russia);
        world.Workers.Debt[slot] = 40_500;
        world.Workers.ContractEnd[slot] = world.Now.Index - 30;
        SiteMonth s = Open(world);
        Debts.Apply(ref s);

        // 405.00 over six months of 135.00.
        s.Hopeless[0].ShouldBe(0.5f, 1e-6);
    }

    [Theory]
    [InlineData(2019, 12, 38_000, 0)]
    [InlineData(2019, 12, 38_001, 1)]
    [InlineData(2019, 11, 70_000, 0)]
    public void YearEnd_CountsDebtAboveHalfAQuotaAsMissed(int year, int month, int debt, int missed)
    {
        SiteMonth s = Account(Month.Of(year, month), debt);

        s.World.Workers.Misses[0].ShouldBe((byte)missed);
        s.Counters[(int)Counter.QuotasMissed].ShouldBe(missed);
    }

    [Theory]
    // 1,215.00 are within reach: of 2,215.00 seven tenths of 1,000.00 go, of 1,215.00 nothing; in November nothing.
    [InlineData(12, 221_500, 151_500)]
    [InlineData(12, 121_500, 121_500)]
    [InlineData(11, 221_500, 221_500)]
    public void YearEnd_WritesDownWhatIsBeyondReach(int month, int debt, int left)
    {
        SiteMonth s = Account(Month.Of(2019, month), debt, Set(DebtsParameters.WriteDown, 0.7));

        s.Debt[0].ShouldBe(left);
        s.Counters[(int)Counter.DebtWrittenDown].ShouldBe(debt - left);
        s.World.Workers.Misses[0].ShouldBe((byte)(month == 12 ? 1 : 0));
    }

    [Theory]
    // 1,000.00 on the books settle against the debt: what is open of 2,215.00 is all within reach, of 3,215.00 1,000.00 is not.
    [InlineData(221_500, 221_500, 0.75f)]
    [InlineData(321_500, 251_500, 0.93519f)]
    [InlineData(90_000, 90_000, 0f)]
    public void CreditOnTheBooks_StandsAgainstTheDebt(int debt, int left, float hopeless)
    {
        World world = Empty(Month.Of(2019, 12), Set(DebtsParameters.WriteDown, 0.7));
        int slot = Seat(world, Host.Russia);
        (world.Workers.Debt[slot], world.Workers.Credit[slot]) = (debt, 100_000);
        SiteMonth s = Open(world);
        Debts.Apply(ref s);

        s.Debt[0].ShouldBe(left);
        s.Hopeless[0].ShouldBe(hopeless, 1e-4);
    }

    [Fact]
    public void Supervisor_MakesUpForHisPartOutOfHisSkim()
    {
        // 2,215.00 are 1,000.00 beyond reach: 700.00 written down, two tenths of it, 140.00, his; 100.00 and 40.00 of two months' skim pay it.
        World world = Empty(Month.Of(2019, 12), Set(DebtsParameters.WriteDown, 0.7), Set(DebtsParameters.WriteDownBorne, 0.2));
        int slot = Seat(world, Host.Russia);
        world.Workers.Debt[slot] = 221_500;
        SiteMonth s = Open(world);
        s.SupervisorCut = 10_000;
        Debts.Apply(ref s);
        s.CentsMoved[(int)FlowKind.DebtBorne].ShouldBe(0);
        world.Sites.Borne[0].ShouldBe(14_000);

        world.Now = world.Now.Plus(1);
        Debts.Apply(ref s);
        s.CentsMoved[(int)FlowKind.DebtBorne].ShouldBe(10_000);
        Debts.Apply(ref s);
        s.CentsMoved[(int)FlowKind.DebtBorne].ShouldBe(14_000);
        world.Sites.Borne[0].ShouldBe(0);
    }

    [Fact]
    public void HopelessDebt_FeedsGrievance()
    {
        float Grieved(int debt)
        {
            SiteMonth s = Account(Month.Of(2019, 7), debt, Set(DebtsParameters.HopelessGrievance, 0.4));
            s.PocketNow[0] = s.CreditNow[0] = s.SideNet[0] = 0;
            s.Exposure.Clear();
            s.Hope[0] = 0f;
            Belief.Apply(ref s);
            return s.Grievance[0];
        }

        // Nothing received of nothing hoped for: 0.4 x 0.5 more is aimed at, and a part of the way is gone.
        float pace = Empty(Month.Of(2019, 7)).Rates<BeliefRates>(Places.Cell(Host.Russia, Channel.Formal)).GrievancePace;
        (Grieved(81_000) - Grieved(0)).ShouldBe(pace * 0.2f, 1e-5);
    }

    private static SiteMonth Account(Month now, int debt, params ParameterSetting[] settings)
    {
        World world = Empty(now, settings);
        int slot = Seat(world, Host.Russia);
        world.Workers.Debt[slot] = debt;
        SiteMonth s = Open(world);
        Debts.Apply(ref s);
        return s;
    }
}
