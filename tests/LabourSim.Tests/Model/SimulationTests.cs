using LabourSim.Model;
using LabourSim.Outcomes;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Model;

public class SimulationTests
{
    private static readonly WorldSpec Short = Busy(200) with { To = Month.Of(2017, 6) };

    [Fact]
    public void Run_LivesTheBurnInAndTheWindow()
    {
        Simulation simulation = new(Short);
        simulation.TotalMonths.ShouldBe(48 + 6);
        simulation.Now.ShouldBe(Month.Of(2013, 1));
        int lived = 0;
        while (!simulation.Finished)
        {
            simulation.Step();
            lived++;
        }

        lived.ShouldBe(simulation.TotalMonths);
        simulation.Abroad.ShouldBeInRange(150, 220);
        simulation.Result().Partial.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(simulation.Step).Message.ShouldContain("2017-06");
    }

    [Fact]
    public void StoppedRun_KeepsWhatItHas()
    {
        Simulation simulation = new(Short);
        for (int month = 0; month < 48 + 2; month++)
        {
            simulation.Step();
        }

        RunResult part = simulation.Result();

        part.Partial.ShouldBeTrue();
        part.Totals.Months.ShouldBe(2);
        part.Totals.Capacity.ShouldBe(6);
        part.Tours.Where(t => t.End == EndKind.StillAbroad).ShouldAllBe(t => t.Ended == Month.Of(2017, 2).Index);
    }

    [Fact]
    public void RunStoppedInTheBurnIn_RecordsNoMonth()
    {
        Simulation simulation = new(Short);
        simulation.Step();

        RunResult part = simulation.Result();

        part.Partial.ShouldBeTrue();
        part.Totals.Months.ShouldBe(0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(WorldSpec.MaxWorkers + 1)]
    public void AbsurdSizes_AreRefused(int workers) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Simulation(Short with { Workers = workers }));

    [Fact]
    public void WindowThatEndsBeforeItBegins_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Simulation(Short with { To = Short.From.Plus(-1) }));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void Plan_RoundsToTheNumberAskedFor(int workers)
    {
        // Hosts' shares of 100,000 are rounded together, so that none is lost.
        Simulation simulation = new(new WorldSpec { Seed = 3, Workers = workers, To = Month.Of(2007, 1) });

        simulation.Abroad.ShouldBe(workers);
    }

    [Fact]
    public void SameSpec_GivesTheSameRun() => RunDifference.Between(Run(Short), Run(Short)).ShouldBeEmpty();

    [Fact]
    public void OtherSeed_GivesAnotherRun() => RunDifference.Between(Run(Short), Run(Short with { Seed = 8 })).ShouldNotBeEmpty();
}
