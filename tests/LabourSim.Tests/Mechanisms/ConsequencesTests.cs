using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class ConsequencesTests
{
    [Fact]
    public void Exit_FallsOnThoseLeft()
    {
        // Two exits: fear + 2 x 0.08; leaving is seen to be possible: knowledge + 0.01 of what is not known.
        SiteMonth s = Site(2);
        s.ExitsHere = 2;
        s.Fear[0] = 0.3f;
        s.Fear[1] = 0.9f;
        s.Knowledge[0] = 0.5f;
        Consequences.Apply(ref s);

        s.Fear[0].ShouldBe(0.46f, 1e-6);
        s.Fear[1].ShouldBe(1f);
        s.Knowledge[0].ShouldBe(0.505f, 1e-6);
        s.Sites.Scrutiny[0].ShouldBe((byte)8);
        s.ExitsHere = 0;
        Consequences.Apply(ref s);
        s.Sites.Scrutiny[0].ShouldBe((byte)7);
        s.Fear[0].ShouldBe(0.46f, 1e-6);
    }

    [Fact]
    public void Scrutiny_RaisesTheWatchOfItsSite()
    {
        World world = Empty(Month.Of(2015, 7));
        Seat(world, Host.Russia);
        world.Sites.SecurityZeal[0] = 0.5f;
        float usual = Open(world).Watch;
        world.Sites.Scrutiny[0] = 1;

        usual.ShouldBe(1f, 1e-6);
        Open(world).Watch.ShouldBe(1.5f, 1e-6);
    }

    [Fact]
    public void Redress_TurnsAMonthsCreditAndArrearsIntoCash()
    {
        // Of 50.00 on the books the month's 30.00 is handed over; of 100.00 owed by the client the worker's 15 %.
        SiteMonth s = Site(1);
        s.Rates<ConsequencesRates>().MechanismRecovery = 1f;
        s.Credit[0] = 5_000;
        s.CreditNow[0] = 3_000;
        s.Owed[0] = 10_000;
        Consequences.Apply(ref s);

        s.Cash[0].ShouldBe(4_500);
        s.Credit[0].ShouldBe(2_000);
        s.Owed[0].ShouldBe(8_500);
        s.Money[0].ShouldBe(4_500);
        s.CentsMoved[(int)FlowKind.PayOut].ShouldBe(3_000);
        s.CentsMoved[(int)FlowKind.Redress].ShouldBe(1_500);
        s.Counters[(int)Counter.Complaints].ShouldBe(0);
    }

    [Fact]
    public void Line_NeedsAPhoneAndAGrievanceAndMayMeetReprisal()
    {
        SiteMonth s = Site(3);
        s.Rates<ConsequencesRates>().LineUse = 1f;
        s.Rates<ConsequencesRates>().Reprisal = 1f;
        s.Flags[0] |= PersonFlags.Phone;
        s.Flags[1] |= PersonFlags.Phone;
        s.Grievance[0] = s.Grievance[2] = 1f;
        s.ChoiceComplain.Fill(0.5f);
        Consequences.Apply(ref s);

        s.Counters[(int)Counter.Complaints].ShouldBe(1);
        s.Counters[(int)Counter.Reprisals].ShouldBe(1);
        s.Fear[0].ShouldBe(0.25f);
        s.World.Workers.Harms[0].ShouldBe((short)1);
        s.World.Workers.Harms[1].ShouldBe((short)0);
        s.World.Workers.Harms[2].ShouldBe((short)0);
    }

    private static SiteMonth Site(int people)
    {
        World world = Empty(Month.Of(2015, 7));
        Seat(world, Host.Russia, people);
        SiteMonth s = Open(world);
        s.CreditNow.Clear();
        return s;
    }
}
