using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>Paired effects: forest plots and tables.</summary>
internal static class Effects
{
    private static readonly string[] Columns = ["outcome", "unit", "base", "other", "effect", "interval", "percent", "reading"];

    /// <summary>Writes the section; nothing when there is no comparison.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        if (input.Command != "compare")
        {
            return;
        }

        page.Heading("report.effects.heading");
        List<EffectRow> all = [.. input.Effects.Where(e => e.Host == "all").OrderBy(e => e.Outcome.Imperative)];
        if (!all.Any(e => double.IsFinite(e.Effect)))
        {
            page.Absent(input, "report.effects.absent");
            return;
        }

        page.Paragraph("report.effects.how");
        page.Add(FigurePage.Folded(EffectsFigure.Draw(input, page.Words)));
        foreach (IGrouping<string, EffectRow> pair in all.Where(e => !EffectsFigure.Drawable(e)).GroupBy(e => e.Other))
        {
            page.Add($"<p class=\"note\">{Palette.Pair(page.Words, pair.First().Base, pair.Key, looks)}: {page.Say("report.effects.not-drawn", string.Join(", ", pair.Select(e => Units.Words(e.Outcome, page.Words))))}</p>");
        }

        foreach (IGrouping<string, EffectRow> pair in all.GroupBy(e => e.Other))
        {
            string title = Palette.Pair(page.Words, pair.First().Base, pair.Key, looks);
            page.Add($"<h3>{page.Say("report.effects.pair", title)}</h3>");
            if (looks.Count > 2)
            {
                // Told at the top when it is the only one; here each over its own months.
                page.Add($"<p>{string.Join(' ', Answer.OfOne(input, looks.First(l => l.Id == pair.Key), looks[0], page.Words))}</p>");
            }

            string caption = page.Words.Of("report.effects.caption", title, page.Words.Of("report.answer.months", pair.First().From, pair.First().To));
            page.Add(Page.Folded(caption, Numbers(page, caption, pair)));
            List<EffectRow> hosts = [.. input.Effects.Where(e => e.Other == pair.Key && e.Host != "all" && ImperativesFigure.Headlines.Contains(e.Outcome.Id))];
            if (hosts.Count > 0)
            {
                page.Add(Page.Folded(page.Words["report.by-host"], ByHost(page, title, hosts)));
            }
        }
    }

    private static Raw Numbers(Page page, string caption, IEnumerable<EffectRow> effects)
    {
        Table table = new(caption, 2, [.. Columns.Select(c => page.Words[$"report.column.{c}"])]);
        foreach (IGrouping<Imperative, EffectRow> group in effects.GroupBy(e => e.Outcome.Imperative))
        {
            table.Heading(Units.Words(group.Key, page.Words));
            foreach (EffectRow row in group)
            {
                Verdict verdict = Verdicts.Of(row);
                Units units = Units.Of(row.Outcome, page.Words);
                double f = units.Factor;
                Rounding level = Rounding.In(page.Words, f * row.BaseMean, f * row.OtherMean);
                Rounding change = level.OfDifferences(f * row.Effect, f * row.Low, f * row.High);
                string style = Verdicts.Style(verdict);
                table.Row(
                    Html.Of($"{Units.Words(row.Outcome, page.Words)}<small>{Units.Meaning(row.Outcome, page.Words)}</small>"),
                    Table.Text(units.Label),
                    Table.Text(level.Plain(f * row.BaseMean)),
                    Table.Text(level.Plain(f * row.OtherMean)),
                    Html.Of($"<span class=\"{style}\">{change.Signed(f * row.Effect)}</span>"),
                    Table.Text(double.IsFinite(row.Low) ? page.Words.Of("figure.range", change.Signed(f * row.Low), change.Signed(f * row.High)) : Charts.Numbers.None),
                    Table.Text(Charts.Numbers.SignedPercent(Verdicts.PercentOfBase(row, row.Effect))),
                    Html.Of($"<span class=\"{style}\">{Verdicts.Words(verdict, page.Words)}</span>"));
            }
        }

        return table.Build();
    }

    private static Raw ByHost(Page page, string title, List<EffectRow> effects)
    {
        string[] outcomes = [.. ImperativesFigure.Headlines.Where(id => effects.Any(e => e.Outcome.Id == id))];
        Table table = new(page.Words.Of("report.effects.caption-hosts", title), 1,
            [page.Words["report.column.host"], .. outcomes.Select(id => Units.Words(OutcomeCatalogue.Find(id)!, page.Words))]);
        foreach (IGrouping<string, EffectRow> host in effects.GroupBy(e => e.Host))
        {
            table.Row([Table.Text(Palette.HostName(host.Key, page.Words)),
                .. outcomes.Select(id => Cell(page, host.FirstOrDefault(e => e.Outcome.Id == id)))]);
        }

        return table.Build();
    }

    private static Raw Cell(Page page, EffectRow? row)
    {
        if (row is null)
        {
            return Table.Text(Charts.Numbers.None);
        }

        double effect = Units.Of(row.Outcome).Factor * row.Effect;
        Verdict verdict = Verdicts.Of(row);
        return Html.Of($"<span class=\"{Verdicts.Style(verdict)}\">{Rounding.In(page.Words, effect).Signed(effect)}<small>{Verdicts.Words(verdict, page.Words)}</small></span>");
    }
}
