using LabourSim.Charts.Specs;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Who gains and who loses, person by person, gain less loss beside what luck alone gives.</summary>
internal static class WhoGains
{
    private static readonly string[] Kinds = ["host", "cohort", "ties"];

    private static readonly string[] Columns = ["persons", "gain", "lose", "unchanged", "net", "luck", "mean-base", "mean-other", "change"];

    /// <summary>Writes the section; nothing when there is no comparison.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        if (input.Command != "compare")
        {
            return;
        }

        Html body = page.Body;
        page.Heading("report.gains.heading");
        if (!input.Gains.Any(g => g.Persons > 0))
        {
            page.Absent(input, "report.gains.absent");
            return;
        }

        page.Paragraph("report.gains.how");
        body.Add($"{Page.Legend(("■", Palette.Worse, page.Words["figure.lose"]), ("■", Palette.Better, page.Words["figure.gain"]))}");
        foreach (IGrouping<string, GainRow> pair in input.Gains.GroupBy(g => g.Other))
        {
            string title = Effects.Pair(page, pair.First().Base, pair.Key, looks);
            List<GainRow> all = [.. pair.Where(g => g.GroupKind == "all")];
            body.Add($"<h3>{title}</h3>");
            if (all.Any(g => double.IsFinite(g.Gain.Mean)))
            {
                body.Add($"<figure class=\"narrow\">{page.Chart(GainsChart.Build(all, title, page.Words))}</figure>");
            }

            body.Add($"{Shares(page, page.Words.Of("report.gains.everyone", title), page.Words["report.column.measure"], all, r => Measure(page, r))}");
            if (all.All(g => g.NullReplicates == 0))
            {
                body.Add($"<p class=\"note\">{page.Say("report.gains.no-null")}</p>");
            }

            foreach (string kind in Kinds)
            {
                List<GainRow> rows = [.. pair.Where(g => g.GroupKind == kind)];
                if (rows.Count > 0)
                {
                    Raw[] tables = [.. rows.GroupBy(g => (g.Measure, g.Unit)).Select(g => Shares(page,
                        $"{title}: {Words(page, g.Key.Measure)}, {Unit(page, g.Key.Unit)}", page.Words[$"report.column.{kind}"], [.. g], r => Table.Text(Palette.HostName(r.Group, page.Words))))];
                    body.Add($"{Page.Folded(page.Words[$"report.by-{kind}"], tables)}");
                }
            }

            List<GainRow> alone = [.. pair.Where(g => g.GroupKind == "sent-only" && g.Persons > 0)];
            if (alone.Count > 0)
            {
                body.Add($"{SentOnly(page, title, alone, looks)}");
            }
        }
    }

    private static Raw Shares(Page page, string caption, string heading, List<GainRow> rows, Func<GainRow, Raw> name)
    {
        Table table = new(caption, 1, [heading, .. Columns.Select(c => page.Words[$"report.column.{c}"])]);
        foreach (GainRow row in rows)
        {
            Rounding level = Rounding.In(page.Words, row.MeanBase, row.MeanOther);
            Rounding change = level.OfDifferences(row.Change.Mean, row.Change.Low, row.Change.High);
            table.Row(
                name(row),
                Table.Text(Numbers.Count(row.Persons)),
                Share(page, row.Gain, row),
                Share(page, row.Lose, row),
                Table.Text(Numbers.Percent(row.Same.Mean)),
                Net(page, row.Net, row.Replicates),
                Net(page, row.NullNet, row.NullReplicates),
                Table.Text(level.Plain(row.MeanBase)),
                Table.Text(level.Plain(row.MeanOther)),
                double.IsFinite(row.Change.Low)
                    ? Within(page, change.Signed(row.Change.Mean), change.Signed(row.Change.Low), change.Signed(row.Change.High))
                    : page.WithAgreement(change.Signed(row.Change.Mean), row.Change.Mean, row.Replicates, true));
        }

        return table.Build();
    }

    private static Raw SentOnly(Page page, string title, List<GainRow> rows, IReadOnlyList<Look> looks)
    {
        Table table = new(page.Words.Of("report.gains.sent-only", title), 2,
            [page.Words["report.column.sent-only"], page.Words["report.column.measure"], page.Words["report.column.persons"], page.Words["report.column.mean"]]);
        foreach (GainRow row in rows)
        {
            double mean = row.Group == "base" ? row.MeanBase : row.MeanOther;
            string under = row.Group == "base" ? row.Base : row.Other;
            table.Row(
                Table.Text(looks.FirstOrDefault(l => l.Id == under)?.Title ?? under), Html.Of($"{Words(page, row.Measure)}<small>{Unit(page, row.Unit)}</small>"),
                Table.Text(Numbers.Count(row.Persons)), Table.Text(Numbers.Plain(mean, page.Words)));
        }

        return table.Build();
    }

    private static string Words(Page page, string measure) => page.Words[$"report.measure.{measure}"];

    private static string Unit(Page page, string unit) => page.Words.Or($"unit.{unit}", unit);

    private static Raw Measure(Page page, GainRow row) =>
        Html.Of($"{Words(page, row.Measure)}<small>{Unit(page, row.Unit)}; {page.Words[row.Measure == "money" ? "report.gains.more" : "report.gains.fewer"]}</small>");

    private static Raw Share(Page page, Estimate share, GainRow row) => double.IsFinite(share.Low)
        ? Within(page, Numbers.Percent(share.Mean), Numbers.Percent(share.Low), Numbers.Percent(share.High))
        : page.WithAgreement(Numbers.Percent(share.Mean), share.Mean, row.Replicates, false);

    private static Raw Net(Page page, Estimate net, int replicates) => double.IsFinite(net.Low)
        ? Within(page, Numbers.SignedPoints(net.Mean), Numbers.SignedPoints(net.Low), Numbers.SignedPoints(net.High))
        : page.WithAgreement(Numbers.SignedPoints(net.Mean), net.Mean, replicates, true);

    private static Raw Within(Page page, string mean, string low, string high) =>
        Html.Of($"{mean}<small>{page.Words.Of("figure.range", low, high)}</small>");
}
