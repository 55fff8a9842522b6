using LabourSim.Experiments.Input;
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
    public override Wording Units => "blocks";

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
            [.. hinges.Select(h => h.Factor)], Hinging(quantity, rows, hinges, "ST"), Notes(result))
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

    private Wording[] Notes(SobolResult result)
    {
        Estimate all = result.Interactions;
        if (!double.IsFinite(all.Mean))
        {
            return [];
        }

        Wording ends = $"{AnalysisWords.Percent(all.Low)} to {AnalysisWords.Percent(all.High)}", between = $"{AnalysisWords.Percent(all.Mean)} ({ends})";
        Wording share = double.IsFinite(all.Low) ? between : AnalysisWords.Percent(all.Mean);
        Wording chance = $"The share of the variance that no factor accounts for by itself (interactions, and what luck does differently in different worlds) is {share}, below zero by chance.";
        Wording known = $"The share of the variance that no factor accounts for by itself (interactions, and what luck does differently in different worlds) is {share}.";
        return [all.Mean < 0 ? chance : known, Pairs(result)];
    }

    private Wording Pairs(SobolResult result)
    {
        SobolPair[] sure = [.. result.Pairs.Where(p => Shown(p.Index, result.Pairs.Count)).OrderByDescending(p => p.Index.Mean)];
        Wording named = AnalysisWords.List([.. sure.Select(Wording (p) => $"{Factors[p.One].Name} with {Factors[p.Other].Name} ({AnalysisWords.With(p.Index)})")], Named);
        Wording one = $"Acting together: {named}.", several = $"Acting together: {named} (above 0 at a chance of {FalseAlarm} shared among all {result.Pairs.Count} pairs).";
        return result.Pairs.Count == 0 ? ""
            : sure.Length == 0 ? "No pair of factors is shown to act together."
            : result.Pairs.Count > 1 ? several : one;
    }
}
