using LabourSim.Charts.Specs;
using LabourSim.Experiments.Results;
using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Charts.Sections;

/// <summary>Head count by host over time.</summary>
internal static class HeadCount
{
    /// <summary>Writes the section.</summary>
    public static void Write(Page page, ExperimentResult input, IReadOnlyList<Look> looks)
    {
        Html body = page.Body;
        body.Add($"<h2>How many people were where</h2>");
        List<HeadSeries> heads = [.. input.Heads.Where(h => h.Points.Any(p => p.Mean > 0)).OrderBy(h => h.Host)];
        if (heads.Count == 0)
        {
            page.Absent(input, "In this model no one was abroad in any month of the window, so there is nothing to draw.");
            return;
        }

        List<Host> hosts = [.. heads.Select(h => h.Host).Distinct()];
        double most = HeadsChart.Most(heads);
        body.Add($"""
            <p>People abroad at month end, by host country, mean over replicates.
            {(looks.Count > 1 ? "All scenarios have the same vertical scale. " : "")}Point at a month for its numbers.</p>
            {Page.Legend([.. hosts.AsEnumerable().Reverse().Select(h => ("■", Palette.Colour(h), Palette.Name(h)))])}
            """);
        List<Raw> tables = [];
        body.Add($"<div class=\"grid panels\">");
        foreach (Look look in looks)
        {
            List<HeadSeries> own = [.. heads.Where(h => h.Scenario == look.Id)];
            if (own.Count == 0)
            {
                body.Add($"<div><h3>{look.Title}</h3><p>In this scenario no one was abroad.</p></div>");
                continue;
            }

            // An area needs two months.
            Raw chart = own.Any(h => h.Points.Count > 1)
                ? page.Chart(HeadsChart.Build(look.Title, own, most, input))
                : Html.Of($"<p>One month is not enough to draw; its numbers are below.</p>");
            body.Add($"<div><h3>{look.Title}</h3><figure>{chart}</figure></div>");
            tables.Add(Numbers(look, own));
        }

        body.Add($"</div>");
        body.Add($"{Page.Folded("Numbers by year", [.. tables])}");
    }

    private static Raw Numbers(Look look, List<HeadSeries> heads)
    {
        Table table = new($"{look.Title}: people abroad at the end of the month, mean over replicates", 1,
            ["month", .. heads.Select(h => Palette.Name(h.Host)), "all"]);
        SortedSet<Month> months = [.. heads.SelectMany(h => h.Points).Select(p => p.Start)];
        foreach (Month month in months.Where(m => m.OfYear == 12 || m == months.Max))
        {
            double[] counts = [.. heads.Select(h => h.Points.Where(p => p.Start == month && double.IsFinite(p.Mean)).Sum(p => p.Mean))];
            table.Row([month.ToString(), .. counts.Select(Charts.Numbers.Count), Charts.Numbers.Count(counts.Sum())]);
        }

        return table.Build();
    }
}
