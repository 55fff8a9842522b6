using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Lives;

/// <summary>What a life has to say so that a reader does not wonder: why a shut border let someone through, where money went, what came of plans.</summary>
public class LifeWordingTests
{
    private static readonly ShutBorder Shut = new(Host.Russia, (short)Life.At(2012, 10), (short)Life.At(2013, 3));

    [Fact]
    public void GoingHomeThroughAShutBorder_IsSaidToBeRare()
    {
        Told(Home() with { ShutBorders = [Shut] }, 2013).ShouldContain("In February he went home with the tour done, one of the few who got across while the border was shut.");
        Told(Home() with { ShutBorders = [Shut with { First = (short)Life.At(2012, 3) }] }, 2012)
            .ShouldContain("In March he took up work in Russia, on a work permit, and was one of the few to get across while the border was shut.");
        Told(Home() with { ShutBorders = [Shut with { Host = Host.China }] }, 2013).ShouldContain("In February he went home with the tour done.");
    }

    [Theory]
    [InlineData(EventKind.SentHomeEarly, "In February he was sent home early because the site closed, one of the few who got across while the border was shut.", "2월에 작업장이 닫혀, 국경이 닫힌 동안 드물게 국경을 넘어 기한 전에 돌려보내졌다.")]
    [InlineData(EventKind.SentHomeUnderGuard, "In February he was sent home under guard (over a phone), one of the few taken across while the border was shut.", "2월에 휴대전화 때문에 호송되어, 국경이 닫힌 동안 드물게 국경을 넘어 돌려보내졌다.")]
    public void BeingSentHomeThroughAShutBorder_IsSaidToBeRare(EventKind kind, string english, string korean)
    {
        PersonLife life = Ended(kind);
        life = life with { ShutBorders = [Shut], Events = [.. life.Events.SkipLast(1), Life.Event(2013, 2, kind, cause: EventCause.Phone)] };

        Told(life, 2013).ShouldStartWith(english);
        LifeStory.Years(life, Language.Find(InputPlace.CommandLine, "--lang", "ko"))[1].Sentences[0].ShouldBe(korean);
    }

    [Fact]
    public void GoingHomeLate_SaysHowLateAndWhetherTheBorderOpened()
    {
        PersonLife stranded = Home(Life.Event(2012, 11, EventKind.Stranded, cause: EventCause.Closure));
        stranded = stranded with { Months = [.. stranded.Months.Select(m => m with { Stranded = m.MonthIndex >= Life.At(2012, 11) })] };

        Told(stranded, 2013).ShouldContain("In February he went home with the tour done, three months after he was due home.");
        Told(stranded with { ShutBorders = [Shut with { Last = (short)Life.At(2013, 1) }] }, 2013)
            .ShouldContain("In February he went home with the tour done, the border being open again, three months after he was due home.");
    }

    [Fact]
    public void ADebtWrittenOff_IsToldAsAPartOfTheDebt()
    {
        PersonLife life = Life.Of();
        life = life with { Events = [.. life.Events.Take(5), Life.Event(2012, 12, EventKind.DebtWrittenDown, 12_000), .. life.Events.Skip(5)] };

        Told(life, 2012).ShouldContain("In December he closed the year owing 340 USD (a missed quota), of which 120 USD was written off as hopeless.");
    }

    [Fact]
    public void MissedQuotas_AreCounted_AndTheRuleIsToldWhenItTakesHold()
    {
        PersonLife life = Home(Life.Event(2012, 11, EventKind.QuotaMissed, 20_000), Life.Event(2012, 12, EventKind.QuotaMissed, 34_000)) with { MissesToBar = 2 };
        life = life with { Events = [.. life.Events, Life.Event(2013, 2, EventKind.Barred)] };

        Told(life, 2012).ShouldContain("(a missed quota).");
        Told(life, 2012).ShouldContain("(a missed quota, twice by now: whoever misses that often is not sent again)");
        Told(life, 2013).ShouldContain("was barred from another posting, having missed the quota twice.");
    }

    [Fact]
    public void SideWorkThatEndsInBeingCaught_IsSaidToEnd()
    {
        PersonLife bribed = Home(Life.Event(2012, 10, EventKind.BribePaid, 40, EventCause.SideWork));

        // The months by hand have side work up to September.
        Told(bribed, 2012).ShouldContain("In October he was caught (over side work) and paid a bribe of under a dollar, and had to give up the side work.");
        Told(Home(), 2012).ShouldContain("In October he was caught at side work and had to give it up.");
        Told(Home(Life.Event(2012, 10, EventKind.SideWorkStopped)), 2012).ShouldContain("In October he lost or left the side work.");
        Told(Home(Life.Event(2012, 9, EventKind.SideWorkStopped), Life.Event(2012, 9, EventKind.SideWorkStarted)), 2012)
            .ShouldContain("In September he lost or left the side work and took on other side work.");
    }

    [Fact]
    public void APlanToLeave_EndsWithGoingHome()
    {
        PersonLife planning = Home();
        planning = planning with { Months = [.. planning.Months.Select(m => m with { Preparing = true })] };

        Told(planning, 2013).ShouldContain("In February he went home with the tour done and so gave up the plan to leave.");
        Told(Home(Life.Event(2013, 2, EventKind.Abandoned)), 2013).ShouldNotContain("so gave up");
    }

    [Fact]
    public void ANewPlan_IsToldToThoseAtWorkUnderTheOld()
    {
        PersonLife life = Life.Of() with { PlanChanges = [new(Host.Russia, (short)Life.At(2012, 6), 2), new(Host.Russia, (short)Life.At(2012, 8), 0.85), new(Host.Russia, (short)Life.At(2014, 1), 2)] };

        Told(life, 2012).ShouldContain("From June on the monthly quota was doubled.");
        Told(life, 2012).ShouldContain("From August on the monthly quota was 15 percent lower.");
        Told(life, 2014).ShouldNotContain("quota");
    }

    [Fact]
    public void BeingSentAgain_IsToldWithTheAge()
    {
        PersonLife life = Life.Of();
        life = life with
        {
            Profiles = [.. life.Profiles, life.Profiles[0] with { MonthIndex = (short)Life.At(2016, 4), Tour = 2, Age = 45 }],
            Events = [.. life.Events, Life.Event(2016, 3, EventKind.Selected), Life.Event(2016, 4, EventKind.Arrived)],
        };

        Told(life, 2016).ShouldStartWith("In March he was selected again. In April he took up work abroad again, 45 years old by then, in Russia, on a work permit.");
    }

    [Theory]
    [InlineData(EventKind.Returned, EndKind.Completed, 20_000, "going home in February 2013, with 340 USD owed on the quota, 200 USD was paid out. ")]
    [InlineData(EventKind.Returned, EndKind.Completed, 0, "going home in February 2013, with 340 USD owed on the quota, nothing was paid out. ")]
    [InlineData(EventKind.SentHomeUnderGuard, EndKind.SentHomeUnderGuard, 0, "he was sent home under guard in February 2013, with 340 USD owed on the quota, nothing was paid out. ")]
    [InlineData(EventKind.HandedBack, EndKind.HandedBack, 0, "he was handed back in February 2013, with 340 USD owed on the quota, nothing was paid out. ")]
    [InlineData(EventKind.Exited, EndKind.Exited, 0, "he left for good in February 2013, with 340 USD owed on the quota, nothing was paid out. ")]
    [InlineData(EventKind.Died, EndKind.Died, 0, "he died in February 2013, with 340 USD owed on the quota, nothing was paid out. ")]
    public void WhatStoodOnTheBooks_IsToldForEveryEnd(EventKind what, EndKind end, int paid, string expected) =>
        LifeStory.Ending(Ended(what) with { Tours = [Tour(end, paid)] }).ShouldStartWith("Of the 1,100 USD on the books before " + expected);

    /// <summary>Tours that ended before the window are in the life, and what they paid out is nowhere.</summary>
    [Fact]
    public void ATourBeforeTheWindow_IsNotForgotten() => LifeStory.Ending(Ended(EventKind.Returned)).ShouldStartWith(
        "Of the 1,100 USD on the books before going home in February 2013, with 340 USD owed on the quota, it is not on record what was paid out. ");

    [Fact]
    public void TheDead_AreNotSaidToHaveHadNothingComeOfThem()
    {
        PersonLife life = Ended(EventKind.Died);
        life = life with { Events = [.. life.Events.Where(e => e.Kind != EventKind.Remitted)] };

        LifeStory.Ending(life).ShouldEndWith("dead. He did not come home. In the years told no money and no word of life abroad reached home that the model counts.");
    }

    [Fact]
    public void WhatTheBaselineHasDated_IsReadOffIt()
    {
        WorldSpec spec = ScenarioLoader.Load("baseline").ToSpec(1, 100, Month.Of(2007, 1), Month.Of(2025, 12), []);

        LifeAround.ShutBorders(spec, [Host.Russia, Host.China]).ShouldBe(
        [
            new(Host.Russia, (short)Life.At(2020, 1), (short)Life.At(2023, 8)), new(Host.China, (short)Life.At(2020, 1), (short)Life.At(2023, 8)),
        ]);
        LifeAround.PlanChanges(spec, [Host.Russia]).Select(c => (c.MonthIndex, Math.Round(c.Times, 2))).ShouldBe(
            [((short)Life.At(2019, 8), 1.13), ((short)Life.At(2023, 4), 0.85), ((short)Life.At(2025, 4), 2)]);
        LifeAround.MissesToBar(spec, Host.Russia).ShouldBe(2);
    }

    [Fact]
    public void NobodyOfAKind_IsSaidInEveryLanguage()
    {
        Experiment experiment = new() { Scenarios = [ScenarioLoader.Load("baseline")], Workers = 300 };
        foreach (LifeKind kind in LifeKind.All)
        {
            string[] said = [.. Language.All.Select(l => kind.Nobody(experiment, l))];
            said.Distinct().Count().ShouldBe(said.Length, kind.Name);
        }

        LifeKind.All.Single(k => k.Name == "complained").Nobody(experiment, Language.Find(InputPlace.CommandLine, "--lang", "ko"))
            .ShouldBe("이 세계에는 외부 창구에 신고한 사람이 없다(난수 씨앗 1, 해외 인원 300명, 2007-01~2025-12). 대신 해 볼 것: 신고 창구나 법률 지원이 있는 시나리오");
    }

    /// <summary>The life made by hand, with no quota missed, gone home in order, and with events of one's own before that.</summary>
    private static PersonLife Home(params LifeEvent[] more)
    {
        PersonLife life = Life.Of();
        return life with { Events = [.. life.Events.Take(4).Concat(more).Append(Life.Event(2013, 2, EventKind.Returned)).OrderBy(e => e.MonthIndex)] };
    }

    private static PersonLife Ended(EventKind end)
    {
        PersonLife life = Life.Of();
        return life with { Events = [.. life.Events.Take(5), Life.Event(2013, 2, end)] };
    }

    private static TourRecord Tour(EndKind end, int paid) => new()
    {
        Person = Life.Person,
        Tour = 1,
        Host = Host.Russia,
        Channel = Channel.Formal,
        End = end,
        Arrived = (short)Life.At(2012, 3),
        Ended = (short)Life.At(2013, 2),
        Ties = 2,
        Cause = 0,
        IntentLag = 0,
        SideWork = true,
        IndicatorMonths = 0,
        Harms = 0,
        MoneyCents = 0,
        PayOutCents = paid,
        SlotBribeCents = 0,
        Doubt = 0.3f,
    };

    private static string Told(PersonLife life, int year) => string.Join(' ', LifeStory.Years(life).Where(y => y.Year == year).SelectMany(y => y.Sentences));
}
