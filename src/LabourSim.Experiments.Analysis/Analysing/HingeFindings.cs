using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;

namespace LabourSim.Experiments.Analysing;

/// <summary>Which unknowns a number that differs between worlds moves with, in a sentence.</summary>
internal static class HingeFindings
{
    private const int Named = 3;

    /// <summary>The factors with the greatest partial rank correlations, and whether they have evidence.</summary>
    /// <param name="subject">The sweep and its factors.</param>
    /// <param name="what">The number, as a sentence begins with it.</param>
    /// <param name="inside">The same as it stands inside a sentence.</param>
    /// <param name="worlds">The number by world; NaN where not known.</param>
    public static IEnumerable<Wording> Of(AnalysisSubject subject, Wording what, Wording inside, double[] worlds)
    {
        if (subject.Factors.Count == 0)
        {
            return [$"{what} cannot hinge on anything: no factor differs between worlds."];
        }

        PrccResult result = Prcc.Of(subject.Points, worlds);
        SensitivityRow[] rows = [.. SensitivityTable.Rows(what.ToString(), subject.Factors, [.. result.Factors.Select(f => f.Correlation)])
            .Where(r => double.IsFinite(r.Index.Mean)).Take(Named)];
        if (rows.Length > 0)
        {
            return
            [
                $"{what} moves most with {AnalysisWords.List([.. rows.Select(Words)])} (partial rank correlations over {result.Points} worlds).",
                SensitivityFindings.Sources([.. rows.Select(r => r.Factor)]),
            ];
        }

        return result.Factors[0].Status switch
        {
            PrccStatus.ConstantOutput => [$"{what} is the same in all worlds."],
            PrccStatus.TooFewPoints => [$"What {inside} hinges on cannot be told from {result.Points} worlds and {subject.Factors.Count} factors."],
            _ => [$"What {inside} hinges on cannot be told: these worlds do not tell the factors apart."],
        };
    }

    private static Wording Words(SensitivityRow row)
    {
        if (row.Index.Low <= 0 && row.Index.High >= 0)
        {
            return $"{row.Factor.Name} ({AnalysisWords.With(row.Index)}, not told from none)";
        }

        return $"{row.Factor.Name} ({AnalysisWords.With(row.Index)})";
    }
}
