using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Running;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Tests.Comparing;

/// <summary>Hand-made tours.</summary>
internal static class People
{
    public static TourRecord Tour(ulong person, int moneyCents, int indicators = 0, short harms = 0, Host host = Host.Russia,
        int year = 2013, byte ties = 2, byte tour = 1, bool female = false, Sector sector = Sector.Construction,
        Channel channel = Channel.Formal, byte province = 0) => new()
        {
            Person = person,
            Tour = tour,
            Host = host,
            Channel = channel,
            End = EndKind.Completed,
            Arrived = (short)Month.Of(year, 6).Index,
            Ended = (short)Month.Of(year + 3, 6).Index,
            Ties = ties,
            Cause = 0,
            IntentLag = 0,
            SideWork = false,
            IndicatorMonths = indicators,
            Harms = harms,
            MoneyCents = moneyCents,
            PayOutCents = 0,
            SlotBribeCents = 0,
            Doubt = 0,
            Female = female,
            Sector = sector,
            Province = province,
        };

    public static PersonTable Table(params TourRecord[] tours) => PersonTable.Of(tours);

    public static GainTally Tally(PersonTable before, PersonTable after, GainKind? by = null) => GainTally.Of(before, after, new GainGroups(by));

    public static int Group(string kind, string name, GainKind? by = null) => new GainGroups(by).All.ToList().IndexOf(new GainGroup(kind, name));
}
