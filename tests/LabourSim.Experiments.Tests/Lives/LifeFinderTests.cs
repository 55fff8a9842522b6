using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.Lives;

public class LifeFinderTests
{
    /// <summary>A world in which people leave, are caught, complain and go again more often than in history.</summary>
    private static readonly Lazy<IReadOnlyList<LifeSummary>> Lively = new(() =>
    {
        Scenario scenario = LifeRuns.LoadScenarioOrPolicy("reporting-line", ScenarioLoader.Load("baseline")).With(OverrideParser.Parse(
            ["leave-economic=-7", "climb-rate=0.3", "death-rate=100", "redeploy-hazard=0.1", "exit-latency=2", "initial-doubt=0.3"]));
        Simulation world = new(scenario.ToSpec(5, 3_000, Month.Of(2012, 1), Month.Of(2022, 12), []) with { RecordEvents = true });
        while (!world.Finished)
        {
            world.Step();
        }

        return LifeFinder.Summarise(world.Result());
    });

    public static TheoryData<string> Kinds => [.. LifeKind.All.Where(k => !k.Meaning.StartsWith("ended a tour as", StringComparison.Ordinal)).Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EachKind_IsFoundInALivelyWorld(string name)
    {
        LifeKind kind = LifeKind.All.Single(k => k.Name == name);

        FoundLife found = LifeFinder.Choose(Lively.Value, kind, 1, Month.Of(2008, 1), null);

        ulong person = found.Person.ShouldNotBeNull();
        kind.Match(Lively.Value.Single(s => s.Person == person)).ShouldBeTrue();
        found.Matches.ShouldBe(Lively.Value.Count(kind.Match));
    }

    [Fact]
    public void Choice_HangsOnTheSeedAlone()
    {
        LifeKind kind = LifeKind.All[0];
        FoundLife Chosen(ulong seed) => LifeFinder.Choose(Lively.Value, kind, seed, Month.Of(2008, 1), null);

        Chosen(1).ShouldBe(Chosen(1));
        Enumerable.Range(0, 20).Select(s => Chosen((ulong)s).Person).Distinct().Count().ShouldBeGreaterThan(15);
        LifeFinder.Choose([.. Lively.Value.Reverse()], kind, 1, Month.Of(2008, 1), null).ShouldBe(Chosen(1));
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
