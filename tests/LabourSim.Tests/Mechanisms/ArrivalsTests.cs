using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class ArrivalsTests
{
    [Fact]
    public void LongestThere_LeadsAndTheNextTwoAssist()
    {
        // Months there: 5, 9, 9, 1, 7 and a newcomer; of equals the lower seat comes first. The second platoon has two people.
        SiteMonth s = Site([5, 9, 9, 1, 7, 0, 2, 2, 2, 2, 3, 4]);
        Arrive(ref s, 5);

        Roles(s)[..10].ShouldBe("-LA-A-----");
        Roles(s)[10..12].ShouldBe("AL");
    }

    [Fact]
    public void Roles_AreGivenAnewOnlyWhenSomebodyJoins()
    {
        SiteMonth s = Site([9, 8, 7, 6, 0]);
        Arrive(ref s, 4);
        s.Flags[0] = 0;
        Arrivals.Apply(ref s);
        Roles(s)[..5].ShouldBe("-AA--");

        Arrive(ref s, 4);
        Roles(s)[..5].ShouldBe("-LAA-");
    }

    private static void Arrive(ref SiteMonth s, int slot)
    {
        s.Flags[slot] |= PersonFlags.Arriving;
        Arrivals.Apply(ref s);
    }

    private static SiteMonth Site(int[] monthsThere)
    {
        World world = Empty(Month.Of(2015, 7));
        Seat(world, Host.Russia, monthsThere.Length);
        SiteMonth s = Open(world);
        for (int slot = 0; slot < monthsThere.Length; slot++)
        {
            s.Cohort[slot] = Places.Cohort(Host.Russia, s.Now, soldiers: false);
            s.Arrived[slot] = s.Now - monthsThere[slot];
        }

        return s;
    }

    private static string Roles(in SiteMonth s) => string.Concat(s.Flags[..20].ToArray()
        .Select(f => (f & PersonFlags.Leader) != 0 ? 'L' : (f & PersonFlags.Assistant) != 0 ? 'A' : '-'));
}
