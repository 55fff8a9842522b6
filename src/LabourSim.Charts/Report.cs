using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabourSim.Charts.Sections;
using LabourSim.Charts.Specs;
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
    public static void Write(ReportInput input, TextWriter output)
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

        output.Write(Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy()}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="LabourSim {input.Version}">
            <title>{input.Title} – LabourSim</title>
            <style>
            {new Raw(Bundles.Style)}
            </style>
            </head>
            <body>
            <main>
            {new Raw(page.Body.ToString())}</main>

            """).Text);
        Data(output, "chart-config", ChartConfig.Build().ToJsonString());
        for (int i = 0; i < page.Specs.Count; i++)
        {
            Data(output, "spec-" + i.ToString(CultureInfo.InvariantCulture), page.Specs[i].ToJsonString());
        }

        foreach (string script in Scripts())
        {
            output.Write($"<script>{script}</script>\n");
        }

        output.Write("</body>\n</html>\n");
    }

    private static IEnumerable<string> Scripts() => [.. Bundles.Libraries, Bundles.PageScript];

    // A data block is never run; the JSON encoder has escaped what could end it early.
    private static void Data(TextWriter output, string id, string json) =>
        output.Write($"<script type=\"application/json\" id=\"{id}\">{json}</script>\n");

    // Scripts run only if their text is one of ours: markup smuggled into a title could not run even if it were not escaped.
    // Vega evaluates its expressions in its own interpreter, so 'unsafe-eval' is not needed.
    private static string Policy()
    {
        IEnumerable<string> hashes = Scripts().Select(s => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'");
        return $"default-src 'none'; script-src {string.Join(' ', hashes)}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    }
}
