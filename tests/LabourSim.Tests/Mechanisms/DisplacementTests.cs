using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;
using P = LabourSim.Parameters.ParameterCatalogue;

namespace LabourSim.Tests.Mechanisms;

/// <summary>10,000 workers, 3,000 of them planned in Russia; 3 of 10 places lost are wanted elsewhere.</summary>
public class DisplacementTests
{
    [Fact]
    public void LostPlaces_AreSoughtWherePlacesAreOpenInProportion()
    {
        // Russia closed: 900 people over the 7,000 places left. China's 5,000 get 642.86, Kuwait's 500 get 64.29, Poland's 45 get 5.79.
        World w = Planned(w => w.Orders[(int)Host.Russia].FormalCap = 0);

        Hired(w, Host.Russia).ShouldBe(0);
        Hired(w, Host.China).ShouldBe(643);
        Hired(w, Host.Kuwait).ShouldBe(64);
        Hired(w, Host.Poland).ShouldBe(6);
        Places.HostNames.Select((_, h) => Hired(w, (Host)h)).Sum().ShouldBeInRange(898, 902);
        Displaced(w).ShouldBeInRange(898, 902);
        w.Plan[Places.Cell(Host.China, Channel.Reclassified)].ShouldBe(0);
    }

    [Fact]
    public void HalfClosedHost_LosesHalfAndTakesByWhatIsOpen()
    {
        // 1,500 lost: 450 people over 8,500 open places. Russia's own 1,500 get 79.41, China's 5,000 get 264.71.
        World w = Planned(w => w.Orders[(int)Host.Russia].FormalCap = 0.5);

        Hired(w, Host.Russia).ShouldBe(79);
        Hired(w, Host.China).ShouldBe(265);
    }

    [Fact]
    public void HiddenCap_LetsNobodyIn()
    {
        World w = Planned(w =>
        {
            w.Orders[(int)Host.Russia].FormalCap = 0;
            w.Orders[(int)Host.China].HiddenCap = 0;
        });

        Hired(w, Host.China).ShouldBe(0);
        Hired(w, Host.Kuwait).ShouldBe(64);
    }

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
        World w = new(new WorldSpec { Seed = 1, Workers = 10_000, From = now, To = now.Plus(11), Settings = [Set(P.Displacement, 0.3)] }, 1) { Now = now };
        w.BeginMonth();
        Calendar.Apply(w);
        orders(w);
        StatePlans.Apply(w);
        return w;
    }

    private static int Hired(World w, Host host) => w.Plan[Places.Cell(host, Channel.Subcontracted)];

    private static long Displaced(World w) =>
        Enumerable.Range(0, Places.Cells).Sum(c => w.Month.CountersOf(c)[(int)Counter.DisplacedMonths]);
}
