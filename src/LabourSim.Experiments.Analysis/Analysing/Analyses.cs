using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>The analyses of a sweep by their verbs.</summary>
public static class Analyses
{
    private static readonly Dictionary<string, (string Asks, Func<SweepTable, AnalysisOptions, Analysis> Of)> ByVerb = new(StringComparer.Ordinal)
    {
        ["sensitivity"] = ("Which unknowns the outcomes and the choices' effects hinge on, and whether those have evidence.", SensitivityAnalysis.Of),
        ["discover"] = ("In which worlds a choice is worse than the base.", DiscoverAnalysis.Of),
        ["robustness"] = ("Which choices do well in most worlds.", RobustnessAnalysis.Of),
        ["pareto"] = ("Which choices no other beats on every outcome at once.", ParetoAnalysis.Of),
    };

    /// <summary>The verbs with what each asks, in the order of the report.</summary>
    public static IReadOnlyList<(string Verb, string Asks)> Verbs { get; } = [.. ByVerb.Select(v => (v.Key, v.Value.Asks))];

    /// <summary>Makes an analysis and adds to its findings what holds for all of them: missing runs, and whether replicates are enough.</summary>
    /// <exception cref="InputException">The sweep cannot answer it.</exception>
    /// <exception cref="KeyNotFoundException">There is no such verb.</exception>
    public static Analysis Of(string verb, SweepTable table, AnalysisOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        Analysis analysis = ByVerb[verb].Of(table, options);
        Wording[] missing = table.Missing == 0 ? [] : [$"{table.Missing:#,0} of {table.Plan.Runs:#,0} runs are missing, so all this rests on the others alone."];
        return analysis with
        {
            Findings = [.. analysis.Findings, .. ReplicateFindings.Of(table, options), .. missing],
            Origin = AnalysisOrigin.Of(table.Plan, table.Missing),
        };
    }
}
