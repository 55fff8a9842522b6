using LabourSim.Experiments.Input;
using LabourSim.Experiments.Lives;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Lives;

public class LifeFinderTests
{
    public static TheoryData<string> Kinds => [.. LifeKind.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EachKind_IsFoundInALivelyWorld(string name)
    {
        LifeKind kind = LifeKind.All.Single(k => k.Name == name);
        IReadOnlyList<LifeSummary> people = LivelyWorlds.All.First(w => w.Find(kind) is not null).People;

        FoundLife found = LifeFinder.Choose(people, kind, 1, Month.Of(2008, 1), null);

        ulong person = found.Person.ShouldNotBeNull();
        kind.Match(people.Single(s => s.Person == person)).ShouldBeTrue();
        found.Matches.ShouldBe(people.Count(kind.Match));
    }

    [Fact]
    public void EveryEndOfATour_IsAKindOfLife() => Enum.GetValues<EndKind>()
        .ShouldAllBe(end => LifeKind.All.Skip(1).Any(k => k.Match(new LifeSummary(1, 1u << (int)end, ulong.MaxValue, 1, 0, 0)) && !k.Match(new LifeSummary(1, 0, ulong.MaxValue, 1, 0, 0))));

    [Fact]
    public void Choice_HangsOnTheSeedAlone()
    {
        LifeKind kind = LifeKind.All[0];
        FoundLife Chosen(ulong seed) => LifeFinder.Choose(LivelyWorlds.Work.People, kind, seed, Month.Of(2008, 1), null);

        Chosen(1).ShouldBe(Chosen(1));
        Enumerable.Range(0, 20).Select(s => Chosen((ulong)s).Person).Distinct().Count().ShouldBeGreaterThan(15);
        LifeFinder.Choose([.. LivelyWorlds.Work.People.Reverse()], kind, 1, Month.Of(2008, 1), null).ShouldBe(Chosen(1));
    }

    [Fact]
    public void Choice_PrefersWholeLivesThatReachTheMonthsInQuestion()
    {
        LifeSummary founder = new(1, 0, 0, 1, 90, 200), early = new(2, 0, 0, 1, 120, 130), late = new(3, 0, 0, 1, 120, 170);

        for (ulong seed = 0; seed < 10; seed++)
        {
            FoundLife found = LifeFinder.Choose([founder, early, late], LifeKind.All[0], seed, new Month(100), new Month(160));
            found.ShouldBe(new FoundLife(3, 3, 1));
        }
    }

    [Fact]
    public void Nobody_IsFoundInAnEmptyWorld() =>
        LifeFinder.Choose([], LifeKind.All[0], 1, Month.Of(2008, 1), null).ShouldBe(new FoundLife(null, 0, 0));

    [Fact]
    public void UnknownKind_NamesTheNearest() =>
        Should.Throw<InputException>(() => LifeKind.Find(InputPlace.CommandLine, "--find", "defcted")).Message.ShouldContain("did you mean 'defected'?");
}
