using LabourSim.Charts.Specs;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Who gains and who loses, person by person, each share beside its null.</summary>
internal static class WhoGains
{
    private static readonly (string Kind, string Title)[] Kinds =
        [("host", "By host country"), ("cohort", "By year of first departure"), ("ties", "By family ties (0 none to 4 many)")];

    /// <summary>Writes the section; nothing when there is no comparison.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        if (input.Command != "compare")
        {
            return;
        }

        Html body = page.Body;
        body.Add($"<h2>Who gains and who loses</h2>");
        if (!input.Gains.Any(g => g.Persons > 0))
        {
            page.Absent(input, "No one was abroad under both scenarios of any finished pair, so no lives can be compared.");
            return;
        }

        body.Add($"""
            <p>The same invented person’s life under both scenarios, on the same random draws: money that reaches the worker and the
            household, months under each of the ILO’s forced-labour indicators, and events that harm. Lives that a policy does not touch
            stay unchanged. The tick and the column “luck alone” are the null: the same people under the same policy, on other draws,
            where gains and losses come out about even. Shares as large and as even as the null’s tell of luck, not of the policy;
            what counts is how far gain outweighs loss, or loss gain.</p>
            {Page.Legend(("■", Palette.Worse, "lose"), ("■", Palette.Better, "gain"), ("┃", "currentColor", "luck alone"))}
            """);
        foreach (IGrouping<string, GainRow> pair in input.Gains.GroupBy(g => g.Other))
        {
            string title = Effects.Pair(pair.First().Base, pair.Key, looks);
            List<GainRow> all = [.. pair.Where(g => g.GroupKind == "all")];
            body.Add($"<h3>{title}</h3>");
            if (all.Any(g => double.IsFinite(g.Gain.Mean)))
            {
                body.Add($"<figure class=\"narrow\">{page.Chart(GainsChart.Build(all, title))}</figure>");
            }

            body.Add($"{Shares($"{title}: everyone sent under both scenarios", "measure", all, Measure)}");
            if (all.All(g => g.NullReplicates == 0))
            {
                body.Add($"<p class=\"note\">No null was run for this pair.</p>");
            }

            foreach ((string kind, string words) in Kinds)
            {
                List<GainRow> rows = [.. pair.Where(g => g.GroupKind == kind)];
                if (rows.Count > 0)
                {
                    Raw[] tables = [.. rows.GroupBy(g => (g.Measure, g.Unit)).Select(g => Shares(
                        $"{title}: {Words(g.Key.Measure)}, {g.Key.Unit}", words[3..], [.. g], r => Table.Text(Palette.HostName(r.Group))))];
                    body.Add($"{Page.Folded(words, tables)}");
                }
            }

            List<GainRow> alone = [.. pair.Where(g => g.GroupKind == "sent-only" && g.Persons > 0)];
            if (alone.Count > 0)
            {
                body.Add($"{SentOnly(title, alone, looks)}");
            }
        }
    }

    private static Raw Shares(string caption, string heading, List<GainRow> rows, Func<GainRow, Raw> name)
    {
        Table table = new(caption, 1,
            [heading, "persons", "gain", "luck alone", "lose", "luck alone", "unchanged", "mean, base", "mean, other", "change a person"]);
        foreach (GainRow row in rows)
        {
            Rounding level = Rounding.Of(row.MeanBase, row.MeanOther);
            Rounding change = level.OfDifferences(row.Change.Mean, row.Change.Low, row.Change.High);
            table.Row(
                name(row),
                Table.Text(Numbers.Count(row.Persons)),
                Share(row.Gain),
                Table.Text(Numbers.Percent(row.NullGain)),
                Share(row.Lose),
                Table.Text(Numbers.Percent(row.NullLose)),
                Table.Text(Numbers.Percent(row.Same.Mean)),
                Table.Text(level.Plain(row.MeanBase)),
                Table.Text(level.Plain(row.MeanOther)),
                Within(change.Signed(row.Change.Mean), double.IsFinite(row.Change.Low), change.Signed(row.Change.Low), change.Signed(row.Change.High)));
        }

        return table.Build();
    }

    private static Raw SentOnly(string title, List<GainRow> rows, IReadOnlyList<Look> looks)
    {
        Table table = new($"{title}: people sent under one scenario and not the other; they have no counterpart to gain or lose against", 2,
            ["sent only under", "measure", "persons", "mean a person"]);
        foreach (GainRow row in rows)
        {
            double mean = row.Group == "base" ? row.MeanBase : row.MeanOther;
            string under = row.Group == "base" ? row.Base : row.Other;
            table.Row(
                Table.Text(looks.FirstOrDefault(l => l.Id == under)?.Title ?? under), Html.Of($"{Words(row.Measure)}<small>{row.Unit}</small>"),
                Table.Text(Numbers.Count(row.Persons)), Table.Text(Numbers.Plain(mean)));
        }

        return table.Build();
    }

    private static string Words(string measure) => measure.Replace('-', ' ');

    private static Raw Measure(GainRow row) =>
        Html.Of($"{Words(row.Measure)}<small>{row.Unit}; {(row.Measure == "money" ? "more" : "fewer")} is a gain</small>");

    private static Raw Share(Estimate share) => Within(
        Numbers.Percent(share.Mean), double.IsFinite(share.Low), Numbers.Percent(share.Low), Numbers.Percent(share.High));

    private static Raw Within(string mean, bool interval, string low, string high) =>
        interval ? Html.Of($"{mean}<small>{low} to {high}</small>") : Table.Text(mean);
}
