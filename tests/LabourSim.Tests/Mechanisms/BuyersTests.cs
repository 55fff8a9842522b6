using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>Buyers who leave, and where the state then seeks places, by hand.</summary>
public class BuyersTests
{
    [Fact]
    public void LostBuyer_ClosesTheSiteAndItsPlacesComeBackSlowly()
    {
        World world = Empty(Month.Of(2018, 6));
        Seat(world, Host.China, 30, sector: Sector.Construction);
        world.Orders[(int)Host.China].BuyerLoss = 1;
        int cell = Places.Cell(Host.China, Channel.Formal);

        Buyers.Apply(world);

        world.Sites.Closing[0].ShouldBeTrue();
        world.Month.CountersOf(cell)[(int)Counter.BuyersLost].ShouldBe(1);
        world.Month.CountersOf(cell)[(int)Counter.SitesClosed].ShouldBe(1);
        Buyers.Left(world, cell, 100).ShouldBe(70);
        Buyers.Left(world, cell, 20).ShouldBe(0);

        // A twenty-fourth of the places comes back a month: 30 x 23/24 = 28.75. A site that is closing loses no second buyer.
        Buyers.Apply(world);
        world.LostPlaces[cell].ShouldBe(28.75, 1e-9);
        world.Month.CountersOf(cell)[(int)Counter.BuyersLost].ShouldBe(1);
    }

    [Theory]
    [InlineData(Sector.Factory, true)]
    [InlineData(Sector.Logging, true)]
    [InlineData(Sector.Construction, false)]
    [InlineData(Sector.Other, false)]
    public void TracedGoods_ComeFromFactoriesAndLogging(Sector sector, bool lost)
    {
        World world = Empty(Month.Of(2018, 6), Set(BuyersParameters.ImportReopen, 0));
        Seat(world, Host.China, 10, sector: sector);
        world.Orders[(int)Host.China].GoodsLoss = 1;

        Buyers.Apply(world);

        world.Sites.Closing[0].ShouldBe(lost);
    }

    [Fact]
    public void TracedSite_MayGoOnUnderThirdFirms()
    {
        World world = Empty(Month.Of(2018, 6), Set(BuyersParameters.ImportReopen, 1));
        Seat(world, Host.China, 10, sector: Sector.Factory);
        world.Orders[(int)Host.China].GoodsLoss = 1;

        Buyers.Apply(world);

        world.Sites.Channel[0].ShouldBe(Channel.Subcontracted);
        world.Sites.Closing[0].ShouldBeFalse();
        world.LostPlaces[Places.Cell(Host.China, Channel.Formal)].ShouldBe(10);
        world.LostPlaces[Places.Cell(Host.China, Channel.Subcontracted)].ShouldBe(0);
    }

    [Fact]
    public void HiddenSite_IsSeenAsFarAsItsVisibility()
    {
        World hidden = Empty(Month.Of(2018, 6), Set(BuyersParameters.HiddenVisibility, 0));
        Seat(hidden, Host.China, 10, Channel.Subcontracted, Sector.Factory);
        hidden.Orders[(int)Host.China].GoodsLoss = hidden.Orders[(int)Host.China].BuyerLoss = 1;

        Buyers.Apply(hidden);

        hidden.Sites.Closing[0].ShouldBeFalse();
    }

    [Fact]
    public void PlacesLostInOneHost_AreSoughtInOthersWithRoom()
    {
        // 10,000 workers, a fifth displaced. China loses half of 5,000 places: 2,500 x 0.2 = 500 sought. The eight other
        // hosts plan 5,000 and have room for a fifth of it, 1,000; so each takes a tenth of its plan: Russia 300, Poland 4.
        World world = Displaced(0.5);

        world.DisplacedPlaces[(int)Host.China].ShouldBe(0);
        world.DisplacedPlaces[(int)Host.Russia].ShouldBe(300);
        world.DisplacedPlaces[(int)Host.Poland].ShouldBe(4);
    }

    [Fact]
    public void NothingLost_DisplacesNobody() => Displaced(1).DisplacedPlaces.ShouldAllBe(n => n == 0);

    [Fact]
    public void PlacesLostEverywhere_GoNowhere()
    {
        World world = Displaced(0.5, everywhere: true);

        world.DisplacedPlaces.ShouldAllBe(n => n == 0);
    }

    private static World Displaced(double cap, bool everywhere = false)
    {
        World world = new(new WorldSpec { Seed = 1, Workers = 10_000, Settings = [Set(DisplacementParameters.Displacement, 0.2)] }, 1) { Now = Month.Of(2018, 1) };
        StepOrder.Live(world, 1);
        for (int h = 0; h < Places.Hosts; h++)
        {
            world.Orders[h].FormalCap = everywhere || h == (int)Host.China ? cap : 1;
        }

        Displacement.Apply(world);
        return world;
    }
}
