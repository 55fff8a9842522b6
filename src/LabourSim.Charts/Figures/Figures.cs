using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>Every figure there is: results in, picture out. <see cref="FigureCatalogue"/> lists them by name.</summary>
public static class Figures
{
    /// <summary>People abroad by month: by host, and by channel.</summary>
    /// <param name="result">A run or comparison.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static Figure HeadCount(ExperimentResult result, Language? language = null) => HeadCountFigure.Draw(result, language ?? Language.English);
}
