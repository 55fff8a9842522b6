using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>The figures of a run or comparison, each folded with its main numbers; the first stands beside the answer.</summary>
internal static class Pictures
{
    /// <summary>The picture beside the answer; null where there is nothing to draw.</summary>
    public static Figure? First(ExperimentResult input, Page page) => !Any(input) ? null
        : Drawn(input.Command == "compare" ? Figures.EffectYears(input, page.Words) : Figures.Imperatives(input, page.Words));

    /// <summary>Writes the section; figures that have nothing to show are left out.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        page.Heading("report.pictures.heading");
        if (!Any(input))
        {
            page.Absent(input, "report.pictures.nobody");
            return;
        }

        Picture(page, Figures.Imperatives(input, page.Words), PictureTables.Imperatives(page, input, looks));
        if (looks.Count > 1)
        {
            Picture(page, Figures.TradeOff(input, page.Words), PictureTables.ThreeAims(page, input, looks));
        }

        Picture(page, Figures.HeadCount(input, page.Words), PictureTables.Heads(page, input, looks));
        Picture(page, Figures.ExtractionChain(input, page.Words), PictureTables.Dollars(page, input, looks));
        Picture(page, Figures.ThreePurses(input, page.Words));
        Picture(page, Figures.Cheongbu(input, page.Words));
        Picture(page, Figures.QuotaDebt(input, page.Words));
        Picture(page, Figures.Carried(input, page.Words));
        Picture(page, Figures.Exits(input, page.Words));
        Picture(page, Figures.HomeReach(input, page.Words));
    }

    private static bool Any(ExperimentResult input) => input.Heads.Any(h => h.Points.Any(p => p.Mean > 0));

    private static Figure? Drawn(Figure figure) => figure.Panels.Count == 0 ? null : figure;

    private static void Picture(Page page, Figure figure, params IEnumerable<Raw> numbers)
    {
        if (Drawn(figure) is not null)
        {
            page.Add(FigurePage.Folded(figure, numbers));
        }
    }
}
