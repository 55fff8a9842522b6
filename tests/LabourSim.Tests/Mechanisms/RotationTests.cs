using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class RotationTests
{
    private static readonly ParameterSetting NoSecond = Set(RotationParameters.SecondExtension, 0);

    [Fact]
    public void Contract_RunsToItsLastMonth()
    {
        SiteMonth s = Due(monthsLeft: 1, Set(RotationParameters.Extension, 0), NoSecond);
        Rotation.Apply(ref s);
        (s.Flags[0] & PersonFlags.Present).ShouldNotBe(0);

        s.ContractEnd[0] = s.Now;
        Rotation.Apply(ref s);
        s.Flags[0].ShouldBe(0);
        s.Counters[(int)Counter.ToursCompleted].ShouldBe(1);
        s.Out.Leavers[0].Tour.End.ShouldBe(EndKind.Completed);
    }

    [Fact]
    public void Extension_IsGrantedOnce()
    {
        SiteMonth s = Due(0, Set(RotationParameters.Extension, 1), NoSecond);
        Rotation.Apply(ref s);
        s.ContractEnd[0].ShouldBe(s.Now + 12);

        s.ContractEnd[0] = s.Now;
        Rotation.Apply(ref s);
        s.Counters[(int)Counter.Extensions].ShouldBe(1);
        s.Counters[(int)Counter.ToursCompleted].ShouldBe(1);
    }

    [Fact]
    public void Extension_EndsAtTheLongestStay()
    {
        // Arrived twelve months ago with a cap of 20: eight more, not twenty-four.
        SiteMonth s = Due(0, Set(RotationParameters.SecondExtension, 1), Set(RotationParameters.TourCap, 20));
        Rotation.Apply(ref s);

        s.ContractEnd[0].ShouldBe(s.Now + 8);
    }

    [Fact]
    public void ShutBorder_StrandsAndReopeningLetsGoSlowly()
    {
        SiteMonth s = Due(0, Set(RotationParameters.Extension, 0), NoSecond, Set(RotationParameters.BorderOpen, 0));
        Rotation.Apply(ref s);
        (s.Flags[0] & PersonFlags.Stranded).ShouldNotBe(0);

        s.Rates<RotationRates>().BorderOpen = 1f;
        s.Rates<RotationRates>().OverdueLeave = 0f;
        Rotation.Apply(ref s);
        (s.Flags[0] & PersonFlags.Present).ShouldNotBe(0);

        s.Rates<RotationRates>().OverdueLeave = 1f;
        Rotation.Apply(ref s);
        s.Flags[0].ShouldBe(0);
        s.Counters[(int)Counter.ToursCompleted].ShouldBe(1);
    }

    [Fact]
    public void SurplusOfASite_IsSentHomeAndTheOthersStay()
    {
        World world = Empty(Month.Of(2018, 1));
        Seat(world, Host.Russia, 6);
        world.Sites.Surplus[0] = 2;
        SiteMonth s = Open(world);

        Rotation.Apply(ref s);

        s.Counters[(int)Counter.SentHomeEarly].ShouldBe(2);
        Enumerable.Range(0, 6).Count(slot => (world.Workers.Flags[slot] & PersonFlags.Present) != 0).ShouldBe(4);
        world.Sites.Surplus[0].ShouldBe((short)0);
    }

    [Theory]
    // The last half year counts as served.
    [InlineData(6, EndKind.Completed, Counter.ToursCompleted)]
    [InlineData(7, EndKind.SentHomeEarly, Counter.SentHomeEarly)]
    public void ClosingSite_SendsEveryoneHome(int monthsLeft, EndKind end, Counter counter)
    {
        SiteMonth s = Due(monthsLeft);
        s.Sites.Closing[0] = true;
        Rotation.Apply(ref s);

        s.Out.Leavers[0].Tour.End.ShouldBe(end);
        s.Counters[(int)counter].ShouldBe(1);
    }

    private static SiteMonth Due(int monthsLeft, params ParameterSetting[] settings)
    {
        World world = Empty(Month.Of(2015, 7), settings);
        Seat(world, Host.Russia);
        SiteMonth s = Open(world);
        s.ContractEnd[0] = s.Now + monthsLeft;
        return s;
    }
}
