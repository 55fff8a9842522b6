using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class StatePlansTests
{
    private static readonly int Formal = Places.Cell(Host.Russia, Channel.Formal);

    /// <summary>Sixty people at formal sites of 10, 20 and 30, and a plan for them and for two kinds of hidden papers.</summary>
    private static World Planned(int formal, int reclassified = 0, int subcontracted = 0)
    {
        World world = Empty(Month.Of(2018, 1));
        Seat(world, Host.Russia, 10, sector: Sector.Other);
        Seat(world, Host.Russia, 20, sector: Sector.Construction);
        Seat(world, Host.Russia, 30, sector: Sector.Logging);
        (world.Plan[Formal], world.Plan[Formal + 1], world.Plan[Formal + 2]) = (formal, reclassified, subcontracted);
        (world.Kept[Formal + 1], world.Kept[Formal + 2]) = (reclassified, subcontracted);
        StatePlans.Shrink(world, Host.Russia, Channel.Formal);
        return world;
    }

    private static string Sites(World w) => string.Join(' ', Enumerable.Range(0, w.Sites.Count).Select(i =>
        w.Sites.Channel[i] != Channel.Formal ? $"{w.Sites.Channel[i]}" : w.Sites.Closing[i] ? "closes" : $"{w.Sites.Surplus[i]}"));

    [Theory]
    [InlineData(60, 0, 0, "0 0 0")]
    // All of the smallest site is above the plan; five more go from the next.
    [InlineData(45, 0, 0, "closes 5 0")]
    [InlineData(55, 0, 0, "5 0 0")]
    [InlineData(30, 0, 0, "closes closes 0")]
    // Room for half of the site or more: it takes other papers, the more roomy ones.
    [InlineData(45, 6, 0, "Reclassified 5 0")]
    [InlineData(45, 5, 6, "Subcontracted 0 0")]
    // Room for less: four people wait above the plan until there is more of it.
    [InlineData(45, 4, 0, "closes 1 0")]
    [InlineData(54, 6, 0, "Reclassified 0 0")]
    [InlineData(57, 4, 0, "0 0 0")]
    public void Above_the_plan_whole_sites_take_other_papers_or_close_and_the_rest_go_one_by_one(int formal, int reclassified, int subcontracted, string sites) =>
        Sites(Planned(formal, reclassified, subcontracted)).ShouldBe(sites);

    [Fact]
    public void Hidden_sites_above_their_plan_close_and_take_no_other_papers()
    {
        World world = Empty(Month.Of(2018, 1));
        Seat(world, Host.Russia, 10, Channel.Reclassified);
        (world.Plan[Formal + 1], world.Plan[Formal + 2]) = (3, 50);

        StatePlans.Shrink(world, Host.Russia, Channel.Reclassified);

        world.Sites.Channel[0].ShouldBe(Channel.Reclassified);
        world.Sites.Surplus[0].ShouldBe((short)7);
    }

    [Theory]
    // Of ten hidden places that open, a quarter is the newcomers'; with none or all of it theirs, all or none is kept.
    [InlineData(0.25, 40, 20, 10, 7.5)]
    [InlineData(0, 40, 20, 10, 10)]
    [InlineData(1, 40, 20, 10, 0)]
    // Nothing is kept where the formal plan stands, and nothing more where hidden places close.
    [InlineData(0.25, 60, 20, 10, 0)]
    [InlineData(0.25, 40, 0, -10, 0)]
    public void Hidden_places_that_open_are_kept_for_those_who_lose_formal_ones_but_for_the_newcomers(double newcomers, double formal, double before, double opened, double kept)
    {
        World world = Losing(newcomers, (int)formal, before);

        StatePlans.Keep(world, Host.Russia, formal, [before + opened, 0]);

        world.Kept[Formal + 1].ShouldBe(kept);
        world.Kept[Formal + 2].ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_kept_when_no_formal_site_is_above_the_plan_and_what_was_taken_too_much_is_remembered()
    {
        World world = Losing(0.25, 60, 20);
        (world.Kept[Formal + 1], world.Kept[Formal + 2]) = (5, -5);

        StatePlans.Keep(world, Host.Russia, 40, [24, 4]);

        world.Kept[Formal + 1].ShouldBe(0);
        world.Kept[Formal + 2].ShouldBe(-2);
    }

    /// <summary>Sixty people at a formal site, a formal plan that was for sixty, and hidden places that there were.</summary>
    private static World Losing(double newcomers, int formal, double hidden)
    {
        World world = Empty(Month.Of(2018, 1));
        Seat(world, Host.Russia, 60);
        world.Values[0][StatePlansParameters.HiddenNewcomers.Index] = newcomers;
        world.Plan[Formal] = formal;
        world.FormalBefore[0] = 60;
        world.HiddenBefore[Formal + 1] = hidden;
        return world;
    }
}
