using LabourSim.Charts.Specs;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Sections;

/// <summary>Who got what of every 100 dollars a client paid.</summary>
internal static class HundredDollars
{
    // Would be shown as 0.00.
    private const double Dust = 0.005;

    private static readonly (string Stage, string Title, string What)[] Stages =
    [
        ("paid", "On paper: whom the chain pays first", "of every 100 dollars clients paid, whom the chain first pays"),
        ("final", "In the end: who has it", "of every 100 dollars clients paid, who ends up with what once debts, pay-outs, bribes, remittances and seizures are followed to the end"),
        ("upstream", "Before the client: what third firms keep", "of every 100 dollars buyers paid, what third firms keep and what reaches the client"),
    ];

    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        Html body = page.Body;
        body.Add($"<h2>Who got what of every 100 dollars a client paid</h2>");
        List<DollarRow> rows = [.. input.Dollars.Where(d => double.IsFinite(d.Dollars))];
        if (!rows.Any(r => r.Dollars != 0))
        {
            page.Absent(input, "In this model clients paid nothing in the window: no one was abroad, or no one had work.");
            return;
        }

        List<string> groups = [.. rows.Where(r => Math.Abs(r.Dollars) >= Dust).Select(r => r.Group).Distinct()];
        body.Add($"""
            <p>Whole window, all replicates. Purses are mixed: what leaves one is taken to carry clients’ money in proportion. Side
            income does not come from clients and is no part of the 100 dollars.</p>
            {Page.Legend([.. Palette.Groups.Where(g => groups.Contains(g.Group)).Select(g => ("■", g.Colour, g.Words))])}
            """);
        foreach ((string stage, string title, string what) in Stages)
        {
            List<DollarRow> own = [.. rows.Where(r => r.Stage == stage)];
            if (!own.Any(r => r.Dollars != 0) || (stage == "upstream" && !own.Any(r => r.Group == "third-firms" && r.Dollars >= Dust)))
            {
                continue;
            }

            body.Add($"""
                <h3>{title}</h3>
                <figure><figcaption>{Sentence(what)}.</figcaption>{page.Chart(DollarsChart.Build(own, looks, what))}</figure>
                {Numbers(own, looks, title)}
                """);
        }
    }

    private static Raw Numbers(List<DollarRow> rows, IReadOnlyList<Look> looks, string title)
    {
        List<Look> shown = [.. looks.Where(l => rows.Any(r => r.Scenario == l.Id))];
        Table table = new($"{title}: dollars of every 100", 1, ["recipient", .. shown.Select(l => l.Title)]);
        foreach ((string group, string words, _, _) in Palette.Groups)
        {
            List<string> recipients = [.. rows.Where(r => r.Group == group && Math.Abs(r.Dollars) >= Dust).Select(r => r.Recipient).Distinct()];
            if (recipients.Count == 0)
            {
                continue;
            }

            string[] sums = [.. shown.Select(l => Dollars(rows.Where(r => r.Group == group && r.Scenario == l.Id)))];
            if (recipients.Count == 1)
            {
                string detail = recipients[0] == words ? "" : $": {recipients[0]}";
                table.Row([Html.Of($"<strong>{words}</strong>{detail}"), .. sums.Select(Strong)]);
                continue;
            }

            table.Row([Html.Of($"<strong>{words}</strong>"), .. sums.Select(Strong)]);
            foreach (string recipient in recipients)
            {
                table.Row([Html.Of($"<span class=\"part\">{recipient}</span>"),
                    .. shown.Select(l => Table.Text(Dollars(rows.Where(r => r.Recipient == recipient && r.Group == group && r.Scenario == l.Id))))]);
            }
        }

        return table.Build();
    }

    private static Raw Strong(string text) => Html.Of($"<strong>{text}</strong>");

    private static string Dollars(IEnumerable<DollarRow> rows) =>
        Charts.Numbers.Sign(rows.Sum(r => r.Dollars).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
