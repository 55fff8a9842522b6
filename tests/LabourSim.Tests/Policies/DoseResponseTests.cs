using LabourSim.Mechanisms;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Policies;
using static LabourSim.Tests.TestWorlds;

namespace LabourSim.Tests.Policies;

/// <summary>More of a policy moves what it is meant to move, the way it is meant to, in a small world where it can act.</summary>
public class DoseResponseTests
{
    private static readonly double[] Doses = [0, 0.5, 1, 2];

    // Rare things are made frequent, so that a few thousand people show them.
    private static readonly ParameterSetting[] Leaving =
    [
        Set(DecisionParameters.LeaveEconomic, -7), Set(DecisionParameters.LeaveMoral, -8), Set(DecisionParameters.LeaveExistential, -7), Set(DecisionParameters.LeaveEpistemic, -8), Set(DecisionParameters.LeaveImminent, -8),
        Set(DecisionParameters.ClimbRate, 0.3), Set(SurveillanceParameters.SentHomeShare, 0.2), Set(HomeParameters.ExitLatency, 2), Set(ResettledParameters.ResettledStart, 2),
    ];

    private static readonly Dictionary<string, ParameterSetting[]> Worlds = new(StringComparer.Ordinal)
    {
        ["import-ban"] = [Set(ImportBanParameters.ImportDetection, 0.3)],

        // Who does not get away in a closure completes a tour in the end: here nobody tries.
        ["border-closure"] = [Set(DecisionParameters.AttemptFactor, 0)],
        ["media-exposure"] = [Set(MediaExposureParameters.MediaRate, 0.03)],
        ["safe-exit"] = [.. Leaving, Set(SafeExitParameters.SafeExitCapacity, 20)],
        ["forced-return"] = [.. Leaving, Set(DecisionParameters.LeaveEconomic, -5), Set(DecisionParameters.LeaveExistential, -5)],
        ["repatriation-moratorium"] = Leaving,
        ["post-exit-support"] = Leaving,
        ["wage-redress"] = Leaving,
        ["reporting-line"] = [Set(ReportingLineParameters.LineUse, 0.05)],

        // Held in its strong measures: left to itself it stops once it has done enough (see the test below).
        ["adaptive"] = [Set(AdaptiveParameters.AdaptiveTrigger, 0), Set(AdaptiveParameters.AdaptiveRelease, 0)],
        ["legal-aid"] = [Set(LegalAidParameters.LegalCases, 0.03)],
    };

    public static TheoryData<string> Ids => [.. PolicyCatalogue.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void MoreOfAPolicy_MovesWhatItIsMeantTo(string id)
    {
        PolicyAim aim = PolicyCatalogue.Find(id)!.Moves;
        Outcome outcome = OutcomeCatalogue.Find(aim.Outcome)!;
        double[] seen = [.. Doses.Select(dose => Of(id, dose, outcome) * aim.Direction)];
        string shown = $"{aim.Outcome} at doses {string.Join(", ", Doses.Zip(seen, (d, v) => $"{d}: {v * aim.Direction:G6}"))}";

        // Caps make plateaus (everyone reached, nothing left to take away); the first full dose must show.
        for (int i = 1; i < seen.Length; i++)
        {
            seen[i].ShouldBeGreaterThanOrEqualTo(seen[i - 1], shown);
        }

        seen[2].ShouldBeGreaterThan(seen[0], shown);
    }

    [Fact]
    public void AdaptivePolicy_HelpsAtEveryDoseAndSwitchesOffSoonerAtMore()
    {
        // More dose is not more effect here: what works sooner is put away sooner.
        Outcome indicators = OutcomeCatalogue.Find("indicators")!, months = OutcomeCatalogue.Find("rule-months")!;
        double[] met = [.. Doses.Select(dose => Of("adaptive", dose, indicators, own: true))];
        double[] on = [.. Doses.Select(dose => Of("adaptive", dose, months, own: true))];

        met.Skip(1).ShouldAllBe(v => v < met[0] - 0.2);
        on[0].ShouldBe(0);
        on[3].ShouldBeInRange(1, on[1] - 1);
    }

    private static double Of(string id, double dose, Outcome outcome, bool own = false)
    {
        Month from = Month.Of(2013, 1);
        PolicySetting[] policies = [Policy(id, dose) with { Start = from, End = null }];
        RunResult run = Run(new WorldSpec
        {
            Seed = 11,
            Workers = 3_000,
            From = from,
            To = from.Plus(47),
            Settings = own ? [] : Worlds.GetValueOrDefault(id, []),
            Policies = policies,
        });
        return outcome.Compute(run.Totals.Sum(0, run.Totals.Months - 1));
    }
}
