using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;
using LabourSim.Experiments.Statistics;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Experiments.Analysing;

/// <summary>Elementary effects, over a factor's whole range.</summary>
internal sealed class MorrisMethod(SweepPlan plan, int resamples) : SensitivityMethod(plan)
{
    private readonly Lazy<double[][]> _points = new(() => [.. Enumerable.Range(0, plan.Worlds.Count).Select(plan.Worlds.Unit)]);

    /// <inheritdoc/>
    public override string Table => "morris";

    /// <inheritdoc/>
    public override string Title => "Elementary effects (Morris), in the outcome's unit over a factor's whole range: mu* how much, mu which way, sigma how unevenly";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; } =
        ["mu_star", "mu_star_low", "mu_star_high", "mu", "mu_low", "mu_high", "sigma", "sigma_low", "sigma_high"];

    /// <inheritdoc/>
    public override Wording Units => "trajectories";

    /// <inheritdoc/>
    public override int Enough => 20;

    /// <summary>The indices themselves.</summary>
    public MorrisResult Indices(double[] worlds) => Morris.Of(_points.Value, worlds, new BootstrapPlan(Plan.Sweep.Seed, resamples));

    /// <inheritdoc/>
    public override MethodReading Read(Quantity quantity)
    {
        MorrisResult result = Indices(quantity.Worlds);
        IReadOnlyList<SensitivityRow> rows = SensitivityTable.Rows(quantity.Outcome, Factors, [.. result.Factors.Select(f => f.MuStar)]);
        IReadOnlyList<SensitivityRow> hinges = SensitivityTable.Hinges(rows);
        MorrisFactor Of(SensitivityRow row) => result.Factors[IndexOf(row)];
        string[] uneven = [.. hinges.Where(h => Of(h).Sigma.Mean >= Of(h).MuStar.Mean).Select(h => h.Factor.Name)];
        Wording[] notes = uneven.Length == 0 ? [] :
            [$"How much {AnalysisWords.List(uneven, Named)} matters depends as much on where in its range it is, or on the other factors (sigma is at least mu*)."];
        return new MethodReading(result.Trajectories, result.Missing,
            [.. rows.Select(r => Row(r, r.Index.Mean, r.Index.Low, r.Index.High, Of(r).Mu.Mean, Of(r).Mu.Low, Of(r).Mu.High, Of(r).Sigma.Mean, Of(r).Sigma.Low, Of(r).Sigma.High))],
            [.. hinges.Select(h => h.Factor)], Hinging(quantity, rows, hinges, "mu*"), notes);
    }
}
