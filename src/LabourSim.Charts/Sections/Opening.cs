using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>Title, what this is, and the findings in short.</summary>
internal static class Opening
{
    /// <summary>Outcomes that stand for the three imperatives in charts and in the summary.</summary>
    public static IReadOnlyList<string> Headlines { get; } =
        ["indicators", "take-home", "state-revenue", "state-revenue-hidden", "exposure", "ruptures", "home-doubt"];

    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input)
    {
        Html body = page.Body;
        body.Add($"<h1>{input.Title}</h1>");
        if (input.Partial)
        {
            body.Add($"""
                <p class="banner" role="note"><strong>PARTIAL.</strong> This experiment was stopped early: {input.Runs.Finished} of
                {input.Runs.Planned} runs were finished. Everything below rests on those alone.</p>
                """);
        }

        body.Add($"""
            <p>What LabourSim, an agent-based model of North Korea’s overseas labour system, computed when it was asked about
            {Joined([.. input.Scenarios.Select(s => s.Title)])}. Every figure here says what happens <em>in this model</em>: it
            explores what follows from stated assumptions, it does not forecast. The simulated people are invented; none stands
            for a real person.</p>
            <noscript><p class="banner">The charts need JavaScript. Every number in them is also in the tables, which do not.</p></noscript>
            """);
        Summary(page, input);
    }

    private static void Summary(Page page, ExperimentResult input)
    {
        Html lines = new();
        foreach (ReportScenario scenario in input.Scenarios)
        {
            double Final(string group) => input.Dollars.Where(d => d.Scenario == scenario.Id && d.Stage == "final" && d.Group == group)
                .Sum(d => d.Dollars);
            if (input.Dollars.Any(d => d.Scenario == scenario.Id && d.Stage == "final" && d.Dollars != 0))
            {
                lines.Add($"""
                    <li><strong>{scenario.Title}</strong>: of every 100 dollars clients paid, {Dollars(Final("state"))} ended with the
                    state and {Dollars(Final("worker") + Final("household"))} with workers and their households.</li>
                    """);
            }
        }

        if (input.Targets.Count > 0)
        {
            lines.Add($"""
                <li>{input.Targets.Count(t => t.Hit)} of {input.Targets.Count} calibration targets are hit; see
                <a href="#targets">the target table</a>.</li>
                """);
        }

        string text = lines.ToString();
        if (text.Length > 0)
        {
            page.Body.Add($"<h2>In short</h2>");
            page.Body.Add($"<p>In this model:</p><ul>{new Raw(text)}</ul>");
        }

        List<EffectRow> effects = [.. input.Effects.Where(e => e.Host == "all")];
        if (effects.Any(e => double.IsFinite(e.Effect)))
        {
            page.Body.Add($"{Scorecard(input, effects)}");
        }
        else if (input.Totals.Any(t => double.IsFinite(t.Value.Mean) && t.Value.Mean != 0))
        {
            page.Body.Add($"{Levels(input)}");
        }
    }

    private static Raw Scorecard(ExperimentResult input, List<EffectRow> effects)
    {
        ReportScenario basis = input.Scenarios.FirstOrDefault(s => s.IsBase) ?? input.Scenarios[0];
        List<ReportScenario> others = [.. input.Scenarios.Where(s => effects.Any(e => e.Other == s.Id))];
        Table table = new(
            $"Outcomes that stand for the three imperatives, whole window: {basis.Title}, and the change under each other scenario",
            1, ["outcome", basis.Title, .. others.Select(o => o.Title)]);
        return Rows(table, outcome =>
        {
            EffectRow? any = effects.Find(e => e.Outcome.Id == outcome.Id);
            return
            [
                Table.Text(any is null ? Numbers.None : Numbers.Plain(Units.Of(outcome).Factor * any.BaseMean)),
                .. others.Select(o => Cell(effects.Find(e => e.Outcome.Id == outcome.Id && e.Other == o.Id))),
            ];
        });
    }

    private static Raw Levels(ExperimentResult input)
    {
        Table table = new(
            $"Outcomes that stand for the three imperatives, whole window: {(input.Replicates == 1 ? "one replicate" : "mean over replicates with its 95 % interval")}",
            1, ["outcome", .. input.Scenarios.Select(s => s.Title)]);
        return Rows(table, outcome => [.. input.Scenarios.Select(s => Cell(input.Totals.FirstOrDefault(t => t.Scenario == s.Id && t.Outcome.Id == outcome.Id)))]);
    }

    private static Raw Rows(Table table, Func<Outcome, IEnumerable<Raw>> cells)
    {
        foreach (IGrouping<Imperative, Outcome> group in Headlines.Select(OutcomeCatalogue.Find).OfType<Outcome>().GroupBy(o => o.Imperative))
        {
            table.Heading(Units.Words(group.Key));
            foreach (Outcome outcome in group)
            {
                table.Row([Html.Of($"{Units.Words(outcome)}<small>{Units.Of(outcome).Label}; {Direction(outcome)}</small>"), .. cells(outcome)]);
            }
        }

        return table.Build();
    }

    private static Raw Cell(TotalRow? row)
    {
        if (row is null)
        {
            return Table.Text(Numbers.None);
        }

        double factor = Units.Of(row.Outcome).Factor;
        Rounding rounding = Rounding.Of(factor * row.Value.Mean);
        string mean = rounding.Plain(factor * row.Value.Mean);
        return double.IsFinite(row.Value.Low)
            ? Html.Of($"{mean}<small>{rounding.Plain(factor * row.Value.Low)} to {rounding.Plain(factor * row.Value.High)}</small>")
            : Table.Text(mean);
    }

    private static Raw Cell(EffectRow? row)
    {
        if (row is null)
        {
            return Table.Text(Numbers.None);
        }

        Verdict verdict = Verdicts.Of(row);
        double percent = Verdicts.PercentOfBase(row, row.Effect);
        string change = double.IsFinite(percent) ? Numbers.SignedPercent(percent) : Rounding.Of(row.Effect).Signed(row.Effect);
        return Html.Of($"<span class=\"{Verdicts.Style(verdict)}\">{change}<small>{Verdicts.Words(verdict)}</small></span>");
    }

    private static string Dollars(double value) => Numbers.Sign(value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));

    private static string Direction(Outcome outcome) => outcome.Better > 0 ? "more is better" : "less is better";

    private static string Joined(IReadOnlyList<string> titles) => titles.Count switch
    {
        0 => "nothing",
        1 => $"“{titles[0]}”",
        _ => string.Join(", ", titles.Take(titles.Count - 1).Select(t => $"“{t}”")) + $" and “{titles[^1]}”",
    };
}
