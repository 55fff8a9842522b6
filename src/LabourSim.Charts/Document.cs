using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts;

/// <summary>The file around a page: head, style, data and scripts, all inside.</summary>
internal static class Document
{
    /// <summary>Writes the whole file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Title of the window.</param>
    /// <param name="version">Version of the program.</param>
    /// <param name="output">Receives the file; encode it as UTF-8.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static void Write(Page page, string title, string version, TextWriter output, Language? language = null)
    {
        output.Write(Html.Of($"""
            <!doctype html>
            <html lang="{(language ?? Language.English).Id}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy()}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="LabourSim {version}">
            <title>{title} – LabourSim</title>
            <style>
            {new Raw(Bundles.Style)}
            </style>
            </head>
            <body>
            <main data-failed="{(language ?? Language.English)["figure.not-drawn"]}">
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

    /// <summary>Writes a page without scripts, in the page's language.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Title of the window.</param>
    /// <param name="output">Receives the file; encode it as UTF-8.</param>
    /// <param name="style">Style it has beside that of all pages.</param>
    public static void Still(Page page, string title, TextWriter output, string style = "") => output.Write(Html.Of($"""
        <!doctype html>
        <html lang="{page.Words.Id}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="LabourSim {BuildInfo.Version}">
        <title>{title} – LabourSim</title>
        <style>
        {new Raw(Bundles.Style)}
        {new Raw(style)}
        </style>
        </head>
        <body>
        <main>
        {new Raw(page.Body.ToString())}</main>
        </body>
        </html>

        """).Text);

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
