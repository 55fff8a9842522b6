using LabourSim.Charts.Specs;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>The claims board: which claims fail, which are undecided, which hold, and in what share of draws each holds.</summary>
internal static class ClaimsFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Name = "claims";

    private static readonly (ClaimVerdict Verdict, string Sign, string Colour)[] Verdicts =
        [(ClaimVerdict.Fails, "✗", Palette.Worse), (ClaimVerdict.Undecided, "○", Palette.Unclear), (ClaimVerdict.Holds, "✓", Palette.Better)];

    /// <summary>The figure.</summary>
    public static Figure Draw(ClaimOutcome outcome, Language words)
    {
        ClaimSize size = outcome.Request.Size;
        List<FigurePanel> panels = [];
        List<LegendEntry> legend = [];
        foreach ((ClaimVerdict verdict, string sign, string colour) in Verdicts)
        {
            ClaimRow[] rows = [.. outcome.Rows.Where(r => r.Verdict == verdict)];
            if (rows.Length > 0)
            {
                string key = $"figure.claims.{Kebab.Of(verdict.ToString())}";
                string title = $"{sign} {words.Of(key, Numbers.Count(rows.Length))}";
                panels.Add(new FigurePanel(title, ClaimsChart.Build(title, [.. rows.Select(r => Line(r, sign, words))], colour, words)));
                legend.Add(new LegendEntry(sign, colour, words[$"{key}.meaning"]));
            }
        }

        string draws = size.Draws == 0 ? words["figure.claims.no-draws"] : words.Of("figure.claims.draws", Numbers.Count(size.Draws));
        return new Figure
        {
            Name = Name,
            Language = words,
            Title = words["figure.claims.title"],
            Subtitle = words.Of("figure.claims.subtitle", Numbers.Count(outcome.Rows.Count), Numbers.Count(size.Replicates)) + " " + draws,
            Legend = legend.Count == 0 ? [] : [.. legend, new("■", "currentColor", words["figure.claims.emergent"]), new("▨", "currentColor", words["figure.claims.built-in"])],
            Old = panels.Count > 0 ? panels : [new FigurePanel(null, WordsChart.Build(words["analysis.nothing"]))],
            Source = words.Of("figure.claims.source", outcome.Version, outcome.Request.Seed, Numbers.Count(size.Workers), Numbers.Count(size.DrawWorkers))
                + (outcome.Partial ? " " + words.Of("figure.claims.partial", Numbers.Count(outcome.Runs.Finished), Numbers.Count(outcome.Runs.Planned)) : ""),
        };
    }

    private static ClaimLine Line(ClaimRow row, string sign, Language words)
    {
        string label = $"{sign} {row.Claim.Id} {words.Or($"claim.{row.Claim.Id}.short", row.Claim.Statement)}";
        (double low, double high) = row.Draws == 0 ? (double.NaN, double.NaN) : Shares.Wilson(row.Holding, row.Draws);
        string count = row.Draws == 0 ? words["figure.claims.not-tried"] : words.Of("figure.claims.of", Numbers.Count(row.Holding), Numbers.Count(row.Draws));
        return new ClaimLine(label, row.Share, low, high, count, row.Claim.Origin == Origin.BuiltIn ? 0.35 : 1);
    }
}
