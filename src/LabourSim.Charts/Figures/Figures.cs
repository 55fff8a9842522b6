using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>
/// Every figure of a run or a comparison: results in, picture out, with words in a language, English when null.
/// <see cref="FigureCatalogue"/> lists them by name.
/// </summary>
public static partial class Figures
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

    private static Language In(Language? language) => language ?? Language.English;
}
