using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Scenario cards and the size of the experiment.</summary>
internal static class WhatWasRun
{
    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        Html body = page.Body;
        body.Add($"<h2>What was run</h2>");
        body.Add($"""
            <dl class="facts">
            <dt>People abroad at once</dt><dd>{(input.Workers == 0 ? "none" : $"about {Numbers.Count(input.Workers)} in 2013 to 2017, one agent a person")}</dd>
            <dt>Window</dt><dd>{input.From.ToString()} to {input.To.ToString()}, month by month</dd>
            <dt>Replicates</dt><dd>{input.Replicates} of each scenario; seed {new Raw(Seed(input.Seed))} for the first</dd>
            <dt>Runs</dt><dd>{input.Runs.Finished} finished of {input.Runs.Planned}{(input.Command == "compare" ? ", including those that show what luck alone does" : "")}</dd>
            </dl>
            """);
        if (input.Replicates == 1)
        {
            body.Add($"""
                <p class="note">One replicate: there are no uncertainty bands and no intervals, and any difference may be luck. Ask for
                more with <code>--replicates</code>.</p>
                """);
        }

        body.Add($"<div class=\"grid\">");
        foreach (ReportScenario scenario in input.Scenarios)
        {
            Look look = looks.First(l => l.Id == scenario.Id);
            body.Add($"""
                <section class="card">
                <h3><span style="color:{look.Colour}" aria-hidden="true">{look.Sign}</span> {scenario.Title}{(scenario.IsBase ? " (base)" : "")}</h3>
                <p>{scenario.Question}</p>
                <p class="soft"><code>{scenario.Id}</code> · by {scenario.Author}{Sources(scenario)}</p>
                </section>
                """);
        }

        body.Add($"</div>");
    }

    private static string Sources(ReportScenario scenario) =>
        scenario.Sources.Count == 0 ? "" : " · sources: " + string.Join(", ", scenario.Sources);

    private static string Seed(ulong seed) => seed.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
