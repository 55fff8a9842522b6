namespace LabourSim.Experiments.Analysing;

/// <summary>A method of the analyses of sweeps, searches and calibrations: the one home of what reports and documentation name.</summary>
/// <param name="Of">What it belongs to, as the documentation's table writes it.</param>
/// <param name="What">What is done.</param>
/// <param name="Source">Who described it.</param>
public sealed record AnalysisMethod(string Of, string What, string Source)
{
    private Func<Analysis, bool> Uses { get; init; } = _ => false;

    /// <summary>All methods, in the order of the report's sections.</summary>
    public static IReadOnlyList<AnalysisMethod> All { get; } =
    [
        Table("`sensitivity` over `morris`", "elementary effects: μ, μ*, σ",
            "Morris 1991; Campolongo, Cariboni and Saltelli 2007", "sensitivity", "morris"),
        Table("`sensitivity` over `saltelli`", "shares of the variance: first order s1, total st", "first order Saltelli et al. 2010, table 2 b; total Jansen 1999",
            "sensitivity", "sobol"),
        Table("`sensitivity` over `saltelli`, second order", "shares of pairs s2; pairs are named with Bonferroni's correction for their number", "Saltelli 2002",
            "sensitivity", "pairs"),
        Table("`sensitivity` over other designs", "partial rank correlations, intervals of Fisher's z; factors are named with Bonferroni's correction for their number",
            "Marino et al. 2008", "sensitivity", "prcc"),
        Table("`discover`", "how often: exact interval of a share", "Clopper and Pearson 1934", "discover", "cases"),
        Table("`discover`", "boxes by PRIM: peeling by the lenient criterion, pasting, then limits dropped while a quasi-p-value is above 0.05",
            "Friedman and Fisher 1999; Kwakkel and Jaxa-Rozen 2016; Bryant and Lempert 2010", "discover", "boxes"),
        Table("`discover`", "a box is put forward when it is denser than the held-out worlds in at least 19 of 20 random halves; others stand in the table `boxes` alone",
            "the halves: Bryant and Lempert 2010; the threshold is this project's", "discover", "boxes"),
        Table("`discover`", "a classification tree, pruned by cost and complexity with cross-validation", "Breiman, Friedman, Olshen and Stone 1984", "discover", "tree"),
        Table("`robustness`", "mean, signal to noise, worst world, regrets, and shares of worlds where best or no worse than the base", "McPhail et al. 2018", "robustness", "metrics"),
        new("`pareto`", "the front of means; its volume down to a reference a tenth of the base's mean beyond the worst choice (of the greatest mean where the base's is 0)",
            "Zitzler and Thiele 1998") { Uses = a => a.Id == "pareto" && a.Table("growth") is null },
        Table("`pareto` of a search", "a search by non-dominated sorting (NSGA-II), and the volume of its front by generation", "Deb, Pratap, Agarwal and Meyarivan 2002; Zitzler and Thiele 1998",
            "pareto", "growth"),
        Table("a calibration", "approximate Bayesian computation by sequential Monte Carlo, normal kernels of the weighted covariance; effective size 1 / Σ w²",
            "Beaumont, Cornuet, Marin and Robert 2009; Filippi et al. 2013; Kong, Liu and Wong 1994", CalibrationAnalysis.Id, "generations"),
        new("intervals of Morris' and Sobol' indices and over worlds", "percentiles of a bootstrap of whole trajectories, blocks or worlds",
            "Efron and Tibshirani 1993, chapter 13") { Uses = a => Resampled(a) },
        Table("the worst world, the greatest regret", "no interval: no resample holds a world worse than those tried", "this project", "robustness", "metrics"),
        new("effects, regrets and fronts of rates", "each choice's rate at the first choice's people, places and months: A + Σ nᴬ(rᴮ − rᴬ), so that an effect is what each one meets, as in `compare`",
            "direct standardisation; Kitagawa 1955") { Uses = a => Analyses.Verbs.Any(v => v.Verb == a.Id) },
        new("differences", "below a billionth of the levels' size they are rounding and count as none", "this project") { Uses = a => Analyses.Verbs.Any(v => v.Verb == a.Id) && a.Table("growth") is null },
    ];

    /// <summary>The methods that any of these analyses uses, by the tables they have, in order.</summary>
    public static IReadOnlyList<AnalysisMethod> UsedBy(IReadOnlyList<Analysis> analyses) => [.. All.Where(m => analyses.Any(m.Uses))];

    private static AnalysisMethod Table(string of, string what, string source, string analysis, string table) =>
        new(of, what, source) { Uses = a => a.Id == analysis && a.Table(table) is { Rows.Count: > 0 } };

    private static bool Resampled(Analysis a) =>
        a.Table("morris") is not null || a.Table("sobol") is not null || a.Table("metrics") is not null || (a.Id == "pareto" && a.Table("growth") is null);
}
