using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts.Drawing;

/// <summary>The claims board: which claims fail, which are undecided, which hold, and in what share of draws each holds.</summary>
internal static class ClaimsFigure
{
    // Counts stand after the end of the shares.
    private const double After = 130;

    private static readonly (ClaimVerdict Verdict, string Colour)[] Verdicts = [(ClaimVerdict.Fails, Palette.Worse), (ClaimVerdict.Undecided, Palette.Unclear), (ClaimVerdict.Holds, Palette.Better)];

    /// <summary>The figure in the catalogue.</summary>
    public static FigureEntry Entry { get; } = new("claims", "laboursim claims --out DIR", false, (source, language) => source.Claims is { } claims ? Draw(claims, language) : null);

    /// <summary>The figure.</summary>
    public static Figure Draw(ClaimOutcome outcome, Language words)
    {
        ClaimSize size = outcome.Request.Size;
        string axis = words["chart.draws"] + (size.Draws is > 0 and < AnalysisFrame.Few ? " " + words.Of("figure.claims.few", Numbers.Count(size.Draws)) : "");
        Panel[] panels =
        [
            .. Verdicts.Select(v => (v.Verdict, v.Colour, Rows: outcome.Rows.Where(r => r.Verdict == v.Verdict).ToArray())).Where(v => v.Rows.Length > 0)
                .Select(v => Panel(words.Of($"figure.claims.{Kebab.Of(v.Verdict.ToString())}", Numbers.Count(v.Rows.Length)), axis, v.Rows, v.Colour, words)),
        ];
        string draws = size.Draws == 0 ? words["figure.claims.no-draws"] : words.Of("figure.claims.draws", Numbers.Count(size.Draws));
        return new Figure
        {
            Name = Entry.Name,
            Language = words,
            Title = words["figure.claims.title"],
            Subtitle = (panels.Length > 0 ? "" : words["analysis.nothing"] + " ") + words.Of("figure.claims.subtitle", Numbers.Count(outcome.Rows.Count), Numbers.Count(size.Replicates)) + " " + draws,
            Legend = panels.Length == 0 ? [] : [new("■", Palette.Ink, words["figure.claims.emergent"]), new("▨", Palette.Ink, words["figure.claims.built-in"])],
            Panels = panels,
            Data = FigureData.Of(["claim", "verdict", "origin", "draws", "holding", "effect", "low", "high", "unit"], outcome.Rows.Select(r => (object[])
                [r.Claim.Id, Kebab.Of(r.Verdict.ToString()), Kebab.Of(r.Claim.Origin.ToString()), r.Draws,
                    r.Holding, r.Headline.Effect, r.Headline.Part.Unit])),
            Source = words.Of("figure.claims.source", outcome.Version, outcome.Request.Seed, Numbers.Count(size.Workers), Numbers.Count(size.DrawWorkers))
                + (outcome.Partial ? " " + words.Of("figure.claims.partial", Numbers.Count(outcome.Runs.Finished), Numbers.Count(outcome.Runs.Planned)) : ""),
        };
    }

    private static Panel Panel(string title, string axis, ClaimRow[] rows, string colour, Language words)
    {
        Axis shares = Axes.Exactly(0, 100, axis, words, 2);
        return new Panel
        {
            Title = title,
            Description = words.Of("figure.aloud.claims", title),
            X = shares with { High = After },
            Y = Axes.Rows([.. rows.Select(r => Name(r, words))]),
            Lines = 1.3 * rows.Length + 0.4,
            Marks =
            [
                .. rows.Select((_, i) => (Mark)new BarMark(i, 0, 100, Palette.Ink) { Opacity = 0.08 }),
                .. rows.SelectMany((r, i) => r.Draws == 0 ? [] : Bar(r, i, colour, words)),
                .. rows.Select((r, i) => new TextMark(100, i, Count(r, words)) { Size = 0.95, Colour = r.Draws == 0 ? Palette.Soft : Palette.Ink }),
            ],
        };
    }

    private static IEnumerable<Mark> Bar(ClaimRow row, int at, string colour, Language words)
    {
        (double low, double high) = Shares.Wilson(row.Holding, row.Draws);
        yield return new BarMark(at, 0, 100 * row.Share, colour)
        {
            Hatched = row.Claim.Origin == Origin.BuiltIn,
            Said = $"{Name(row, words)}\n{Count(row, words)} {words.Of("chart.from-to", Numbers.Percent(low), Numbers.Percent(high))}",
        };
        yield return new IntervalMark(at, 100 * low, 100 * high, Palette.Ink);
    }

    private static string Name(ClaimRow row, Language words) => $"{row.Claim.Id} {words.Or($"claim.{row.Claim.Id}.short", row.Claim.Statement)}";

    private static string Count(ClaimRow row, Language words) =>
        row.Draws == 0 ? words["figure.claims.not-tried"] : words.Of("figure.claims.of", Numbers.Count(row.Holding), Numbers.Count(row.Draws));
}
