using System.Globalization;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Charts.Analyses;

/// <summary>What a page of analyses shows.</summary>
/// <param name="Language">Language of its words.</param>
/// <param name="Title">Heading.</param>
/// <param name="Question">What was asked; may be empty.</param>
/// <param name="Facts">What was run, as names with values.</param>
/// <param name="Missing">Runs that are not done; 0 when all are.</param>
/// <param name="Runs">Runs planned.</param>
/// <param name="Analyses">The analyses in order.</param>
public sealed record AnalysisReportInput(
    Language Language, string Title, string Question, IReadOnlyList<(string Name, string Value)> Facts, int Missing, int Runs, IReadOnlyList<Analysis> Analyses)
{
    /// <summary>The page of a sweep.</summary>
    public static AnalysisReportInput Of(SweepPlan plan, int missing, IReadOnlyList<Analysis> analyses, Language words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(words);
        Sweep sweep = plan.Sweep;
        string levers = sweep.Levers.Count == 0 ? words["analyses.levers.none"]
            : words.Of("analyses.levers.points", string.Join(", ", sweep.Levers.Select(l => l.Name)), Numbers.Count(plan.Doses.Count));
        string design = words[$"analyses.design.{Kebab.Of(sweep.WorldDesign.Kind.ToString())}"];
        return new AnalysisReportInput(words, sweep.Title, sweep.Question,
        [
            (words["analyses.fact.scenarios"], string.Join(", ", sweep.Scenarios.Select(s => s.Id))),
            (words["analyses.fact.levers"], levers),
            (words["analyses.fact.worlds"], words.Of("analyses.worlds", Numbers.Count(plan.Worlds.Count), Numbers.Count(sweep.Factors.Count), design)),
            (words["analyses.fact.replicates"], Numbers.Count(sweep.Replicates)),
            (words["analyses.fact.people"], words.Of("analyses.people", Numbers.Count(sweep.Workers))),
            (words["analyses.fact.months"], words.Of("analyses.months", sweep.Read.From, sweep.Read.To)),
            (words["analyses.fact.runs"], missing == 0 ? Numbers.Count(plan.Runs) : words.Of("analyses.runs", Numbers.Count(plan.Runs - missing), Numbers.Count(plan.Runs))),
            (words["analyses.fact.size"], words[sweep.Source.Small ? "analyses.size.small" : "analyses.size.full"]),
            (words["analyses.fact.seed"], sweep.Seed.ToString(CultureInfo.InvariantCulture)),
            (words["analyses.fact.version"], Versions(analyses, words)),
            (words["analyses.fact.command"], Command(sweep.Source)),
        ], missing, plan.Runs, analyses);
    }

    /// <summary>The page of a calibration.</summary>
    public static AnalysisReportInput Of(AbcResult result, IReadOnlyList<Analysis> analyses, Language words)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(words);
        AbcCalibration calibration = result.Calibration;
        return new AnalysisReportInput(words, words.Of("analyses.calibration", calibration.Id), "",
        [
            (words["analyses.fact.scenario"], calibration.Scenario.Id),
            (words["analyses.fact.parameters"], Numbers.Count(calibration.Parameters.Count)),
            (words["analyses.fact.targets"], words.Of("analyses.targets", Numbers.Count(calibration.Targets.Parts.Count))),
            (words["analyses.fact.particles"], Numbers.Count(calibration.Rules.Particles)),
            (words["analyses.fact.generations"], words.Of("analyses.generations", Numbers.Count(result.Generations.Count), Numbers.Count(calibration.Rules.Generations))),
            (words["analyses.fact.people"], words.Of("analyses.people", Numbers.Count(calibration.Workers))),
            (words["analyses.fact.runs"], Numbers.Count(result.Runs)),
            (words["analyses.fact.seed"], calibration.Rules.Seed.ToString(CultureInfo.InvariantCulture)),
            (words["analyses.fact.version"], Versions(analyses, words)),
        ], 0, result.Runs, analyses);
    }

    private static string Versions(IReadOnlyList<Analysis> analyses, Language words) =>
        string.Join(", ", analyses.Select(a => a.Origin is { } origin ? words.Of("analyses.version", origin.Version) : words["analyses.version.earlier"]).Distinct());

    // The file by its name alone: equal runs give equal pages, wherever the file lies.
    private static string Command(SweepSource source) =>
        $"laboursim {(source.Step.Length > 0 ? "study" : "sweep run")} {Path.GetFileName(source.File)}{(source.Small ? " --size small" : "")} --out DIR";
}
