using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>A military site in Russia in late 2024, worked out by hand; nobody is struck unless a test says so.</summary>
public class MilitaryTests
{
    private static readonly Month War = Month.Of(2024, 11);

    [Fact]
    public void Month_PaysTheStateByTheHeadAndTheSoldierAnAllowance()
    {
        // Three soldiers: 2,000 each to the state, 10 each from it, goods worth 1,500 each that are no money.
        SiteMonth s = Site(3);
        Military.Serve(ref s);

        Moved(s, FlowKind.SoldierPay).ShouldBe(600_000);
        Moved(s, FlowKind.SoldierAllowance).ShouldBe(3_000);
        s.Counters[(int)Counter.BarterValue].ShouldBe(450_000);
        s.Counters[(int)Counter.WorkerMonths].ShouldBe(3);
        s.PocketNow[..4].ToArray().ShouldBe([1_000, 1_000, 1_000, 0]);
        s.Cash[..4].ToArray().ShouldBe([1_000, 1_000, 1_000, 0]);
        s.Money[..4].ToArray().ShouldBe([1_000, 1_000, 1_000, 0]);
        (s.Office[0], s.CreditNow[0], s.SideNet[0]).ShouldBe((0, 0, 0));
    }

    [Theory]
    // 2 of 100 a month in combat; a twentieth of that, 1 of 1,000, behind the lines.
    [InlineData(Sector.Troops, 0.0199, 0.0201)]
    [InlineData(Sector.Engineers, 0.00099, 0.00101)]
    public void Casualties_NeedLuckBelowTheRisk(Sector sector, double below, double above)
    {
        SiteMonth s = Site(2, sector, Set(MilitaryParameters.CasualtyRate, 0.02), Set(MilitaryParameters.EngineerRisk, 0.05), Set(MilitaryParameters.CaptureShare, 0),
            Set(MilitaryParameters.CasualtyDeathShare, 0), Set(MilitaryParameters.WoundedEvacuated, 0));
        s.LivingAccident[0] = Word(below);
        s.LivingAccident[1] = Word(above);
        Military.Serve(ref s);

        s.Counters[(int)Counter.Casualties].ShouldBe(1);
        s.Counters[(int)Counter.Injuries].ShouldBe(1);
        s.Injury[..2].ToArray().ShouldBe([1f, 0f]);
        s.World.Workers.Harms[..2].ShouldBe([(short)1, (short)0]);
    }

    [Fact]
    public void Injuries_HealWithTheMonths()
    {
        SiteMonth s = Site(1);
        s.Injury[0] = 1f;
        Military.Serve(ref s);

        s.Injury[0].ShouldBe(0.7f);
    }

    [Fact]
    public void Death_IsWitnessedByThePlatoonAndTheStateTakesWhatIsLeft()
    {
        SiteMonth s = Struck(12, Set(MilitaryParameters.CaptureShare, 0), Set(MilitaryParameters.CasualtyDeathShare, 1), Set(BeliefParameters.DeathWitness, 0.125));
        Military.Serve(ref s);

        s.Counters[(int)Counter.Deaths].ShouldBe(1);
        s.Counters[(int)Counter.Casualties].ShouldBe(1);
        s.Counters[(int)Counter.Injuries].ShouldBe(0);
        s.Out.Leavers[0].Tour.End.ShouldBe(EndKind.Died);
        Moved(s, FlowKind.EstateSeized).ShouldBe(1_000);

        // The allowance of the month was paid to all twelve.
        Moved(s, FlowKind.SoldierAllowance).ShouldBe(12_000);
        s.Witness[1..10].ToArray().ShouldAllBe(w => w == 0.4f);
        s.DoubtAdded[1..10].ToArray().ShouldAllBe(d => d == 0.125f);
        s.Witness[10..12].ToArray().ShouldAllBe(w => w == 0f);
        s.DoubtAdded[10..12].ToArray().ShouldAllBe(d => d == 0f);
        WorldAudit.VacantSlots(s.World).ShouldBeEmpty();
    }

    [Fact]
    public void Wounded_AreSentHomeForGood()
    {
        SiteMonth s = Struck(1, Set(MilitaryParameters.CaptureShare, 0), Set(MilitaryParameters.CasualtyDeathShare, 0), Set(MilitaryParameters.WoundedEvacuated, 1), Set(ApplicantsParameters.RedeployHazard, 1));
        Military.Serve(ref s);

        s.Counters[(int)Counter.Evacuated].ShouldBe(1);
        s.Counters[(int)Counter.Injuries].ShouldBe(0);
        (s.Out.Leavers[0].Tour.End, s.Out.Leavers[0].Applies).ShouldBe((EndKind.Evacuated, -1));
        s.Sites.People[0].ShouldBe((short)0);
    }

    [Fact]
    public void Casualties_AreSharedOutByTheirDraws()
    {
        // Everyone is struck: death 13 of 100, then evacuation 48 of 100 of the wounded, read off each one's own draw.
        SiteMonth s = Site(90, Sector.Troops, Set(MilitaryParameters.CasualtyRate, 1), Set(MilitaryParameters.CaptureShare, 0));
        Words[] draws = Draws(s, 90, Purpose.Casualty);
        s.LivingAccident[..90].Clear();
        Military.Serve(ref s);

        int dead = draws.Count(w => w.U1 < 0.13f), home = draws.Count(w => w.U1 >= 0.13f && w.U2 < 0.48f);
        dead.ShouldBeGreaterThan(0);
        s.Counters[(int)Counter.Deaths].ShouldBe(dead);
        s.Counters[(int)Counter.Evacuated].ShouldBe(home);
        s.Counters[(int)Counter.Injuries].ShouldBe(90 - dead - home);
    }

    [Fact]
    public void DreadOfCapture_GrowsWithTiesToThoseAtHome()
    {
        // Dread 0.5: below 0.45 someone without ties dies rather than be taken, below 0.55 someone with all of them.
        SiteMonth s = Site(90, Sector.Troops, Set(MilitaryParameters.CasualtyRate, 1), Set(MilitaryParameters.CaptureShare, 1), Set(MilitaryParameters.CaptureDread, 0.5), Set(MilitaryParameters.CapturedAsks, 1));
        Words[] draws = Draws(s, 90, Purpose.Casualty);
        s.Ties[45..90].Fill(1f);
        s.LivingAccident[..90].Clear();
        Military.Serve(ref s);

        int taken = draws[..45].Count(w => w.U3 >= 0.45f) + draws[45..].Count(w => w.U3 >= 0.55f);
        taken.ShouldBeInRange(1, 89);
        s.Counters[(int)Counter.Captured].ShouldBe(taken);
        s.Counters[(int)Counter.CapturedAskingAsylum].ShouldBe(taken);
        s.Counters[(int)Counter.CaptureAvoided].ShouldBe(90 - taken);

        // Those who died are casualties, those who were taken are not.
        s.Counters[(int)Counter.Casualties].ShouldBe(90 - taken);
        s.Counters[(int)Counter.Deaths].ShouldBe(90 - taken);
        s.Out.Leavers.Items.ToArray().Count(l => l.Tour.End == EndKind.Captured).ShouldBe(taken);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 10)]
    public void WithoutDread_AllAreTakenAndAskOrDoNot(double dread, double asks, int asked)
    {
        SiteMonth s = Site(10, Sector.Troops, Set(MilitaryParameters.CasualtyRate, 1), Set(MilitaryParameters.CaptureShare, 1), Set(MilitaryParameters.CaptureDread, dread), Set(MilitaryParameters.CapturedAsks, asks));
        s.Ties[..10].Fill(1f);
        s.LivingAccident[..10].Clear();
        Military.Serve(ref s);

        s.Counters[(int)Counter.Captured].ShouldBe(10);
        s.Counters[(int)Counter.CapturedAskingAsylum].ShouldBe(asked);
    }

    [Fact]
    public void FullDreadAndAllTies_LeaveNobodyToBeTaken()
    {
        SiteMonth s = Site(10, Sector.Troops, Set(MilitaryParameters.CasualtyRate, 1), Set(MilitaryParameters.CaptureShare, 1), Set(MilitaryParameters.CaptureDread, 1));
        s.Ties[..10].Fill(1f);
        s.LivingAccident[..10].Clear();
        Military.Serve(ref s);

        s.Counters[(int)Counter.Captured].ShouldBe(0);
        s.Counters[(int)Counter.CaptureAvoided].ShouldBe(10);
    }

    [Fact]
    public void EndOfService_DividesSurvivorsByTheirDraws()
    {
        // Purged below 0.2, kept apart below 0.5, held for another term below 0.7, home above.
        SiteMonth s = Site(90, Sector.Troops, Set(MilitaryParameters.SurvivorPurged, 0.2), Set(MilitaryParameters.SurvivorIsolated, 0.3), Set(MilitaryParameters.SurvivorHeld, 0.2), Set(MilitaryParameters.MilitaryTour, 9));
        float[] u = [.. Draws(s, 90, Purpose.SurvivorFate).Select(w => w.U0)];
        s.ContractEnd[..90].Fill(s.Now);
        Rotation.Apply(ref s);

        int purged = u.Count(x => x < 0.2f), apart = u.Count(x => x is >= 0.2f and < 0.5f), held = u.Count(x => x is >= 0.5f and < 0.7f);
        s.Counters[(int)Counter.Purged].ShouldBe(purged);
        s.Counters[(int)Counter.Isolated].ShouldBe(apart);
        s.Counters[(int)Counter.Extensions].ShouldBe(held);
        s.Counters[(int)Counter.ToursCompleted].ShouldBe(90 - purged - apart - held);
        int kept = Array.FindIndex(u, x => x is >= 0.5f and < 0.7f);
        (s.ContractEnd[kept], s.Flags[kept] & PersonFlags.Present).ShouldBe((s.Now + 9, PersonFlags.Present));
        Leaver[] left = s.Out.Leavers.Items.ToArray();
        left.Length.ShouldBe(90 - held);
        left.Count(l => l.Tour.End == EndKind.Isolated).ShouldBe(apart);
        left.ShouldAllBe(l => l.Applies == -1);
    }

    [Theory]
    [InlineData(Channel.Military, true)]
    [InlineData(Channel.Formal, false)]
    public void Soldiers_HaveNoQuotaNoSideWorkNoPhoneAndNoIntentions(Channel channel, bool soldiers)
    {
        // Everything drives a worker to all of it: chances at their most, money for a phone in hand.
        World world = Empty(War, Set(CheongbuParameters.SideStart, 10), Set(InformationParameters.PhoneBuy, 1), Set(DecisionParameters.LeaveEconomic, 9), Set(BrokersParameters.BrokerFound, 1), Set(MilitaryParameters.CasualtyRate, 0),
            Set(SurveillanceParameters.PhoneDetection, 0), Set(WorkParameters.DeathRate, 0));
        Seat(world, Host.Russia, 8, channel, channel == Channel.Military ? Sector.Troops : Sector.Construction);
        world.Workers.Savings.AsSpan(0, 8).Fill(1_000_000);
        for (int slot = 0; slot < 4; slot++)
        {
            world.Workers.Flags[slot] |= PersonFlags.WantsPhone;
        }

        SiteMonth s = Open(world);
        SitePass.Whole.Live(ref s);

        long[] never =
        [
            s.Counters[(int)Counter.QuotaAssessed], s.Counters[(int)Counter.PhonesBought], s.Counters[(int)Counter.Intentions],
            s.Counters[(int)Counter.Indicators], s.Counters[(int)Counter.Exploitation], Moved(s, FlowKind.OfficeShare), Moved(s, FlowKind.Remittance),
        ];
        never.ShouldAllBe(n => n == 0 == soldiers);
        const int Busy = PersonFlags.SideWork | PersonFlags.Preparing;
        s.Flags[..8].ToArray().Any(f => (f & Busy) != 0).ShouldBe(!soldiers);
    }

    private static SiteMonth Struck(int people, params ParameterSetting[] settings)
    {
        SiteMonth s = Site(people, Sector.Troops, [Set(MilitaryParameters.CasualtyRate, 0.5), .. settings]);
        s.LivingAccident[0] = 0;
        return s;
    }

    private static SiteMonth Site(int people, Sector sector = Sector.Troops, params ParameterSetting[] settings)
    {
        World world = Empty(War, settings);
        Seat(world, Host.Russia, people, Channel.Military, sector);
        SiteMonth s = Open(world);
        s.PocketNow.Clear();
        s.LivingAccident.Fill(uint.MaxValue);
        return s;
    }

    private static Words[] Draws(in SiteMonth s, int people, Purpose purpose)
    {
        Words[] draws = new Words[people];
        for (int slot = 0; slot < people; slot++)
        {
            draws[slot] = s.Draw(slot, purpose);
        }

        return draws;
    }

    private static uint Word(double uniform) => (uint)(uniform * (1L << 32));

    private static long Moved(in SiteMonth s, FlowKind kind) => s.CentsMoved[(int)kind];
}
