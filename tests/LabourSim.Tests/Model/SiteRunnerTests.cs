using LabourSim.Model;
using LabourSim.Population;
using LabourSim.Randomness;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Model;

public class SiteRunnerTests
{
    private static readonly Month Now = Month.Of(2015, 7);

    [Fact]
    public void Draws_BelongToThePersonNotTheSlot()
    {
        World world = Empty(Now);
        Seat(world, Host.Russia, people: 30);
        SiteMonth s = Open(world);
        for (int slot = 0; slot < 30; slot++)
        {
            Words living = world.Streams.Person(s.Sequence[slot], s.Cohort[slot], Now.Index, Purpose.Living);
            Words contact = world.Streams.Person(s.Sequence[slot], s.Cohort[slot], Now.Index, Purpose.Contact);
            Words choice = world.Streams.Person(s.Sequence[slot], s.Cohort[slot], Now.Index, Purpose.Choice);
            new Words(s.LivingNoise[slot], s.LivingAccident[slot], s.LivingSide[slot], s.LivingIncome[slot]).ShouldBe(living);
            (s.ContactDetect[slot], s.ContactJolt[slot], s.ContactPhone[slot], s.ContactTalk[slot])
                .ShouldBe((contact.U0, contact.U1, contact.U2, contact.U3));
            (s.ChoiceSearch[slot], s.ChoiceIntend[slot], s.ChoiceRemit[slot], s.ChoiceComplain[slot])
                .ShouldBe((choice.U0, choice.U1, choice.U2, choice.U3));
        }
    }

    [Fact]
    public void Impressions_OfTheSiteBeforeAreForgotten()
    {
        World world = Empty(Now);
        Seat(world, Host.Russia);
        SiteMonth before = Open(world);
        before.FearAdded.Fill(1f);
        before.DoubtAdded.Fill(1f);

        SiteMonth s = Open(world);

        s.FearAdded.ToArray().ShouldAllBe(f => f == 0f);
        s.DoubtAdded.ToArray().ShouldAllBe(d => d == 0f);
    }

    [Theory]
    // Two platoons' worth of empty seats before the last taken one, and the site regroups; one fewer, and it stays.
    [InlineData(20, 80, 80)]
    [InlineData(19, 100, 104)]
    public void ThinnedSite_RegroupsIntoFullPlatoons(int gone, int taken, int width)
    {
        World world = Empty(Now);
        Seat(world, Host.Russia, people: 100);
        for (int slot = 0; slot < gone; slot++)
        {
            world.Workers.Clear(slot * 3);
            world.Sites.People[0]--;
        }

        uint[] people = [.. world.Workers.Sequence.Take(100).Where((_, i) => world.Workers.Flags[i] != 0).Order()];
        SiteMonth s = Open(world);

        s.Width.ShouldBe(width);
        Enumerable.Range(0, 100).Last(i => world.Workers.Flags[i] != 0).ShouldBe(taken - 1);
        world.Workers.Sequence.Take(100).Where((_, i) => world.Workers.Flags[i] != 0).Order().ShouldBe(people);
    }
}
