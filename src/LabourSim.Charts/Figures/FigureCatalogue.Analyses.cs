using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts;

/// <summary>Figures of analyses, claims and lives, each with the command that makes its data.</summary>
public static partial class FigureCatalogue
{
    private const string Study = "laboursim study {0} --out DIR";

    /// <summary>Figures that folders of comparisons lack the data for.</summary>
    public static IReadOnlyList<FigureEntry> OfAnalyses =>
    [
        OfAnalysis("morris", "what-matters", "morris", Figures.Morris),
        OfAnalysis("sobol", "what-matters", "sobol", Figures.Sobol),
        OfAnalysis("prcc", "when-does-2397-backfire", "prcc", Figures.Prcc),
        OfAnalysis("prim-boxes", "when-does-2397-backfire", "cases", Figures.PrimBoxes),
        OfAnalysis("regret", "robust-policies", "metrics", Figures.Regret),
        OfAnalysis("search-front", "best-mix", "growth", Figures.SearchFront),
        OfAnalysis("posterior", "calibrate-baseline", "particles", Figures.Posterior),
        new("claims", "laboursim claims --out DIR", false, (source, language) => source.Claims is { } claims ? Figures.Claims(claims, language) : null),
        new("life", "laboursim life --find KIND --under POLICY --out DIR", false, (source, language) => source.Life is { } lives ? Figures.Life(lives, language) : null),
    ];

    private static FigureEntry OfAnalysis(string name, string study, string table, Func<Analysis, Language?, Figure> draw) =>
        new(name, Study.Replace("{0}", study, StringComparison.Ordinal), false,
            (source, language) => source.Analyses.FirstOrDefault(a => a.Table(table) is not null) is { } analysis ? draw(analysis, language) : null);
}
