using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>What step 2 counts of plans, in a world of 10,000 workers, 3,000 of them planned in Russia; who is sought where is worked out beside the buyers.</summary>
public class DisplacementTests
{
    [Fact]
    public void NothingLostOrNothingOpen_DisplacesNobody()
    {
        Displaced(Planned(_ => { })).ShouldBe(0);
        Displaced(Planned(w => Array.ForEach(w.Orders, o => o.FormalCap = 0))).ShouldBe(0);
    }

    [Fact]
    public void PlannedMonths_AreThoseBeforeAnyPolicy()
    {
        World w = Planned(w => w.Orders[(int)Host.Russia].FormalCap = 0);

        w.Month.CountersOf(Places.Cell(Host.Russia, Channel.Formal))[(int)Counter.PlannedMonths].ShouldBe(3_000);
    }

    private static World Planned(Action<World> orders)
    {
        Month now = Month.Of(2015, 7);
        World w = new(new WorldSpec { Seed = 1, Workers = 10_000, From = now, To = now.Plus(11), Settings = [Set(DisplacementParameters.Displacement, 0.3)] }, 1) { Now = now };
        w.BeginMonth();
        StepOrder.Live(w, 1);
        orders(w);
        StepOrder.Live(w, 2);
        return w;
    }

    private static long Displaced(World w) =>
        Enumerable.Range(0, Places.Cells).Sum(c => w.Month.CountersOf(c)[(int)Counter.DisplacedMonths]);
}
