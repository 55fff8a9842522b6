using LabourSim.Charts.Analyses;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts.Tests;

/// <summary>Analyses with the tables that real ones have and numbers that are easy to find again.</summary>
internal static class FakeAnalyses
{
    private static readonly string[] Outcomes = ["exploitation-index", "state-revenue", "exposure"];
    private static readonly string[] Quantities = ["level of no-mandate", "effect of baseline against no-mandate"];
    private static readonly (string Name, string Source)[] Factors =
    [
        ("side-start", "assumption: never measured"), ("quota-growth", "E23 M13"), ("phone-detection", "X51; assumption: then sweeps"), ("openness@china", "E01"),
        ("leave-fear", "M17; assumption: shape"), ("compliance@china", "X06"),
    ];

    public static Analysis Morris => Sensitivity("morris", ["mu_star", "mu_star_low", "mu_star_high", "mu", "mu_low", "mu_high", "sigma", "sigma_low", "sigma_high"],
        (size, f) => [size, 0.8 * size, 1.3 * size, -size, -1.3 * size, -0.8 * size, size * f / 3, size * f / 4, size * f / 2]);

    public static Analysis Sobol => Sensitivity("sobol", ["s1", "s1_low", "s1_high", "st", "st_low", "st_high"],
        (_, f) => [0.5 / (1 + f), 0.4 / (1 + f), 0.6 / (1 + f), 0.6 / (1 + f), 0.5 / (1 + f), 0.8 / (1 + f)]);

    public static Analysis Prcc => Sensitivity("prcc", ["prcc", "low", "high", "p", "status"],
        (_, f) => f == 5 ? [double.NaN, double.NaN, double.NaN, double.NaN, "constant-factor"] : [0.9 - 0.3 * f, 0.8 - 0.3 * f, 0.95 - 0.3 * f, 0.01 * f, "defined"]);

    public static Analysis Discover => new("discover", "In which worlds it backfires", ["In this model, it backfires where side-start is high."],
    [
        new("cases", "How often", ["case", "worlds", "cases", "share", "finding", "low", "high", "against", "margin"],
            [["full-compliance: state-revenue", 54, 27, 0.5, "boxes", 0.36, 0.64, "no-mandate", 0.05]]),
        new("trajectory", "Peeling", ["case", "pass", "step", "coverage", "density", "mass", "dimensions", "chosen"],
            [.. Enumerable.Range(0, 12).Select(i => (object[])["full-compliance: state-revenue", 1, i, 1 - i * i / 200.0, 0.3 + 0.05 * i, 1 - 0.08 * i, i / 2, i == 8 ? "yes" : "no"])]),
        new("boxes", "Limits", ["case", "box", "factor", "low", "high", "range_low", "range_high", "quasi_p", "reproduced"],
        [
            ["full-compliance: state-revenue", 1, "side-start", 0.05, 0.09, 0.02, 0.09, 0.0004, 0.97], ["full-compliance: state-revenue", 1, "compliance@china", 0.3, 0.41, 0.3, 0.6, 0.03, 0.8],
        ]),
        new("tree", "Rules", ["case", "rule", "worlds", "share"], [["full-compliance: state-revenue", "side-start > 0.05", 40, 0.75]]),
    ]);

    public static Analysis Robustness => new("robustness", "Which choices do well in most worlds", ["In this model, safe-exit has the least regret."],
    [
        new("metrics", "Robustness", ["choice", "outcome", "metric", "value", "low", "high", "rank", "first_share"],
            [.. Outcomes.SelectMany(o => Enumerable.Range(0, 30).SelectMany(c => (object[][])
                [[$"baseline + policy-{c} 0.5", o, "mean-regret", 100.0 * (c + 1), 90.0 * (c + 1), 110.0 * (c + 1), c + 1, 1.0 / (c + 1)], [$"baseline + policy-{c} 0.5", o, "maximin", 1.0, double.NaN, double.NaN, 1, 0.5]]))]),
    ]);

    public static Analysis Pareto => new("pareto", "Which choices nothing beats", ["In this model, four choices are on the front."],
    [
        new("front", "Choices", ["choice", .. Outcomes.SelectMany(o => (string[])[o, $"{o}_low", $"{o}_high"]), "on_front", "front_share"],
            [.. Enumerable.Range(0, 20).Select(c => (object[])
            [
                $"baseline + policy-{c} 0.5", 0.6 + 0.01 * c, 0.59 + 0.01 * c, 0.61 + 0.01 * c, 4e6 - 1e5 * c, 3.9e6 - 1e5 * c, 4.1e6 - 1e5 * c,
                2e4 - 500.0 * c + 3000 * (c % 3), 1.9e4 - 500.0 * c + 3000 * (c % 3), 2.1e4 - 500.0 * c + 3000 * (c % 3), c % 3 == 2 ? "yes" : "no", c % 3 == 2 ? 0.9 : 0.1,
            ])]),
        new("growth", "Growth", ["generation", "hypervolume", "front_size"], [.. Enumerable.Range(1, 15).Select(g => (object[])[g, 1 - 1.0 / g, g])]),
    ]);

    /// <summary>One of each kind; a page has room for one of each verb, the other methods are tried on their own.</summary>
    public static Analysis[] All => [Morris, Sobol, Prcc, Discover, Robustness, Pareto];

    public static AnalysisReportInput Page(params Analysis[] analyses) => new(Language.English, "What matters", "Which unknowns decide?", [("runs", "324")], 0, 324, analyses);

    private static Analysis Sensitivity(string method, string[] columns, Func<double, int, object[]> numbers)
    {
        double[] scales = [0.04, 5e6, 800];
        return new Analysis("sensitivity", "What the results hinge on", [.. Enumerable.Range(1, 10).Select(n => $"In this model, finding {n}.")],
        [
            new("summary", "What was looked at", ["outcome", "quantity", "unit", "worlds", "luck_share"],
                [.. Outcomes.SelectMany(o => Quantities.Select(q => (object[])[o, q, "USD per month", 54, double.NaN]))]),
            new(method, "Indices", ["outcome", "quantity", "factor", "source", "rank", .. columns],
                [.. Outcomes.SelectMany((o, i) => Quantities.SelectMany(q => Factors.Select((f, n) => (object[])[o, q, f.Name, f.Source, n + 1, .. numbers(scales[i] / (1 + n), n)])))]),
        ]);
    }
}
