using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Files;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts;

/// <summary>Writes <c>claims.html</c>: one file, which loads nothing from anywhere. Equal inputs give equal bytes.</summary>
public static class ClaimsReport
{
    private static readonly (ClaimVerdict Verdict, string Sign, string Style)[] Groups =
        [(ClaimVerdict.Fails, "✗", "worse"), (ClaimVerdict.Undecided, "○", "unclear"), (ClaimVerdict.Holds, "✓", "better")];

    // Beside its words, so it says none of its own.
    private static readonly FigureLook Small = new() { WidthMm = 80, FontSize = 8.5, NoTitle = true, NoSource = true, InPage = true };

    /// <summary>Writes the page.</summary>
    /// <param name="outcome">What came of the claims.</param>
    /// <param name="output">Receives the page; encode it as UTF-8.</param>
    /// <param name="language">Language of its words; English when null.</param>
    public static void Write(ClaimOutcome outcome, TextWriter output, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(output);
        Page page = new(language);
        Opening(page, outcome);
        foreach ((ClaimVerdict verdict, string sign, string style) in Groups)
        {
            ClaimRow[] rows = [.. outcome.Rows.Where(r => r.Verdict == verdict)];
            if (rows.Length > 0)
            {
                string group = $"claims.group.{Kebab.Of(verdict.ToString())}";
                page.Add($"<h2>{page.Say(group, Numbers.Count(rows.Length))}</h2>");
                page.Add($"<p class=\"soft\">{page.Say($"{group}.meaning")}</p>");
                foreach (ClaimRow row in rows)
                {
                    Claim(page, row, sign, style);
                }
            }
        }

        Reproduce(page, outcome);
        Document.Write(page, page.Words["claims.title"], output, Bundles.ClaimStyle);
    }

    private static void Opening(Page page, ClaimOutcome outcome)
    {
        page.Add($"<h1>{page.Say("claims.heading")}</h1>");
        if (outcome.Partial)
        {
            page.Add($"<p class=\"banner\" role=\"note\">{page.Say("claims.partial", Numbers.Count(outcome.Runs.Finished), Numbers.Count(outcome.Runs.Planned))}</p>");
        }

        ClaimSize size = outcome.Request.Size;
        page.Paragraph("claims.intro", Numbers.Count(outcome.Request.Claims.Count), Numbers.Count(size.Workers), Numbers.Count(size.Replicates), Numbers.Count(size.Draws));
        IEnumerable<Raw> tally = ((ClaimVerdict[])[ClaimVerdict.Holds, ClaimVerdict.Fails, ClaimVerdict.Undecided]).Select(v => Html.Of(
            $"<div><strong class=\"{Of(v).Style}\">{ClaimTable.Count(outcome, v)}</strong> {page.Say($"claims.tally.{Kebab.Of(v.ToString())}")}</div>"));
        page.Add($"<div class=\"tally\">{tally}</div>");
        IEnumerable<Raw> chips = outcome.Rows.Select(r => Html.Of(
            $"<li><a class=\"{Of(r.Verdict).Style}\" href=\"#{r.Claim.Id}\" title=\"{ClaimTable.Statement(r.Claim, page.Words)}\">{Of(r.Verdict).Sign} {r.Claim.Id}</a></li>"));
        page.Add($"<ul class=\"chips\" aria-label=\"{page.Words["claims.all"]}\">{chips}</ul>");
        Figure board = ClaimsFigure.Draw(outcome, page.Words);
        page.Add($"<h2>{board.Title}</h2>");
        page.Add(FigurePage.Of(board));
        page.Add($"<p class=\"note\">{page.Say("claims.how")}</p>");
    }

    private static void Claim(Page page, ClaimRow row, string sign, string style)
    {
        Language words = page.Words;
        string experiment = words.Or($"claim.{row.Claim.Id}.experiment", row.Claim.Experiment), contradicted = words.Or($"claim.{row.Claim.Id}.contradicted", row.Claim.Contradicted);
        page.Add($"""
            <article class="claim" id="{row.Claim.Id}">
            <h3><span class="id">{row.Claim.Id}</span><span><span class="{style}" aria-hidden="true">{sign}</span> {ClaimTable.Statement(row.Claim, words)}</span></h3>
            <p class="experiment">{experiment} {page.Say("claims.contradicted", Lower(contradicted))}</p>
            <div class="parts">{row.Parts.Select((p, i) => Part(row, i, p, words))}</div>
            <div class="foot"><span>{(row.Draws == 0 ? words["claims.not-tried"] : ClaimTable.Draws(row, words))}</span>
            <span>{page.Say(row.Claim.Origin == Origin.BuiltIn ? "claims.built-in" : "claims.emergent", row.Claim.Rules)}</span>
            <span>{(row.Claim.Off.Count == 0 ? "" : words.Of("claims.off", ClaimTable.Off(row.Claim)))}</span></div>
            </article>
            """);
    }

    private static Raw Part(ClaimRow row, int i, ClaimPartRow part, Language words)
    {
        string verdict = part.Verdict is { } v ? words.Of("claims.judged", ClaimTable.Word(v, words), ClaimTable.Expected(part.Part, words).Replace('-', '−'))
            : ClaimTable.ShortWord(null, words);
        Figure? figure = ClaimPartFigure.Draw(row.Claim, i, part, words);
        return Html.Of($"""
            <div class="{(part == row.Headline ? "headline" : "")}">{ClaimTable.Part(row.Claim, i, words)}</div>
            <div>{(figure is null ? Html.Of($"<span class=\"soft\">{words["claims.not-measured"]}</span>") : new Raw(figure.ToSvg(Small)))}</div>
            <div class="effect">{Text(part.Effect, part, words)}
            <small>{verdict}</small><small>{(part.Off is { } off ? words.Of("claims.mechanism-off", Text(off, part, words)) : "")}</small></div>
            """);
    }

    private static void Reproduce(Page page, ClaimOutcome outcome)
    {
        page.Heading("claims.reproduce");
        if (outcome.CommandLine is { } line)
        {
            page.Add($"<pre><code>{line}</code></pre>");
        }

        string commit = BuildInfo.Commit is { } id ? page.Words.Of("claims.commit", id) : "";
        page.Add($"<p class=\"note\">LabourSim {BuildInfo.Version}{commit}. {page.Say("claims.files")}</p>");
    }

    private static string Text(Estimate e, ClaimPartRow part, Language words) => ClaimTable.WithInterval(e, part.Part.Unit, words).Replace('-', '−');

    private static (ClaimVerdict Verdict, string Sign, string Style) Of(ClaimVerdict verdict) => Groups.First(g => g.Verdict == verdict);

    private static string Lower(string sentence) => $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
