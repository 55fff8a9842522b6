using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>
/// Households filled by hand. Doubt is counted in parts of 65,535. One word of someone in doubt d weighs
/// telling-effect 0.1 x d here; decoys and fear are off unless a test turns them on.
/// </summary>
public class HomeTests
{
    private static readonly Month Now = Month.Of(2015, 7);
    private static readonly ParameterSetting[] Plain =
    [
        Set(TellingParameters.TellingEffect, 0.1), Set(TellingParameters.TellingsPerYear, 1), Set(TellingParameters.HomeFear, 0), Set(TellingParameters.Decoy, 0), Set(TellingParameters.DecoyResponse, 0),
        Set(TellingParameters.HomeTalkThreshold, 0.1),
    ];

    [Fact]
    public void Household_IsThePersonsOwnInAnyOrder()
    {
        World one = AtHome(), other = AtHome();
        int a = Found(one, 7), b = Found(other, 3), later = Found(other, 7);

        b.ShouldBe(1);
        (one.Households[a].Kin, one.Households[a].Circle).ShouldBe((other.Households[later].Kin, other.Households[later].Circle));
        ((int)one.Households[a].Kin).ShouldBeInRange(3, 8);
        one.Households[a].Neighbour.ShouldBe(0);
        other.Households[later].Neighbour.ShouldBe(b);
    }

    [Fact]
    public void Words_ReachKinFirst()
    {
        // Six to tell, 6 x 1 x 0.5 = 3 words, all of them to people who have heard nothing: the first three.
        World w = AtHome();
        int h = Shaped(w, kin: 3, circle: 6);
        HomeTable.Round table = Returned(w, h, doubt: 0.5f);

        Round(w, table);

        Heard(w, h).ShouldBe([1, 1, 1, 0, 0, 0]);
        Counted(w, Counter.HomeTellings).ShouldBe(3);
        Counted(w, Counter.ReachedByReturnee).ShouldBe(3);

        // 0.1 x 0.5 of 65,535 = 3,276.75 -> 3,277 each; words are two years old.
        Doubts(w, h).ShouldBe([3_277, 3_277, 3_277, 0, 0, 0]);
        w.Tallies[0].HomeDoubt.Sum().ShouldBe(3 * 3_277);
        Counted(w, Counter.HomeWordAgeReturnee).ShouldBe(24 * Counted(w, Counter.HomeWordsReturnee));

        // The second year: three more words, some to those told before, and still nobody is skipped.
        Round(w, table);
        int told = Heard(w, h).Count(b => b == 1);
        told.ShouldBeInRange(4, 5);
        Heard(w, h).Take(told).ShouldAllBe(b => b == 1);
        Counted(w, Counter.HomeTellings).ShouldBe(6);
    }

    [Theory]
    [InlineData(0, 6_554)]
    [InlineData(50_000, 8_192)]
    [InlineData(100_000, 9_830)]
    [InlineData(900_000, 9_830)]
    public void VisibleGain_MultipliesTheMessage(int cents, int doubt)
    {
        // 0.1 x (1 + 0.5 x money / 1,000 USD, at most 1.5) of 65,535: 6,553.5, 8,191.9, 9,830.3.
        World w = AtHome(Set(TellingParameters.GoodsWeight, 1.5), Set(TellingParameters.GoodsVisible, 1000));
        int h = Shaped(w, kin: 4, circle: 4);
        w.Households[h].Receive(cents);

        Round(w, Returned(w, h, doubt: 1f));

        Doubts(w, h).ShouldAllBe(d => d == doubt);
    }

    [Theory]
    [InlineData("home-fear", 1, false)]
    [InlineData("re-education-silence", 0.8, true)]
    public void Fear_SilencesAndLeavesDoubtAsItIs(string parameter, double value, bool reEducated)
    {
        // Five people at 1 x 1 x 0.2 would leave one word; general fear leaves none.
        World w = AtHome(Set(HomeParameters.ReEducationDoubt, 0.1), Set(ParameterCatalogue.Find(parameter)!, value));
        int h = Shaped(w, kin: 5, circle: 5);
        w.Households.Of(w.Households[h])[2] = new HomePerson { Doubt = 12_345, Touched = (short)Now.Index, Heard = 1 };
        HomeTable.Round table = Returned(w, h, doubt: 1f, reEducated ? HomeFlags.ReEducated : (byte)0);

        Round(w, table);

        Counted(w, Counter.HomeTellings).ShouldBe(reEducated ? 1 : 0);
        table.Doubt[0].ShouldBe(1f);
        Doubts(w, h)[2].ShouldBeGreaterThanOrEqualTo(12_345);
    }

    [Fact]
    public void Tellers_AreAtHomeForAYearAndNotTooLong()
    {
        World w = AtHome(Set(TellingParameters.TalkYears, 5));
        foreach ((int months, byte flags) in new[] { (11, (byte)0), (61, (byte)0), (24, HomeFlags.Away) })
        {
            Round(w, Returned(w, Shaped(w, 4, 4), doubt: 1f, flags, months));
        }

        Counted(w, Counter.HomeTellings).ShouldBe(0);
    }

    [Theory]
    // No line, not yet, no longer, no broker at work, less than the least sum: nothing; certain loss: nothing that arrives.
    [InlineData(false, 0, 99, 2f, 0f, 0)]
    [InlineData(true, 1, 99, 2f, 0f, 0)]
    [InlineData(true, -9, -1, 2f, 0f, 0)]
    [InlineData(true, 0, 99, 0f, 0f, 0)]
    [InlineData(true, 0, 99, 2f, 250f, 0)]
    [InlineData(true, 0, 99, 2f, 0f, 20_000)]
    public void Wires_NeedALineABrokerAndASum(bool line, int begins, int ends, float work, float least, long sent)
    {
        World w = AtHome(Set(ResettledParameters.ResettledSpare, 600), Set(ResettledParameters.ResettledTransfers, 6), Set(ResettledParameters.ResettledSumLeast, 1), Set(BrokersParameters.LeastSum, 0));
        ref BrokersRates r = ref w.Rates<BrokersRates>(0);
        r.Work = work;
        r.LeastCents = (int)(least * 100f);
        int h = Shaped(w, 4, 4);
        Courier c = new(Cohort(w, h), 1, 0, Now.Index, Now.Index + begins, Now.Index + ends, 0.5f, line, false, 1f, 2, h, 1f, 2f, -1);

        Resettled.Sends(w, c).Sent.ShouldBe(sent);
        r.Risk = 0.9999999f;
        Resettled.Sends(w, c).Arrives.ShouldBe(0);
    }

    [Fact]
    public void Doubt_FadesOnlyWithTheYears()
    {
        // A year at 3 %: 10,000 x (1 - 0.0025)^12 = 9,704.05.
        World w = AtHome();
        int h = Shaped(w, kin: 3, circle: 3), host = w.Households[h].Host;
        ref HomePerson p = ref w.Households.Of(w.Households[h])[0];
        w.Households.Touch(ref p, host, Now.Index, 10_000f / Households.Full).ShouldBe(10_000);
        for (int m = 0; m < 12; m++)
        {
            w.Households.Fade(host, Now.Index + m, 0.03);
        }

        w.Households.Doubt(p, host, Now.Index + 12).ShouldBe(9_704);
        w.Households.Doubt(p, host, Now.Index).ShouldBe(10_000);
    }

    [Fact]
    public void StandingDoubt_IsThatOfThePeopleToTheLastPart()
    {
        // Without fading nothing is rounded, so the sums by source and the people agree exactly.
        WorldSpec spec = Busy(600) with { Settings = [Set(HomeParameters.DoubtFade, 0), Set(WorkParameters.DeathRate, 100), Set(DecisionParameters.LeaveEconomic, -7), Set(DecisionParameters.ClimbRate, 0.3)] };
        Simulation simulation = new(spec);
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        World w = simulation.World;
        long held = 0, passedOn = 0;
        for (int h = 1; h < w.Households.Count; h++)
        {
            foreach (HomePerson p in w.Households.Of(w.Households[h]))
            {
                held += p.Doubt;
                passedOn += (p.Heard & HomePerson.PassedOn) != 0 ? 1 : 0;
            }
        }

        double standing = 0;
        foreach (double part in w.StandingDoubt)
        {
            standing += part;
        }

        held.ShouldBeGreaterThan(0);
        passedOn.ShouldBeGreaterThan(0);
        standing.ShouldBe(held);
    }

    [Fact]
    public void DoubtEnough_IsPassedOnceToANeighbour()
    {
        // 20,000 parts is above the threshold of a tenth; a neighbour hears 0.1 x 20,000 parts = 2,000.
        World w = AtHome();
        int next = Shaped(w, kin: 3, circle: 3), h = Shaped(w, kin: 3, circle: 3);
        Touch(w, h, 20_000);
        Touch(w, h, 0);
        Telling.PassOn(w);

        Doubts(w, next).Order().ShouldBe([0, 0, 2_000]);
        Counted(w, Counter.ReachedByAnger).ShouldBe(2);
        Counted(w, Counter.HomeTellings).ShouldBe(1);

        Touch(w, h, 100);
        Telling.PassOn(w);
        Doubts(w, next).Sum().ShouldBe(2_000);
    }

    [Fact]
    public void WhatIsPassedOn_GoesOnAlongTheNeighbours()
    {
        // Nine tenths of doubt pass on a tenth of it, to be passed on in turn where the threshold is low enough.
        World w = AtHome(Set(TellingParameters.HomeTalkThreshold, 0.05));
        int third = Shaped(w, 3, 3), second = Shaped(w, 3, 3), first = Shaped(w, 3, 3);
        w.Households[first].Neighbour = second;
        w.Households[second].Neighbour = third;
        Touch(w, first, 60_000);

        Telling.PassOn(w);

        Doubts(w, second).Sum().ShouldBe(6_000);
        Doubts(w, third).Sum().ShouldBe(600);
        w.Passing.Count.ShouldBe(0);
    }

    [Fact]
    public void Silence_KeepsDoubtFromBeingPassedOn()
    {
        World w = AtHome(Set(TellingParameters.FamilySilence, 1));
        int next = Shaped(w, kin: 3, circle: 3), h = Shaped(w, kin: 3, circle: 3);
        w.Households[h].Punished = true;
        Touch(w, h, 20_000);

        Telling.PassOn(w);

        Doubts(w, next).Sum().ShouldBe(0);
        Doubts(w, h)[0].ShouldBe(20_000);
        (w.Households.Of(w.Households[h])[0].Heard & HomePerson.PassedOn).ShouldBe(0);
    }

    [Theory]
    [InlineData(false, 6_554)]
    [InlineData(true, 13_107)]
    public void Death_AngersKinAndNobodyElse(bool unclaimed, int each)
    {
        // 0.1 of full doubt each, twice that without the ashes; no decoy takes from it.
        World w = AtHome(Set(HomeParameters.KinAnger, 0.1), Set(HomeParameters.AshesAnger, 2), Set(TellingParameters.Decoy, 0.3));
        int h = Shaped(w, kin: 3, circle: 5);

        Home.Mourn(w, Leaver(w, h, EndKind.Died), unclaimed);

        Doubts(w, h).ShouldBe([each, each, each, 0, 0]);
        Counted(w, Counter.ReachedByAnger).ShouldBe(3);
        ((double)Counted(w, Counter.KinAnger)).ShouldBe(3.0 * each / Households.Full / MonthlyTotals.FixedPoint, 1);
    }

    [Fact]
    public void Goods_AreSeenNextDoorAndThenOneDoorFurther()
    {
        // Five notice: three people next door, two beyond. 0.1 x (1 - 0.2) of 65,535 = 5,242.8 -> 5,243 each.
        World w = AtHome(Set(GoodsParameters.GoodsEffect, 0.1), Set(TellingParameters.Decoy, 0.2));
        int third = Shaped(w, 3, 3), second = Shaped(w, 3, 3), first = Shaped(w, 3, 3);
        w.Households[first].Neighbour = second;
        w.Households[second].Neighbour = third;

        Goods.See(w, new Sight(first, 5, Channel.Formal));

        Doubts(w, second).ShouldBe([5_243, 5_243, 5_243]);
        Doubts(w, third).Order().ShouldBe([0, 5_243, 5_243]);
        Counted(w, Counter.ReachedByGoods).ShouldBe(5);
        w.Sightings[(int)Host.Russia].ShouldBe(5);
        w.Passing.Count.ShouldBe(0, "goods are seen, not said");
    }

    [Fact]
    public void Money_IsNoticedByGoodsReach()
    {
        // 3 people for 1,000 USD: 1.5 for 500 USD, so the draw decides between one and two.
        World w = AtHome(Set(GoodsParameters.GoodsReach, 3));
        GoodsRates r = w.Rates<GoodsRates>(0);
        Goods.Noticed(r, 50_000, 0f).ShouldBe(1);
        Goods.Noticed(r, 50_000, 0.6f).ShouldBe(2);
        Goods.Noticed(r, 1_000, 0.5f).ShouldBe(0);
    }

    [Fact]
    public void Envy_BringsApplicants()
    {
        // Three goods seen for each person abroad: (1 + 3)^0.5 = 2 times the applications.
        World w = AtHome(Set(GoodsParameters.ApplicationElasticity, 0.5));
        Seat(w, Host.Russia, people: 10);
        Goods.LogPressure(w, Host.Russia).ShouldBe(0f);
        w.Sightings[(int)Host.Russia] = 30;
        Goods.LogPressure(w, Host.Russia).ShouldBe(0.693147f, 1e-6f);
        w.Values[(int)Host.Russia][GoodsParameters.ApplicationElasticity.Index] = 0;
        Goods.LogPressure(w, Host.Russia).ShouldBe(0f);
        Goods.Forget(w);
        w.Sightings[(int)Host.Russia].ShouldBe(27.5, 1e-12);
    }

    [Fact]
    public void Decoys_AnswerDoubtWithinBounds()
    {
        World w = AtHome(Set(TellingParameters.Decoy, 0.1), Set(TellingParameters.DecoyResponse, 0.5));
        Telling.Offset(w, w.Rates<TellingRates>(0)).ShouldBe(0.1f, 1e-6f);
        w.MeanHomeDoubt = 0.2f;
        Telling.Offset(w, w.Rates<TellingRates>(0)).ShouldBe(0.2f, 1e-6f);
        w.MeanHomeDoubt = 1f;
        Telling.Offset(w, w.Rates<TellingRates>(0)).ShouldBe(0.3f, 1e-6f);
    }

    [Fact]
    public void Calls_ReachAFewKinUntilContactBreaksOff()
    {
        // 12 calls a year: one each month. 0.1 x 2 x 0.8 of 65,535 = 10,485.6; the second, of what is left: 8,808.
        World w = AtHome(Set(ResettledParameters.CallWeight, 2));
        int h = Shaped(w, kin: 6, circle: 6);
        Courier c = new(Cohort(w, h), 1, 0, Now.Index - 6, Now.Index, Now.Index + 1, 0.8f, true, true, 12f, 3, h, 1f, 0f, -1);
        w.Resettled.Add(c);

        for (int month = 0; month < 4; month++)
        {
            Resettled.Send(w);
            w.Now = w.Now.Plus(1);
        }

        Doubts(w, h).ShouldBe([19_294, 19_294, 19_294, 0, 0, 0]);
        Counted(w, Counter.HomeTellings).ShouldBe(6);
        Counted(w, Counter.ReachedByResettled).ShouldBe(3);
    }

    [Fact]
    public void Wires_MakeAHouseholdRicher()
    {
        // 600 USD a year in six transfers are 100 each, twice that can be spared; a quarter of it is the broker's.
        World w = AtHome(Set(ResettledParameters.ResettledSpare, 600), Set(ResettledParameters.ResettledTransfers, 6), Set(ResettledParameters.ResettledSumLeast, 1), Set(BrokersParameters.BrokerCost, 0.25));
        w.Rates<BrokersRates>(0).Work = 2f;
        int h = Shaped(w, 4, 4);
        w.Resettled.Add(new Courier(Cohort(w, h), 1, 0, Now.Index, Now.Index, Now.Index + 99, 0.5f, true, false, 1f, 2, h, 1f, 2f, -1));

        Resettled.Send(w);

        w.Households[h].Money.ShouldBe(15_000);
        Counted(w, Counter.ResettledSenders).ShouldBe(1);
        Resettled.Send(w);
        w.Households[h].Money.ShouldBe(30_000);
        Counted(w, Counter.ResettledSenders).ShouldBe(1);
        Counted(w, Counter.HomeTellings).ShouldBe(0);
    }

    [Theory]
    [InlineData(false, 0.45f)]
    [InlineData(true, 0.5f)]
    public void ReEducation_HardlyChangesTheMindAndNotPastTheRupture(bool ruptured, float doubt)
    {
        World w = AtHome(Set(HomeParameters.ReEducation, 1), Set(HomeParameters.ReEducationDoubt, 0.1));
        int slot = Seat(w, Host.Russia), h = Shaped(w, 4, 4);
        w.Workers.Household[slot] = h;
        w.Workers.Flags[slot] |= ruptured ? PersonFlags.Ruptured : 0;
        SiteMonth s = Open(w);
        s.Doubt[0] = 0.5f;
        s.Cash[0] = 10_000;
        Settlement.EndTour(ref s, 0, EndKind.Completed);

        Home.Apply(w);

        HomeTable.Round table = w.Home.Tables[Now.Index % HomeTable.Rounds];
        table.Doubt[0].ShouldBe(doubt, 1e-6f);
        table.TellerCount.ShouldBe(1);
        w.Outputs[0].Leavers[0].Tour.Doubt.ShouldBe(0.5f);
        w.Households[h].Money.ShouldBeGreaterThan(0);
    }

    private static World AtHome(params ParameterSetting[] more) => Empty(Now, [.. Plain, .. more]);

    private static uint Cohort(World w, int h) => w.Households[h].Cohort;

    private static int Found(World w, uint sequence) => w.Households.Found(w, 150, sequence, 3);

    /// <summary>A household with so many kin and people to tell, in the same province as all others here.</summary>
    private static int Shaped(World w, byte kin, byte circle)
    {
        // Twenty people at least are laid out, so that any shape fits.
        w.Values[0][HouseholdsParameters.HouseholdKin.Index] = 40;
        int made = Found(w, (uint)w.Households.Count);
        ref Household h = ref w.Households[made];
        (h.Kin, h.Circle, h.Members) = (kin, circle, Math.Max(kin, circle));
        return made;
    }

    private static HomeTable.Round Returned(World w, int household, float doubt, byte flags = 0, int months = 24)
    {
        HomeTable.Round table = new(8);
        int row = table.Add();
        table.Cohort[row] = w.Households[household].Cohort;
        table.Sequence[row] = w.Households[household].Sequence;
        table.Household[row] = household;
        table.Circle[row] = w.Households[household].Circle;
        table.Doubt[row] = doubt;
        table.Flags[row] = flags;
        table.Returned[row] = (short)(Now.Index - months);
        table.AddTeller(row);
        return table;
    }

    private static void Round(World w, HomeTable.Round table) => Telling.Round(w, w.Tallies[0], w.Passing, table, 0, table.TellerCount);

    /// <summary>The first person of a household is given so many parts of doubt, by anger.</summary>
    private static void Touch(World w, int household, int parts) =>
        Telling.Touch(w, household, 0, Source.Anger, Channel.Formal, parts / (float)Households.Full, 0);

    private static Leaver Leaver(World w, int household, EndKind end) => new(
        new TourRecord
        {
            Person = 1,
            Tour = 1,
            Host = Host.Russia,
            Channel = Channel.Formal,
            End = end,
            Arrived = 0,
            Ended = 0,
            Ties = 0,
            Cause = 0,
            IntentLag = 0,
            SideWork = false,
            IndicatorMonths = 0,
            Harms = 0,
            MoneyCents = 0,
            PayOutCents = 0,
            SlotBribeCents = 0,
            Doubt = 0,
        },
        w.Households[household].Cohort, w.Households[household].Sequence, 0, 0, false, 0, household, 0, Route.Unaided, false, -1, 0, int.MaxValue);

    private static int[] Doubts(World w, int household) => [.. w.Households.Of(w.Households[household]).ToArray().Select(p => (int)p.Doubt)];

    private static int[] Heard(World w, int household) => [.. w.Households.Of(w.Households[household]).ToArray().Select(p => p.Heard & 1)];

    private static long Counted(World w, Counter counter) => w.Month.CountersOf(0)[(int)counter] + w.Tallies[0].CountersOf(0)[(int)counter];
}
