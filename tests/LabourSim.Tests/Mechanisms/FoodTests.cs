using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>Food in Russia, worked by hand: the usual board is 4 of 100 of 900.00, 36.00 a month.</summary>
public class FoodTests
{
    [Theory]
    // A quarter of the board, 9.00, is missing; half of it, 4.50, is bought with 10.00, all 3.00 there are, or nothing.
    [InlineData(1_000, 550, 0.125f)]
    [InlineData(300, 0, 0.25f - 300f / 3_600f)]
    [InlineData(0, 0, 0.25f)]
    public void OwnCash_BuysAPartOfWhatIsMissing(int cash, int left, float hunger)
    {
        SiteMonth s = Eat(0.25f, cash, Set(FoodParameters.OwnFood, 0.5), Set(FoodParameters.HungerFatigue, 0.2));

        s.Cash[0].ShouldBe(left);
        s.CentsMoved[(int)FlowKind.FoodBought].ShouldBe(cash - left);
        s.Fatigue[0].ShouldBe(0.3f + 0.2f * hunger, 1e-6);
        s.Counters[(int)Counter.Hunger].ShouldBeInRange(SiteMonth.ToFixed(hunger) - 1, SiteMonth.ToFixed(hunger) + 1);
    }

    [Fact]
    public void EnoughBoard_LeavesCashAndFatigueAlone()
    {
        SiteMonth s = Eat(0f, 1_000, Set(FoodParameters.OwnFood, 1), Set(FoodParameters.HungerFatigue, 0.2));

        s.Cash[0].ShouldBe(1_000);
        s.Fatigue[0].ShouldBe(0.3f);
    }

    [Fact]
    public void Released_EatElsewhere()
    {
        World world = Empty(Month.Of(2019, 7), Set(FoodParameters.OwnFood, 1));
        int slot = Seat(world, Host.Russia);
        world.Workers.Flags[slot] |= PersonFlags.Released;
        world.Workers.Cash[slot] = 1_000;
        SiteMonth s = Open(world);
        s.Hunger = 0.5f;
        Food.Apply(ref s);

        s.Cash[0].ShouldBe(1_000);
        s.Counters[(int)Counter.Hunger].ShouldBe(0);
    }

    private static SiteMonth Eat(float hunger, int cash, params ParameterSetting[] settings)
    {
        World world = Empty(Month.Of(2019, 7), settings);
        int slot = Seat(world, Host.Russia);
        world.Workers.Cash[slot] = cash;
        world.Workers.Fatigue[slot] = 0.3f;
        SiteMonth s = Open(world);
        s.Hunger = hunger;
        Food.Apply(ref s);
        return s;
    }
}
