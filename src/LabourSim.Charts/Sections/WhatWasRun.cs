using System.Globalization;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Scenario cards and the size of the experiment.</summary>
internal static class WhatWasRun
{
    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        page.Heading("report.run.heading");
        page.Add($"""
            <dl class="facts">
            <dt>{page.Say("report.run.people")}</dt><dd>{(input.Workers == 0 ? page.Say("report.run.none") : page.Say("report.run.about", Numbers.Count(input.Workers)))}</dd>
            <dt>{page.Say("report.run.window")}</dt><dd>{page.Say("report.run.months", input.From, input.To)}</dd>
            <dt>{page.Say("report.run.replicates")}</dt><dd>{page.Say("report.run.seed", Numbers.Count(input.Replicates), input.Seed.ToString(CultureInfo.InvariantCulture))}</dd>
            <dt>{page.Say("report.run.runs")}</dt><dd>{page.Say(input.Command == "compare" ? "report.run.finished-with-null" : "report.run.finished", input.Runs.Finished, input.Runs.Planned)}</dd>
            </dl>
            """);
        if (input.Replicates == 1)
        {
            page.Add($"<p class=\"note\">{page.Say("report.run.one")}</p>");
        }
        else if (input.Replicates < Answer.EnoughReplicates)
        {
            page.Add($"<p class=\"note\">{page.Say("report.run.few", Numbers.Count(input.Replicates))}</p>");
        }

        IEnumerable<Raw> cards = input.Scenarios.Select(s => Card(page, s, looks.First(l => l.Id == s.Id)));
        page.Add(Page.Folded(page.Words["report.run.scenarios"], Html.Of($"<div class=\"grid\">{cards}</div>")));
    }

    private static Raw Card(Page page, ReportScenario scenario, Look look) => Html.Of($"""
        <section class="card">
        <h3><span style="color:{look.Colour}" aria-hidden="true">{look.Sign}</span> {look.Title}{(scenario.IsBase ? Html.Of($" {page.Say("report.run.base")}") : default)}</h3>
        <p>{(scenario.IsShipped ? page.Words.Or($"scenario.{scenario.Id}.question", scenario.Question) : scenario.Question)}</p>
        <p class="soft"><code>{scenario.Id}</code> · {page.Say("report.run.author", scenario.Author)}{Sources(page, scenario)}</p>
        </section>
        """);

    private static Raw Sources(Page page, ReportScenario scenario) =>
        scenario.Sources.Count == 0 ? default : Html.Of($" {page.Say("report.run.sources", string.Join(", ", scenario.Sources))}");
}
