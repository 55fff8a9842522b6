using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>The figures of a run or comparison, each with its main numbers behind it.</summary>
internal static class Pictures
{
    /// <summary>Writes the section; figures that have nothing to show are left out.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        if (!input.Heads.Any(h => h.Points.Any(p => p.Mean > 0)))
        {
            page.Heading("report.pictures.heading");
            page.Absent(input, "report.pictures.nobody");
            return;
        }

        if (input.Command == "compare")
        {
            Picture(page, Figures.EffectYears(input, page.Words));
        }

        Picture(page, Figures.Imperatives(input, page.Words), () => PictureTables.Imperatives(page, input, looks));
        if (looks.Count > 1)
        {
            Picture(page, Figures.TradeOff(input, page.Words), () => PictureTables.ThreeAims(page, input, looks));
        }

        Picture(page, Figures.HeadCount(input, page.Words), () => PictureTables.Heads(page, input, looks));
        Picture(page, Figures.ExtractionChain(input, page.Words), () => PictureTables.Dollars(page, input, looks));
        Picture(page, Figures.ThreePurses(input, page.Words));
        Picture(page, Figures.Cheongbu(input, page.Words));
        Picture(page, Figures.QuotaDebt(input, page.Words));
        Picture(page, Figures.Carried(input, page.Words));
        Picture(page, Figures.Exits(input, page.Words));
        Picture(page, Figures.HomeReach(input, page.Words));
    }

    private static void Picture(Page page, Figure figure, Func<Raw>? numbers = null)
    {
        if (figure.Panels.Count + figure.Old.Count == 0)
        {
            return;
        }

        page.Body.Add($"<h2 id=\"{figure.Name}\">{figure.Title}</h2>");
        FigurePage.WriteBody(page, figure);
        if (numbers is not null)
        {
            page.Body.Add($"{numbers()}");
        }
    }
}
