using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Policies;

/// <summary>What policies do in which month, worked out by hand.</summary>
public class PolicyTimingTests
{
    [Theory]
    // Permits are rushed through for three months; then 93 of 100 are refused.
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 1, 0.07)]
    [InlineData(60, 1, 0.07)]
    [InlineData(3, 0.5, 0.535)]
    public void PermitBan_StopsInflowAfterTheRush(int elapsed, double dose, double inflow) =>
        After("permit-ban", elapsed, Host.Russia, dose).Orders.FormalInflow.ShouldBe(inflow, 1e-12);

    [Theory]
    // Russia ends 96.6 of 100: 64 of each hundred in the first year, the rest in the second, both in a straight line.
    [InlineData(0, 1)]
    [InlineData(6, 1 - 0.966 * 0.32)]
    [InlineData(12, 1 - 0.966 * 0.64)]
    [InlineData(18, 1 - 0.966 * 0.82)]
    [InlineData(24, 1 - 0.966)]
    [InlineData(90, 1 - 0.966)]
    public void Mandate_RunsDownOverTwoYears(int elapsed, double cap) =>
        After("repatriation-mandate", elapsed, Host.Russia).Orders.FormalCap.ShouldBe(cap, 1e-12);

    [Fact]
    public void Mandate_TightensTheHiddenChannelsInFullAndTheFormalOneByHalf()
    {
        World world = Empty(Month.Of(2019, 12));
        WorldSpec spec = world.Spec with { Policies = [Policy("repatriation-mandate")] };
        world = new World(spec, 1) { Now = Month.Of(2019, 12) };
        StepOrder.Live(world, 1);

        // Surveillance 1 + 0.5, confinement 0.2 + 0.15.
        int formal = Places.Cell(Host.Russia, Channel.Formal), hidden = Places.Cell(Host.Russia, Channel.Reclassified);
        world.Rates<SurveillanceRates>(hidden).Watch.ShouldBe(1.5f, 1e-6);
        world.Rates<SurveillanceRates>(formal).Watch.ShouldBe(1.25f, 1e-6);
        world.Rates<InformationRates>(hidden).Confinement.ShouldBe(0.35f, 1e-6);
        world.Rates<InformationRates>(formal).Confinement.ShouldBe(0.275f, 1e-6);
    }

    [Theory]
    // China loses 25,000 of 50,000 permits; 40,000 people stay, so 15,000 of the 25,000 under other papers: 0.6.
    [InlineData(Host.China, 0.6)]
    [InlineData(Host.Russia, 0.2)]
    [InlineData(Host.Poland, 0)]
    public void Mandate_DrivesPeopleUnderOtherPapers(Host host, double perPermitLost) =>
        After("repatriation-mandate", 24, host).Orders.HiddenPerLost.ShouldBe(perPermitLost, 1e-12);

    [Fact]
    public void Mandate_SetsThePlanOfEveryChannel()
    {
        // 10,000 workers: Russia plans 3,000. At the deadline 3,000 x 0.034 = 102 stay on permits; of the 2,898 lost a fifth,
        // 579.6, are wanted under other papers: a fifth of those hired out (115.92), the rest relabelled (463.68).
        World world = new(new WorldSpec { Seed = 1, Workers = 10_000, From = Month.Of(2019, 1), To = Month.Of(2020, 12), Settings = [Set(DisplacementParameters.Displacement, 0)], Policies = [Policy("repatriation-mandate")] }, 1)
        {
            Now = Month.Of(2019, 12),
        };
        StepOrder.Live(world, 1);
        StepOrder.Live(world, 2);

        world.Plan[Places.Cell(Host.Russia, Channel.Formal)].ShouldBe(102);
        world.Plan[Places.Cell(Host.Russia, Channel.Reclassified)].ShouldBe(464);
        world.Plan[Places.Cell(Host.Russia, Channel.Subcontracted)].ShouldBe(116);
    }

    [Fact]
    public void Closure_ShutsStrandsConfinesAndImpoverishes()
    {
        PolicyMonth month = After("border-closure", 0, Host.Russia);

        month.Get(RotationParameters.BorderOpen).ShouldBe(0.01, 1e-12);
        month.Get(RotationParameters.StrandedRun).ShouldBe(1, 1e-12);
        month.Get(InformationParameters.Confinement).ShouldBe(0.2 + 0.6, 1e-12);
        month.Get(WorkParameters.GrossPay).ShouldBe(900 * 0.85, 1e-9);
        month.Get(BrokersParameters.BrokersAtWork).ShouldBe(0.1, 1e-12);
    }

    [Theory]
    [InlineData(0, 0.02)]
    [InlineData(23, 0.02)]
    [InlineData(24, 0.2)]
    [InlineData(35, 0.2)]
    [InlineData(36, 0.6)]
    public void Closure_ReopensTheRoadOnwardInStages(int elapsed, double gate) =>
        After("border-closure", elapsed, Host.Russia).Get(HomeParameters.RouteGate).ShouldBe(gate, 1e-12);

    [Theory]
    // Closed in equal steps over two years; the first month already closes a twenty-fourth.
    [InlineData(0, 23 / 24.0)]
    [InlineData(11, 0.5)]
    [InlineData(23, 0)]
    [InlineData(100, 0)]
    public void Shutdown_ClosesAllChannelsInSteps(int elapsed, double cap)
    {
        HostOrders orders = After("shutdown", elapsed, Host.China).Orders;

        orders.FormalCap.ShouldBe(cap, 1e-12);
        orders.HiddenCap.ShouldBe(cap, 1e-12);
        orders.Leak.ShouldBe(0.05 * (1 - cap), 1e-12);
    }

    [Theory]
    [InlineData(2019, 12, false)]
    [InlineData(2020, 1, true)]
    [InlineData(2023, 8, true)]
    [InlineData(2023, 9, false)]
    public void Policy_HoldsFromItsFirstMonthToItsLast(int year, int month, bool holds) =>
        InMonth(Month.Of(year, month), Policy("border-closure")).Rates<RotationRates>(0).Strands.ShouldBe(holds);

    [Fact]
    public void Policy_HoldsOnlyInItsHosts()
    {
        World world = InMonth(Month.Of(2021, 1), Policy("border-closure", 1, Host.China, Host.Qatar));

        Enumerable.Range(0, Places.Cells).Where(c => world.Rates<RotationRates>(c).Strands).Select(Places.HostOf).Distinct()
            .ShouldBe([Host.China, Host.Qatar]);
    }

    [Theory]
    [InlineData(2019, 7, 760)]
    [InlineData(2019, 8, 860)]
    [InlineData(2023, 3, 860)]
    [InlineData(2023, 4, 730)]
    public void DatedChange_HoldsFromItsFirstMonthToItsLast(int year, int month, double quota)
    {
        ParameterChange change = new(QuotaParameters.Quota, HostSet.Of(Host.Russia), 860, Month.Of(2019, 8), Month.Of(2023, 3));
        ParameterChange later = new(QuotaParameters.Quota, HostSet.All, 730, Month.Of(2023, 4), null);
        World world = new(new WorldSpec { Seed = 1, Workers = 0, Changes = [change, later] }, 1) { Now = Month.Of(year, month) };
        StepOrder.Live(world, 1);

        world.Values[(int)Host.Russia][QuotaParameters.Quota.Index].ShouldBe(quota);
        world.Values[(int)Host.China][QuotaParameters.Quota.Index].ShouldBe(quota == 730 ? 730 : 760);
    }

    [Fact]
    public void Closure_OpensNothingThatIsShut()
    {
        World world = InMonth(Month.Of(2023, 8), [Set(RotationParameters.BorderOpen, 0), Set(DecisionParameters.AttemptFactor, 0), Set(HomeParameters.RouteGate, 0)], Policy("border-closure"));

        world.Rates<RotationRates>(0).BorderOpen.ShouldBe(0f);
        world.Rates<DecisionRates>(0).AttemptFactor.ShouldBe(0f);
        world.Rates<HomeRates>(0).RouteGate.ShouldBe(0f);
    }

    private static World InMonth(Month now, params PolicySetting[] policies) => InMonth(now, [], policies);

    private static World InMonth(Month now, ParameterSetting[] settings, params PolicySetting[] policies)
    {
        World world = new(new WorldSpec { Seed = 1, Workers = 0, Settings = settings, Policies = policies }, 1) { Now = now };
        StepOrder.Live(world, 1);
        return world;
    }

    private static PolicyMonth After(string id, int elapsed, Host host, double dose = 1)
    {
        Policy policy = PolicyCatalogue.Find(id)!;
        PolicyMonth month = new()
        {
            Start = policy.DefaultStart,
            Now = policy.DefaultStart.Plus(elapsed),
            Host = host,
            Dose = dose,
            Values = [.. ParameterCatalogue.All.Select(p => p.DefaultFor(host))],
        };
        policy.Apply(month);
        return month;
    }
}
