using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class RecordingTests
{
    [Fact]
    public void Indicators_AreCountedByTheirRules()
    {
        // All at the site: confined, papers taken, 14 hours 28.9 days a month = 93 a week, nobody to turn to: 4.
        // First worker: 8 received of 100 hoped for, sees little, afraid, in debt, worn out: 5 more. Second: paid 100, sees
        // enough, calm, but 1.00 of it on the books: 1 more. Third: as the second, just punished and caught without credit.
        World world = Empty(Month.Of(2015, 7));
        Seat(world, Host.Russia, people: 3);
        SiteMonth s = Open(world);
        s.PocketNow.Clear();
        s.SideNet.Clear();
        s.CreditNow.Clear();
        s.PocketNow[0] = 800;
        s.Exposure[0] = 0.5f;
        s.Fear[0] = 0.4f;
        s.Debt[0] = 1;
        s.Fatigue[0] = 0.6f;
        s.SideNet[1] = s.SideNet[2] = 10_000;
        s.Exposure[1] = s.Exposure[2] = 0.8f;
        s.CreditNow[1] = 100;
        s.Wound[2] = 1f;
        ForcedLabourIndicators.Apply(ref s);

        s.IndicatorMonths[..3].ToArray().ShouldBe([9, 5, 5]);
        s.Counters[(int)Counter.Indicators].ShouldBe(19);

        // One by one: movement, documents, overtime and vulnerability for all three; deception, isolation, violence,
        // intimidation, withholding, bondage and conditions for one each.
        s.Counters.Slice((int)Counter.IndicatorMovement, 11).ToArray().ShouldBe([3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1]);
    }

    [Theory]
    // Confinement 0.1 is the threshold; papers stay with the person under inspection; 60 hours a week with eight days off take
    // 11.65 hours a day; a reporting line is recourse.
    [InlineData(Counter.IndicatorMovement)]
    [InlineData(Counter.IndicatorDocuments)]
    [InlineData(Counter.IndicatorOvertime)]
    [InlineData(Counter.IndicatorVulnerability)]
    public void SiteWideIndicators_AreSwitchedOffOneByOne(Counter which)
    {
        World world = Empty(Month.Of(2015, 7), Set(InformationParameters.Confinement, which == Counter.IndicatorMovement ? 0.09 : 0.11), Set(WorkParameters.DaysOff, 8));
        Seat(world, Host.Russia, people: 2);
        SiteMonth s = Open(world);
        s.Hours = which == Counter.IndicatorOvertime ? 11.6f : 11.7f;
        s.Rates<ForcedLabourIndicatorsRates>().Inspected = which == Counter.IndicatorDocuments;
        s.Rates<ConsequencesRates>().LineUse = which == Counter.IndicatorVulnerability ? 0.01f : 0f;
        ForcedLabourIndicators.Apply(ref s);

        for (Counter c = Counter.IndicatorMovement; c <= Counter.IndicatorVulnerability; c++)
        {
            s.Counters[(int)c].ShouldBe(c == which ? 0 : 2, c.ToString());
        }
    }

    [Fact]
    public void BooksThatDoNotBalance_AreADefect()
    {
        World world = Empty(Month.Of(2015, 7));
        Seat(world, Host.Russia);
        SiteMonth s = Open(world);
        s.Cash[0] = 1;
        Recording.AtSite(ref s);
        SiteRunner.Gather(world);

        Should.Throw<InvalidOperationException>(() => Recording.Apply(world, null)).Message
            .ShouldBe("2015-07: workers' cash: 1 where the books say 0");
    }

    [Fact]
    public void PeopleWhoAreNotCounted_AreADefect()
    {
        World world = Empty(Month.Of(2015, 7));
        Seat(world, Host.Russia, people: 2);
        world.People.Abroad = 3;
        SiteMonth s = Open(world);
        Recording.AtSite(ref s);
        SiteRunner.Gather(world);

        Should.Throw<InvalidOperationException>(() => Recording.Apply(world, null)).Message
            .ShouldBe("2015-07: people at sites: 2 where the books say 3");
    }
}
