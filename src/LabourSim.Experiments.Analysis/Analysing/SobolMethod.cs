using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;
using MathNet.Numerics.Distributions;

namespace LabourSim.Experiments.Analysing;

/// <summary>Shares of the variance between worlds.</summary>
internal sealed class SobolMethod(SweepPlan plan, int resamples) : SensitivityMethod(plan)
{
    /// <inheritdoc/>
    public override string Table => "sobol";

    /// <inheritdoc/>
    public override string Title => "Shares of the variance between worlds (Sobol'): s1 of a factor by itself, st in company with any others";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; } = ["s1", "s1_low", "s1_high", "st", "st_low", "st_high"];

    /// <inheritdoc/>
    public override string Units => "blocks";

    /// <inheritdoc/>
    public override int Enough => 20;

    /// <inheritdoc/>
    public override MethodReading Read(Quantity quantity)
    {
        SobolResult result = SobolIndices.Of(quantity.Worlds, Factors.Count, Plan.Sweep.WorldDesign.SecondOrder, new BootstrapPlan(Plan.Sweep.Seed, resamples));
        IReadOnlyList<SensitivityRow> rows = SensitivityTable.Rows(quantity.Outcome, Factors, [.. result.Factors.Select(f => f.Total)]);
        IReadOnlyList<SensitivityRow> hinges = SensitivityTable.Hinges(rows);
        Estimate First(SensitivityRow row) => result.Factors[IndexOf(row)].First;
        return new MethodReading(result.Blocks, result.Missing,
            [.. rows.Select(r => Row(r, First(r).Mean, First(r).Low, First(r).High, r.Index.Mean, r.Index.Low, r.Index.High))],
            [.. hinges.Select(h => h.Factor)], Hinging(rows, hinges, "ST"), Notes(result))
        {
            Pairs = [.. result.Pairs.Select(p => new object[] { Factors[p.One].Name, Factors[p.Other].Name, p.Index.Mean, p.Index.Low, p.Index.High })],
        };
    }

    /// <summary>
    /// Whether a pair's index is above 0 by Bonferroni's correction: the interval's lower part is widened as a normal one would be,
    /// since resamples are too few to read the far percentiles off them.
    /// </summary>
    internal static bool Shown(Estimate index, int pairs)
    {
        double wider = Normal.InvCDF(0, 1, 1 - FalseAlarm / 2 / pairs) / Normal.InvCDF(0, 1, 1 - FalseAlarm / 2);
        return index.Mean - wider * (index.Mean - index.Low) > 0;
    }

    private string[] Notes(SobolResult result)
    {
        if (!double.IsFinite(result.Interactions.Mean))
        {
            return [];
        }

        string share = double.IsFinite(result.Interactions.Low)
            ? $"{AnalysisWords.Percent(result.Interactions.Mean)} ({AnalysisWords.Percent(result.Interactions.Low)} to {AnalysisWords.Percent(result.Interactions.High)})"
            : AnalysisWords.Percent(result.Interactions.Mean);
        SobolPair[] sure = [.. result.Pairs.Where(p => Shown(p.Index, result.Pairs.Count)).OrderByDescending(p => p.Index.Mean)];
        string pairs = result.Pairs.Count == 0 ? ""
            : sure.Length == 0 ? " No pair of factors is shown to act together."
            : $" Acting together: {AnalysisWords.List([.. sure.Select(p => $"{Factors[p.One].Name} with {Factors[p.Other].Name} ({AnalysisWords.With(p.Index)})")], Named)}{(result.Pairs.Count > 1 ? AnalysisWords.Invariant($" (above 0 at a chance of {FalseAlarm} shared among all {result.Pairs.Count} pairs)") : "")}.";
        return ["The share of the variance that no factor accounts for by itself (interactions, and what luck does differently in different worlds) "
            + $"is {share}{(result.Interactions.Mean < 0 ? ", below zero by chance" : "")}.{pairs}"];
    }
}
