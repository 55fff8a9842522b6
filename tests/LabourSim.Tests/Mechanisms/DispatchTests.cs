using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Parameters;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Mechanisms;

/// <summary>Soldiers and folded workers in a world of 1,000, a hundredth of full size.</summary>
public class DispatchTests
{
    private static readonly int Army = Places.Cell(Host.Russia, Channel.Military);
    private static readonly int Hidden = Places.Cell(Host.Russia, Channel.Reclassified);

    [Fact]
    public void Levy_CarriesPartsOfPeopleOver()
    {
        // 75 a month at full size is three quarters of a person: none, one, one, one in four months.
        World w = Made();
        w.Orders[0].TroopWave = 75;
        int[] sent = new int[4];
        for (int month = 0; month < 4; month++)
        {
            Dispatch.SelectHost(w, 0);
            sent[month] = w.Training[Army].Count;
        }

        sent.ShouldBe([0, 1, 2, 3]);
        w.WaveCarried[0].ShouldBe(0);
    }

    [Fact]
    public void Selection_CarriesPartsOfPeopleOver()
    {
        // Two places, of which a quarter may be filled in a month: a half, carried on, so one person in the second.
        World w = Made();
        int formal = Places.Cell(Host.Russia, Channel.Formal);
        Array.Clear(w.Plan);
        w.Plan[formal] = 2;
        w.Orders[0].FormalInflow = 0.25;

        Dispatch.SelectHost(w, 0);
        w.Training[formal].Count.ShouldBe(0);
        Dispatch.SelectHost(w, 0);
        w.Training[formal].Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(3.75, 1)]
    [InlineData(0, 5)]
    [InlineData(-2, 5)]
    public void HiddenPlaces_KeptForThoseWhoLoseFormalOnesTakeNoNewcomers(double kept, int selected)
    {
        World w = Made();
        Array.Clear(w.Plan);
        w.Plan[Hidden] = 5;
        w.Kept[Hidden] = kept;

        Dispatch.SelectHost(w, 0);

        w.Training[Hidden].Count.ShouldBe(selected);
    }

    [Fact]
    public void Levy_TrainsTroopsAndEngineersInCohortsOfTheirOwn()
    {
        World w = Made(Set(DispatchParameters.TrainingMonths, 2));
        w.Orders[0].TroopWave = 200;
        w.Orders[0].EngineerWave = 100;
        Dispatch.SelectHost(w, 0);

        Trainee[] taken = w.Training[Army].Items.ToArray();
        taken.Select(t => t.Sector).ShouldBe([Sector.Troops, Sector.Troops, Sector.Engineers]);
        taken.Select(t => t.Sequence).ShouldBe([0u, 1u, 2u]);
        taken.ShouldAllBe(t => t.Ready == w.Now.Index + 2 && t.Tour == 1);
        taken.ShouldAllBe(t => Places.IsSoldierCohort(t.Cohort) && Places.HostOfCohort(t.Cohort) == Host.Russia);
        w.NextCandidate[0].ShouldBe(0u);
        w.Selected[0].ShouldBe(3);
    }

    [Fact]
    public void Soldiers_LeaveWhenTrainedWhateverTheBorder()
    {
        World w = Made(Set(RotationParameters.BorderOpen, 0), Set(RotationParameters.StrandedRun, 1));
        w.Orders[0].TroopWave = 300;
        Dispatch.SelectHost(w, 0);
        w.People.InTraining = 3;
        w.Selected[0] = 0;
        Depart(w);
        w.Stock(Army).ShouldBe(0);

        w.Now = w.Now.Plus(1);
        w.BeginMonth();
        StepOrder.Live(w, 1);
        Depart(w);
        w.Stock(Army).ShouldBe(3);
        (w.People.Abroad, w.People.InTraining).ShouldBe((3, 0));

        static void Depart(World w) => Dispatch.Depart(w);
    }

    [Fact]
    public void FoldedWorkers_StayThePeopleTheyWere()
    {
        // A quarter of forty go into army units; the forty are the same people as without.
        Trainee[] usual = Selected(folded: 0, out Trainee[] nobody);
        Trainee[] civil = Selected(folded: 0.25, out Trainee[] army);

        nobody.ShouldBeEmpty();
        (civil.Length, army.Length).ShouldBe((30, 10));
        civil.Concat(army).Select(Identity).Order().ShouldBe(usual.Select(Identity).Order());
        army.ShouldAllBe(t => !Places.IsSoldierCohort(t.Cohort) && t.Sector == Sector.Engineers);

        static (uint, uint) Identity(Trainee t) => (t.Cohort, t.Sequence);
        static Trainee[] Selected(double folded, out Trainee[] army)
        {
            World w = Made();
            w.Plan[Hidden] = 40;
            w.Orders[0].Folded = folded;
            Dispatch.SelectHost(w, 0);
            army = w.Training[Army].Items.ToArray();
            return w.Training[Hidden].Items.ToArray();
        }
    }

    [Fact]
    public void Folding_CarriesPartsOfPeopleOver()
    {
        // A tenth of five: nobody in the first month, one in the second.
        World w = Made();
        w.Orders[0].Folded = 0.1;
        w.Plan[Hidden] = 5;
        Dispatch.SelectHost(w, 0);
        w.Training[Army].Count.ShouldBe(0);

        w.Plan[Hidden] = 10;
        Dispatch.SelectHost(w, 0);
        (w.Training[Army].Count, w.Training[Hidden].Count).ShouldBe((1, 9));
    }

    [Fact]
    public void FormalWorkers_AreNeverFolded()
    {
        World w = Made();
        w.Orders[0].Folded = 1;
        w.Plan[Places.Cell(Host.Russia, Channel.Formal)] = 5;
        Dispatch.SelectHost(w, 0);

        w.Training[Army].Count.ShouldBe(0);
    }

    private static World Made(params ParameterSetting[] settings)
    {
        Month now = Month.Of(2024, 9);
        World w = new(new WorldSpec { Seed = 1, Workers = 1_000, From = now, To = now.Plus(11), Settings = settings }, 1) { Now = now };
        w.BeginMonth();
        StepOrder.Live(w, 1);
        return w;
    }
}
