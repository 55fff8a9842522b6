using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Metamorphic;

public class RecordingTests
{
    [Fact]
    public void EventsAndLives_ChangeNothingElse()
    {
        RunResult without = Run(Busy());
        RunResult with = Run(Busy() with { RecordEvents = true, Lives = 400 });

        RunDifference.Between(with, without).ShouldBeEmpty();
        with.Events.ShouldNotBeEmpty();
        with.Lives.Select(l => l.Person).Distinct().Count().ShouldBe(400);
    }

    [Fact]
    public void FewerLives_AreTheFirstOfMore()
    {
        RunResult five = Run(Busy() with { Lives = 5 });
        RunResult three = Run(Busy() with { Lives = 3 });

        LifeMonth[] ofThree = [.. five.Lives.Where(l => three.Lives.Any(k => k.Person == l.Person))];
        three.Lives.Select(l => l.Person).Distinct().Count().ShouldBe(3);
        ofThree.ShouldBe(three.Lives);
    }

    [Fact]
    public void LongerRun_BeginsWithTheShorterOne()
    {
        RunResult shorter = Run(Busy() with { To = Month.Of(2018, 12) });
        RunResult longer = Run(Busy());

        for (int month = 0; month < shorter.Totals.Months; month++)
        {
            for (int cell = 0; cell < Places.Cells; cell++)
            {
                longer.Totals.Counters(month, cell).SequenceEqual(shorter.Totals.Counters(month, cell)).ShouldBeTrue();
                longer.Totals.Cents(month, cell).SequenceEqual(shorter.Totals.Cents(month, cell)).ShouldBeTrue();
            }
        }

        TourRecord[] ended = [.. shorter.Tours.Where(t => t.End != EndKind.StillAbroad)];
        longer.Tours.Take(ended.Length).ShouldBe(ended);
    }
}
