using LabourSim.Population;

namespace LabourSim.Tests.Population;

public class HostSetTests
{
    [Fact]
    public void Set_HoldsWhatWasPutIn()
    {
        HostSet set = HostSet.Of(Host.China).With(Host.Others);

        set.Hosts().ShouldBe([Host.China, Host.Others]);
        set.Has(Host.China).ShouldBeTrue();
        set.Has(Host.Russia).ShouldBeFalse();
        set.With(Host.China).ShouldBe(set);
    }

    [Fact]
    public void All_HoldsEveryHost() => HostSet.All.Hosts().ShouldBe(Enum.GetValues<Host>());

    [Fact]
    public void Overlaps_NeedsAHostInCommon()
    {
        HostSet gulf = HostSet.Of(Host.Kuwait).With(Host.Qatar).With(Host.Uae);

        gulf.Overlaps(HostSet.Of(Host.Uae)).ShouldBeTrue();
        gulf.Overlaps(HostSet.Of(Host.Russia)).ShouldBeFalse();
        gulf.Overlaps(HostSet.All).ShouldBeTrue();
    }

    [Fact]
    public void Cells_AreHostsTimesChannels()
    {
        Places.HostNames.Count.ShouldBe(Places.Hosts);
        Places.ChannelNames.Count.ShouldBe(Places.Channels);
        Enum.GetValues<Host>().Length.ShouldBe(Places.Hosts);
        Enum.GetValues<Sector>().Length.ShouldBe(Places.SectorNames.Count);
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            Places.Cell(Places.HostOf(cell), Places.ChannelOf(cell)).ShouldBe(cell);
        }
    }
}
