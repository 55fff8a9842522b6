using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;

namespace LabourSim.Tests;

/// <summary>Small worlds: whole runs in a line, and single sites whose columns a test fills by hand.</summary>
internal static class TestWorlds
{
    /// <summary>A value for a parameter, in all hosts or some.</summary>
    public static ParameterSetting Set(Parameter parameter, double value, params Host[] hosts) =>
        new(parameter, Hosts(hosts), value);

    /// <summary>A policy over its own default dates.</summary>
    public static PolicySetting Policy(string id, double dose = 1, params Host[] hosts)
    {
        Policy policy = PolicyCatalogue.Find(id)!;
        return new PolicySetting(policy, dose, Hosts(hosts), policy.DefaultStart, policy.DefaultEnd);
    }

    public static HostSet Hosts(params Host[] hosts) =>
        hosts.Length == 0 ? HostSet.All : hosts.Aggregate(new HostSet(0), (set, host) => set.With(host));

    /// <summary>A few years around the mandate and the closure, in which something of everything happens.</summary>
    public static WorldSpec Busy(int workers = 1200) => new()
    {
        Seed = 7,
        Workers = workers,
        From = Month.Of(2017, 1),
        To = Month.Of(2020, 12),
        Policies = [Policy("permit-ban"), Policy("repatriation-mandate"), Policy("border-closure")],
        Changes = [new ParameterChange(QuotaParameters.Quota, HostSet.All, 860, Month.Of(2019, 8), null)],
    };

    /// <summary>More leaves, complaints, second tours and war than in history, so that every rule has something to do.</summary>
    public static WorldSpec EverythingOn() => new()
    {
        Seed = 5,
        Workers = 600,
        From = Month.Of(2018, 1),
        To = Month.Of(2021, 12),
        RecordEvents = true,
        Settings =
        [
            Set(DecisionParameters.LeaveEconomic, -6), Set(DecisionParameters.LeaveMoral, -6), Set(DecisionParameters.LeaveExistential, -6), Set(DecisionParameters.LeaveEpistemic, -6), Set(DecisionParameters.LeaveImminent, -6),
            Set(DecisionParameters.ClimbRate, 0.3), Set(ApplicantsParameters.RedeployHazard, 0.1), Set(WorkParameters.DeathRate, 100), Set(SurveillanceParameters.SentHomeShare, 0.3), Set(ConsequencesParameters.Reprisal, 0.5),
            Set(ReportingLineParameters.LineUse, 0.1), Set(CheongbuParameters.ReleasedShare, 0.5), Set(QuotaParameters.MissesToBar, 1), Set(InformationParameters.TalkThreshold, 0.1), Set(InformationParameters.JoltRate, 0.02),
            Set(ExtractionParameters.OfficeShare, 0.6), Set(QuotaParameters.QuotaFollowsShare, 1), Set(HomeParameters.RouteGate, 0.5), Set(StatePlansParameters.WarDemand, 8_000), Set(WorkParameters.HoursPerDay, 15),
            Set(RotationParameters.BorderOpen, 0.9), Set(RotationParameters.OverdueLeave, 0.2), Set(ResettledParameters.ResettledStart, 1),
            Set(MilitarisedDispatchParameters.TroopWave, 3_000), Set(MilitarisedDispatchParameters.EngineerWave, 1_000), Set(MilitaryParameters.CasualtyRate, 0.1), Set(MilitaryParameters.CaptureShare, 0.1), Set(MilitaryParameters.CaptureDread, 0.5),
            Set(MilitarisedDispatchParameters.CiviliansFolded, 0.5), Set(DecisionParameters.Bounty, 5_000), Set(StateResponseParameters.RevenueSought, 1_500), Set(StateResponseParameters.CyberIncome, 300), Set(DecisionParameters.RouteCost, 50),
            Set(ExchangeParameters.PlanInHostMoney, 0.5),
        ],
        Changes = [new ParameterChange(ExchangeParameters.ExchangeRate, HostSet.All, 1.5, Month.Of(2018, 9), null)],
        Policies =
        [
            Policy("permit-ban"), Policy("repatriation-mandate", 0.7, Host.Russia, Host.China, Host.Kuwait), Policy("border-closure", 0.9), Policy("safe-exit"), Policy("reporting-line"),
            Policy("legal-aid"), Policy("grievance-mechanism", 0.2),
            Policy("militarised-dispatch") with { Start = Month.Of(2018, 1) }, Policy("import-ban") with { Start = Month.Of(2018, 1) },
        ],
    };

    /// <summary>Lives a whole run.</summary>
    public static RunResult Run(WorldSpec spec, ISiteScheduler? scheduler = null)
    {
        Simulation simulation = new(spec, scheduler);
        while (!simulation.Finished)
        {
            simulation.Step();
        }

        return simulation.Result();
    }

    /// <summary>
    /// Values that the tests worked by hand were worked with. Calibration moves the defaults; the arithmetic stays the same.
    /// </summary>
    public static IReadOnlyList<ParameterSetting> ByHand { get; } =
    [
        Set(QuotaParameters.QuotaGrowth, 0.04), Set(SettlementParameters.PayOutShare, 0.3), Set(CheongbuParameters.SideStart, 0.044),
        Set(CheongbuParameters.SideEnd, 0.084), Set(CheongbuParameters.MoonlightGross, 85), Set(CheongbuParameters.ReleasedNet, 302),
        Set(SurveillanceParameters.SideDetection, 0.03), Set(InformationParameters.PhoneGiveUp, 0.1), Set(InformationParameters.DoubtGain, 0.0072),
        Set(InformationParameters.MediaGain, 1.44), Set(BeliefParameters.Ideology, 0.004), Set(BeliefParameters.LedgerTrust, 0.35),
        Set(SurveillanceParameters.FearFade, 0.06), Set(DecisionParameters.ClimbRate, 0.085), Set(DecisionParameters.LeaveEconomic, -9.7),
        Set(DecisionParameters.LeaveExistential, -9.5), Set(DecisionParameters.LeaveEpistemic, -10.9), Set(CheongbuParameters.CrewJoin, 0.5),
        Set(InformationParameters.NeedsOut, 0), Set(CheongbuParameters.BarDrive, 0), Set(BeliefParameters.Comparison, 0), Set(InformationParameters.MediaFatigue, 0),
        Set(QuotaParameters.PlanPooled, 0), Set(ExtractionParameters.PlatoonBranch, 0), Set(QuotaParameters.PocketHeld, 0), Set(ExtractionParameters.BoardStands, 0), Set(ExtractionParameters.FundsStand, 0),
        Set(ExtractionParameters.CutsStand, 0), Set(ExtractionParameters.PocketStands, 1), Set(DebtsParameters.WriteDown, 0),
        Set(DebtsParameters.WriteDownBorne, 0), Set(DebtsParameters.HopelessGrievance, 0), Set(DebtsParameters.HopelessSide, 0),
        Set(DebtsParameters.HopelessLeave, 0), Set(DebtsParameters.Apathy, 0), Set(FoodParameters.OwnFood, 0), Set(FoodParameters.HungerFatigue, 0),
        Set(BrokersParameters.BrokerCost, 0.3), Set(BrokersParameters.TransferRisk, 0), Set(BrokersParameters.OwnClaim, 0), Set(BrokersParameters.FamilyYear, 10_000),
    ];

    /// <summary>A recorded month of a world without people; its numbers stand, its sites are for the test to open.</summary>
    public static World Empty(Month now, params ParameterSetting[] settings)
    {
        World world = new(new WorldSpec { Seed = 1, Workers = 0, From = now, To = now.Plus(59), Settings = [.. ByHand, .. settings] }, 1) { Now = now };
        world.BeginMonth();
        StepOrder.Live(world, 1);
        return world;
    }

    /// <summary>Seats people with plain traits at the first site with room; their identity is (1, 0), (1, 1) and so on.</summary>
    /// <returns>The first of their slots.</returns>
    public static int Seat(World world, Host host, int people = 1, Channel channel = Channel.Formal, Sector sector = Sector.Other)
    {
        int first = -1;
        for (int n = 0; n < people; n++)
        {
            int slot = world.TakeSeat(Places.Cell(host, channel), sector);
            first = first < 0 ? slot : first;
            Workers all = world.Workers;
            all.Cohort[slot] = 1;
            all.Sequence[slot] = (uint)slot;
            all.Flags[slot] = PersonFlags.Present;
            all.Skill[slot] = 1f;
            all.Hope[slot] = 100f;
            all.Tour[slot] = 1;
            all.Arrived[slot] = world.Now.Index - 12;
            all.ContractEnd[slot] = world.Now.Index + 12;
            world.People.Abroad++;
        }

        return first;
    }

    /// <summary>The month of a site.</summary>
    public static SiteMonth Open(World world, int site = 0) => SiteRunner.Open(world, world.Tallies[0], world.Outputs[0], site);
}
