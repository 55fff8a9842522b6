using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;

namespace LabourSim.Charts;

/// <summary>Figures of analyses, claims and lives.</summary>
public static partial class Figures
{
    /// <summary>How much each uncertain factor moves outcomes and effects (Morris), with intervals and how unevenly it does.</summary>
    /// <param name="analysis">A sensitivity analysis of a Morris design.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Morris(Analysis analysis, Language? language = null) =>
        SensitivityFigure.Draw(SensitivityFigure.Morris, With(analysis, "morris"), language ?? Language.English);

    /// <summary>Shares of the variance that each factor makes by itself and in company with others (Sobol'), with bootstrap intervals.</summary>
    /// <param name="analysis">A sensitivity analysis of a Saltelli design.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Sobol(Analysis analysis, Language? language = null) =>
        SensitivityFigure.Draw(SensitivityFigure.Sobol, With(analysis, "sobol"), language ?? Language.English);

    /// <summary>Partial rank correlations of outcomes and effects with each factor, with intervals.</summary>
    /// <param name="analysis">A sensitivity analysis of any other design.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Prcc(Analysis analysis, Language? language = null) =>
        SensitivityFigure.Draw(SensitivityFigure.Prcc, With(analysis, "prcc"), language ?? Language.English);

    /// <summary>How often choices backfire, and the boxes of worlds in which they do (PRIM).</summary>
    /// <param name="analysis">What <c>discover</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure PrimBoxes(Analysis analysis, Language? language = null) => BoxesFigure.Draw(With(analysis, "cases"), language ?? Language.English);

    /// <summary>How boxes of worlds were peeled: coverage against density.</summary>
    /// <param name="analysis">What <c>discover</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Peeling(Analysis analysis, Language? language = null) => PeelingFigure.Draw(With(analysis, "trajectory"), language ?? Language.English);

    /// <summary>Regret of each choice over worlds: mean with interval, and the greatest.</summary>
    /// <param name="analysis">What <c>robustness</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Regret(Analysis analysis, Language? language = null) => RegretFigure.Draw(With(analysis, "metrics"), language ?? Language.English);

    /// <summary>The choices of a sweep that no other beats on every outcome.</summary>
    /// <param name="analysis">What <c>pareto</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Front(Analysis analysis, Language? language = null) => FrontFigure.Draw(With(analysis, "front"), language ?? Language.English);

    /// <summary>The mixes of doses that a search came to, and how their front grew.</summary>
    /// <param name="analysis">What a search found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure SearchFront(Analysis analysis, Language? language = null) => SearchFrontFigure.Draw(With(analysis, "growth"), language ?? Language.English);

    /// <summary>Posterior of each calibrated parameter within its prior range.</summary>
    /// <param name="analysis">What a calibration found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Posterior(Analysis analysis, Language? language = null) => PosteriorFigure.Draw(With(analysis, "particles"), language ?? Language.English);

    /// <summary>The claims board: which claims hold, fail or are undecided, and in what share of draws each holds.</summary>
    /// <param name="outcome">What came of the claims.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static Figure Claims(ClaimOutcome outcome, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return ClaimsFigure.Draw(outcome, language ?? Language.English);
    }

    /// <summary>One invented person's life as a timeline; lives under several scenarios one above the other.</summary>
    /// <param name="lives">The lives.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static Figure Life(LivesTold lives, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(lives);
        return LifeFigure.Draw(lives, language ?? Language.English);
    }

    private static Analysis With(Analysis analysis, string table)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Table(table) is not null ? analysis : throw new ArgumentException($"the analysis '{analysis.Id}' has no table '{table}'", nameof(analysis));
    }
}
