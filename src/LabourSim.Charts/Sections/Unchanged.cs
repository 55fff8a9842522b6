using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Says when a scenario changes nothing against the base, and why.</summary>
internal static class Unchanged
{
    /// <summary>One sentence a scenario whose effects are all exactly zero.</summary>
    public static IEnumerable<string> Reasons(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        foreach (Look look in looks.Skip(1))
        {
            EffectRow[] own = [.. input.Effects.Where(e => e.Other == look.Id && double.IsFinite(e.Effect))];
            if (own.Length > 0 && own.All(e => Verdicts.Of(e) == Verdict.Same))
            {
                string why = words[$"report.unchanged.{Why(input, look.Id)}"];
                yield return words.Of("report.unchanged", words.Of("report.quoted", look.Title), why);
            }
        }
    }

    private static string Why(ExperimentResult input, string other)
    {
        ReportScenario[] pair = [input.Scenarios[0], input.Scenarios.First(s => s.Id == other)];
        ReportPolicy[] own = [.. pair[1].Policies.Except(pair[0].Policies), .. pair[0].Policies.Except(pair[1].Policies)];
        return own.Length == 0 ? (pair[0].Values.SequenceEqual(pair[1].Values) ? "same" : "values")
            : own.All(p => p.Start > input.To || p.End < input.From) ? "dates"
            : own.All(p => p.Start > input.To || p.End < input.From || Empty(input, p)) ? "hosts"
            : "reach";
    }

    private static bool Empty(ExperimentResult input, ReportPolicy policy) =>
        !input.Heads.Any(h => policy.In(h.Host) && h.Points.Any(p => p.Mean > 0));
}
