using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Tests.Mechanisms;

public class DecisionTests
{
    [Fact]
    public void Resolution_TakesTheHazardOfAllFiveMotives()
    {
        // One motive alone, at -4: e^-4 = 0.018316 for someone without doubt, fear or ties; the others at -50 add nothing.
        SiteMonth s = Site(2, Set(P.LeaveEconomic, -4), Set(P.LeaveMoral, -50), Set(P.LeaveExistential, -50), Set(P.LeaveEpistemic, -50),
            Set(P.LeaveImminent, -50));
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
        SiteMonth s = Site(2, Set(P.ClimbLogSd, 0), Set(P.Abandon, 0));
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
        SiteMonth s = Ready(10, Set(P.ExitSuccess, 0), Set(P.HandedBack, 1));
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
        SiteMonth s = Ready(3, Set(P.ExitSuccess, 0), Set(P.HandedBack, 0));
        Decision.Apply(ref s);

        s.Readiness[..3].ToArray().ShouldAllBe(r => r == 0.5f);
        s.Fear[..3].ToArray().ShouldAllBe(f => f == 0.125f);
        s.Counters[(int)Counter.Attempts].ShouldBe(3);
        s.Counters[(int)Counter.Exits].ShouldBe(0);
    }

    [Fact]
    public void Exits_AreCountedByTheirCause()
    {
        SiteMonth s = Ready(20, Set(P.ExitSuccess, 1), Set(P.HandedBack, 1));
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

    private static SiteMonth Ready(int people, params ParameterSetting[] settings)
    {
        // The pace of a multiple of 2 makes everyone ready, and trying certain.
        SiteMonth s = Site(people, [.. settings, Set(P.Abandon, 0), Set(P.AttemptFactor, 2), Set(P.FearCaught, 0.25)]);
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
