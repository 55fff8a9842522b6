using System.Globalization;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>How to get the same numbers again.</summary>
internal static class Reproduce
{
    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input)
    {
        page.Body.Add($"""
            <h2>How to reproduce this</h2>
            <pre><code>{input.CommandLine ?? Rebuilt(input)}</code></pre>
            <p>LabourSim {input.Version}, commit {(input.Commit is null ? Html.Of($"unknown") : Html.Of($"<code>{input.Commit}</code>"))}. The same
            version and command give the same numbers to the last digit, on any machine and with any number of threads.
            <code>manifest.json</code> beside this page holds the scenarios’ text and every parameter’s value; the <code>.csv</code> files hold
            the numbers behind every chart, by host, channel and replicate.</p>
            {Page.Folded("Licence of the chart libraries in this page", Html.Of(
                $"<p class=\"note\">Vega, Vega-Lite and Vega-Embed, which include parts of D3 (ISC licence, Mike Bostock).</p><div class=\"licence\">{Bundles.Licence}</div>"))}
            """);
    }

    private static string Rebuilt(ExperimentResult input) => string.Create(CultureInfo.InvariantCulture,
        $"laboursim {input.Command} {string.Join(' ', input.Scenarios.Select(s => s.Id))} --seed {input.Seed} --replicates {input.Replicates} --workers {input.Workers} --from {input.From} --to {input.To}");
}
