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

public class SurveillanceTests
{
    // Twice the mean share times a draw: always everything.
    private static readonly ParameterSetting AllSavings = Set(SurveillanceParameters.BribeForced, 1e9);

    [Fact]
    public void Search_TakesPhoneAndSavingsAndFrightensThePlatoon()
    {
        SiteMonth s = Site(AllSavings, Set(SurveillanceParameters.SentHomeShare, 0), Set(InformationParameters.PhoneGiveUp, 0));
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
        SiteMonth s = Site(AllSavings, Set(SurveillanceParameters.SentHomeShare, 0));
        s.Savings[0] = s.Cash[0] = 16_777_219;
        Surveillance.Punish(ref s, 0, EventCause.Talk);

        s.Savings[0].ShouldBe(0);
        s.Cash[0].ShouldBe(0);
        s.CentsMoved[(int)FlowKind.BribeFromSavings].ShouldBe(16_777_219);
    }

    [Fact]
    public void SentHome_LeavesTheSeatEmpty()
    {
        SiteMonth s = Site(Set(SurveillanceParameters.SentHomeShare, 1));
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
        SiteMonth s = Site(Set(SurveillanceParameters.SentHomeShare, 1), Set(RotationParameters.BorderOpen, 0));
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

    [Theory]
    // Watch 1 x (0.8 + 0.4 x zeal).
    [InlineData(0f, 0, 0, 0.8f)]
    [InlineData(0.5f, 0, 0, 1f)]
    // Half a year without a case: 1 + 0.2 x 0.5 x 6/12 = 1.05; at full zeal after a year and more: 1.2 x 1.2.
    [InlineData(0.5f, 6, 0, 1.05f)]
    [InlineData(1f, 12, 0, 1.44f)]
    [InlineData(1f, 255, 0, 1.44f)]
    // An officer without zeal feels no want of a case; scrutiny is half as much again.
    [InlineData(0f, 255, 0, 0.8f)]
    [InlineData(0.5f, 6, 1, 1.575f)]
    public void Level_FollowsZealWantOfACaseAndScrutiny(float zeal, byte gap, byte scrutiny, float level)
    {
        SiteMonth s = Site(Set(SurveillanceParameters.CasePressure, 0.2), Set(ConsequencesParameters.ScrutinyWatch, 1.5));
        s.Sites.SecurityZeal[0] = zeal;
        s.Sites.CaseGap[0] = gap;
        s.Sites.Scrutiny[0] = scrutiny;

        Surveillance.Level(s.World, s.Cell, 0).ShouldBe(level, 1e-5);
    }

    [Fact]
    public void SettledCase_IsNoCaseToShow()
    {
        // At a venality of 1.6 every case with money in it is settled: nobody is sent home, and the officer's want of a case grows.
        SiteMonth s = Searched(money: 10_000);
        Surveillance.Apply(ref s);

        s.Counters[(int)Counter.CasesSettled].ShouldBe(1);
        s.Counters[(int)Counter.SentHomeUnderGuard].ShouldBe(0);
        s.CasesReported.ShouldBe(0);
        s.Sites.CaseGap[0].ShouldBe((byte)4);

        // The phone and the money are gone all the same, and it was a punishment.
        (s.Flags[3] & PersonFlags.Phone).ShouldBe(0);
        s.Savings[3].ShouldBe(0);
        s.Counters[(int)Counter.Punishments].ShouldBe(1);
    }

    [Fact]
    public void CaseWithoutMoney_IsReported()
    {
        SiteMonth s = Searched(money: 0);
        Surveillance.Apply(ref s);

        s.Counters[(int)Counter.CasesSettled].ShouldBe(0);
        s.Counters[(int)Counter.SentHomeUnderGuard].ShouldBe(1);
        s.CasesReported.ShouldBe(1);
        s.Sites.CaseGap[0].ShouldBe((byte)0);
    }

    [Fact]
    public void CaseGap_EndsAt255()
    {
        SiteMonth s = Site();
        s.Sites.CaseGap[0] = 255;
        Surveillance.Apply(ref s);

        s.Sites.CaseGap[0].ShouldBe((byte)255);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.4f, true)]
    public void CasesAreSettled_ByVenality(float venality, bool always)
    {
        // 0.3 x venality against each one's draw.
        SiteMonth s = Site(AllSavings, Set(SurveillanceParameters.SentHomeShare, 0), Set(SurveillanceParameters.CaseSettled, always ? 2.5 : 0.3));
        s.Sites.SecurityVenality[0] = venality;
        for (int slot = 0; slot < 12; slot++)
        {
            s.Savings[slot] = 1_000;
            Surveillance.Punish(ref s, slot, EventCause.Talk);
        }

        s.Counters[(int)Counter.CasesSettled].ShouldBe(always ? 12 : 0);
    }

    [Fact]
    public void Session_SinglesOutWhoeverSitsAtTheDrawnPlace()
    {
        // 96 people fill whole vectors, so that the draw always falls on somebody; half of being caught is the fright.
        World world = Empty(Month.Of(2015, 7), Set(SurveillanceParameters.ConfessionRate, 1), Set(SurveillanceParameters.FearCaught, 0.25));
        Seat(world, Host.Russia, people: 96);
        world.Sites.PartyZeal[0] = 1f;
        SiteMonth s = Open(world);
        s.ChoiceSearch.Fill(1f);
        s.ContactDetect.Fill(1f);
        int drawn = (int)(world.Streams.Site(world.Sites.Ordinal[0], Host.Russia, s.Now, Purpose.SiteMonth).U3 * 96);
        Surveillance.Apply(ref s);

        s.Counters[(int)Counter.Confessions].ShouldBe(1);
        s.FearAdded[drawn].ShouldBe(0.125f);
        s.FearAdded.ToArray().Count(f => f > 0).ShouldBe(1);
        s.Counters[(int)Counter.Punishments].ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 1f)]
    [InlineData(1, 0f)]
    public void Session_NeedsARateAndAZealousSecretary(double rate, float zeal)
    {
        SiteMonth s = Site(Set(SurveillanceParameters.ConfessionRate, rate));
        s.Sites.PartyZeal[0] = zeal;
        Surveillance.Apply(ref s);

        s.Counters[(int)Counter.Confessions].ShouldBe(0);
        s.FearAdded.ToArray().ShouldAllBe(f => f == 0f);
    }

    [Theory]
    // With someone caught, mates moonlighting in the same platoon: not the released one, not the other platoon.
    [InlineData(1, 4)]
    [InlineData(0, 1)]
    public void Crew_IsFoundTogether(double together, int caught)
    {
        SiteMonth s = Site(Set(SurveillanceParameters.CrewCaught, together), Set(SurveillanceParameters.SentHomeShare, 0), Set(SurveillanceParameters.SideDetection, 1));
        for (int slot = 0; slot < 4; slot++)
        {
            s.Flags[slot] |= PersonFlags.Moonlighting;
        }

        s.Flags[4] |= PersonFlags.Released;
        s.Flags[11] |= PersonFlags.Moonlighting;
        s.ContactDetect[2] = 0f;
        Surveillance.Apply(ref s);

        s.Counters[(int)Counter.SideWorkDetected].ShouldBe(caught);
        s.Counters[(int)Counter.Punishments].ShouldBe(caught);
        (s.Flags[2] & PersonFlags.SideWork).ShouldBe(0);
        (s.Flags[4] & PersonFlags.Released).ShouldNotBe(0);
        (s.Flags[11] & PersonFlags.Moonlighting).ShouldNotBe(0);
    }

    [Theory]
    // 0.1 a month at watch 1: seven tenths of it where the foreman colludes, 1.3 times where not.
    [InlineData(true, 0.069f, true)]
    [InlineData(true, 0.071f, false)]
    [InlineData(false, 0.129f, true)]
    [InlineData(false, 0.131f, false)]
    public void Foreman_HidesSideWorkOrShowsIt(bool colludes, float draw, bool seen)
    {
        SiteMonth s = Site(Set(SurveillanceParameters.SideDetection, 0.1), Set(SurveillanceParameters.MoonlightDetection, 1));
        s.Sites.ForemanColludes[0] = colludes;
        s.Watch = 1f;
        s.Flags[0] |= PersonFlags.Moonlighting;
        s.ContactDetect[0] = draw;
        Surveillance.Apply(ref s);

        (s.Counters[(int)Counter.SideWorkDetected] == 1).ShouldBe(seen);
    }

    // Someone with a phone is found; all savings are taken, and whoever is reported is sent home.
    private static SiteMonth Searched(int money)
    {
        SiteMonth s = Site(AllSavings, Set(SurveillanceParameters.SentHomeShare, 1), Set(SurveillanceParameters.CaseSettled, 1));
        s.Sites.SecurityVenality[0] = 1.6f;
        s.Sites.CaseGap[0] = 3;
        s.Flags[3] |= PersonFlags.Phone;
        s.Savings[3] = money;
        s.ChoiceSearch[3] = 0f;
        return s;
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
