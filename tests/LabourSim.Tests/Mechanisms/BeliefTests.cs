using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>One month's change of mind at surveillance 1, fourteen hours, a party secretary of middling zeal; worked out by hand.</summary>
public class BeliefTests
{
    private const float Exact = 1e-6f;

    [Fact]
    public void Grievance_FollowsHopeAgainstPay()
    {
        // Hope 100: pocket 8, side work 20, credit 100 counted at 0.35 = 35 make 63; a tenth of the way to 0.37.
        SiteMonth s = Site(2);
        s.PocketNow[0] = 800;
        s.SideNet[0] = 2_000;
        s.CreditNow[0] = 10_000;

        // The stranded have 0.2 more to be aggrieved at; without any pay a tenth of 1.2.
        s.Flags[1] |= PersonFlags.Stranded;
        Belief.Apply(ref s);

        s.Grievance[0].ShouldBe(0.037f, Exact);
        s.Grievance[1].ShouldBe(0.12f, Exact);
    }

    [Fact]
    public void Sessions_TakeDoubtBackUntilTheRupture()
    {
        // Paid as hoped, so grievance stays 0: exposure 0.8 adds 0.0072 x 1.6 x 0.8 x 0.25 = 0.002304 of what is not yet
        // doubted, sessions take 0.004 of it: 0.2 + 0.8 x (0.002304 - 0.004) = 0.1986432. Past the rupture only the first.
        SiteMonth s = Site(2);
        s.PocketNow[..2].Fill(10_000);
        s.Exposure[..2].Fill(0.8f);
        s.Doubt[0] = 0.2f;
        s.Doubt[1] = 0.5f;
        s.Flags[1] |= PersonFlags.Ruptured;
        Belief.Apply(ref s);

        s.Doubt[0].ShouldBe(0.1986432f, Exact);
        s.Doubt[1].ShouldBe(0.501152f, Exact);
    }

    [Fact]
    public void Rupture_ComesAtItsLevelAndStays()
    {
        // 0.44 less the sessions' 0.00224, and 0.0125 of talk: 0.45026 is past 0.45.
        SiteMonth s = Site(2);
        s.PocketNow[..2].Fill(10_000);
        s.Doubt[0] = s.Doubt[1] = 0.44f;
        s.DoubtAdded[0] = 0.0125f;
        s.DoubtAdded[1] = 0.0120f;
        Belief.Apply(ref s);

        (s.Flags[0] & PersonFlags.Ruptured).ShouldNotBe(0);
        (s.Flags[1] & PersonFlags.Ruptured).ShouldBe(0);
        s.Counters[(int)Counter.Ruptures].ShouldBe(1);
        float broken = s.Doubt[0];
        Belief.Apply(ref s);
        s.Doubt[0].ShouldBeGreaterThanOrEqualTo(broken);
    }

    [Fact]
    public void PublicLoyalty_HidesDoubtBehindFear()
    {
        // Doubt 0.6: without fear 0.4 is shown; in full fear all loyalty and no more than 1.
        SiteMonth s = Site(1);
        s.Flags[0] |= PersonFlags.Ruptured;
        s.Doubt[0] = 0.6f;
        s.PocketNow[0] = 10_000;
        Belief.Apply(ref s);
        double open = s.Counters[(int)Counter.PublicLoyalty] * MonthlyTotals.FixedPoint;
        s.Fear[0] = 1f;
        Belief.Apply(ref s);
        double afraid = s.Counters[(int)Counter.PublicLoyalty] * MonthlyTotals.FixedPoint - open;

        open.ShouldBe(0.4, Exact);
        afraid.ShouldBe(1, Exact);
    }

    private static SiteMonth Site(int people)
    {
        World world = Empty(Month.Of(2015, 7));
        Seat(world, Host.Russia, people);
        world.Sites.PartyZeal[0] = 0.5f;
        SiteMonth s = Open(world);
        s.Watch = 1f;
        s.PocketNow.Clear();
        s.SideNet.Clear();
        s.CreditNow.Clear();
        s.Exposure.Clear();
        return s;
    }
}
