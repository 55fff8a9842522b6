using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Metamorphic;

public class FollowTests
{
    private static readonly WorldSpec World = Busy() with { RecordEvents = true, Lives = 200 };
    private static readonly Lazy<RunResult> Sampled = new(() => Run(World));
    private static readonly Lazy<ulong[]> Everyone = new(() => [.. Sampled.Value.Tours.Select(t => t.Person).Distinct()]);
    private static readonly Lazy<RunResult> Followed = new(() => Run(World with { Follow = Everyone.Value }));

    [Fact]
    public void Following_ChangesNothingElse() => RunDifference.Between(Followed.Value, Sampled.Value).ShouldBeEmpty();

    [Fact]
    public void MonthsAndEvents_AreThoseOfTheRecords()
    {
        int start = World.From.Index;
        ILookup<ulong, LifeMonth> months = Followed.Value.Followed.Months.ToLookup(m => m.Person);
        IGrouping<ulong, LifeMonth>[] lives = [.. Sampled.Value.Lives.GroupBy(l => l.Person).Where(l => Everyone.Value.Contains(l.Key))];

        lives.Length.ShouldBeGreaterThan(100);
        foreach (IGrouping<ulong, LifeMonth> life in lives)
        {
            months[life.Key].Where(m => m.MonthIndex >= start).ShouldBe(life);
        }

        EventKind[] ofFollowedOnly = [EventKind.ReEducated, EventKind.Barred, EventKind.ToldAtHome, EventKind.MoneySent, EventKind.WordSent];
        HashSet<ulong> people = [.. Everyone.Value];
        Order(Followed.Value.Followed.Events.Where(e => e.MonthIndex >= start && !ofFollowedOnly.Contains(e.Kind)))
            .ShouldBe(Order(Sampled.Value.Events.Where(e => people.Contains(e.Person))));
    }

    [Fact]
    public void BurnIn_IsKeptForThoseFollowed()
    {
        FollowedLives lives = Followed.Value.Followed;

        lives.Months.ShouldContain(m => m.MonthIndex < World.From.Index);
        lives.Events.ShouldContain(e => e.MonthIndex < World.From.Index && e.Kind == EventKind.Arrived);
        Sampled.Value.Lives.ShouldAllBe(m => m.MonthIndex >= World.From.Index);
        lives.Profiles.Select(p => p.Person).Distinct().Count().ShouldBe(Everyone.Value.Length);
    }

    [Fact]
    public void Tours_SayWhoWentAsTheProfilesOnArrivalDo()
    {
        ILookup<ulong, LifeProfile> profiles = Followed.Value.Followed.Profiles.ToLookup(p => p.Person);
        IReadOnlyList<TourRecord> tours = Sampled.Value.Tours;

        tours.ShouldAllBe(t => profiles[t.Person].Any(p => p.MonthIndex == t.Arrived && p.Female == t.Female && p.Sector == t.Sector && p.Host == t.Host));
        tours.Where(t => t.Female).Select(t => t.Sector).Distinct().Order().ShouldBe([Sector.Factory, Sector.Other]);
        tours.Select(t => t.Province).Distinct().Count().ShouldBe(12);
        tours.Select(t => t.End == EndKind.StillAbroad).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void SomeoneNeverSelected_LeavesNothing()
    {
        RunResult run = Run(Busy(300) with { Follow = [(ulong)Month.Of(2018, 1).Index << 32 | 4_000_000_000] });

        run.Followed.Profiles.ShouldBeEmpty();
        run.Followed.Months.ShouldBeEmpty();
        run.Followed.Events.ShouldBeEmpty();
    }

    [Fact]
    public void WhatIsToldAtHome_IsWhatTheWorldCounts()
    {
        WorldSpec short_ = World with { Settings = [Set(RotationParameters.TourMonths, 12), Set(RotationParameters.Extension, 0), Set(RotationParameters.SecondExtension, 0), Set(BeliefParameters.InitialDoubt, 0.4)], Policies = [], Changes = [] };
        ulong[] all = [.. Run(short_).Events.Select(e => e.Person).Distinct()];
        FollowedLives lives = Run(short_ with { Follow = all }).Followed;

        // People who came home before the window are told of too, and not followed here; so no more than the world counts.
        Totals totals = Run(short_).Totals.Sum(0, short_.To.Index - short_.From.Index);
        long told = lives.Events.Where(e => e.Kind == EventKind.ToldAtHome && e.MonthIndex >= short_.From.Index).Sum(e => e.Cents);
        told.ShouldBeGreaterThan(50);
        told.ShouldBeLessThanOrEqualTo(totals[Counter.ReachedByReturnee]);
        lives.Events.Count(e => e.Kind == EventKind.ReEducated).ShouldBeGreaterThan(50);
    }

    /// <summary>Words that neighbours pass on reach a household too, whoever comes from it being abroad again, dead or in safety.</summary>
    [Fact]
    public void OnlySomeoneAtHome_TellsAtHome()
    {
        EventKind[] home = [EventKind.Returned, EventKind.SentHomeEarly, EventKind.SentHomeUnderGuard, EventKind.Evacuated];
        EventKind[] places =
        [
            EventKind.Arrived, EventKind.HandedBack, EventKind.Exited, EventKind.Resettled, EventKind.Died, EventKind.Captured, EventKind.Isolated, EventKind.Purged, .. home,
        ];
        int told = 0;
        foreach (IGrouping<ulong, LifeEvent> life in Followed.Value.Followed.Events.GroupBy(e => e.Person))
        {
            LifeEvent last = default;
            foreach (LifeEvent e in life)
            {
                last = places.Contains(e.Kind) ? e : last;
                if (e.Kind == EventKind.ToldAtHome)
                {
                    home.ShouldContain(last.Kind, $"{e.Person} in {e.MonthIndex}");
                    (e.MonthIndex - last.MonthIndex).ShouldBeGreaterThanOrEqualTo(12, $"{e.Person} in {e.MonthIndex}");
                    told++;
                }
            }
        }

        told.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void BroughtHome_IsWhatTheLedgerSays()
    {
        Totals totals = Sampled.Value.Totals.Sum(0, Sampled.Value.Totals.Months - 1);

        Sampled.Value.Events.Where(e => e.Kind == EventKind.BroughtHome).Sum(e => e.Cents)
            .ShouldBe(totals[FlowKind.BroughtHome]);
        Sampled.Value.Events.LongCount(e => e.Kind == EventKind.QuotaMissed).ShouldBe(totals[Counter.QuotasMissed]);
    }

    [Fact]
    public void AgeOnArrival_IsThatOfTheProfile()
    {
        Dictionary<(ulong, byte), LifeProfile> profiles = Followed.Value.Followed.Profiles.ToDictionary(p => (p.Person, p.Tour));

        Followed.Value.Tours.Count.ShouldBeGreaterThan(1000);
        Followed.Value.Tours.ShouldAllBe(t => t.Age == profiles[ValueTuple.Create(t.Person, t.Tour)].Age);
        Followed.Value.Tours.ShouldAllBe(t => t.Age >= 17 && t.Age <= 75);
    }

    private static List<LifeEvent> Order(IEnumerable<LifeEvent> events) =>
        [.. events.OrderBy(e => e.MonthIndex).ThenBy(e => e.Person).ThenBy(e => e.Kind).ThenBy(e => e.Cents)];
}
