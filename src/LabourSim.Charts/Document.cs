using System.Security.Cryptography;
using System.Text;
using LabourSim.Experiments.Files;

namespace LabourSim.Charts;

/// <summary>The file around a page: head, style and the one script, all inside.</summary>
internal static class Document
{
    // A script runs only if its text is ours: markup smuggled into a title could not run even if it were not escaped.
    private static string Policy(params IEnumerable<string> scripts) =>
        $"default-src 'none'; script-src {string.Join(' ', scripts.Select(s => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'"))}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the whole file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">Title of the window.</param>
    /// <param name="output">Receives the file; encode it as UTF-8.</param>
    /// <param name="style">What this page adds to the style; empty for nothing.</param>
    /// <param name="script">A script beside the one of every page; empty for none.</param>
    public static void Write(Page page, string title, TextWriter output, string style = "", string script = "") => output.Write(Html.Of($"""
        <!doctype html>
        <html lang="{page.Words.Id}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{(script.Length > 0 ? Policy(Bundles.Tell, script) : Policy(Bundles.Tell))}">
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
        {page.Parts}</main>
        <script>{new Raw(Bundles.Tell)}</script>{new Raw(script.Length > 0 ? $"<script>{script}</script>" : "")}
        </body>
        </html>

        """).Text);
}
