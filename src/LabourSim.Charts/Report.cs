using LabourSim.Charts.Sections;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts;

/// <summary>
/// Writes <c>report.html</c>: one file with its scripts and data inside, which loads nothing from anywhere. Equal inputs
/// give equal bytes.
/// </summary>
public static class Report
{
    /// <summary>Writes the report of one experiment.</summary>
    /// <param name="input">What was run and what came of it.</param>
    /// <param name="output">Receives the page; encode it as UTF-8.</param>
    public static void Write(ExperimentResult input, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        Page page = new();
        IReadOnlyList<Look> looks = Palette.Looks(input.Scenarios);
        Opening.Write(page, input);
        WhatWasRun.Write(page, input, looks);
        HeadCount.Write(page, input, looks);
        HundredDollars.Write(page, input, looks);
        Imperatives.Write(page, input, looks);
        ThreeAims.Write(page, input, looks);
        Effects.Write(page, input, looks);
        WhoGains.Write(page, input, looks);
        Soldiers.Write(page, input, looks);
        Targets.Write(page, input);
        Hinges.Write(page, input);
        Reproduce.Write(page, input);

        Document.Write(page, input.Title, input.Version, output);
    }
}
