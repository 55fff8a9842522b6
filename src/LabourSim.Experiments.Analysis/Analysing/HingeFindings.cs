using LabourSim.Experiments.Sensitivity;

namespace LabourSim.Experiments.Analysing;

/// <summary>Which unknowns a number that differs between worlds moves with, in a sentence.</summary>
internal static class HingeFindings
{
    private const int Named = 3;

    /// <summary>The factors with the greatest partial rank correlations, and whether they have evidence.</summary>
    /// <param name="subject">The sweep and its factors.</param>
    /// <param name="what">The number, as a sentence begins with it.</param>
    /// <param name="worlds">The number by world; NaN where not known.</param>
    public static string Of(AnalysisSubject subject, string what, double[] worlds)
    {
        if (subject.Factors.Count == 0)
        {
            return $"{what} cannot hinge on anything: no factor differs between worlds.";
        }

        PrccResult result = Prcc.Of(subject.Points, worlds);
        SensitivityRow[] rows = [.. SensitivityTable.Rows(what, subject.Factors, [.. result.Factors.Select(f => f.Correlation)])
            .Where(r => double.IsFinite(r.Index.Mean)).Take(Named)];
        return rows.Length > 0
            ? $"{what} moves most with {AnalysisWords.List([.. rows.Select(Words)])} (partial rank correlations over {AnalysisWords.Invariant($"{result.Points}")} worlds). {SensitivityFindings.Sources([.. rows.Select(r => r.Factor)])}"
            : result.Factors[0].Status switch
            {
                PrccStatus.ConstantOutput => $"{what} is the same in all worlds.",
                PrccStatus.TooFewPoints => AnalysisWords.Invariant($"What {Lower(what)} hinges on cannot be told from {result.Points} worlds and {subject.Factors.Count} factors."),
                _ => $"What {Lower(what)} hinges on cannot be told: these worlds do not tell the factors apart.",
            };
    }

    private static string Words(SensitivityRow row) =>
        $"{row.Factor.Name} ({AnalysisWords.With(row.Index)}{(row.Index.Low <= 0 && row.Index.High >= 0 ? ", not told from none" : "")})";

    private static string Lower(string what) => $"{char.ToLowerInvariant(what[0])}{what[1..]}";
}
