using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Who gains and who loses, person by person, gain less loss beside what luck alone gives.</summary>
internal static class WhoGains
{
    /// <summary>As many groups are shown where none were asked for; every other one is a fold away.</summary>
    private const int Furthest = 8;

    private static readonly string[] Columns = ["persons", "gain", "lose", "unchanged", "net", "luck", "mean-base", "mean-other", "change"];

    private static readonly string[] Percentiles = ["p5", "p25", "p50", "p75", "p95"];

    /// <summary>Writes the section; nothing when there is no comparison.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        if (input.Command != "compare")
        {
            return;
        }

        page.Heading("report.gains.heading");
        if (!input.Gains.Any(g => g.Persons > 0))
        {
            page.Absent(input, "report.gains.absent");
            return;
        }

        page.Paragraph("report.gains.how");
        page.Add(FigurePage.Of(Figures.WinnersLosers(input, page.Words)));
        foreach (IGrouping<string, GainRow> pair in input.Gains.GroupBy(g => g.Other))
        {
            string title = Palette.Pair(page.Words, pair.First().Base, pair.Key, looks);
            List<GainRow> all = [.. pair.Where(g => g.GroupKind == "all")];
            page.Add($"<h3>{title}</h3>");
            string everyone = page.Words.Of("report.gains.everyone", title);
            page.Add(Page.Folded(everyone, Shares(page, everyone, page.Words["report.column.measure"], all, r => Measure(page, r)), Spreads(page, title, all)));
            if (all.All(g => g.NullReplicates == 0))
            {
                page.Add($"<p class=\"note\">{page.Say("report.gains.no-null")}</p>");
            }

            List<GainRow> groups = [.. pair.Where(g => g.GroupKind is not ("all" or GainGroups.SentOnly))];
            if (input.By is { } by)
            {
                List<GainRow> rows = [.. groups.Where(g => g.GroupKind == by)];
                page.Add($"{Tables(page, title, rows)}");
                Untold(page, rows);
            }
            else
            {
                FurthestFromLuck(page, title, groups);
            }

            Every(page, title, [.. groups.Where(g => g.GroupKind != input.By)]);
            List<GainRow> alone = [.. pair.Where(g => g.GroupKind == GainGroups.SentOnly && g.Persons > 0)];
            if (alone.Count > 0)
            {
                page.Add(SentOnly(page, title, alone, looks));
            }
        }
    }

    private static void FurthestFromLuck(Page page, string title, IReadOnlyList<GainRow> groups)
    {
        GainRow[] told = [.. groups.Where(Told)];
        if (told.Length == 0)
        {
            return;
        }

        GainRow[] beyond = [.. told.Where(g => g.BeyondLuck).OrderByDescending(g => Math.Abs(g.Net.Mean - g.NullNet.Mean))];
        GainRow[] shown = [.. beyond.Take(Furthest)];
        page.Paragraph(beyond.Length == 0 ? "report.gains.none-beyond" : "report.gains.beyond", told.Length, beyond.Length, shown.Length);
        if (shown.Length > 0)
        {
            string furthest = page.Words.Of("report.gains.furthest", title);
            page.Add($"{Page.Folded(furthest, Shares(page, furthest, page.Words["report.column.group"], shown, r => Html.Of(
                $"{GroupNames.Kind(r.GroupKind, page.Words)}: {Named(page, r)}<small>{Words(page, r.Measure)}, {Unit(page, r.Unit)}</small>")))}");
        }
    }

    /// <summary>All groups of all kinds, folded away.</summary>
    private static void Every(Page page, string title, IReadOnlyList<GainRow> groups)
    {
        Raw[] tables = [.. groups.GroupBy(g => g.GroupKind).SelectMany(kind => Tables(page, title, [.. kind]))];
        if (tables.Length > 0)
        {
            page.Add(Page.Folded(page.Words["report.gains.every"], tables));
            Untold(page, groups);
        }
    }

    /// <summary>A table a measure of one kind's groups; of those too small to tell, none.</summary>
    private static IEnumerable<Raw> Tables(Page page, string title, List<GainRow> kind) =>
        kind.Where(Told).GroupBy(g => (g.Measure, g.Unit)).Select(g => Shares(page, $"{title}: {Words(page, g.Key.Measure)}, {Unit(page, g.Key.Unit)}",
            GroupNames.Kind(kind[0].GroupKind, page.Words), [.. g], r => Table.Text(Named(page, r))));

    private static void Untold(Page page, IReadOnlyList<GainRow> groups)
    {
        int untold = groups.Where(g => !Told(g)).DistinctBy(g => (g.GroupKind, g.Group)).Count();
        if (untold > 0)
        {
            page.Add($"<p class=\"note\">{page.Say("report.gains.few", untold, GainRow.FewestPairs)}</p>");
        }
    }

    private static bool Told(GainRow row) => double.IsFinite(row.Net.Mean);

    private static string Named(Page page, GainRow row) => GroupNames.Group(row.GroupKind, row.Group, page.Words);

    private static Raw Shares(Page page, string caption, string heading, IReadOnlyList<GainRow> rows, Func<GainRow, Raw> name)
    {
        Table table = new(caption, 1, [heading, .. Columns.Select(c => page.Words[$"report.column.{c}"])]);
        foreach (GainRow row in rows)
        {
            Rounding level = Rounding.In(page.Words, row.MeanBase, row.MeanOther);
            Rounding change = level.OfDifferences(row.Change.Mean, row.Change.Low, row.Change.High);
            table.Row(
                name(row),
                Table.Text(Numbers.Count(row.Persons)),
                page.Interval(row.Gain, Numbers.Percent, row.Replicates, false),
                page.Interval(row.Lose, Numbers.Percent, row.Replicates, false),
                Table.Text(Numbers.Percent(row.Same.Mean)),
                page.Interval(row.Net, Numbers.SignedPoints, row.Replicates, true),
                page.Interval(row.NullNet, Numbers.SignedPoints, row.NullReplicates, true),
                Table.Text(level.Plain(row.MeanBase)),
                Table.Text(level.Plain(row.MeanOther)),
                page.Interval(row.Change, change.Signed, row.Replicates, true));
        }

        return table.Build();
    }

    /// <summary>How people's changes spread, with those of luck alone in small.</summary>
    private static Raw Spreads(Page page, string title, IReadOnlyList<GainRow> rows)
    {
        Table table = new(page.Words.Of("report.gains.spread", title), 1,
            [page.Words["report.column.measure"], page.Words["report.column.unchanged"], .. Percentiles.Select(p => page.Words[$"report.column.{p}"])]);
        foreach (GainRow row in rows)
        {
            double[] own = Values(row.Changes), luck = Values(row.NullChanges);
            Rounding rounding = Rounding.In(page.Words, [.. own, .. luck]);
            table.Row([Measure(page, row), Table.Text(Numbers.Percent(row.Same.Mean)), .. own.Zip(luck, (o, l) => double.IsFinite(l)
                ? Html.Of($"{rounding.Signed(o)}<small>{page.Words.Of("report.gains.luck", rounding.Signed(l))}</small>")
                : Table.Text(rounding.Signed(o)))]);
        }

        return table.Build();
    }

    private static double[] Values(Spread s) => [s.P5, s.P25, s.P50, s.P75, s.P95];

    private static Raw SentOnly(Page page, string title, List<GainRow> rows, IReadOnlyList<Look> looks)
    {
        Table table = new(page.Words.Of("report.gains.sent-only", title), 2,
            [page.Words["report.column.sent-only"], page.Words["report.column.measure"], page.Words["report.column.persons"], page.Words["report.column.mean"]]);
        foreach (GainRow row in rows)
        {
            double mean = row.Group == "base" ? row.MeanBase : row.MeanOther;
            string under = row.Group == "base" ? row.Base : row.Other;
            table.Row(
                Table.Text(Palette.Title(under, looks)), Html.Of($"{Words(page, row.Measure)}<small>{Unit(page, row.Unit)}</small>"),
                Table.Text(Numbers.Count(row.Persons)), Table.Text(Numbers.Plain(mean, page.Words)));
        }

        return table.Build();
    }

    private static string Words(Page page, string measure) => page.Words[$"report.measure.{measure}"];

    private static string Unit(Page page, string unit) => page.Words.Or($"unit.{unit}", unit);

    private static Raw Measure(Page page, GainRow row) =>
        Html.Of($"{Words(page, row.Measure)}<small>{Unit(page, row.Unit)}; {page.Words[row.Measure == "money" ? "report.gains.more" : "report.gains.fewer"]}</small>");
}
