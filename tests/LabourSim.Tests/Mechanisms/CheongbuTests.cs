using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class CheongbuTests
{
    private static readonly Month Summer = Month.Of(2019, 7);

    [Fact]
    public void Moonlighting_PaysTheForemanAndHidesItsPart()
    {
        // A draw of e^-1 gives the mean of 85: 8,500 gross, the manager's 35 % = 2,975, net 5,525, 60 % hidden = 3,315.
        SiteMonth s = Spell(PersonFlags.Moonlighting, share: 0.367879441);

        s.SideNet[0].ShouldBe(5_525);
        s.Cash[0].ShouldBe(2_210);
        s.Savings[0].ShouldBe(3_315);
        s.Money[0].ShouldBe(5_525);
        Moved(s, FlowKind.SideIncome).ShouldBe(8_500);
        Moved(s, FlowKind.SideWorkBribe).ShouldBe(2_975);
        Moved(s, FlowKind.CashHidden).ShouldBe(3_315);
        Moved(s, FlowKind.ReleaseFee).ShouldBe(0);
        s.Counters[(int)Counter.MoonlitMonths].ShouldBe(1);
        s.Counters[(int)Counter.MoonlitNet].ShouldBe(5_525);
        s.World.Workers.ReleasedThisYear[0].ShouldBe((byte)0);
    }

    [Fact]
    public void Release_CoversThePlanFromOutside()
    {
        // 302 after the plan of 760: customers pay 76,000 + 30,200, a bribe of 8.75 % = 2,642.5 -> 2,643 (rounded half up),
        // net 27,557; 80 % of it is hidden: 22,045.6 -> 22,046.
        SiteMonth s = Spell(PersonFlags.Released, share: 0.367879441);

        Moved(s, FlowKind.SideIncome).ShouldBe(106_200);
        Moved(s, FlowKind.ReleaseFee).ShouldBe(76_000);
        Moved(s, FlowKind.PlanRemittance).ShouldBe(76_000);
        Moved(s, FlowKind.SideWorkBribe).ShouldBe(2_643);
        s.SideNet[0].ShouldBe(27_557);
        s.Savings[0].ShouldBe(22_046);
        s.Counters[(int)Counter.ReleasedMonths].ShouldBe(1);
        s.World.Workers.ReleasedThisYear[0].ShouldBe((byte)1);
    }

    [Theory]
    [InlineData(PersonFlags.Released, 1)]
    [InlineData(PersonFlags.Moonlighting, 0)]
    public void MonthOfTheSpellsEnd_CountsAsWhatItWas(int kind, byte released)
    {
        SiteMonth s = Spell(kind, share: 0.5, change: 0);

        (s.Flags[0] & PersonFlags.SideWork).ShouldBe(0);
        s.World.Workers.ReleasedThisYear[0].ShouldBe(released);
    }

    [Fact]
    public void Start_TakesAnOpeningAndNeedsLuckBelowItsChance()
    {
        // Chance: 0.044 x 0.6 openings x a foreman who colludes 1.4 x no debt 0.6 x caution (1.3 - 0.5) = 0.0177408.
        World world = Empty(Summer, Set(ParameterCatalogue.CrewJoin, 0));
        Seat(world, Host.Russia, people: 2);
        world.Sites.ForemanColludes[0] = true;
        world.Workers.Caution.AsSpan(0, 2).Fill(0.5f);
        SiteMonth s = Open(world);
        s.Debt.Clear();
        s.LivingSide.Fill(uint.MaxValue);
        s.LivingSide[0] = Word(0.0177);
        s.LivingSide[1] = Word(0.0178);
        Cheongbu.Apply(ref s);

        (s.Flags[0] & PersonFlags.SideWork).ShouldNotBe(0);
        (s.Flags[0] & PersonFlags.EverSideWork).ShouldNotBe(0);
        (s.Flags[1] & PersonFlags.SideWork).ShouldBe(0);
        s.SideNet[0].ShouldBe(0);
    }

    private static SiteMonth Spell(int kind, double share, double change = 0.999)
    {
        World world = Empty(Summer);
        int slot = Seat(world, Host.Russia);
        world.Workers.Flags[slot] |= kind;
        SiteMonth s = Open(world);
        s.LivingIncome[0] = Word(share);
        s.LivingSide[0] = Word(change);
        Cheongbu.Apply(ref s);
        return s;
    }

    private static uint Word(double uniform) => (uint)(uniform * (1L << 32));

    private static long Moved(in SiteMonth s, FlowKind kind) => s.CentsMoved[(int)kind];
}
