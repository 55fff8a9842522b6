using LabourSim.Charts.Sections;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>
/// Writes <c>report.html</c>: one file with its drawings inside, which loads nothing from anywhere. Equal inputs
/// give equal bytes.
/// </summary>
public static class Report
{
    /// <summary>The script of the report and of every page with figures: it shows what a mark says that is pointed at.</summary>
    public static string Tell => Bundles.Tell;

    /// <summary>Writes the report of one experiment.</summary>
    /// <param name="input">What was run and what came of it.</param>
    /// <param name="output">Receives the page; encode it as UTF-8.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static void Write(ExperimentResult input, TextWriter output, Language? language = null) => Write(input, output, language, null);

    /// <summary>The same with a part of another's making after the first screen.</summary>
    internal static void Write(ExperimentResult input, TextWriter output, Language? language, PagePart? part)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Page page = new(language ?? Language.English);
        IReadOnlyList<Look> looks = Palette.Looks(input.Scenarios, page.Words);
        page.Add($"<div class=\"first\"><div>");
        Opening.Write(page, input, looks);
        page.Add($"</div>");
        if (Pictures.First(input, page) is { } figure)
        {
            page.Add($"<div>{FigurePage.Beside(figure)}</div>");
        }

        page.Add($"</div>{new Raw(part?.Markup ?? "")}");
        WhatWasRun.Write(page, input, looks);
        Pictures.Write(page, input, looks);
        Effects.Write(page, input, looks);
        WhoGains.Write(page, input, looks);
        Soldiers.Write(page, input, looks);
        Hinges.Write(page, input, looks);
        Targets.Write(page, input);
        StudyClaims.Write(page);
        Reproduce.Write(page, input);
        Limits.Write(page);

        Document.Write(page, Opening.Title(input, looks, page.Words), output, part?.Style ?? "", part?.Script ?? "");
    }
}
