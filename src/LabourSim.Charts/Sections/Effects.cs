using LabourSim.Charts.Specs;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>Paired effects: forest plots and tables.</summary>
internal static class Effects
{
    /// <summary>Writes the section; nothing when there is no comparison.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        if (input.Command != "compare")
        {
            return;
        }

        Html body = page.Body;
        body.Add($"<h2>What changes against the base</h2>");
        List<EffectRow> all = [.. input.Effects.Where(e => e.Host == "all").OrderBy(Order)];
        if (!all.Any(e => double.IsFinite(e.Effect)))
        {
            page.Absent(input, "No outcome is defined under both scenarios of any finished pair, so there are no effects.");
            return;
        }

        body.Add($"""
            <p>The other scenario less the base, over the whole window, replicate by replicate on common random numbers; intervals are
            95 % t-intervals over the pairs. “Better” and “worse” are for the outcome’s own imperative: lower state revenue is better
            for <em>press</em>, and one imperative’s gain can be another’s loss. An effect whose interval includes zero is left grey.</p>
            {Page.Legend(("●", Palette.Better, "better for its imperative"), ("●", Palette.Worse, "worse for its imperative"),
                ("○", Palette.Unclear, input.Replicates == 1 ? "no interval (one replicate)" : "interval includes zero"),
                ("▶", Palette.Unclear, "beyond the scale"))}
            """);
        Forests(page, all, looks);
        foreach (IGrouping<string, EffectRow> pair in all.GroupBy(e => e.Other))
        {
            string title = Pair(pair.First(), looks);
            body.Add($"<h3>{title}: effects</h3>");
            body.Add($"{Numbers(title, pair.Where(Judged))}");
            body.Add($"{Page.Folded("Outcomes that only describe", Numbers(title + ", description", pair.Where(e => !Judged(e))))}");
            List<EffectRow> hosts = [.. input.Effects.Where(e => e.Other == pair.Key && e.Host != "all" && Opening.Headlines.Contains(e.Outcome.Id))];
            if (hosts.Count > 0)
            {
                body.Add($"{Page.Folded("By host country", ByHost(title, hosts))}");
            }
        }
    }

    private static void Forests(Page page, List<EffectRow> all, IReadOnlyList<Look> looks)
    {
        double reach = ForestChart.Reach(all.Where(Judged));
        page.Body.Add($"<div class=\"grid wide panels\">");
        foreach (IGrouping<string, EffectRow> pair in all.Where(Judged).GroupBy(e => e.Other))
        {
            List<EffectRow> drawn = [.. pair.Where(ForestChart.Drawable)];
            string title = Pair(pair.First(), looks);
            string chart = drawn.Count > 0 ? page.Chart(ForestChart.Build(drawn, reach, title)).Text : "";
            string[] absent = [.. pair.Where(e => !ForestChart.Drawable(e)).Select(e => Units.Words(e.Outcome))];
            string missing = absent.Length == 0 ? "" : $"Not drawn, because the base is zero or undefined: {string.Join(", ", absent)}.";
            page.Body.Add($"<div><h3>{title}</h3><figure>{new Raw(chart)}<figcaption>{missing}</figcaption></figure></div>");
        }

        page.Body.Add($"</div>");
    }

    private static bool Judged(EffectRow row) => row.Outcome.Imperative != Imperative.None;

    /// <summary>"A against B".</summary>
    public static string Pair(EffectRow row, IReadOnlyList<Look> looks) => Pair(row.Base, row.Other, looks);

    /// <summary>"A against B".</summary>
    public static string Pair(string basis, string other, IReadOnlyList<Look> looks) => $"{Title(other, looks)} against {Title(basis, looks)}";

    private static string Title(string id, IReadOnlyList<Look> looks) => looks.FirstOrDefault(l => l.Id == id)?.Title ?? id;

    // Description last; within an imperative the catalogue's order stays.
    private static int Order(EffectRow row) => row.Outcome.Imperative == Imperative.None ? int.MaxValue : (int)row.Outcome.Imperative;

    private static Raw Numbers(string title, IEnumerable<EffectRow> effects)
    {
        Table table = new($"{title}: every outcome over the whole window, all hosts", 2,
            ["outcome", "unit", "base", "other", "effect", "95 % interval", "% of base", "reading"]);
        foreach (IGrouping<Imperative, EffectRow> group in effects.GroupBy(e => e.Outcome.Imperative))
        {
            table.Heading(Units.Words(group.Key));
            foreach (EffectRow row in group)
            {
                Verdict verdict = Verdicts.Of(row);
                Units units = Units.Of(row.Outcome);
                double f = units.Factor;
                Rounding level = Rounding.Of(f * row.BaseMean, f * row.OtherMean);
                Rounding change = level.OfDifferences(f * row.Effect, f * row.Low, f * row.High);
                string style = Verdicts.Style(verdict);
                table.Row(
                    Html.Of($"{Units.Words(row.Outcome)}<small>{row.Outcome.Meaning}</small>"),
                    Table.Text(units.Label),
                    Table.Text(level.Plain(f * row.BaseMean)),
                    Table.Text(level.Plain(f * row.OtherMean)),
                    Html.Of($"<span class=\"{style}\">{change.Signed(f * row.Effect)}</span>"),
                    Table.Text(double.IsFinite(row.Low) ? $"{change.Signed(f * row.Low)} to {change.Signed(f * row.High)}" : Charts.Numbers.None),
                    Table.Text(Charts.Numbers.SignedPercent(Verdicts.PercentOfBase(row, row.Effect))),
                    Html.Of($"<span class=\"{style}\">{Verdicts.Words(verdict)}</span>"));
            }
        }

        return table.Build();
    }

    private static Raw ByHost(string title, List<EffectRow> effects)
    {
        string[] outcomes = [.. Opening.Headlines.Where(id => effects.Any(e => e.Outcome.Id == id))];
        Table table = new($"{title}: effects by host country, in each outcome’s unit", 1,
            ["host", .. outcomes.Select(id => Units.Words(OutcomeCatalogue.Find(id)!))]);
        foreach (IGrouping<string, EffectRow> host in effects.GroupBy(e => e.Host))
        {
            List<Raw> cells = [Table.Text(Palette.HostName(host.Key))];
            foreach (string id in outcomes)
            {
                EffectRow? row = host.FirstOrDefault(e => e.Outcome.Id == id);
                if (row is null)
                {
                    cells.Add(Table.Text(Charts.Numbers.None));
                    continue;
                }

                double effect = Units.Of(row.Outcome).Factor * row.Effect;
                Verdict verdict = Verdicts.Of(row);
                cells.Add(Html.Of($"<span class=\"{Verdicts.Style(verdict)}\">{Rounding.Of(effect).Signed(effect)}<small>{Verdicts.Words(verdict)}</small></span>"));
            }

            table.Row([.. cells]);
        }

        return table.Build();
    }
}
