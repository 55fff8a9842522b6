using LabourSim.Charts.Drawing;

namespace LabourSim.Charts;

/// <summary>Figures of analyses, claims and lives, each with the command that makes its data.</summary>
public static partial class FigureCatalogue
{
    /// <summary>Figures that folders of comparisons lack the data for.</summary>
    public static IReadOnlyList<FigureEntry> OfAnalyses =>
    [
        .. SensitivityFigure.Entries,
        BoxesFigure.Entry,
        PeelingFigure.Entry,
        RegretFigure.Entry,
        FrontFigure.Entry,
        SearchFrontFigure.Entry,
        PosteriorFigure.Entry,
        ClaimsFigure.Entry,
        LifeFigure.Entry,
    ];
}
