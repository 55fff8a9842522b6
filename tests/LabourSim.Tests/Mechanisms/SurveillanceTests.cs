using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Tests.Mechanisms;

public class SurveillanceTests
{
    // Twice the mean share times a draw: always everything.
    private static readonly ParameterSetting AllSavings = Set(P.BribeForced, 1e9);

    [Fact]
    public void Search_TakesPhoneAndSavingsAndFrightensThePlatoon()
    {
        SiteMonth s = Site(AllSavings, Set(P.SentHomeShare, 0), Set(P.PhoneGiveUp, 0));
        s.Flags[3] |= PersonFlags.Phone | PersonFlags.WantsPhone;
        s.Savings[3] = 4_321;
        s.Cash[3] = 99;
        s.ChoiceSearch[3] = 0f;
        Surveillance.Apply(ref s);

        (s.Flags[3] & (PersonFlags.Phone | PersonFlags.WantsPhone)).ShouldBe(PersonFlags.WantsPhone);
        s.Savings[3].ShouldBe(0);
        s.Cash[3].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.BribeFromSavings].ShouldBe(4_321);
        s.CentsMoved[(int)FlowKind.BribeFromCash].ShouldBe(99);
        s.World.Workers.Harms[3].ShouldBe((short)1);
        s.World.Workers.Caught[3].ShouldBe((byte)1);
        s.FearAdded[3].ShouldBe(0.29f, 1e-6);
        s.FearAdded[4].ShouldBe(0.04f, 1e-6);
        s.FearAdded[10].ShouldBe(0f);
        s.Counters[(int)Counter.Punishments].ShouldBe(1);
        s.Counters[(int)Counter.PhonesConfiscated].ShouldBe(1);
    }

    [Fact]
    public void LargeSavings_NeverGoBelowNothing()
    {
        // 167,772.19 has no float of its own; the nearest is a cent more.
        SiteMonth s = Site(AllSavings, Set(P.SentHomeShare, 0));
        s.Savings[0] = s.Cash[0] = 16_777_219;
        Surveillance.Punish(ref s, 0, EventCause.Talk);

        s.Savings[0].ShouldBe(0);
        s.Cash[0].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.BribeFromSavings].ShouldBe(16_777_219);
    }

    [Fact]
    public void SentHome_LeavesTheSeatEmpty()
    {
        SiteMonth s = Site(Set(P.SentHomeShare, 1));
        Surveillance.Punish(ref s, 5, EventCause.SideWork);

        s.Flags[5].ShouldBe(0);
        s.Counters[(int)Counter.SentHomeUnderGuard].ShouldBe(1);
        s.Counters[(int)Counter.SideWorkDetected].ShouldBe(1);
        s.Out.Leavers[0].Tour.End.ShouldBe(EndKind.SentHomeUnderGuard);
        WorldAudit.VacantSlots(s.World).ShouldBeEmpty();
    }

    [Fact]
    public void ShutBorder_SendsNobodyHome()
    {
        SiteMonth s = Site(Set(P.SentHomeShare, 1), Set(P.BorderOpen, 0));
        Surveillance.Punish(ref s, 5, EventCause.SideWork);

        (s.Flags[5] & PersonFlags.Present).ShouldNotBe(0);
    }

    [Theory]
    // Rest at surveillance 1 and caution 0.5: 0.25 + 0.35 x 0.5 = 0.425; 6 % of the way there in a month.
    [InlineData(0.5f, 1f, 0f, 0.4955f)]
    // At surveillance 2 the rest is 0.575.
    [InlineData(0.5f, 2f, 0f, 0.5045f)]
    // A fright comes on top, up to 1.
    [InlineData(0.425f, 1f, 0.25f, 0.675f)]
    [InlineData(0.9f, 1f, 0.5f, 1f)]
    public void Fear_FadesTowardsItsRest(float before, float watch, float added, float after)
    {
        SiteMonth s = Site();
        s.Watch = watch;
        s.Caution[0] = 0.5f;
        s.Fear[0] = before;
        s.FearAdded[0] = added;
        Surveillance.Apply(ref s);

        s.Fear[0].ShouldBe(after, 1e-6);
    }

    private static SiteMonth Site(params ParameterSetting[] settings)
    {
        World world = Empty(Month.Of(2015, 7), settings);
        Seat(world, Host.Russia, people: 12);
        SiteMonth s = Open(world);
        s.ChoiceSearch.Fill(1f);
        s.ContactDetect.Fill(1f);
        return s;
    }
}
