using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using P = LabourSim.Parameters.ParameterCatalogue;

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
        Changes = [new ParameterChange(ParameterCatalogue.Quota, HostSet.All, 860, Month.Of(2019, 8), null)],
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
            Set(P.LeaveEconomic, -6), Set(P.LeaveMoral, -6), Set(P.LeaveExistential, -6), Set(P.LeaveEpistemic, -6), Set(P.LeaveImminent, -6),
            Set(P.ClimbRate, 0.3), Set(P.RedeployHazard, 0.1), Set(P.DeathRate, 100), Set(P.SentHomeShare, 0.3), Set(P.Reprisal, 0.5),
            Set(P.LineUse, 0.1), Set(P.ReleasedShare, 0.5), Set(P.MissesToBar, 1), Set(P.TalkThreshold, 0.1), Set(P.JoltRate, 0.02),
            Set(P.OfficeShare, 0.6), Set(P.QuotaFollowsShare, 1), Set(P.RouteGate, 0.5), Set(P.WarDemand, 8_000), Set(P.HoursPerDay, 15),
            Set(P.BorderOpen, 0.9), Set(P.OverdueLeave, 0.2), Set(P.ResettledStart, 1),
            Set(P.TroopWave, 3_000), Set(P.EngineerWave, 1_000), Set(P.CasualtyRate, 0.1), Set(P.CaptureShare, 0.1), Set(P.CaptureDread, 0.5),
            Set(P.CiviliansFolded, 0.5), Set(P.Bounty, 5_000), Set(P.RevenueSought, 1_500), Set(P.CyberIncome, 300), Set(P.RouteCost, 50),
        ],
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
        Set(ParameterCatalogue.QuotaGrowth, 0.04), Set(ParameterCatalogue.PayOutShare, 0.3), Set(ParameterCatalogue.SideStart, 0.044),
        Set(ParameterCatalogue.SideEnd, 0.084), Set(ParameterCatalogue.MoonlightGross, 85), Set(ParameterCatalogue.ReleasedNet, 302),
        Set(ParameterCatalogue.SideDetection, 0.03), Set(ParameterCatalogue.PhoneGiveUp, 0.1), Set(ParameterCatalogue.DoubtGain, 0.0072),
        Set(ParameterCatalogue.PhoneMultiplier, 2.8), Set(ParameterCatalogue.Ideology, 0.004), Set(ParameterCatalogue.LedgerTrust, 0.35),
        Set(ParameterCatalogue.FearFade, 0.06), Set(ParameterCatalogue.ClimbRate, 0.085), Set(ParameterCatalogue.LeaveEconomic, -9.7),
        Set(ParameterCatalogue.LeaveExistential, -9.5), Set(ParameterCatalogue.LeaveEpistemic, -10.9), Set(ParameterCatalogue.CrewJoin, 0.5),
        Set(ParameterCatalogue.ClosureAttempts, 0.1), Set(ParameterCatalogue.BarDrive, 0), Set(ParameterCatalogue.Attention, 0),
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
