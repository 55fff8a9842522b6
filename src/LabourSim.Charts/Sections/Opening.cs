using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;

namespace LabourSim.Charts.Sections;

/// <summary>Title, the answer in a few sentences, and the outcomes that stand for the three imperatives.</summary>
internal static class Opening
{
    /// <summary>"B and C against A" for a comparison, else the scenarios' titles.</summary>
    public static string Title(ExperimentResult input, IReadOnlyList<Look> looks, Language words) => input.Command == "compare" && looks.Count > 1
        ? words.Of("report.title.compare", Joined([.. looks.Skip(1).Select(l => l.Title)], words), words.Of("report.quoted", looks[0].Title))
        : string.Join(", ", looks.Select(l => l.Title));

    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        page.Add($"<h1>{Title(input, looks, page.Words)}</h1>");
        if (input.Partial)
        {
            page.Add($"<p class=\"banner\" role=\"note\">{page.Say("report.partial", input.Runs.Finished, input.Runs.Planned, LeftOut(input, page.Words))}</p>");
        }

        foreach (string sentence in Answer.Sentences(input, page.Words))
        {
            page.Add($"<p class=\"answer\">{sentence}</p>");
        }

        page.Paragraph("report.what-this-is");
        foreach (string reason in Unchanged.Reasons(input, looks, page.Words))
        {
            page.Add($"<p class=\"banner\" role=\"note\">{reason}</p>");
        }

        foreach (string sentence in ByDefinition.Sentences(input, page.Words))
        {
            page.Add($"<p class=\"note\">{sentence}</p>");
        }

        List<EffectRow> effects = [.. Verdicts.SideBySide(input).Where(e => e.Host == "all")];
        if (effects.Any(e => double.IsFinite(e.Effect)))
        {
            string months = page.Words.Of("report.answer.months", effects[0].From, effects[0].To);
            page.Add(Card(page, input, looks, effects, HingeProbe.Outcomes, page.Words.Of(input.SideBySide.Count > 0 ? "report.card.caption-shared" : "report.card.caption", months)));
            page.Paragraph("report.card.how", Answer.EnoughReplicates);
            page.Add(Page.Folded(page.Words["report.card.more"], Card(page, input, looks, effects, [.. ImperativesFigure.Headlines.Select(OutcomeCatalogue.Find).OfType<Outcome>()], page.Words.Of("report.card.more-caption", months))));
        }
        else if (input.Totals.Any(t => double.IsFinite(t.Value.Mean) && t.Value.Mean != 0))
        {
            page.Add(Levels(page, input, looks));
        }
    }

    /// <summary>What does not count of an experiment that was stopped early: "baseline 2-10; no-mandate 3, 5-10".</summary>
    public static string LeftOut(ExperimentResult input, Language words) => input.LeftOut.Count == 0
        ? words["report.left-out.hinges"]
        : string.Join("; ", input.LeftOut.Select(l => $"{l.Scenario} {Ranges(l.Replicates)}"));

    private static string Ranges(IReadOnlyList<int> numbers) => string.Join(", ", numbers
        .Select((number, at) => (Number: number, Run: number - at)).GroupBy(n => n.Run, n => n.Number)
        .Select(g => g.Count() == 1 ? $"{g.First()}" : $"{g.First()}-{g.Last()}"));

    /// <summary>Titles in quotation marks, joined as a list.</summary>
    public static string Joined(IReadOnlyList<string> titles, Language words)
    {
        string[] quoted = [.. titles.Select(t => words.Of("report.quoted", t))];
        return quoted.Length switch
        {
            0 => "",
            1 => quoted[0],
            _ => words.Of("report.and", string.Join(", ", quoted[..^1]), quoted[^1]),
        };
    }

    /// <summary>A row an outcome under its aim: the base's level, and of each other scenario direction, size and how sure.</summary>
    private static Raw Card(Page page, ExperimentResult input, IReadOnlyList<Look> looks, List<EffectRow> effects, IReadOnlyList<Outcome> outcomes, string caption)
    {
        Look basis = looks.FirstOrDefault(l => l.IsBase) ?? looks[0];
        List<Look> others = [.. looks.Where(l => effects.Any(e => e.Other == l.Id))];
        return Rows(page, new Table(caption, 1, [page.Words["report.column.outcome"], basis.Title, .. others.Select(o => o.Title)]), outcomes, outcome =>
        {
            EffectRow? any = effects.Find(e => e.Outcome == outcome);
            return
            [
                Table.Text(any is null ? Numbers.None : Numbers.Plain(Units.Of(outcome).Factor * any.BaseMean, page.Words)),
                .. others.Select(o => Cell(page, input, effects.Find(e => e.Outcome == outcome && e.Other == o.Id))),
            ];
        });
    }

    private static Raw Levels(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        Table table = new(page.Words[input.Replicates == 1 ? "report.levels.caption-one" : "report.levels.caption"], 1,
            [page.Words["report.column.outcome"], .. looks.Select(l => l.Title)]);
        return Rows(page, table, [.. ImperativesFigure.Headlines.Select(OutcomeCatalogue.Find).OfType<Outcome>()], outcome =>
            [.. looks.Select(l => Cell(page, input.Totals.FirstOrDefault(t => t.Scenario == l.Id && t.Outcome.Id == outcome.Id)))]);
    }

    private static Raw Rows(Page page, Table table, IEnumerable<Outcome> outcomes, Func<Outcome, IEnumerable<Raw>> cells)
    {
        foreach (IGrouping<Imperative, Outcome> group in outcomes.GroupBy(o => o.Imperative))
        {
            table.Heading(Units.Words(group.Key, page.Words));
            foreach (Outcome outcome in group)
            {
                table.Row([Html.Of($"{Units.Words(outcome, page.Words)}<small>{Units.Of(outcome, page.Words).Label}; {page.Words[outcome.Better > 0 ? "report.more-is-better" : "report.less-is-better"]}</small>"), .. cells(outcome)]);
            }
        }

        return table.Build();
    }

    private static Raw Cell(Page page, TotalRow? row)
    {
        if (row is null)
        {
            return Table.Text(Numbers.None);
        }

        double factor = Units.Of(row.Outcome).Factor;
        Rounding rounding = Rounding.In(page.Words, factor * row.Value.Mean);
        return page.Interval(row.Value, v => rounding.Plain(factor * v), row.Replicates, false);
    }

    private static Raw Cell(Page page, ExperimentResult input, EffectRow? row)
    {
        if (row is null)
        {
            return Table.Text(Numbers.None);
        }

        Verdict verdict = Verdicts.Of(row);
        return Html.Of($"<span class=\"{Verdicts.Style(verdict)}\">{Verdicts.Words(verdict, page.Words)} {Verdicts.Change(row, row.Effect, page.Words)}<small>{Answer.ShortConfidence(input, row, page.Words)}</small></span>");
    }
}
