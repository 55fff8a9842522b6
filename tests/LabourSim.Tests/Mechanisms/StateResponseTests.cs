using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>A world of 1,000, a hundredth of full size: 200,000 dollars a month there are 240 million a year.</summary>
public class StateResponseTests
{
    private static readonly int Formal = Places.Cell(Host.Russia, Channel.Formal);
    private static readonly int Army = Places.Cell(Host.Russia, Channel.Military);

    [Fact]
    public void MissingRevenue_RaisesTheQuota()
    {
        // 500 sought, 240 come in: after a month the mean is 500 - 260/12 = 478.33, so 4.333 % are missing; 760 x 1.004333.
        World w = Made(Set(QuotaParameters.QuotaResponse, 0.1));
        w.PreviousState[Formal] = 20_000_000;
        StateResponse.Observe(w);

        w.RevenueMissing.ShouldBe(260.0 / 12 / 500, 1e-12);
        Answer(w, QuotaParameters.Quota).ShouldBe(760 * (1 + 0.1 * 260 / 12 / 500), 1e-9);
    }

    [Fact]
    public void LastingLoss_TellsInFull()
    {
        // In the end 52 of 100 are missing.
        World w = Made(Set(QuotaParameters.QuotaResponse, 0.1));
        w.PreviousState[Formal] = 20_000_000;
        for (int month = 0; month < 600; month++)
        {
            StateResponse.Observe(w);
        }

        Answer(w, QuotaParameters.Quota).ShouldBe(760 * 1.052, 1e-6);
    }

    [Fact]
    public void CyberIncome_CountsInPart()
    {
        // 240 and two fifths of 600 are 480: 20 short of 500.
        World w = Made(Set(StateResponseParameters.CyberIncome, 600), Set(StateResponseParameters.CyberSubstitution, 0.4));
        w.PreviousState[Formal] = 20_000_000;
        StateResponse.Observe(w);

        w.RevenueMissing.ShouldBe(20.0 / 12 / 500, 1e-12);
        w.CyberCents.ShouldBe(600L * 100_000_000 / 12 * w.Spec.Workers / 100_000);
    }

    [Fact]
    public void Surplus_LowersNothing()
    {
        World w = Made();
        w.PreviousState[Formal] = 200_000_000;
        StateResponse.Observe(w);

        w.RevenueMissing.ShouldBe(0);
        Answer(w, QuotaParameters.Quota).ShouldBe(760);
    }

    [Fact]
    public void SoldiersPay_IsNoLabourRevenue()
    {
        World w = Made();
        w.PreviousState[Formal] = 20_000_000;
        w.PreviousState[Army] = 1_000_000_000;
        StateResponse.Observe(w);

        w.RevenueMissing.ShouldBe(260.0 / 12 / 500, 1e-12);
    }

    [Fact]
    public void FoundingMonth_HasNoRevenueToMiss()
    {
        // It is reckoned twice, before and after the world is founded.
        Simulation simulation = new(Busy());
        simulation.World.RevenueMissing.ShouldBe(0);
        simulation.Step();
        simulation.World.RevenueMissing.ShouldBe(0);
        simulation.World.RevenueMean.ShouldBe(StateResponseParameters.RevenueSought.Default * 1e6);
    }

    [Theory]
    // A twelfth of the month's exits over a twelfth of its heads, a year: 2 of 12,000 are 2 per 1,000 worker-years, which is put up with.
    [InlineData(2, 12_000, 0)]
    // 3 are one too many: 0.05.
    [InlineData(3, 12_000, 0.05)]
    // 12 in 1,200 are 120: 118 x 0.05 is cut to half a level.
    [InlineData(12, 1_200, 0.5)]
    // Nobody there.
    [InlineData(0, 0, 0)]
    public void Exits_BringCloserWatchAboveTheTolerance(int exits, int months, double more)
    {
        World w = Made(Set(StateResponseParameters.DefectionTolerance, 2), Set(StateResponseParameters.DefectionResponse, 0.05));
        Span<long> counters = w.Previous.CountersOf(Formal);
        counters[(int)Counter.Exits] = exits;
        counters[(int)Counter.WorkerMonths] = months;

        Answer(w, SurveillanceParameters.Watch).ShouldBe(1 + more, 1e-12);
    }

    [Fact]
    public void OtherHostsAndSoldiers_DoNotCount()
    {
        World w = Made(Set(StateResponseParameters.DefectionTolerance, 0));
        foreach (int cell in (int[])[Army, Places.Cell(Host.China, Channel.Formal)])
        {
            Span<long> counters = w.Previous.CountersOf(cell);
            counters[(int)Counter.Exits] = 100;
            counters[(int)Counter.WorkerMonths] = 1_000;
        }

        Answer(w, SurveillanceParameters.Watch).ShouldBe(1);
    }

    private static double Answer(World w, Parameter of)
    {
        StateResponse.Answer(w, 0, w.Values[0]);
        return w.Values[0][of.Index];
    }

    private static World Made(params ParameterSetting[] settings)
    {
        Month now = Month.Of(2019, 7);
        World w = new(new WorldSpec { Seed = 1, Workers = 1_000, From = now, To = now.Plus(11), Settings = [Set(StateResponseParameters.RevenueSought, 500), .. settings] }, 1)
        {
            Now = now,
        };
        w.BeginMonth();
        StepOrder.Live(w, 1);
        return w;
    }
}
