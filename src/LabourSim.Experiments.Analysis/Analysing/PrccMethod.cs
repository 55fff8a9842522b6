using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>Partial rank correlations over the worlds of any other design.</summary>
internal sealed class PrccMethod(SweepPlan plan) : SensitivityMethod(plan)
{
    private readonly Lazy<double[][]> _points = new(() => [.. Enumerable.Range(0, plan.Worlds.Count).Select(plan.Worlds.At)]);

    /// <inheritdoc/>
    public override string Table => "prcc";

    /// <inheritdoc/>
    public override string Title => "Partial rank correlations: how steadily the outcome rises (to 1) or falls (to -1) with a factor, all others held";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; } = ["prcc", "low", "high", "p", "status"];

    /// <inheritdoc/>
    public override Wording Units => "worlds";

    /// <inheritdoc/>
    public override MethodReading Read(Quantity quantity)
    {
        PrccResult result = Prcc.Of(_points.Value, quantity.Worlds);
        IReadOnlyList<SensitivityRow> rows = SensitivityTable.Rows(quantity.Outcome, Factors, [.. result.Factors.Select(f => f.Correlation)]);
        PrccFactor Of(SensitivityRow row) => result.Factors[IndexOf(row)];
        SensitivityRow[] shown = [.. rows.Where(r => Of(r).P < FalseAlarm / Factors.Count)];
        Wording none = $"In this model, {quantity.Words} moves steadily with none of the {Factors.Count} factors, as far as these worlds show.";
        Wording some = $"In this model, {quantity.Words} moves with {Indexed(shown, "PRCC")}; for the other {Factors.Count - shown.Length} of {Factors.Count} factors no steady rise or fall is shown (p below {FalseAlarm} shared among all).";
        bool few = result.Factors.All(f => f.Status == PrccStatus.TooFewPoints);
        return new MethodReading(few ? 0 : result.Points, result.Missing,
            [.. rows.Select(r => Row(r, r.Index.Mean, r.Index.Low, r.Index.High, Of(r).P, Kebab.Of(Of(r).Status.ToString())))],
            [.. shown.Select(r => r.Factor)], shown.Length == 0 ? none : some, []);
    }
}
