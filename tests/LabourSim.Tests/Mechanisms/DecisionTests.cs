using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Randomness;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class DecisionTests
{
    [Fact]
    public void Resolution_TakesTheHazardOfAllFiveMotives()
    {
        // One motive alone, at -4: e^-4 = 0.018316 for someone without doubt, fear or ties; the others at -50 add nothing.
        SiteMonth s = Site(2, Set(DecisionParameters.LeaveEconomic, -4), Set(DecisionParameters.LeaveMoral, -50), Set(DecisionParameters.LeaveExistential, -50), Set(DecisionParameters.LeaveEpistemic, -50),
            Set(DecisionParameters.LeaveImminent, -50));
        s.ChoiceIntend[0] = 0.01831f;
        s.ChoiceIntend[1] = 0.01833f;
        Decision.Apply(ref s);

        (s.Flags[0] & PersonFlags.Preparing).ShouldNotBe(0);
        (s.Flags[1] & PersonFlags.Preparing).ShouldBe(0);
        s.World.Workers.Cause[0].ShouldBe((byte)EventCause.Economic);
        s.World.Workers.Intended[0].ShouldBe((short)s.Now);
        s.Counters[(int)Counter.Intentions].ShouldBe(1);
    }

    [Fact]
    public void Climb_FollowsMeansUrgencyAndFear()
    {
        // Pace 0.085 without spread; means 0.5 + 0.25 for knowledge 0.5 + 0.3 for a phone; fear 0.5 takes 15 %.
        SiteMonth s = Site(2, Set(DecisionParameters.ClimbLogSd, 0), Set(DecisionParameters.Abandon, 0));
        for (int slot = 0; slot < 2; slot++)
        {
            s.Flags[slot] |= PersonFlags.Preparing | PersonFlags.Phone;
            s.Knowledge[slot] = 0.5f;
            s.Fear[slot] = 0.5f;
        }

        s.ContractEnd[1] = s.Now + 6;
        Decision.Apply(ref s);

        s.Readiness[0].ShouldBe(0.085f * 1.05f * 0.85f, 1e-6);
        s.Readiness[1].ShouldBe(2 * 0.085f * 1.05f * 0.85f, 1e-6);
    }

    [Fact]
    public void FailedAttempts_AreHandedBackWithTheirFamiliesAtRisk()
    {
        SiteMonth s = Ready(10, Set(DecisionParameters.ExitSuccess, 0), Set(DecisionParameters.HandedBack, 1));
        Decision.Apply(ref s);

        s.Counters[(int)Counter.Attempts].ShouldBe(10);
        s.Counters[(int)Counter.HandedBack].ShouldBe(10);
        (s.Counters[(int)Counter.FamiliesPunished] + s.Counters[(int)Counter.FamiliesWatched]).ShouldBe(10);
        s.Sites.People[0].ShouldBe((short)0);
        WorldAudit.VacantSlots(s.World).ShouldBeEmpty();
    }

    [Fact]
    public void UnseenFailures_StartHalfwayAgainAndMoreAfraid()
    {
        SiteMonth s = Ready(3, Set(DecisionParameters.ExitSuccess, 0), Set(DecisionParameters.HandedBack, 0));
        Decision.Apply(ref s);

        s.Readiness[..3].ToArray().ShouldAllBe(r => r == 0.5f);
        s.Fear[..3].ToArray().ShouldAllBe(f => f == 0.125f);
        s.Counters[(int)Counter.Attempts].ShouldBe(3);
        s.Counters[(int)Counter.Exits].ShouldBe(0);
    }

    [Fact]
    public void Exits_AreCountedByTheirCause()
    {
        SiteMonth s = Ready(20, Set(DecisionParameters.ExitSuccess, 1), Set(DecisionParameters.HandedBack, 1));
        s.World.Workers.Cause.AsSpan(0, 20).Fill((byte)EventCause.Epistemic);
        s.World.Workers.Intended.AsSpan(0, 20).Fill((short)(s.Now - 9));
        Decision.Apply(ref s);

        // No road is certain: 98 of 100 succeed at most.
        long exits = s.Counters[(int)Counter.Exits];
        exits.ShouldBeInRange(15, 20);
        (exits + s.Counters[(int)Counter.HandedBack]).ShouldBe(20);
        s.Counters[(int)Counter.ExitsEpistemic].ShouldBe(exits);
        s.Counters[(int)Counter.IntentLagMonths].ShouldBe(9 * exits);
        s.ExitsHere.ShouldBe((int)exits);
        TourRecord tour = s.Out.Leavers.Items.ToArray().First(l => l.Tour.End == EndKind.Exited).Tour;
        (tour.Cause, tour.IntentLag).ShouldBe(((byte)EventCause.Epistemic, (short)9));
    }

    [Fact]
    public void PaidRoute_TakesOpenCashAndThenSavings()
    {
        // A route costs 500; 300 open and 400 hidden: 200 come out of hiding. Nobody gets through here, and the fee is gone.
        SiteMonth s = Ready(1, Set(DecisionParameters.RouteCost, 500), Set(DecisionParameters.ExitSuccess, 0), Set(DecisionParameters.HandedBack, 0));
        s.Cash[0] = 30_000;
        s.Savings[0] = 40_000;
        Decision.Apply(ref s);

        (s.Cash[0], s.Savings[0], s.Money[0]).ShouldBe((0, 20_000, -50_000));
        s.CentsMoved[(int)FlowKind.SavingsCarried].ShouldBe(20_000);
        s.CentsMoved[(int)FlowKind.RouteFee].ShouldBe(50_000);
    }

    [Theory]
    // Enough in open cash: savings are left alone.
    [InlineData(50_000, 7_000, false, 0, 7_000)]
    [InlineData(0, 50_000, false, 0, 0)]
    // A cent short: on one's own, and nothing is paid.
    [InlineData(20_000, 29_999, false, 20_000, 29_999)]
    // A safe pathway comes first and costs nothing.
    [InlineData(50_000, 7_000, true, 50_000, 7_000)]
    public void Route_IsAssistedElsePaidElseUnaided(int cash, int savings, bool assisted, int cashLeft, int savingsLeft)
    {
        SiteMonth s = Ready(1, Set(DecisionParameters.RouteCost, 500), Set(DecisionParameters.ExitSuccess, 0), Set(DecisionParameters.HandedBack, 0));
        s.World.SafeShare[(int)s.Host] = assisted ? 1f : 0f;
        s.Cash[0] = cash;
        s.Savings[0] = savings;
        Decision.Apply(ref s);

        (s.Cash[0], s.Savings[0]).ShouldBe((cashLeft, savingsLeft));
        s.CentsMoved[(int)FlowKind.RouteFee].ShouldBe(cash + savings - cashLeft - savingsLeft);
    }

    [Theory]
    // Half get through unaided, 1.4 times as many by a paid route, 1.8 times by a safe pathway, read off each one's draw.
    [InlineData(0, 0f, 0.5f, 0, 0)]
    [InlineData(50_000, 0f, 0.7f, 1, 0)]
    [InlineData(50_000, 1f, 0.9f, 0, 1)]
    public void Routes_MultiplySuccess(int cash, float safe, float success, int paid, int assisted)
    {
        SiteMonth s = Ready(60, Set(DecisionParameters.RouteCost, 500), Set(DecisionParameters.ExitSuccess, 0.5), Set(DecisionParameters.RoutePaidSuccess, 1.4), Set(SafeExitParameters.SafeExitSuccess, 1.8), Set(DecisionParameters.HandedBack, 0));
        s.World.SafeShare[(int)s.Host] = safe;
        s.Cash[..60].Fill(cash);
        int through = 0;
        for (int slot = 0; slot < 60; slot++)
        {
            through += s.Draw(slot, Purpose.Attempt).U0 < success ? 1 : 0;
        }

        Decision.Apply(ref s);
        through.ShouldBeInRange(1, 59);
        s.Counters[(int)Counter.Exits].ShouldBe(through);
        s.Counters[(int)Counter.PaidExits].ShouldBe(paid * through);
        s.Counters[(int)Counter.SafeExits].ShouldBe(assisted * through);
        s.CentsMoved[(int)FlowKind.RouteFee].ShouldBe(paid * 60 * 50_000L);
        s.Out.Leavers.Items.ToArray().ShouldAllBe(l => l.Route == (assisted > 0 ? Route.Assisted : paid > 0 ? Route.Paid : Route.Unaided));
    }

    private static SiteMonth Ready(int people, params ParameterSetting[] settings)
    {
        // The pace of a multiple of 2 makes everyone ready, and trying certain.
        SiteMonth s = Site(people, [.. settings, Set(DecisionParameters.Abandon, 0), Set(DecisionParameters.AttemptFactor, 2), Set(SurveillanceParameters.FearCaught, 0.25)]);
        for (int slot = 0; slot < people; slot++)
        {
            s.Flags[slot] |= PersonFlags.Preparing;
            s.Readiness[slot] = 1f;
            s.World.Workers.Cause[slot] = (byte)EventCause.Economic;
        }

        return s;
    }

    private static SiteMonth Site(int people, params ParameterSetting[] settings)
    {
        World world = Empty(Month.Of(2015, 7), settings);
        Seat(world, Host.Russia, people);
        SiteMonth s = Open(world);
        s.ChoiceIntend.Fill(1f);
        return s;
    }
}
