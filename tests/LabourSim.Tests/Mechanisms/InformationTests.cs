using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>Russia in mid-2015: openness 1, confinement 0.2; all worked out by hand.</summary>
public class InformationTests
{
    private const float Exact = 1e-6f;
    private static readonly Month Summer = Month.Of(2015, 7);

    [Fact]
    public void Knowledge_FollowsWhatIsSeen()
    {
        // Curiosity 0.5 sees 0.8 of everything: 0.025 x 0.8 = 0.02 a month. A phone shows 1.44 more in the
        // three hours that a day of 14 leaves, side work makes what is seen 1.3 times as much; the month of arrival adds 0.05. What is known already is not learned again.
        SiteMonth s = Site(5);
        s.Flags[1] |= PersonFlags.Phone;
        s.Flags[2] |= PersonFlags.Moonlighting;
        s.Arrived[3] = s.Now;
        s.Knowledge[4] = 0.5f;
        Information.Apply(ref s);

        s.Knowledge[0].ShouldBe(0.02f, Exact);
        s.Knowledge[1].ShouldBe(0.056f, Exact);
        s.Knowledge[2].ShouldBe(0.026f, Exact);
        s.Knowledge[3].ShouldBe(0.07f, Exact);
        s.Knowledge[4].ShouldBe(0.51f, Exact);
        s.Exposure[0].ShouldBe(0.8f, Exact);
        s.Exposure[1].ShouldBe(2.24f, Exact);
        s.Counters[(int)Counter.KnowledgeGained].ShouldBeInRange(190_840, 190_841);
    }

    [Theory]
    // Of 24 hours, 7 are rest: a day of 14 leaves 3, one of 11 leaves 6, one of 17 or more nothing.
    [InlineData(14, 1.44f)]
    [InlineData(11, 2.88f)]
    [InlineData(15.5, 0.72f)]
    [InlineData(18, 0f)]
    public void Media_are_seen_in_the_hours_that_work_leaves_and_behind_a_fence_too(double hours, float media)
    {
        foreach (double confinement in new[] { 0.2, 0.95 })
        {
            World world = Empty(Summer, Set(InformationParameters.Confinement, confinement), Set(InformationParameters.MediaFatigue, 0.1));
            Seat(world, Host.Russia, 2);
            SiteMonth s = Open(world);
            s.Hours = (float)hours;
            s.Curiosity[0] = s.Curiosity[1] = 0.5f;
            s.Flags[1] |= PersonFlags.Phone;
            Information.Apply(ref s);

            s.Exposure[0].ShouldBe(1f - (float)confinement, 1e-5f);
            (s.Exposure[1] - s.Exposure[0]).ShouldBe(media, 1e-4f);
            s.Fatigue[0].ShouldBe(0f);
            s.Fatigue[1].ShouldBe(hours < 17 ? 0.1f : 0f, Exact);
        }
    }

    [Theory]
    // From the usual 0.2 on, 0.95 is 15/16 of the way to all; of that, needs-out of what needs going out is gone.
    [InlineData(0.1, 0.8, 1f)]
    [InlineData(0.2, 0.8, 1f)]
    [InlineData(0.6, 0.8, 0.6f)]
    [InlineData(0.95, 0.8, 0.25f)]
    [InlineData(0.95, 0, 1f)]
    public void Confinement_beyond_the_usual_shuts_off_what_needs_going_out(double confinement, double needs, float left)
    {
        World world = Empty(Summer, Set(InformationParameters.Confinement, confinement), Set(InformationParameters.NeedsOut, needs), Set(InformationParameters.ConfinedTalk, 0.2));
        ref readonly InformationRates shut = ref world.Rates<InformationRates>(0);
        InformationRates open = Empty(Summer).Rates<InformationRates>(0);

        shut.Out.ShouldBe(left, 1e-5f);
        shut.PhoneBuy.ShouldBe(open.PhoneBuy * left, 1e-5f);
        float part = Math.Max(0f, ((float)confinement - 0.2f) / 0.8f);
        shut.HonestTalk.ShouldBe(open.HonestTalk * (1f - 0.8f * part), 1e-5f);
    }

    [Fact]
    public void PocketCash_IsSavedForAPhoneOrSpent()
    {
        // Of 8.00, 93 % = 744 is put aside by one who wants a phone. Another spends it, and half of 10.00 kept from before.
        SiteMonth s = Site(2);
        s.Flags[0] |= PersonFlags.WantsPhone;
        s.PocketNow[0] = s.Cash[0] = s.PocketNow[1] = 800;
        s.Cash[1] = 1_800;
        Information.Apply(ref s);

        s.Savings[0].ShouldBe(744);
        s.Cash[0].ShouldBe(0);
        s.Savings[1].ShouldBe(0);
        s.Cash[1].ShouldBe(500);
        Moved(s, FlowKind.CashHidden).ShouldBe(744);
        Moved(s, FlowKind.PocketSpent).ShouldBe(56 + 800 + 500);
    }

    [Fact]
    public void Phone_IsBoughtOnceTheMoneyIsThere()
    {
        SiteMonth s = Site(2);
        s.Flags[0] |= PersonFlags.WantsPhone;
        s.Flags[1] |= PersonFlags.WantsPhone;
        s.Savings[0] = 5_000;
        s.Savings[1] = 4_999;
        s.ContactPhone.Clear();
        Information.Apply(ref s);

        (s.Flags[0] & PersonFlags.Phone).ShouldNotBe(0);
        s.Savings[0].ShouldBe(0);
        (s.Flags[1] & PersonFlags.Phone).ShouldBe(0);
        Moved(s, FlowKind.PhonePurchase).ShouldBe(5_000);
        s.Counters[(int)Counter.PhoneFirstBuyers].ShouldBe(1);
        s.Counters[(int)Counter.PhoneSavingMonths].ShouldBe(12);
    }

    [Fact]
    public void Whisper_ReachesOneMateOfThePlatoon()
    {
        // Doubt 0.5 adds 0.03 x 0.5 to a mate without any; those below 0.25 have nothing to whisper.
        SiteMonth s = Site(20);
        s.Rates<SurveillanceRates>().ReportChance = 0f;
        s.DoubtBefore[3] = 0.5f;
        s.DoubtBefore[15] = 0.25f;
        s.ContactTalk.Clear();
        Information.Apply(ref s);

        s.Counters[(int)Counter.Tellings].ShouldBe(1);
        s.DoubtAdded[3].ShouldBe(0f);
        s.DoubtAdded[..10].ToArray().Count(d => Math.Abs(d - 0.015f) < Exact).ShouldBe(1);
        s.DoubtAdded[10..20].ToArray().ShouldAllBe(d => d == 0f);
    }

    [Fact]
    public void Jolt_AddsToDoubtAndIsRemembered()
    {
        // 0.06 of the three quarters not yet doubted.
        SiteMonth s = Site(1);
        s.DoubtBefore[0] = 0.25f;
        s.ContactJolt[0] = 0f;
        s.ContactTalk.Fill(1f);
        Information.Apply(ref s);

        s.DoubtAdded[0].ShouldBe(0.045f, Exact);
        s.Jolt[0].ShouldBe(1f);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(PersonFlags.Leader)]
    [InlineData(PersonFlags.Assistant)]
    [InlineData(PersonFlags.Leader | PersonFlags.Informant)]
    public void Listeners_ReportByRoleAndTask(int flags)
    {
        // 0.2 for a mate, 1.5 times that in a role, 3 times for an informant, read off the speaker's own draw.
        float chance = 0.2f * ((flags & PersonFlags.Role) != 0 ? 1.5f : 1f) * ((flags & PersonFlags.Informant) != 0 ? 3f : 1f);
        int expected = 0, reported = 0;
        for (int month = 0; month < 60; month++)
        {
            World world = Empty(Summer.Plus(month), Set(SurveillanceParameters.ReportChance, 0.2), Set(SurveillanceParameters.RoleReport, 1.5), Set(SurveillanceParameters.InformantReport, 3), Set(SurveillanceParameters.SentHomeShare, 0));
            Seat(world, Host.Russia, people: 10);
            SiteMonth s = Open(world);
            s.PocketNow.Clear();
            s.ContactJolt.Fill(1f);
            s.ContactTalk.Fill(1f);
            s.DoubtBefore.Clear();
            for (int slot = 1; slot < 10; slot++)
            {
                s.Flags[slot] |= flags;
            }

            s.DoubtBefore[0] = 1f;
            s.ContactTalk[0] = 0f;
            expected += s.Draw(0, Purpose.Talk).U1 < chance ? 1 : 0;
            Information.Apply(ref s);
            reported += (int)s.Counters[(int)Counter.TalkReported];
        }

        expected.ShouldBeInRange(1, 59);
        reported.ShouldBe(expected);
    }

    // No draw of chance happens unless a test makes it.
    private static SiteMonth Site(int people)
    {
        World world = Empty(Summer);
        Seat(world, Host.Russia, people);
        world.Workers.Curiosity.AsSpan(0, people).Fill(0.5f);
        SiteMonth s = Open(world);
        s.PocketNow.Clear();
        s.DoubtBefore.Clear();
        s.ContactJolt.Fill(1f);
        s.ContactTalk.Fill(1f);
        s.ContactPhone.Fill(1f);
        return s;
    }

    private static long Moved(in SiteMonth s, FlowKind kind) => s.CentsMoved[(int)kind];
}
