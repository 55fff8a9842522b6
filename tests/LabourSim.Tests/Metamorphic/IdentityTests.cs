using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Metamorphic;

/// <summary>Who a person is hangs on the seed and their identity alone; what one more person changes stays near that person.</summary>
public class IdentityTests
{
    private static readonly Month Extra = Month.Of(2017, 6);

    [Fact]
    public void OneMorePerson_ChangesNoLifeInAnyOtherHost()
    {
        RunResult usual = Run(Quiet());
        RunResult more = Run(Crowded());

        TourRecord[] elsewhere = [.. usual.Tours.Where(t => t.Host != Host.Others)];
        more.Tours.Where(t => t.Host != Host.Others).ShouldBe(elsewhere);
        more.Tours.Count(t => t.Host == Host.Others).ShouldBeGreaterThan(usual.Tours.Count(t => t.Host == Host.Others));
    }

    [Fact]
    public void OneMorePerson_LeavesEveryLaterCohortTheSamePeople()
    {
        // A cohort that needs fewer takes the first of those whom a larger one takes.
        Dictionary<uint, uint[]> usual = Cohorts(Quiet()), more = Cohorts(Crowded());
        int larger = 0;
        foreach ((uint cohort, uint[] taken) in usual)
        {
            uint[] other = more.GetValueOrDefault(cohort, []);
            int shared = Math.Min(taken.Length, other.Length);
            other.Take(shared).ShouldBe(taken.Take(shared), $"cohort {cohort >> 16}/{cohort & 0xFFFF}");
            larger += other.Length > taken.Length ? 1 : 0;
        }

        larger.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void SamePerson_HasTheSameTraitsInEveryScenario()
    {
        Dictionary<ulong, Person> usual = Present(Busy());
        Dictionary<ulong, Person> other = Present(Busy() with
        {
            Policies = [],
            Settings = [Set(InformationParameters.Openness, 0.1), Set(SurveillanceParameters.Watch, 2), Set(WorkParameters.GrossPay, 2000), Set(CheongbuParameters.SideWorkAllowed, 0), Set(RotationParameters.TourMonths, 24)],
        });

        ulong[] both = [.. usual.Keys.Intersect(other.Keys)];
        both.Length.ShouldBeGreaterThan(100);
        both.Where(id => usual[id] != other[id]).ShouldBeEmpty();
    }

    [Fact]
    public void SamePerson_HasTheSameTraitsInALargerWorld()
    {
        Dictionary<ulong, Person> small = Present(Busy(400)), large = Present(Busy(800));

        ulong[] both = [.. small.Keys.Intersect(large.Keys)];
        both.Length.ShouldBeGreaterThan(200);
        both.Where(id => small[id] != large[id]).ShouldBeEmpty();
    }

    [Fact]
    public void LuckSeedEqualToSeed_IsTheDefault() =>
        RunDifference.Between(Run(Busy() with { LuckSeed = 7 }), Run(Busy())).ShouldBeEmpty();

    [Fact]
    public void OtherLuck_BefallsTheSamePeople()
    {
        WorldSpec lucky = Busy() with { LuckSeed = 8 };
        Dictionary<ulong, Person> usual = Founders(Busy()), other = Founders(lucky);

        other.Keys.ShouldBe(usual.Keys, ignoreOrder: true);
        usual.Keys.Where(id => usual[id] != other[id]).ShouldBeEmpty();
        RunDifference.Between(Run(lucky), Run(Busy())).ShouldNotBeEmpty();
    }

    [Fact]
    public void OtherLuckFromAMonth_LeavesWhatCameBeforeAlone()
    {
        WorldSpec usual = Busy();
        Month parting = usual.From.Plus(6);
        RunResult before = Run(usual), after = Run(usual with { LuckSeed = 8, LuckFrom = parting });

        bool Same(int month) => Enumerable.Range(0, Places.Cells).All(c =>
            before.Totals.Counters(month, c).SequenceEqual(after.Totals.Counters(month, c)) && before.Totals.Cents(month, c).SequenceEqual(after.Totals.Cents(month, c)));
        Enumerable.Range(0, 6).All(Same).ShouldBeTrue();
        Same(6).ShouldBeFalse();
        RunDifference.Between(Run(usual with { LuckSeed = 8, LuckFrom = usual.To.Plus(1) }), before).ShouldBeEmpty();
    }

    [Fact]
    public void OtherSeed_IsOtherPeople()
    {
        Dictionary<ulong, Person> usual = Founders(Busy()), other = Founders(Busy() with { Seed = 8, LuckSeed = 7 });

        ulong[] both = [.. usual.Keys.Intersect(other.Keys)];
        both.Length.ShouldBeGreaterThan(10);
        both.Count(id => usual[id] == other[id]).ShouldBe(0);
    }

    [Fact]
    public void Draws_ArePure()
    {
        Streams streams = new(3, 5), again = new(3, 5), otherLuck = new(3, 6), otherSeed = new(4, 5);
        Words first = streams.Person(17, 4, 100, Purpose.Talk);

        streams.Trait(17, 4, Purpose.Family);
        streams.Site(2, Host.China, 100, Purpose.SiteMonth);
        streams.Person(17, 4, 100, Purpose.Talk).ShouldBe(first);
        again.Person(17, 4, 100, Purpose.Talk).ShouldBe(first);
        otherSeed.Person(17, 4, 100, Purpose.Talk).ShouldBe(first);
        otherLuck.Person(17, 4, 100, Purpose.Talk).ShouldNotBe(first);
        otherLuck.Trait(17, 4, Purpose.Family).ShouldBe(streams.Trait(17, 4, Purpose.Family));
        otherSeed.Trait(17, 4, Purpose.Family).ShouldNotBe(streams.Trait(17, 4, Purpose.Family));
        Words[] neighbours =
        [
            first, streams.Person(18, 4, 100, Purpose.Talk), streams.Person(17, 5, 100, Purpose.Talk),
            streams.Person(17, 4, 101, Purpose.Talk), streams.Person(17, 4, 100, Purpose.Punishment),
            streams.Site(17, (Host)4, 100, Purpose.Talk),
        ];
        neighbours.ShouldBeUnique();
    }

    private static WorldSpec Quiet() => Busy(1000) with { Policies = [] };

    // The last host, so that the rounding of the others' plans cannot shift.
    private static WorldSpec Crowded() => Quiet() with
    {
        Changes = [.. Quiet().Changes, new ParameterChange(StatePlansParameters.Stock, HostSet.Of(Host.Others), StatePlansParameters.Stock.Default + 500, Extra, null)],
    };

    private static Dictionary<uint, uint[]> Cohorts(WorldSpec spec) => Run(spec with { RecordEvents = true }).Events
        .Where(e => e.Kind == EventKind.Selected && (uint)(e.Person >> 32 & 0xFFFF) == (uint)e.MonthIndex)
        .GroupBy(e => (uint)(e.Person >> 32))
        .ToDictionary(g => g.Key, g => g.Select(e => (uint)e.Person).ToArray());

    /// <summary>People at sites after the first month.</summary>
    private static Dictionary<ulong, Person> Founders(WorldSpec spec)
    {
        // Nobody can be struck or caught in a month without risk, so that all are still there.
        Simulation simulation = new(spec with { Settings = [Set(WorkParameters.DeathRate, 0), Set(SurveillanceParameters.SentHomeShare, 0), Set(DecisionParameters.AttemptFactor, 0), Set(RotationParameters.BorderOpen, 0)] });
        simulation.Step();
        return People(simulation.World);
    }

    /// <summary>People at sites in the middle of the window.</summary>
    private static Dictionary<ulong, Person> Present(WorldSpec spec)
    {
        Simulation simulation = new(spec);
        while (simulation.Now < Month.Of(2019, 1))
        {
            simulation.Step();
        }

        return People(simulation.World);
    }

    private static Dictionary<ulong, Person> People(World world)
    {
        const int Lasting = PersonFlags.Female | PersonFlags.Married | PersonFlags.HasChildren | PersonFlags.ParentsAlive;
        Workers all = world.Workers;
        return Enumerable.Range(0, world.Sites.Count * Workers.SlotsPerSite)
            .Where(i => (all.Flags[i] & PersonFlags.Present) != 0)
            .ToDictionary(
                i => (ulong)all.Cohort[i] << 32 | all.Sequence[i],
                i => new Person(all.Skill[i], all.Hope[i], all.Caution[i], all.Curiosity[i], all.Sociability[i], all.Ties[i],
                    all.Birth[i], all.Province[i], all.Flags[i] & Lasting));
    }

    private readonly record struct Person(
        float Skill, float Hope, float Caution, float Curiosity, float Sociability, float Ties, short Birth, byte Province, int Family);
}
