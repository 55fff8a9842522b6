using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>Hosts' money: where a dollar costs twice as much, prices that trail by 12 months are worth 1 - 1/2 x 12/13 = 7/13 of their dollars at once.</summary>
public class ExchangeTests
{
    private static readonly Month Now = Month.Of(2019, 7);

    [Fact]
    public void WhatIsPricedInHostMoney_FallsWithItAndCatchesUp()
    {
        World world = Shocked(lag: 12);
        double[] before = [.. Exchange.Priced.Select(p => At(world, Host.Russia, p))];

        world.BaseValues[0][ExchangeParameters.ExchangeRate.Index] = 120;
        Next(world);
        for (int i = 0; i < before.Length; i++)
        {
            At(world, Host.Russia, Exchange.Priced[i]).ShouldBe(before[i] * 7 / 13, 1e-9, Exchange.Priced[i].Name);
        }

        // 1 - 6/13 x 12/13 = 97/169.
        Next(world);
        At(world, Host.Russia, WorkParameters.GrossPay).ShouldBe(900 * 97.0 / 169, 1e-9);
        for (int month = 0; month < 50; month++)
        {
            Next(world);
        }

        At(world, Host.Russia, WorkParameters.GrossPay).ShouldBe(900, 10);
    }

    [Fact]
    public void OtherHostsAndDollars_StayAsTheyAre()
    {
        World world = Shocked(lag: 36);
        World still = Shocked(lag: 36);
        Next(still);
        double[][] before = still.Values;

        world.BaseValues[0][ExchangeParameters.ExchangeRate.Index] = 120;
        Next(world);

        HashSet<int> moved = [.. Exchange.Priced.Select(p => p.Index), ExchangeParameters.ExchangeRate.Index];
        for (int host = 0; host < Places.Hosts; host++)
        {
            for (int p = 0; p < before[host].Length; p++)
            {
                (world.Values[host][p] == before[host][p]).ShouldBe(host != 0 || !moved.Contains(p) || before[host][p] == 0, ParameterCatalogue.All[p].Name);
            }
        }
    }

    [Theory]
    [InlineData(0, 760)]
    [InlineData(0.5, 760 * 10.0 / 13)]
    [InlineData(1, 760 * 7.0 / 13)]
    public void APartOfThePlan_IsInHostMoney(double local, double quota)
    {
        World world = Shocked(12, Set(ExchangeParameters.PlanInHostMoney, local), Set(QuotaParameters.QuotaResponse, 0));
        world.BaseValues[0][ExchangeParameters.ExchangeRate.Index] = 120;
        Next(world);

        At(world, Host.Russia, QuotaParameters.Quota).ShouldBe(quota, 1e-9);
    }

    [Fact]
    public void UsualBoard_IsReckonedInTheMonthsDollars()
    {
        // A fall of the money alone makes nobody hungry: pay and what board costs fall together.
        World world = Shocked(12, Set(FoodParameters.OwnFood, 0.5), Set(ExtractionParameters.BoardStands, 0.5));
        Seat(world, Host.Russia, 10);
        world.BaseValues[0][ExchangeParameters.ExchangeRate.Index] = 120;
        Next(world);
        SiteMonth s = Open(world);
        s.Office[..10].Fill((int)Math.Round(90_000 * 7.0 / 13));
        Extraction.Apply(ref s);

        s.Hunger.ShouldBe(0f, 1e-3f);
    }

    [Fact]
    public void WorthIsCountedOverWorkerMonths()
    {
        World world = Shocked(12, Set(WorkParameters.DeathRate, 0), Set(WorkParameters.InjuryRate, 0));
        Seat(world, Host.Russia, 3);
        world.BaseValues[0][ExchangeParameters.ExchangeRate.Index] = 120;
        Next(world);
        SiteMonth s = Open(world);
        Work.Apply(ref s);

        Math.Abs(s.Counters[(int)Counter.HostMoney] - SiteMonth.ToFixed(3 * (float)(7.0 / 13))).ShouldBeLessThan(2);
    }

    /// <summary>At a rate that never moves, or with prices that follow it at once, the model is that of dollars, bit for bit.</summary>
    [Fact]
    public void ARateHeldFlat_OrPricesWithoutLag_AreDollars()
    {
        RunResult dollars = Run(Busy(600));

        RunDifference.Between(Run(Busy(600) with { Settings = [Set(ExchangeParameters.ExchangeRate, 64.7)] }), dollars).ShouldBeEmpty();
        RunDifference.Between(Run(Moving(1) with { Settings = [Set(ExchangeParameters.RepricingLag, 0)] }), dollars).ShouldBeEmpty();
        RunDifference.Between(Run(Moving(1)), dollars).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(0.01)]
    public void Redenominating_ChangesNothing(double unit) =>
        RunDifference.Between(Run(Moving(unit)), Run(Moving(1))).ShouldBeEmpty();

    private static WorldSpec Moving(double unit)
    {
        WorldSpec busy = Busy(600);
        (int Year, double Rate)[] rates = [(2017, 58.35), (2018, 62.71), (2019, 64.74), (2020, 72.15)];
        return busy with
        {
            Changes =
            [
                .. busy.Changes,
                .. rates.Select((r, i) => new ParameterChange(ExchangeParameters.ExchangeRate, HostSet.All, r.Rate * unit, i == 0 ? null : Month.Of(r.Year, 1), null)),
            ],
        };
    }

    private static World Shocked(double lag, params ParameterSetting[] more) =>
        Empty(Now, [Set(ExchangeParameters.ExchangeRate, 60), Set(ExchangeParameters.RepricingLag, lag), .. more]);

    private static void Next(World world)
    {
        world.Now = world.Now.Plus(1);
        StepOrder.Live(world, 1);
    }

    private static double At(World world, Host host, Parameter p) => world.Values[(int)host][p.Index];
}
