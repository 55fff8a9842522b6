using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
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
        World world = Empty(Summer, Set(CheongbuParameters.CrewJoin, 0));
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

    [Theory]
    // 0.044 x 0.6 openings x caution 0.8 x no debt 0.6 = 0.012672 before the posts. Colluding 1.4 or not 0.6; a supervisor of
    // venality 1.5 half of whose plan is uncovered 1 + 0.5 x 1.5 x 0.5 = 1.375.
    [InlineData(false, 0f, 0.0076)]
    [InlineData(true, 0f, 0.01774)]
    [InlineData(true, 0.5f, 0.02439)]
    public void Openings_FollowForemanAndSupervisor(bool colludes, float gap, double chance)
    {
        SiteMonth s = Starting([0], chance - 1e-4, 1, 0, 0.044);
        SiteMonth missed = Starting([0], chance + 1e-4, 1, 0, 0.044);
        (Begins(ref s), Begins(ref missed)).ShouldBe((true, false));

        bool Begins(ref SiteMonth s)
        {
            s.Sites.ForemanColludes[0] = colludes;
            s.Sites.SupervisorVenality[0] = 1.5f;
            s.Sites.PlanGap[0] = gap;
            s.Caution[0] = 0.5f;
            Cheongbu.Apply(ref s);
            return (s.Flags[0] & PersonFlags.SideWork) != 0;
        }
    }

    [Theory]
    // Whoever starts takes the next two bunks along, around the end of the platoon and not into the next.
    [InlineData(4, 3, "456")]
    [InlineData(9, 3, "019")]
    [InlineData(4, 1, "4")]
    [InlineData(4, 10, "0123456789")]
    public void Crew_FillsFromTheNextBunkOn(int starter, int size, string crew)
    {
        SiteMonth s = Starting([starter], 0, size, 1);
        Cheongbu.Apply(ref s);

        AtSideWork(s).ShouldBe(crew);
        s.Counters[(int)Counter.Crews].ShouldBe(1);
        s.Counters[(int)Counter.CrewMembers].ShouldBe(crew.Length);
        s.Flags[starter].ShouldBe(PersonFlags.Present | PersonFlags.Moonlighting | PersonFlags.EverSideWork);
        s.SideNet[..20].ToArray().ShouldAllBe(net => net == 0);
    }

    [Fact]
    public void NobodyStartsTwice()
    {
        // Bunks 4 to 7 are all about to start: 5 and 6 go along with 4, so only 7 starts anew, with 8 and 9.
        SiteMonth s = Starting([4, 5, 6, 7], 0, 3, 1);
        Cheongbu.Apply(ref s);

        AtSideWork(s).ShouldBe("456789");
        s.Counters[(int)Counter.Crews].ShouldBe(2);
        s.Counters[(int)Counter.CrewMembers].ShouldBe(6);
    }

    [Fact]
    public void Mates_JoinByTheirOwnDrawAndCaution()
    {
        // Chance 0.5 x (1.3 - 0.5) = 0.4, read off each one's draw.
        SiteMonth s = Starting([0], 0, 10, 0.5);
        s.Caution[..10].Fill(0.5f);
        int joining = 0;
        for (int mate = 1; mate < 10; mate++)
        {
            joining += s.Draw(mate, Purpose.SideWorkStart).U1 < 0.4f ? 1 : 0;
        }

        Cheongbu.Apply(ref s);
        joining.ShouldBeInRange(1, 8);
        s.Counters[(int)Counter.CrewMembers].ShouldBe(1 + joining);
    }

    [Fact]
    public void Released_TakeNobodyAlong()
    {
        SiteMonth s = Starting([4], 0, 3, 1);
        s.Rates<CheongbuRates>().ReleasedShare = 1f;
        Cheongbu.Apply(ref s);

        (s.Flags[4] & PersonFlags.Released).ShouldNotBe(0);
        AtSideWork(s).ShouldBe("4");
        s.Counters[(int)Counter.Crews].ShouldBe(0);
    }

    // Twelve people without caution; the starters draw the word, the others never start.
    private static SiteMonth Starting(int[] starters, double word, int crewSize, double join, double start = 1)
    {
        World world = Empty(Summer, Set(CheongbuParameters.SideStart, start), Set(CheongbuParameters.CrewSize, crewSize), Set(CheongbuParameters.CrewJoin, join), Set(CheongbuParameters.ReleasedShare, 0));
        Seat(world, Host.Russia, people: 12);
        SiteMonth s = Open(world);
        s.LivingSide.Fill(uint.MaxValue);
        foreach (int slot in starters)
        {
            s.LivingSide[slot] = Word(word);
        }

        return s;
    }

    private static string AtSideWork(SiteMonth s)
    {
        string found = "";
        for (int slot = 0; slot < 12; slot++)
        {
            found += (s.Flags[slot] & PersonFlags.SideWork) != 0 ? slot.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        }

        return found;
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
