using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Invariants;

/// <summary>Worlds at the edge of sense, nine years each with the burn-in: they run, and keep their books.</summary>
public class DegenerateWorldTests
{
    [Fact]
    public void NoWorkers_LeaveNoTrace()
    {
        RunResult run = Live(World(workers: 0));

        Totals all = All(run);
        run.Tours.ShouldBeEmpty();
        run.Events.ShouldBeEmpty();
        Enum.GetValues<Counter>().Where(c => all[c] != 0).ShouldBeEmpty();
        FlowKind.All.Where(f => all[f] != 0).ShouldBeEmpty();
        OutcomeCatalogue.All.Where(o => o.Compute(all) is not (0 or double.NaN)).Select(o => o.Id).ShouldBeEmpty();
    }

    [Fact]
    public void OneWorker_IsOneWorker()
    {
        RunResult run = Live(World(workers: 1));

        Enumerable.Range(0, run.Totals.Months).Max(m => run.Totals.Sum(m, m)[Counter.Heads]).ShouldBe(1);
        All(run)[Counter.WorkerMonths].ShouldBeGreaterThan(50);
    }

    [Fact]
    public void HostWithoutSites_HasNobody()
    {
        RunResult run = Live(World(Set(StatePlansParameters.Stock, 0, Host.Russia)));

        run.Totals.Sum(0, run.Totals.Months - 1, Host.Russia)[Counter.WorkerMonths].ShouldBe(0);
        run.Totals.Sum(0, run.Totals.Months - 1, Host.China)[Counter.WorkerMonths].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void ZeroQuota_MakesNoDebt()
    {
        Totals all = All(Live(World(Set(QuotaParameters.Quota, 0))));

        all[Counter.HeadsInDebt].ShouldBe(0);
        all[FlowKind.TopUp].ShouldBe(0);
        all[FlowKind.LedgerCredit].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void DeductionsAtTheirMost_LeaveNothingForTheWorker()
    {
        Totals all = All(Live(World(Set(ExtractionParameters.OfficeShare, ExtractionParameters.OfficeShare.High), Set(ExtractionParameters.LodgingShare, ExtractionParameters.LodgingShare.High),
            Set(ExtractionParameters.PartyDues, ExtractionParameters.PartyDues.High), Set(ExtractionParameters.LoyaltyDues, ExtractionParameters.LoyaltyDues.High), Set(ExtractionParameters.RevolutionDues, ExtractionParameters.RevolutionDues.High),
            Set(ExtractionParameters.PostSkim, ExtractionParameters.PostSkim.High), Set(ExtractionParameters.WorkerShare, ExtractionParameters.WorkerShare.High), Set(ExtractionParameters.PocketCash, ExtractionParameters.PocketCash.High))));

        all[FlowKind.OfficeShare].ShouldBeGreaterThan(0);
        (all[FlowKind.PocketCash] + all[FlowKind.PlatoonCash] + all[FlowKind.LedgerCredit]).ShouldBe(0);
    }

    [Fact]
    public void OfficeTakingEverything_IsConserved()
    {
        // Beyond what a scenario file accepts; the core must hold all the same.
        Totals all = All(Live(World(Set(ExtractionParameters.OfficeShare, 1))));

        all[FlowKind.CompanyShare].ShouldBe(0);
        all[FlowKind.OfficeShare].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void BordersClosedForEver_LetNobodyThrough()
    {
        RunResult run = Live(World(Set(RotationParameters.BorderOpen, 0), Set(RotationParameters.StrandedRun, 1)));

        Totals all = All(run);
        (all[Counter.SentFirst] + all[Counter.SentAgain] + all[Counter.ToursCompleted] + all[Counter.SentHomeUnderGuard]).ShouldBe(0);
        run.Totals.Sum(run.Totals.Months - 1, run.Totals.Months - 1)[Counter.HeadsStranded].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void ClosureForEver_StrandsNearlyEverybody()
    {
        WorldSpec spec = World();
        PolicySetting closure = Policy("border-closure") with { Start = spec.From, End = null };

        RunResult run = Live(spec with { Policies = [closure] });

        Totals last = run.Totals.Sum(run.Totals.Months - 1, run.Totals.Months - 1);
        last[Counter.HeadsStranded].ShouldBeGreaterThan(last[Counter.Heads] * 9 / 10);
    }

    [Fact]
    public void EveryoneAnInformant_IsCountedSo()
    {
        Totals all = All(Live(World(Set(SurveillanceParameters.ExtraInformants, 1))));

        all[Counter.HeadsInformant].ShouldBe(all[Counter.Heads]);
        all[Counter.TalkReported].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void NoScreening_TakesPeopleWithFewerTies()
    {
        RunResult lax = Live(World(Set(DispatchParameters.Screening, 0))), strict = Live(World());

        lax.Tours.Average(t => t.Ties).ShouldBeLessThan(strict.Tours.Average(t => t.Ties));
    }

    [Fact]
    public void ShutdownFromTheFirstMonth_LeavesOnlyTheLeak()
    {
        WorldSpec spec = World(Set(ShutdownParameters.ShutdownMonths, 1));
        PolicySetting shutdown = Policy("shutdown") with { Start = spec.From.Plus(-WorldSpec.BurnIn), End = null };

        RunResult run = Live(spec with { Policies = [shutdown] });

        // A leak of 5 % of the plan; site sizes are lumpy.
        Totals last = run.Totals.Sum(run.Totals.Months - 1, run.Totals.Months - 1);
        last[Counter.Heads].ShouldBeLessThan(spec.Workers / 10);
        run.Totals.Sum(0, run.Totals.Months - 1, null, Channel.Formal)[Counter.WorkerMonths].ShouldBe(0);
    }

    [Fact]
    public void ShortestTours_RotateEveryHalfYear()
    {
        Totals all = All(Live(World(Set(RotationParameters.TourMonths, 6), Set(RotationParameters.Extension, 0), Set(RotationParameters.SecondExtension, 0))));

        // Everyone goes home after six months, but for the month a seat stands empty.
        (all[Counter.WorkerMonths] / (double)all[Counter.ToursCompleted]).ShouldBeInRange(5.5, 6.5);
    }

    [Fact]
    public void EveryPhoneHunted_IsStillConserved()
    {
        Totals hunted = All(Live(World(Set(SurveillanceParameters.PhoneDetection, SurveillanceParameters.PhoneDetection.High), Set(SurveillanceParameters.Watch, SurveillanceParameters.Watch.High))));

        hunted[Counter.PhonesConfiscated].ShouldBeGreaterThan(0);
        ((double)hunted[Counter.HeadsWithPhone] / hunted[Counter.Heads]).ShouldBeLessThan(0.3);
    }

    [Fact]
    public void OnlySoldiers_IsAWorldWithoutLabour()
    {
        // A wave of as many as the world is sized for every month, and nobody else.
        RunResult run = Live(AtWar(Set(StatePlansParameters.Stock, 0), Set(MilitarisedDispatchParameters.TroopWave, 100_000), Set(MilitarisedDispatchParameters.EngineerWave, 0)));

        All(run)[Counter.WorkerMonths].ShouldBe(0);
        Soldiers(run)[Counter.TroopsSent].ShouldBe(600 * 59 * Places.Hosts);
        Soldiers(run)[FlowKind.SoldierPay].ShouldBe(Soldiers(run)[Counter.WorkerMonths] * 200_000);
        run.Tours.ShouldAllBe(t => t.Channel == Channel.Military);
    }

    [Fact]
    public void EverySurvivorPurged_LeavesNobodyToComeHome()
    {
        Totals soldiers = Soldiers(Live(AtWar(Set(MilitaryParameters.SurvivorPurged, 1), Set(MilitaryParameters.WoundedEvacuated, 0), Set(MilitarisedDispatchParameters.TroopWave, 5_000))));

        soldiers[Counter.Purged].ShouldBeGreaterThan(0);
        (soldiers[Counter.ToursCompleted] + soldiers[Counter.Extensions] + soldiers[Counter.Isolated]).ShouldBe(0);
        (soldiers[FlowKind.BroughtHome] + soldiers[Counter.ReachedByReturnee]).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void EveryCasualtyAMomentOfCapture_IsStillConserved(double dread)
    {
        Totals soldiers = Soldiers(Live(AtWar(Set(MilitaryParameters.CaptureShare, 1), Set(MilitaryParameters.CaptureDread, dread), Set(MilitaryParameters.CasualtyRate, 0.3), Set(MilitarisedDispatchParameters.TroopWave, 5_000))));

        soldiers[Counter.Captured].ShouldBeGreaterThan(0);
        (soldiers[Counter.CaptureAvoided] > soldiers[Counter.Captured]).ShouldBe(dread > 0);
        soldiers[Counter.Deaths].ShouldBe(soldiers[Counter.CaptureAvoided]);
    }

    [Fact]
    public void ShutdownOfTheLargestHosts_DisplacesPeopleIntoTheOthers()
    {
        WorldSpec spec = World(Set(DisplacementParameters.Displacement, 0.3), Set(ShutdownParameters.ShutdownMonths, 1));
        PolicySetting shutdown = Policy("shutdown", 1, Host.Russia, Host.China) with { Start = spec.From, End = null };

        RunResult run = Live(spec with { Policies = [shutdown] });

        // 480 of 600 lost: 144 sought elsewhere, but the seven hosts left, with 120 places, take at most 3 in 10 of their own each.
        int last = run.Totals.Months - 1;
        run.Totals.Sum(last, last)[Counter.DisplacedMonths].ShouldBeInRange(28, 36);
        run.Totals.Sum(0, 0)[Counter.DisplacedMonths].ShouldBeGreaterThan(0);
    }

    [Fact]
    public void EveryCaseForSale_IsStillConserved()
    {
        Totals all = All(Live(World(Set(SurveillanceParameters.CaseSettled, 1), Set(SurveillanceParameters.BribeForced, 0.5))));

        all[Counter.CasesSettled].ShouldBeGreaterThan(0);
        all[Counter.CasesSettled].ShouldBeLessThan(all[Counter.Punishments]);
    }

    [Fact]
    public void EveryPolicyAtOnce_IsStillConserved()
    {
        WorldSpec spec = World();

        RunResult run = Live(spec with
        {
            Policies = [.. PolicyCatalogue.All.Select(p => new PolicySetting(p, p.MaxDose, HostSet.All, spec.From.Plus(12), null))],
        });

        run.Totals.Sum(0, 11)[Counter.WorkerMonths].ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryParameterAtOneEnd_IsStillConserved(bool high)
    {
        // At their high ends plans ask for far more people than the rest of the world is sized for.
        Parameter[] some = [.. ParameterCatalogue.All.Where(p => p != StatePlansParameters.Stock && p != StatePlansParameters.WarDemand)];

        RunResult run = Live(World([.. some.Select(p => Set(p, high ? p.High : p.Low))]));

        All(run)[Counter.WorkerMonths].ShouldBeGreaterThan(0);
    }

    private static WorldSpec World(params ParameterSetting[] settings) => World(600, settings);

    private static WorldSpec World(int workers, params ParameterSetting[] settings) => new()
    {
        Seed = 21,
        Workers = workers,
        From = Month.Of(2012, 1),
        To = Month.Of(2016, 12),
        Settings = settings,
        RecordEvents = true,
    };

    // A war in every host from the first recorded month.
    private static WorldSpec AtWar(params ParameterSetting[] settings)
    {
        WorldSpec spec = World(settings);
        return spec with { Policies = [Policy("militarised-dispatch") with { Start = spec.From, End = null }] };
    }

    private static Totals Soldiers(RunResult run) => All(run).Military;

    private static RunResult Live(WorldSpec spec) => WorldAudit.Live(spec);

    private static Totals All(RunResult run) => run.Totals.Sum(0, run.Totals.Months - 1);
}
