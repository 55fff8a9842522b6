using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Lives;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>
/// Every figure of a run or a comparison, of analyses, claims and lives: results in, picture out, with words in a language, English when null.
/// <see cref="FigureCatalogue"/> lists them by name.
/// </summary>
public static class Figures
{
    /// <summary>People abroad by month: by host, and by channel.</summary>
    public static Figure HeadCount(ExperimentResult result, Language? language = null) => HeadCountFigure.Draw(result, In(language));

    /// <summary>People abroad by month, a panel a host.</summary>
    public static Figure Hosts(ExperimentResult result, Language? language = null) => HostsFigure.Draw(result, In(language));

    /// <summary>Who was abroad or sent, and how it ended for them.</summary>
    public static Figure Paths(ExperimentResult result, Language? language = null) => PathsFigure.Draw(result, In(language));

    /// <summary>The way of every 100 dollars from buyers to where it ends.</summary>
    public static Figure ExtractionChain(ExperimentResult result, Language? language = null) => ExtractionChainFigure.Draw(result, In(language));

    /// <summary>Share of people in quota debt, and mean debt, by months abroad.</summary>
    public static Figure QuotaDebt(ExperimentResult result, Language? language = null) => TenureFigures.DrawQuotaDebt(result, In(language));

    /// <summary>What a worker gets a month in each of three ways.</summary>
    public static Figure ThreePurses(ExperimentResult result, Language? language = null) => MoneyFigures.DrawThreePurses(result, In(language));

    /// <summary>Side work: what it brings, who takes of it, and what being caught costs.</summary>
    public static Figure Cheongbu(ExperimentResult result, Language? language = null) => MoneyFigures.DrawCheongbu(result, In(language));

    /// <summary>Knowledge, fear, private loyalty and rupture by months abroad.</summary>
    public static Figure Carried(ExperimentResult result, Language? language = null) => TenureFigures.DrawCarried(result, In(language));

    /// <summary>Leaving for good, by stage and by cause.</summary>
    public static Figure Exits(ExperimentResult result, Language? language = null) => ExitsFigure.Draw(result, In(language));

    /// <summary>What reaches people at home, by source.</summary>
    public static Figure HomeReach(ExperimentResult result, Language? language = null) => HomeReachFigure.Draw(result, In(language));

    /// <summary>The three imperatives over time.</summary>
    public static Figure Imperatives(ExperimentResult result, Language? language = null) => ImperativesFigure.Draw(result, In(language));

    /// <summary>The three aims against one another.</summary>
    public static Figure TradeOff(ExperimentResult result, Language? language = null) => TradeOffFigure.Draw(result, In(language));

    /// <summary>Every effect in percent of the base, with its interval; of a comparison.</summary>
    public static Figure Effects(ExperimentResult result, Language? language = null) => EffectsFigure.Draw(result, In(language));

    /// <summary>The effect on each aim year by year, read as the answer reads it; of a comparison.</summary>
    public static Figure EffectYears(ExperimentResult result, Language? language = null) => EffectYearsFigure.Draw(result, In(language));

    /// <summary>Who gains and who loses beside what luck alone would show; of a comparison.</summary>
    public static Figure WinnersLosers(ExperimentResult result, Language? language = null) => WinnersLosersFigure.Draw(result, In(language));

    /// <summary>How far each person's life changes, beside what luck alone changes; of a comparison.</summary>
    public static Figure PersonChanges(ExperimentResult result, Language? language = null) => ChangesFigure.Draw(result, In(language));

    /// <summary>Every alternative by every outcome; of a comparison.</summary>
    public static Figure Board(ExperimentResult result, Language? language = null) => BoardFigure.Draw(result, In(language));

    /// <summary>The board of calibration targets.</summary>
    public static Figure Targets(ExperimentResult result, Language? language = null) => TargetsFigure.Draw(result, In(language));

    /// <summary>The military channel.</summary>
    public static Figure Military(ExperimentResult result, Language? language = null) => MilitaryFigure.Draw(result, In(language));

    /// <summary>How much each uncertain factor moves outcomes and effects (Morris), with intervals and how unevenly it does.</summary>
    /// <param name="analysis">A sensitivity analysis of a Morris design.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Morris(Analysis analysis, Language? language = null) =>
        SensitivityFigure.Draw(SensitivityFigure.Morris, With(analysis, "morris"), In(language));

    /// <summary>Shares of the variance that each factor makes by itself and in company with others (Sobol'), with bootstrap intervals.</summary>
    /// <param name="analysis">A sensitivity analysis of a Saltelli design.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Sobol(Analysis analysis, Language? language = null) =>
        SensitivityFigure.Draw(SensitivityFigure.Sobol, With(analysis, "sobol"), In(language));

    /// <summary>Partial rank correlations of outcomes and effects with each factor, with intervals.</summary>
    /// <param name="analysis">A sensitivity analysis of any other design.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Prcc(Analysis analysis, Language? language = null) =>
        SensitivityFigure.Draw(SensitivityFigure.Prcc, With(analysis, "prcc"), In(language));

    /// <summary>How often choices backfire, and the boxes of worlds in which they do (PRIM).</summary>
    /// <param name="analysis">What <c>discover</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure PrimBoxes(Analysis analysis, Language? language = null) => BoxesFigure.Draw(With(analysis, "cases"), In(language));

    /// <summary>How boxes of worlds were peeled: coverage against density.</summary>
    /// <param name="analysis">What <c>discover</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Peeling(Analysis analysis, Language? language = null) => PeelingFigure.Draw(With(analysis, "trajectory"), In(language));

    /// <summary>Regret of each choice over worlds: mean with interval, and the greatest.</summary>
    /// <param name="analysis">What <c>robustness</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Regret(Analysis analysis, Language? language = null) => RegretFigure.Draw(With(analysis, "metrics"), In(language));

    /// <summary>The choices of a sweep that no other beats on every outcome.</summary>
    /// <param name="analysis">What <c>pareto</c> found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Front(Analysis analysis, Language? language = null) => FrontFigure.Draw(With(analysis, "front"), In(language));

    /// <summary>The mixes of doses that a search came to, and how their front grew.</summary>
    /// <param name="analysis">What a search found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure SearchFront(Analysis analysis, Language? language = null) => SearchFrontFigure.Draw(With(analysis, "growth"), In(language));

    /// <summary>Posterior of each calibrated parameter within its prior range.</summary>
    /// <param name="analysis">What a calibration found.</param>
    /// <param name="language">Language of its words; English when null.</param>
    /// <exception cref="ArgumentException">The analysis is of another kind.</exception>
    public static Figure Posterior(Analysis analysis, Language? language = null) => PosteriorFigure.Draw(With(analysis, "particles"), In(language));

    /// <summary>The claims board: which claims hold, fail or are undecided, and in what share of draws each holds.</summary>
    /// <param name="outcome">What came of the claims.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static Figure Claims(ClaimOutcome outcome, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return ClaimsFigure.Draw(outcome, In(language));
    }

    /// <summary>One invented person's life as a timeline; lives under several scenarios one above the other.</summary>
    /// <param name="lives">The lives.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static Figure Life(LivesTold lives, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(lives);
        return LifeFigure.Draw(lives, In(language));
    }

    private static Analysis With(Analysis analysis, string table)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis.Table(table) is not null ? analysis : throw new ArgumentException($"the analysis '{analysis.Id}' has no table '{table}'", nameof(analysis));
    }

    private static Language In(Language? language) => language ?? Language.English;
}
