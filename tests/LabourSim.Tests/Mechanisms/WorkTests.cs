using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

public class WorkTests
{
    private static readonly Month June = Month.Of(2015, 6);

    [Fact]
    public void Death_IsRememberedByThePlatoonAndByNoEmptySeat()
    {
        // A risk of 10,000,000 in 10,000 a year strikes everyone: five deaths, one after another, each seen by those still there.
        World world = Empty(June, Set(WorkParameters.DeathRate, 10_000_000), Set(WorkParameters.AshesUnclaimed, 0));
        Seat(world, Host.Russia, people: 5);
        SiteMonth s = Open(world);
        Work.Apply(ref s);

        s.Counters[(int)Counter.Deaths].ShouldBe(5);
        s.Counters[(int)Counter.WorkerMonths].ShouldBe(5);
        WorldAudit.VacantSlots(world).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0.4f)]
    [InlineData(1, 0.8f)]
    public void UnclaimedAshes_WeighTwice(double unclaimed, float memory)
    {
        World world = Empty(June, Set(WorkParameters.DeathRate, 10_000_000), Set(WorkParameters.AshesUnclaimed, unclaimed), Set(WorkParameters.InjuryRate, 0));
        Seat(world, Host.Russia, people: 21);
        world.Workers.Arrived.AsSpan().Fill(world.Now.Index);
        SiteMonth s = Open(world);
        WithoutDanger(s, except: 10);
        Work.Apply(ref s);

        s.Counters[(int)Counter.Deaths].ShouldBe(1);
        for (int slot = 0; slot < 21; slot++)
        {
            bool mate = slot is > 10 and < 20;
            s.Witness[slot].ShouldBe(mate ? memory : 0f);
            s.DoubtAdded[slot].ShouldBe(mate ? 0.04f : 0f);
        }
    }

    [Fact]
    public void LatePay_IsOwedAndThenRecovered()
    {
        // Price 700 in Kuwait without noise, season or losses: 70,000 a month. Late: half is put off, 35,000 owed.
        // Paid on time: 70,000 and nine tenths of 35,000; the rest of the debt to the worker is forgotten.
        World world = Empty(June, Set(WorkParameters.MonthPaySd, 0), Set(WorkParameters.SeasonSwing, 0), Set(WorkParameters.WithheldMonths, 0), Set(WorkParameters.LateMonths, 1), Set(WorkParameters.InjuryRate, 0), Set(WorkParameters.DeathRate, 0));
        Seat(world, Host.Kuwait);
        world.Sites.Price[0] = 1f;
        SiteMonth late = Open(world);
        Work.Apply(ref late);

        late.Office[0].ShouldBe(35_000);
        late.Owed[0].ShouldBe(35_000);

        world.Rates<WorkRates>(late.Cell).LateMonths = 0f;
        SiteMonth onTime = Open(world);
        Work.Apply(ref onTime);

        onTime.Office[0].ShouldBe(70_000 + 31_500);
        onTime.Owed[0].ShouldBe(0);
    }

    // Draws close to one harm nobody.
    private static void WithoutDanger(in SiteMonth s, int except)
    {
        for (int slot = 0; slot < s.Width; slot++)
        {
            s.LivingAccident[slot] = slot == except ? 0 : uint.MaxValue;
        }

        s.Rates<WorkRates>().DeathRate = 1e-3f;
    }
}
