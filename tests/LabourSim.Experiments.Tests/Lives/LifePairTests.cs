using LabourSim.Experiments.Input;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Experiments.Tests.Running;
using LabourSim.Model;
using LabourSim.Outcomes;

namespace LabourSim.Experiments.Tests.Lives;

public class LifePairTests
{
    [Fact]
    public void SameLives_NeverPart()
    {
        LifePair.FirstDifference(Life.Of(), Life.Of("other")).ShouldBeNull();
        LifePair.FirstTurn(Life.Of(), Life.Of("other")).ShouldBeNull();
    }

    [Fact]
    public void FirstDifference_SaysWhenAndWhat()
    {
        PersonLife other = Life.Of("other");
        other = other with { Months = [.. other.Months.Select(m => m.MonthIndex == Life.At(2012, 9) ? m with { Fear = 0.75f, CashCents = 700 } : m)] };

        LifePair.FirstDifference(Life.Of(), other).ShouldBe(new Parting(Life.At(2012, 9), "in hand 5.00 / 7.00, fear 0.50 / 0.75"));
        LifePair.FirstTurn(Life.Of(), other).ShouldBeNull();
        LifePair.Tell([Life.Of(), other], false).ToTerminal(120).ShouldContain(">> 2012-09");
    }

    [Fact]
    public void SlightDifference_IsNamedWithoutFigures()
    {
        PersonLife other = Life.Of("other");
        other = other with { Months = [.. other.Months.Select(m => m with { Fear = m.Fear + 0.0001f })] };

        LifePair.FirstDifference(Life.Of(), other).ShouldBe(new Parting(Life.At(2012, 3), "fear, by less than the figures show"));
    }

    [Fact]
    public void FirstTurn_IsTheFirstOtherEvent()
    {
        PersonLife other = Life.Of("other");
        other = other with { Events = [.. other.Events.Where(e => e.Kind != EventKind.PhoneBought)] };

        LifePair.FirstTurn(Life.Of(), other).ShouldBe(new Parting(Life.At(2012, 5), "bought a phone for 50 USD / nothing new"));
    }

    [Theory]
    [InlineData(120)]
    [InlineData(60)]
    public void Lines_KeepToTheWidth(int width)
    {
        PersonLife other = Life.Of("other") with { Events = [Life.Event(2012, 1, EventKind.Selected), Life.Event(2012, 3, EventKind.Arrived)] };

        LifePair.Tell([Life.Of(), other], true).ToTerminal(width).Split('\n').ShouldAllBe(line => line.Length <= width);
    }

    [Fact]
    public void OnePerson_UnderTheSameScenarioTwice_LivesTheSame()
    {
        IReadOnlyList<PersonLife> lives = Follow("baseline", s => s with { Id = "again" });

        lives[0].Months.Count.ShouldBeGreaterThan(6);
        LifePair.FirstDifference(lives[0], lives[1]).ShouldBeNull();
    }

    [Fact]
    public void Lives_PartNoEarlierThanThePolicyBegins()
    {
        Month start = Month.Of(2014, 3);
        Scenario with = ScenarioLoader.Parse($"""
            id: with
            title: With
            question: What if?
            base: baseline
            policies: [{"{"} policy: shutdown, start: {start} {"}"}]
            """, "with.yaml");

        IReadOnlyList<PersonLife> lives = Follow("baseline", _ => with);

        Parting parting = LifePair.FirstDifference(lives[0], lives[1]).ShouldNotBeNull();
        parting.Month.ShouldBeGreaterThanOrEqualTo(start.Index);
        LifeRuns.Interest([ScenarioLoader.Load("baseline"), with]).ShouldBe(start);
    }

    /// <summary>Someone found abroad at the end of a small world, under the scenario and another.</summary>
    private static IReadOnlyList<PersonLife> Follow(string scenario, Func<Scenario, Scenario> other)
    {
        Scenario first = ScenarioLoader.Load(scenario);
        Experiment experiment = Small.Experiment() with { Scenarios = [first, other(first)], To = Month.Of(2015, 12) };
        LifeRuns runs = new(experiment, 1, null, CancellationToken.None);
        return runs.Follow(runs.Find(LifeKind.Find(InputPlace.CommandLine, "--find", "still-abroad")).Person.ShouldNotBeNull());
    }
}
