using System.Globalization;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Charts.Analyses;

/// <summary>What a page of analyses shows.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Question">What was asked; may be empty.</param>
/// <param name="Facts">What was run, as names with values.</param>
/// <param name="Missing">Runs that are not done; 0 when all are.</param>
/// <param name="Runs">Runs planned.</param>
/// <param name="Analyses">The analyses in order.</param>
public sealed record AnalysisReportInput(
    string Title, string Question, IReadOnlyList<(string Name, string Value)> Facts, int Missing, int Runs, IReadOnlyList<Analysis> Analyses)
{
    /// <summary>The page of a sweep.</summary>
    public static AnalysisReportInput Of(SweepPlan plan, int missing, IReadOnlyList<Analysis> analyses)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Sweep sweep = plan.Sweep;
        string Count(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);
        return new AnalysisReportInput(sweep.Title, sweep.Question,
        [
            ("scenarios", string.Join(", ", sweep.Scenarios.Select(s => s.Id))),
            ("levers", sweep.Levers.Count == 0 ? "none" : $"{string.Join(", ", sweep.Levers.Select(l => l.Name))}: {Count(plan.Doses.Count)} points"),
            ("worlds", $"{Count(plan.Worlds.Count)} points of {Count(sweep.Factors.Count)} uncertain factors ({Kebab.Of(sweep.WorldDesign.Kind.ToString()).Replace('-', ' ')})"),
            ("replicates", Count(sweep.Replicates)),
            ("people abroad in each run", $"about {Count(sweep.Workers)}"),
            ("months read", $"{sweep.Read.From} to {sweep.Read.To}"),
            ("runs", missing == 0 ? Count(plan.Runs) : $"{Count(plan.Runs - missing)} of {Count(plan.Runs)}"),
            ("size", sweep.Source.Small ? "small: a first look" : "full"),
            ("seed", sweep.Seed.ToString(CultureInfo.InvariantCulture)),
            ("analysed by", Versions(analyses)),
            ("made again with", Command(sweep.Source)),
        ], missing, plan.Runs, analyses);
    }

    /// <summary>The page of a calibration.</summary>
    public static AnalysisReportInput Of(AbcResult result, IReadOnlyList<Analysis> analyses)
    {
        ArgumentNullException.ThrowIfNull(result);
        AbcCalibration calibration = result.Calibration;
        string Count(int n) => n.ToString("#,0", CultureInfo.InvariantCulture);
        return new AnalysisReportInput($"Calibration {calibration.Id}", "",
        [
            ("scenario", calibration.Scenario.Id),
            ("parameters", Count(calibration.Parameters.Count)),
            ("targets", $"{Count(calibration.Targets.Parts.Count)} parts of emergent targets"),
            ("particles", Count(calibration.Rules.Particles)),
            ("generations", $"{Count(result.Generations.Count)} of at most {Count(calibration.Rules.Generations)}"),
            ("people abroad in each run", $"about {Count(calibration.Workers)}"),
            ("runs", Count(result.Runs)),
            ("seed", calibration.Rules.Seed.ToString(CultureInfo.InvariantCulture)),
            ("analysed by", Versions(analyses)),
        ], 0, result.Runs, analyses);
    }

    private static string Versions(IReadOnlyList<Analysis> analyses) =>
        string.Join(", ", analyses.Select(a => a.Origin is { } origin ? $"LabourSim {origin.Version}" : "an earlier version").Distinct());

    // The file by its name alone: equal runs give equal pages, wherever the file lies.
    private static string Command(SweepSource source) =>
        $"laboursim {(source.Step.Length > 0 ? "study" : "sweep run")} {Path.GetFileName(source.File)}{(source.Small ? " --size small" : "")} --out DIR";
}
