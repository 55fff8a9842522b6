using System.Globalization;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>How to get the same numbers again.</summary>
internal static class Reproduce
{
    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input)
    {
        page.Heading("report.reproduce.heading");
        page.Add($"""
            {(input.CommandLine is { } line ? Html.Of($"<pre tabindex=\"0\"><code>{line}</code></pre>") : Html.Of($"<p>{page.Say("report.reproduce.program")}</p>"))}
            <dl class="facts">
            <dt>{page.Say("report.reproduce.version")}</dt><dd>LabourSim {input.Version}</dd>
            <dt>{page.Say("report.reproduce.commit")}</dt><dd>{(input.Commit is null ? page.Say("report.reproduce.unknown") : Html.Of($"<code>{input.Commit}</code>"))}</dd>
            <dt>{page.Say("report.reproduce.seed")}</dt><dd>{input.Seed.ToString(CultureInfo.InvariantCulture)}</dd>
            {input.Scenarios.Select(s => Html.Of($"<dt>{s.Id}</dt><dd><code>sha256 {s.Sha256}</code></dd>"))}</dl>
            """);
        page.Paragraph("report.reproduce.how");
    }
}
