using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Population;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Metamorphic;

/// <summary>Soldiers come on top: they change no worker's life. What is turned off in war leaves no trace.</summary>
public class WarTests
{
    // Sites of soldiers come and go while the mandate and the closure make sites of workers do the same.
    private static readonly WorldSpec War = Busy() with
    {
        RecordEvents = true,
        Settings =
        [
            Set(MilitarisedDispatchParameters.CiviliansFolded, 0), Set(MilitarisedDispatchParameters.TroopWave, 20_000), Set(MilitarisedDispatchParameters.EngineerWave, 8_000), Set(MilitaryParameters.MilitaryTour, 4), Set(MilitaryParameters.CasualtyRate, 0.2),
            Set(MilitaryParameters.EngineerRisk, 0.5), Set(MilitaryParameters.CaptureShare, 0.1), Set(MilitaryParameters.CaptureDread, 0.5), Set(DecisionParameters.LeaveEconomic, -8), Set(MilitaryParameters.SurvivorPurged, 0.1),
        ],
        Policies = [.. Busy().Policies, Policy("militarised-dispatch") with { Start = Month.Of(2017, 4), End = Month.Of(2018, 9) }],
    };

    private static readonly Lazy<RunResult> WarRun = new(() => Run(War));

    [Fact]
    public void AWar_ChangesNoWorker()
    {
        RunResult peace = Labour(Run(War with { Policies = Busy().Policies }));

        Soldiers(WarRun.Value)[Counter.TroopsSent].ShouldBeGreaterThan(1_000);
        RunDifference.Between(Labour(WarRun.Value), peace).ShouldBeEmpty();
        peace.Tours.Count(t => t.End == EndKind.Exited).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void FoldedWorkers_AreMissingFromTheHiddenChannelsAlone()
    {
        // Hidden places that the war opens are filled by newcomers, of whom some find themselves elsewhere; those lost to a mandate are not.
        WorldSpec folding = War with
        {
            Settings = [.. War.Settings, Set(MilitarisedDispatchParameters.CiviliansFolded, 0.5), Set(StatePlansParameters.WarDemand, 8_000, Host.Russia)],
            Policies = [War.Policies[^1]],
        };
        RunResult run = WorldAudit.Live(folding);

        run.Tours.ShouldContain(t => t.Channel == Channel.Military && !Places.IsSoldierCohort((uint)(t.Person >> 32)));
        Soldiers(run)[Counter.SlotBribes].ShouldBeGreaterThan(0);
        Soldiers(WarRun.Value)[Counter.SlotBribes].ShouldBe(0);
    }

    /// <summary>Rates set to zero; what must then not happen to soldiers; what must then not matter to anyone.</summary>
    public static TheoryData<string, string, string> Mechanisms => new()
    {
        { "casualty-rate", "Casualties Deaths Injuries Evacuated Captured CaptureAvoided EstateSeized", "engineer-risk casualty-death-share wounded-evacuated capture-share capture-dread captured-asks" },
        { "capture-share", "Captured CaptureAvoided CapturedAskingAsylum", "capture-dread captured-asks" },
        { "capture-dread", "CaptureAvoided", "" },
        { "captured-asks", "CapturedAskingAsylum", "" },
        { "wounded-evacuated", "Evacuated", "" },
        { "troop-wave", "TroopsSent", "" },
        { "troop-wave engineer-wave", "WorkerMonths SoldierPay SoldierAllowance BarterValue", "soldier-pay soldier-allowance barter-value casualty-rate soldier-watch soldier-confinement soldier-doubt soldier-age military-tour survivor-held survivor-isolated survivor-purged" },
        { "survivor-held survivor-isolated survivor-purged", "Extensions Isolated Purged", "" },
        { "soldier-pay", "SoldierPay", "" },
        { "soldier-allowance", "SoldierAllowance BroughtHome", "" },
        { "barter-value", "BarterValue", "" },
    };

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void Mechanism_IsAbsent(string rates, string never, string irrelevant)
    {
        // Purging takes what soldiers hold, so that nothing is seized only when nobody is purged either.
        WorldSpec off = War with { Settings = [.. War.Settings, .. rates.Split(' ').Select(name => Set(Find(name), 0)), .. never.Contains("EstateSeized", StringComparison.Ordinal) ? [Set(MilitaryParameters.SurvivorPurged, 0), Set(MilitaryParameters.SurvivorIsolated, 0)] : Array.Empty<ParameterSetting>()] };
        RunResult run = Run(off);
        foreach (string name in never.Split(' '))
        {
            Value(Soldiers(WarRun.Value), name).ShouldNotBe(0, $"{name} should happen without the setting");
            Value(Soldiers(run), name).ShouldBe(0, name);
        }

        string[] others = irrelevant.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (others.Length > 0)
        {
            WorldSpec changed = off with { Settings = [.. off.Settings, .. others.Select(name => Elsewhere(Find(name)))] };
            RunDifference.Between(Run(changed), run).ShouldBeEmpty();
        }
    }

    // At home a soldier's family is somebody's neighbour, so what goes from door to door may differ.
    private static readonly Counter[] AtHome = [.. Enum.GetValues<Counter>()
        .Where(c => c.ToString().StartsWith("Home", StringComparison.Ordinal) || c.ToString().StartsWith("ReachedBy", StringComparison.Ordinal) || c == Counter.KinAnger)];

    /// <summary>The run without its soldiers, and without what is told at home.</summary>
    private static RunResult Labour(RunResult run)
    {
        MonthlyTotals totals = new(run.Totals.From, run.Totals.Months);
        long[] counters = new long[Places.Cells * MonthlyTotals.CounterCount], flows = new long[Places.Cells * FlowKind.Count];
        for (int month = 0; month < run.Totals.Months; month++)
        {
            for (int cell = 0; cell < Places.Cells; cell++)
            {
                if (Places.ChannelOf(cell) != Channel.Military)
                {
                    run.Totals.Counters(month, cell).CopyTo(counters.AsSpan(cell * MonthlyTotals.CounterCount));
                    Array.ForEach(AtHome, c => counters[cell * MonthlyTotals.CounterCount + (int)c] = 0);
                    run.Totals.Cents(month, cell).CopyTo(flows.AsSpan(cell * FlowKind.Count));
                }
            }

            totals.Store(counters, flows, 0, 0);
        }

        TenureTable tenure = new();
        run.Tenure.Sums.CopyTo(tenure.Sums, 0);
        int perCell = tenure.Sums.Length / Places.Cells;
        for (int cell = 0; cell < Places.Cells; cell++)
        {
            if (Places.ChannelOf(cell) == Channel.Military)
            {
                tenure.Sums.AsSpan(cell * perCell, perCell).Clear();
            }
        }

        return new RunResult
        {
            Spec = run.Spec,
            Partial = run.Partial,
            Totals = totals,
            Tours = [.. run.Tours.Where(t => t.Channel != Channel.Military)],
            Events = [.. run.Events.Where(e => e.Channel != Channel.Military)],
            Lives = [],
            Tenure = tenure,
            Resettlements = run.Resettlements,
        };
    }

    private static Totals Soldiers(RunResult run) => run.Totals.Sum(0, run.Totals.Months - 1).Military;

    private static Parameter Find(string name) => ParameterCatalogue.Find(name)!;

    private static ParameterSetting Elsewhere(Parameter p) => new(p, HostSet.All, p.High - p.Default > p.Default - p.Low ? p.High : p.Low);

    private static long Value(Totals totals, string name) =>
        Enum.TryParse(name, out Counter counter) ? totals[counter] : totals[FlowKind.All.Single(f => f.ToString() == name)];
}
