using System.Globalization;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a calibration says: how it went, the posterior, and whether fresh runs from the posterior meet the targets.</summary>
public static class CalibrationAnalysis
{
    /// <summary>Below this effective size the quantiles are those of a few points.</summary>
    public const int Fewest = 20;

    /// <summary>Its id.</summary>
    public const string Id = "calibration";

    /// <summary>Reads a result with at least one complete generation.</summary>
    /// <exception cref="ArgumentException">No generation is complete.</exception>
    public static Analysis Of(AbcResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        AbcPosterior posterior = result.Posterior ?? throw new ArgumentException("no generation is complete", nameof(result));
        return new Analysis(Id, $"Calibration {result.Calibration.Id}", Findings(result, posterior),
            [Generations(result), Parameters(result, posterior), Checks(result), Correlations(posterior), Particles(result, posterior)])
        {
            Origin = AnalysisOrigin.Of(result),
        };
    }

    private static List<Wording> Findings(AbcResult result, AbcPosterior posterior)
    {
        AbcGeneration last = posterior.Generation;
        List<Wording> findings =
        [
            $"In this model, {last.Points.Count} points of {result.Calibration.Parameters.Count} parameters lie within {Shown(last.Tolerance)} tolerances (root mean square over {result.Calibration.Targets.Parts.Count} parts of emergent targets); they weigh as much as {last.EffectiveSize:0} equal ones.",
            $"{result.Generations.Count} generations, {result.Runs:#,0} runs, {result.Failed} failed; the last generation accepted {last.AcceptanceRate:0.0%} of what it simulated. It ended because {Reason(result.Stop)}.",
            "The posterior is approximate: it would be narrower at a smaller tolerance, and it holds only as far as the targets, their tolerances and the ranges do.",
        ];
        if (last.EffectiveSize < Fewest)
        {
            findings.Add("So few are too few for any interval below: a handful of points carries nearly all weight. Give more particles, or calibrate fewer parameters at once.");
        }

        AbcMarginal[] learned = [.. posterior.Marginals.Where(m => m.Learned)];
        Wording said = $"The targets say something about {learned.Length} of {posterior.Marginals.Count} parameters: {Wording.Join(", ", learned.OrderBy(m => m.Contraction).Select(Words))}. The others keep their ranges; values for them are assumptions still.";
        findings.Add(learned.Length == 0 ? "The targets say nothing about any of these parameters beyond their ranges." : said);
        if (result.Checks.Count > 0)
        {
            AbcCheck[] unmet = [.. result.Checks.Where(c => !c.Meets)];
            int met = result.Checks.Count - unmet.Length;
            Wording all = $"Fresh runs from the posterior meet {met} of {result.Checks.Count} parts of targets with their 90 % interval.";
            Wording some = $"Fresh runs from the posterior meet {met} of {result.Checks.Count} parts of targets with their 90 % interval; not {string.Join(", ", unmet.Select(Name))}, which these parameters cannot explain.";
            findings.Add(unmet.Length == 0 ? all : some);
        }

        return findings;
    }

    private static AnalysisTable Generations(AbcResult result) => new("generations", "The generations of the calibration",
        ["generation", "tolerance", "particles", "simulated", "dead", "acceptance", "effective_size"],
        [.. result.Generations.Select(g => (IReadOnlyList<object>)
            [g.Number, double.IsFinite(g.Tolerance) ? g.Tolerance : double.NaN, g.Points.Count, g.Simulated, g.Dead, g.AcceptanceRate, g.EffectiveSize])]);

    private static AnalysisTable Parameters(AbcResult result, AbcPosterior posterior) => new("parameters", "What was thought before, and after",
        ["parameter", "unit", "prior_low", "prior_high", "prior_mean", "prior_sd", "mean", "sd", "low", "median", "high", "contraction", "learned", "default", "source"],
        [.. posterior.Marginals.Select((m, i) => (IReadOnlyList<object>)
        [
            m.Name, result.Calibration.Parameters[i].Parameter.Unit, result.Calibration.Parameters[i].Prior.Low, result.Calibration.Parameters[i].Prior.High, m.PriorMean, m.PriorSd, m.Mean, m.Sd, m.Low, m.Median, m.High, m.Contraction,
            m.Learned ? "yes" : "no", result.Calibration.Parameters[i].Parameter.Default,
            SensitivityFactor.Of(result.Calibration.Parameters[i].Parameter).IsAssumption ? "assumption" : "evidence",
        ])]);

    private static AnalysisTable Checks(AbcResult result) => new("checks", "Fresh runs from the posterior against the targets",
        ["part", "what", "target_low", "target_high", "low", "median", "high", "measured", "hit_share", "meets"],
        [.. result.Checks.Select(c => (IReadOnlyList<object>)
            [Name(c), c.Part.Target.What, c.Part.Low, c.Part.High, c.Low, c.Median, c.High, c.Measured, c.HitShare, c.Meets ? "yes" : "no"])]);

    private static AnalysisTable Correlations(AbcPosterior posterior) => new("correlations", "Which parameters make up for one another in the posterior",
        ["one", "other", "correlation"],
        [.. from a in Enumerable.Range(0, posterior.Marginals.Count)
            from b in Enumerable.Range(a + 1, posterior.Marginals.Count - a - 1)
            let r = posterior.Correlations[a][b]
            orderby -Math.Abs(r)
            select (IReadOnlyList<object>)[posterior.Marginals[a].Name, posterior.Marginals[b].Name, r]]);

    private static AnalysisTable Particles(AbcResult result, AbcPosterior posterior) => new("particles", "The posterior, a point a row",
        ["weight", "distance", .. posterior.Marginals.Select(m => m.Name)],
        [.. posterior.Generation.Points.Select((point, i) => (IReadOnlyList<object>)
            [posterior.Generation.Weights[i], posterior.Generation.Distances[i], .. result.Calibration.Values(point).Cast<object>()])]);

    private static Wording Words(AbcMarginal m) => $"{m.Name} ({m.Median:G3}, 90 % {m.Low:G3} to {m.High:G3})";

    private static string Name(AbcCheck check) => string.Create(CultureInfo.InvariantCulture, $"{check.Part.Target.Id}.{check.Part.Part + 1}");

    private static Wording Shown(double tolerance) => double.IsFinite(tolerance) ? tolerance.ToString("G3", CultureInfo.InvariantCulture) : "any number of";

    private static Wording Reason(AbcStop? stop) => stop switch
    {
        AbcStop.ToleranceReached => "the tolerance asked for was reached",
        AbcStop.GenerationsDone => "all generations were done",
        AbcStop.AcceptanceLow => "too few proposals were accepted",
        AbcStop.ToleranceStuck => "the tolerance could not shrink further",
        AbcStop.ProposalsSpent => "a generation used up its proposals",
        _ => "it was interrupted, and the same command goes on",
    };
}
