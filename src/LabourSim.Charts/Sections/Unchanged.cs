using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Model;
using LabourSim.Policies;

namespace LabourSim.Charts.Sections;

/// <summary>Says when a scenario changes nothing against the base, and why, policy by policy.</summary>
internal static class Unchanged
{
    /// <summary>One sentence a scenario whose effects are all exactly zero.</summary>
    public static IEnumerable<string> Reasons(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        // Of a single one the answer says it already.
        foreach (Look look in looks.Skip(looks.Count > 2 ? 1 : looks.Count))
        {
            EffectRow[] own = [.. input.Effects.Where(e => e.Other == look.Id && double.IsFinite(e.Effect))];
            if (own.Length > 0 && own.All(e => Verdicts.Of(e) == Verdict.Same))
            {
                yield return string.Join(' ', [words.Of("report.unchanged", words.Of("report.quoted", look.Title), words.Of("report.answer.months", own[0].From, own[0].To)), .. Why(input, look.Id, words)]);
            }
        }
    }

    /// <summary>Why a scenario changes nothing in the months read, policy by policy.</summary>
    internal static IEnumerable<string> Why(ExperimentResult input, string other, Language words)
    {
        ReportScenario basis = input.Scenarios[0], changed = input.Scenarios.First(s => s.Id == other);
        ReportPolicy[] own = [.. changed.Policies.Except(basis.Policies)], gone = [.. basis.Policies.Except(changed.Policies)];
        EffectRow? read = input.Effects.FirstOrDefault(e => e.Other == other);
        (Month From, Month To) months = read is null ? (input.From, input.To) : (read.From, read.To);
        var reasons = own.Select(p => (p.Policy, Why: OfOne(input, p, months, basis.Policies)))
            .Concat(gone.Where(p => own.All(o => o.Policy != p.Policy)).Select(p => (p.Policy, Why: OfOne(input, p, months, [])))).Distinct();
        foreach (IGrouping<string, string> same in reasons.GroupBy(r => r.Why, r => r.Policy))
        {
            yield return words.Of("report.unchanged.policy", Opening.Joined([.. same.Distinct().Select(id => words.Or($"policy.{id}.title", PolicyCatalogue.Find(id)?.Title ?? id))], words), words[$"report.unchanged.{same.Key}"]);
        }

        if (!basis.Values.SequenceEqual(changed.Values))
        {
            yield return words["report.unchanged.values"];
        }
        else if (own.Length + gone.Length == 0)
        {
            yield return words["report.unchanged.same"];
        }
    }

    private static string OfOne(ExperimentResult input, ReportPolicy policy, (Month From, Month To) months, IReadOnlyList<ReportPolicy> basis) =>
        policy.Dose == 0 && basis.All(b => b.Policy != policy.Policy) ? "dose"
        : policy.Start > months.To ? "after"
        : policy.End < months.From ? "before"
        : !input.Heads.Any(h => policy.In(h.Host) && h.Points.Any(p => p.Mean > 0)) ? "nobody"
        : basis.Any(b => Covers(b, policy)) ? "already"
        : "reach";

    private static bool Covers(ReportPolicy wide, ReportPolicy narrow) => wide.Policy == narrow.Policy && wide.Dose == narrow.Dose
        && wide.Start <= narrow.Start && (wide.End is not { } end || narrow.End <= end) && (wide.Hosts == "all" || narrow.Hosts.Split(' ').All(wide.Hosts.Split(' ').Contains));
}
