using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>The way of those who left: risk by the month, less of it by an assisted route, and how long it takes.</summary>
public class TransitTests
{
    private static readonly Month Summer = Month.Of(2015, 7);
    private static readonly int Cell = Places.Cell(Host.Russia, Channel.Formal);

    [Fact]
    public void CaughtOnTheWay_AreSentBackForGood()
    {
        World w = OnTheWay(Route.Unaided, Set(HomeParameters.TransitCapture, 1));
        Home.Apply(w);

        (w.People.InTransit, w.People.Detained, w.Travellers.Count).ShouldBe((0, 5, 0));
        w.Month.CountersOf(Cell)[(int)Counter.CaughtOnTheWay].ShouldBe(5);
        w.Month.CountersOf(Cell)[(int)Counter.HandedBack].ShouldBe(5);
        w.Month.CountersOf(Cell)[(int)Counter.Resettlements].ShouldBe(0);
    }

    [Theory]
    [InlineData(Route.Assisted, 0)]
    [InlineData(Route.Paid, 5)]
    [InlineData(Route.Unaided, 5)]
    internal void AssistedRoutes_AreSafer(Route route, int caught)
    {
        World w = OnTheWay(route, Set(HomeParameters.TransitCapture, 1), Set(HomeParameters.AssistedRisk, 0));
        Home.Apply(w);

        w.People.Detained.ShouldBe(caught);
        w.People.Resettled.ShouldBe(5 - caught);
    }

    [Theory]
    // 0.008 of those on the way a month, and 0.2 handed over unseen otherwise; a reward of 10,000 at an effect of 0.3.
    [InlineData(0, 0.3, 0.8, 0.008)]
    [InlineData(10_000, 0.3, 0.86, 0.0104)]
    // At most everyone, and twice the risk.
    [InlineData(20_000, 1, 1, 0.016)]
    public void Reward_RaisesHandBacksAndTheRiskOnTheWay(double bounty, double effect, float handedBack, float risk)
    {
        World w = Empty(Summer, Set(DecisionParameters.Bounty, bounty), Set(DecisionParameters.BountyEffect, effect), Set(DecisionParameters.HandedBack, 0.8), Set(HomeParameters.TransitCapture, 0.008));

        w.Rates<DecisionRates>(Cell).HandedBack.ShouldBe(handedBack, 1e-6);
        w.Rates<HomeRates>(Cell).TransitCapture.ShouldBe(risk, 1e-7);
    }

    [Theory]
    [InlineData(Route.Unaided, 10)]
    [InlineData(Route.Paid, 8)]
    [InlineData(Route.Assisted, 5)]
    internal void Routes_TakeTheirTimeAndNobodyIsCaughtInTheMonthOfLeaving(Route route, int months)
    {
        World w = Empty(Summer, Set(HomeParameters.ExitLatency, 10), Set(HomeParameters.ExitLatencyLogSd, 0), Set(HomeParameters.RoutePaidLatency, 0.8), Set(SafeExitParameters.SafeExitLatency, 0.5),
            Set(HomeParameters.TransitCapture, 1));
        Seat(w, Host.Russia);
        SiteMonth s = Open(w);
        Settlement.EndTour(ref s, 0, EndKind.Exited, route);
        Home.Apply(w);

        (w.People.InTransit, w.People.Detained).ShouldBe((1, 0));
        (w.Travellers[0].Ready, w.Travellers[0].Route).ShouldBe((w.Now.Index + months, route));
    }

    private static World OnTheWay(Route route, params ParameterSetting[] settings)
    {
        World w = Empty(Summer, [Set(HomeParameters.RouteGate, 1), .. settings]);
        for (uint n = 0; n < 5; n++)
        {
            w.Travellers.Add(new Traveller(1, n, Cell, w.Now.Index, 0.5f, 0, route, 1f));
        }

        w.People.InTransit = 5;
        return w;
    }
}
