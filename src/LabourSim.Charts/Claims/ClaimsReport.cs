using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Results;

namespace LabourSim.Charts.Claims;

/// <summary>Writes <c>claims.html</c>: one file without scripts, which loads nothing from anywhere. Equal inputs give equal bytes.</summary>
public static class ClaimsReport
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly (ClaimVerdict Verdict, string Title, string Sign, string Style, string Meaning)[] Groups =
    [
        (ClaimVerdict.Fails, "Claims that fail", "✗", "worse",
            "The whole interval of at least one part lies outside what the claim expects. A failed claim is a finding about this model: nothing was adjusted to rescue it."),
        (ClaimVerdict.Undecided, "Undecided at this size", "○", "unclear",
            "An interval reaches across a bound, or too few replicates give none. More people or replicates would decide."),
        (ClaimVerdict.Holds, "Claims that hold", "✓", "better",
            "The whole interval of every part lies where the claim expects it."),
    ];

    /// <summary>Writes the page.</summary>
    /// <param name="outcome">What came of the claims.</param>
    /// <param name="output">Receives the page; encode it as UTF-8.</param>
    public static void Write(ClaimOutcome outcome, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(output);
        Html body = new();
        Opening(body, outcome);
        foreach ((ClaimVerdict verdict, string title, string sign, string style, string meaning) in Groups)
        {
            ClaimRow[] rows = [.. outcome.Rows.Where(r => r.Verdict == verdict)];
            if (rows.Length > 0)
            {
                body.Add($"<h2>{title} ({rows.Length})</h2>");
                body.Add($"<p class=\"soft\">{meaning}</p>");
                foreach (ClaimRow row in rows)
                {
                    Claim(body, row, sign, style);
                }
            }
        }

        Reproduce(body, outcome);
        output.Write(Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="LabourSim {BuildInfo.Version}">
            <title>Claims – LabourSim</title>
            <style>
            {new Raw(Bundles.Style)}
            {new Raw(Bundles.ClaimStyle)}
            </style>
            </head>
            <body>
            <main>
            {new Raw(body.ToString())}</main>
            </body>
            </html>

            """).Text);
    }

    private static void Opening(Html body, ClaimOutcome outcome)
    {
        body.Add($"<h1>Claims as experiments</h1>");
        if (outcome.Partial)
        {
            body.Add($"""
                <p class="banner" role="note"><strong>PARTIAL.</strong> Stopped early: {outcome.Runs.Finished} of {outcome.Runs.Planned}
                runs were finished. Claims rest on the replicates and draws that were complete.</p>
                """);
        }

        ClaimSize size = outcome.Request.Size;
        body.Add($"""
            <p>Each claim of the evidence register was run as a paired experiment: the same invented people, under the same luck, on both
            sides. What holds here holds <em>in this model</em>, under its stated assumptions; it is no finding about the world.
            {outcome.Request.Claims.Count} claims, {size.Workers} people abroad, {size.Replicates} replicates, {size.Draws} draws over
            the uncertain ranges.</p>
            """);
        Html tally = new();
        foreach ((ClaimVerdict verdict, string words, string style) in ((ClaimVerdict, string, string)[])
            [(ClaimVerdict.Holds, "hold", "better"), (ClaimVerdict.Fails, "fail", "worse"), (ClaimVerdict.Undecided, "undecided", "unclear")])
        {
            tally.Add($"<div><strong class=\"{style}\">{ClaimTable.Count(outcome, verdict)}</strong> {words}</div>");
        }

        body.Add($"<div class=\"tally\">{new Raw(tally.ToString())}</div>");
        Html chips = new();
        foreach (ClaimRow row in outcome.Rows)
        {
            (_, _, string sign, string style, _) = Groups.First(g => g.Verdict == row.Verdict);
            chips.Add($"<li><a class=\"{style}\" href=\"#{row.Claim.Id}\" title=\"{row.Claim.Statement}\">{sign} {row.Claim.Id}</a></li>");
        }

        body.Add($"<ul class=\"chips\" aria-label=\"All claims\">{new Raw(chips.ToString())}</ul>");
        body.Add($"""
            <p class="note">In the drawings the shaded stretch is where the claim expects the effect; the mark and its line are the effect
            and its 95 % interval over replicates (● holds, ✗ fails, ○ undecided or only reported); the hollow diamond below is the same with
            the responsible mechanism switched off; the dashed line is zero. <em>Built in</em>: a rule of the model states the claim nearly
            outright, so that its holding shows the rule at work and no more. <em>Emergent</em>: it follows from several rules together.</p>
            """);
    }

    private static void Claim(Html body, ClaimRow row, string sign, string style)
    {
        Html parts = new();
        foreach (ClaimPartRow part in row.Parts)
        {
            string name = part == row.Headline ? "headline" : "";
            string verdict = part.Verdict is { } v ? ClaimTable.Word(v) : "reported";
            string off = part.Off is { } e ? $"mechanism off: {Text(e, part)}" : "";
            parts.Add($"<div class=\"{name}\">{part.Part.Name}</div>");
            parts.Add($"<div>{ClaimDrawing.Forest(part)}</div>");
            parts.Add($"""
                <div class="effect">{Text(part.Effect, part)}
                <small>{verdict}{(part.Verdict is null ? "" : $"; expected {ClaimTable.Expected(part.Part).Replace('-', '−')}")}</small><small>{off}</small></div>
                """);
        }

        body.Add($"""
            <article class="claim" id="{row.Claim.Id}">
            <h3><span class="id">{row.Claim.Id}</span><span><span class="{style}" aria-hidden="true">{sign}</span> {row.Claim.Statement}</span></h3>
            <p class="experiment">{row.Claim.Experiment} <strong>Contradicted if:</strong> {Lower(row.Claim.Contradicted)}</p>
            <div class="parts">{new Raw(parts.ToString())}</div>
            <div class="foot"><span>{Draws(row)}</span>
            <span>{(row.Claim.Origin == Origin.BuiltIn ? "Built in" : "Emergent")}: {row.Claim.Rules}</span>
            <span>{(row.Claim.Off.Count == 0 ? "" : $"Off: {ClaimTable.Off(row.Claim)}")}</span></div>
            </article>
            """);
    }

    private static Raw Draws(ClaimRow row)
    {
        if (row.Draws == 0)
        {
            return Html.Of($"not tried over the uncertain ranges");
        }

        (double low, double high) = Jackknife.Wilson(row.Holding, row.Draws);
        return Html.Of($"{ClaimDrawing.Bar(row.Share)} holds in {ClaimTable.Share(row)} draws (share {ClaimTable.Number(low)} to {ClaimTable.Number(high)})");
    }

    private static void Reproduce(Html body, ClaimOutcome outcome)
    {
        body.Add($"<h2>To reproduce this</h2>");
        if (outcome.CommandLine is { } line)
        {
            body.Add($"<pre><code>{line}</code></pre>");
        }

        body.Add($"""
            <p class="note">LabourSim {BuildInfo.Version}{(BuildInfo.Commit is { } commit ? $", commit {commit}" : "")}. Beside this page:
            <code>claims.csv</code>, <code>claim-parts.csv</code> (every part), <code>claim-draws.csv</code> and <code>draws.csv</code>
            (every draw and its values), <code>manifest.json</code>.</p>
            """);
    }

    private static string Text(Estimate e, ClaimPartRow part) => ClaimTable.WithInterval(e, part.Part.Unit).Replace('-', '−');

    private static string Lower(string sentence) => $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
