using System.Text.RegularExpressions;
using LabourSim.Accounting;
using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using LabourSim.Tests.Invariants;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.HouseRules;

/// <summary>Outcomes, policies, counters, events: what is declared is complete, well named and happens.</summary>
public partial class CatalogueRules
{
    [Fact]
    public void Outcomes_AreUniqueAndComplete()
    {
        OutcomeCatalogue.All.Select(o => o.Id).ShouldBeUnique();
        foreach (Outcome o in OutcomeCatalogue.All)
        {
            KebabForm().IsMatch(o.Id).ShouldBeTrue(o.Id);
            o.Unit.ShouldNotBeNullOrWhiteSpace(o.Id);
            o.Aggregation.ShouldBeOneOf("sum", "mean", "ratio");
            o.Meaning.ShouldEndWith(".");
            o.Better.ShouldBeOneOf(o.Imperative == Imperative.None ? [0] : [1, -1]);
            OutcomeCatalogue.Find(o.Id).ShouldBe(o);
        }

        OutcomeCatalogue.Find("no-such-outcome").ShouldBeNull();
    }

    [Fact]
    public void EachImperative_HasOutcomes() => OutcomeCatalogue.All.Select(o => o.Imperative).Distinct().Order()
        .ShouldBe(Enum.GetValues<Imperative>());

    [Fact]
    public void SumsAndMeans_AddUpOverMonths()
    {
        RunResult run = Run(Busy(400));
        int last = run.Totals.Months - 1, half = run.Totals.Months / 2;
        foreach (Outcome o in OutcomeCatalogue.All.Where(o => o.Aggregation != "ratio"))
        {
            double first = o.Compute(run.Totals.Sum(0, half - 1)), second = o.Compute(run.Totals.Sum(half, last));
            double expected = o.Aggregation == "sum" ? first + second : (first * half + second * (last + 1 - half)) / (last + 1);

            // Months are added in floating point, in another order.
            o.Compute(run.Totals.Sum(0, last)).ShouldBe(expected, 1e-9 * Math.Max(1, Math.Abs(expected)), o.Id);
        }
    }

    [Fact]
    public void EveryPolicy_IsInTheCatalogueAndComplete()
    {
        PolicyCatalogue.All.Select(p => p.GetType()).ShouldBe(
            typeof(Policy).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Policy))), ignoreOrder: true);
        PolicyCatalogue.All.Select(p => p.Id).ShouldBeUnique();
        PolicyCatalogue.All.Select(p => p.Title).ShouldBeUnique();
        foreach (Policy p in PolicyCatalogue.All)
        {
            KebabForm().IsMatch(p.Id).ShouldBeTrue(p.Id);
            p.Id.ShouldBe(Kebab.Of(p.GetType().Name));
            p.Evidence.ShouldStartWith("P");
            p.Action.ShouldEndWith(".");
            p.SideEffects.ShouldEndWith(".");
            p.MaxDose.ShouldBe(2);
            p.AskedFor.ShouldBeOneOf("", "doors", "quiet", "pay", "preparation");
            OutcomeCatalogue.Find(p.Moves.Outcome).ShouldNotBeNull(p.Id);
            p.Moves.Direction.ShouldBeOneOf(1, -1);
            (p.Asked.Length == 0 || p.Asked.EndsWith('.')).ShouldBeTrue(p.Id);
            p.DefaultStart.ShouldBeInRange(Month.Earliest, Month.Latest);
            (p.DefaultEnd is null || p.DefaultEnd >= p.DefaultStart).ShouldBeTrue(p.Id);
            PolicyCatalogue.Find(p.Id).ShouldBe(p);
        }

        PolicyCatalogue.Find("no-such-policy").ShouldBeNull();
    }

    [Fact]
    public void EverythingDeclared_Happens()
    {
        // Two lively lots of years: a counter, flow, event or end that never moves in them is declared and not modelled.
        RunResult[] runs =
        [
            Run(Lively() with { Policies = [.. Open] }),
            Run(Lively() with { Policies = [Policy("permit-ban"), Policy("repatriation-mandate"), Policy("border-closure")] }),
            Run(Lively() with
            {
                Policies = [Policy("militarised-dispatch") with { Start = Month.Of(2014, 1) }],
                Settings = [.. Lively().Settings, Set(MilitaryParameters.CasualtyRate, 0.3), Set(MilitaryParameters.CaptureShare, 0.1), Set(MilitaryParameters.CaptureDread, 0.3), Set(MilitaryParameters.SurvivorPurged, 0.3), Set(MilitaryParameters.SurvivorIsolated, 0.3)],
            }),
        ];
        Everyone[] totals = [.. runs.Select(r => new Everyone(r.Totals, 0, r.Totals.Months - 1))];
        HashSet<EventKind> events = [.. runs.SelectMany(r => r.Events).Select(e => e.Kind)];

        // Some kinds are put on record only of people followed; some places close while people wait for them.
        WorldSpec followed = runs[0].Spec with
        {
            Follow = [.. runs[0].Tours.Select(t => t.Person).Distinct()],
            Changes = [new ParameterChange(StatePlansParameters.Stock, Hosts(), 100, Month.Of(2021, 1), null)],
        };
        RunResult lives = Run(followed);
        events.UnionWith(lives.Events.Concat(lives.Followed.Events).Select(e => e.Kind));
        HashSet<EventCause> causes = [.. runs.SelectMany(r => r.Events).Select(e => e.Cause)];
        HashSet<EndKind> ends = [.. runs.SelectMany(r => r.Tours).Select(t => t.End)];

        Enum.GetValues<Counter>().Where(c => totals.All(t => t[c] == 0)).ShouldBeEmpty();
        FlowKind.All.Where(f => totals.All(t => t[f] == 0)).ShouldBeEmpty();
        Enum.GetValues<EventKind>().Except(events).ShouldBeEmpty();
        Enum.GetValues<EventCause>().Except(causes).ShouldBeEmpty();
        Enum.GetValues<EndKind>().Except(ends).ShouldBeEmpty();
    }

    // Every policy of outside actors that leaves people abroad; the adaptive one held in its strong measures.
    private static IEnumerable<PolicySetting> Open => PolicyCatalogue.All.Where(p => !p.IsCondition && p.Moves.Outcome != "heads")
        .Select(p => Policy(p.Id) with { When = p is Adaptive ? new PolicyRule(OutcomeCatalogue.Find("hours")!, Above: true, 0, 0, 1) : null });

    private static WorldSpec Lively() => new()
    {
        Seed = 5,
        Workers = 2_500,
        From = Month.Of(2013, 1),
        To = Month.Of(2022, 12),
        RecordEvents = true,
        Settings =
        [
            Set(DecisionParameters.LeaveEconomic, -7), Set(DecisionParameters.LeaveMoral, -7), Set(DecisionParameters.LeaveExistential, -7), Set(DecisionParameters.LeaveEpistemic, -7), Set(DecisionParameters.LeaveImminent, -7),
            Set(DecisionParameters.ClimbRate, 0.3), Set(DecisionParameters.Abandon, 0.1), Set(ApplicantsParameters.RedeployHazard, 0.1), Set(WorkParameters.DeathRate, 100), Set(SurveillanceParameters.SentHomeShare, 0.3),
            Set(ConsequencesParameters.Reprisal, 0.5), Set(ReportingLineParameters.LineUse, 0.1), Set(CheongbuParameters.ReleasedShare, 0.5), Set(QuotaParameters.MissesToBar, 1),
        ],
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabForm();
}
