using System.Globalization;
using System.Text;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Claims;

/// <summary>Claims in words and as a table for documents.</summary>
public static class ClaimTable
{
    /// <summary>Marks where a document's table begins.</summary>
    public const string Begin = "<!-- claims:begin -->";

    /// <summary>Marks where it ends.</summary>
    public const string End = "<!-- claims:end -->";

    /// <summary>The unit of effects that are told in per cent.</summary>
    public const string RelativeChange = "relative change";

    /// <summary>What is claimed.</summary>
    public static string Statement(Claim claim, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return (language ?? Language.English).Or($"claim.{claim.Id}.statement", claim.Statement);
    }

    /// <summary>What a part of a claim measures, by its 0-based number.</summary>
    public static string Part(Claim claim, int part, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return (language ?? Language.English).Or(string.Create(CultureInfo.InvariantCulture, $"claim.{claim.Id}.part.{part + 1}"), claim.Parts[part].Name);
    }

    /// <summary>"0.61 [0.6, 0.62] share", "-28.8 % [-30.6, -26.9]": an effect with its interval and unit.</summary>
    public static string WithInterval(Estimate e, string unit, Language? language = null)
    {
        Language words = language ?? Language.English;
        if (!double.IsFinite(e.Mean) && unit == RelativeChange)
        {
            return words["claims.undefined"];
        }

        return unit == RelativeChange
            ? $"{Percent(e.Mean)} %{(double.IsFinite(e.Low) ? $" [{Percent(e.Low)}, {Percent(e.High)}]" : "")}"
            : $"{Number(e.Mean, words)}{(double.IsFinite(e.Low) ? $" [{Number(e.Low)}, {Number(e.High)}]" : "")} {words.Or($"unit.{unit}", unit)}";
    }

    /// <summary>What is expected of a part, in its unit.</summary>
    public static string Expected(ClaimPart part, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(part);
        Language words = language ?? Language.English;
        return part.Unit == RelativeChange
            ? new Expectation(100 * part.Expected.Low, 100 * part.Expected.High).In(words, " %")
            : part.Expected.In(words);
    }

    private static string Percent(double share) =>
        Math.Round(100 * share, Math.Abs(share) >= 0.995 ? 0 : 1).ToString("+#,0.#;-#,0.#;0", CultureInfo.InvariantCulture);

    /// <summary>Three significant digits, thousands apart; a word for what is undefined.</summary>
    public static string Number(double value, Language? language = null) => value switch
    {
        _ when !double.IsFinite(value) => (language ?? Language.English)["claims.undefined"],
        0 => "0",
        _ when Math.Abs(value) >= 1000 => value.ToString("#,0", CultureInfo.InvariantCulture),
        _ => Math.Round(value, Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12)).ToString("0.############", CultureInfo.InvariantCulture),
    };

    /// <summary>"holds in 5 of 6 draws", with the share's interval.</summary>
    public static string Draws(ClaimRow row, Language language)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(language);
        (double low, double high) = Shares.Wilson(row.Holding, row.Draws);
        return language.Of("claims.draws", row.Holding, row.Draws, Number(low), Number(high));
    }

    /// <summary>"5/6", or nothing without draws.</summary>
    public static string Share(ClaimRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Draws == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{row.Holding}/{row.Draws}");
    }

    /// <summary>What switches the mechanism off, in words; empty for a built-in claim.</summary>
    public static string Off(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return string.Join(", ", claim.Off.Select(o => o.Words));
    }

    /// <summary>The table of a document, one row a claim.</summary>
    public static string Markdown(ClaimOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        StringBuilder text = new();
        ClaimSize size = outcome.Request.Size;
        text.Append(CultureInfo.InvariantCulture,
            $"In this model, {Count(outcome, ClaimVerdict.Holds)} of {outcome.Rows.Count} claims hold, {Count(outcome, ClaimVerdict.Fails)} fail and {Count(outcome, ClaimVerdict.Undecided)} are undecided")
            .Append(CultureInfo.InvariantCulture,
            $" (seed {outcome.Request.Seed}, {size.Workers:N0} people, {size.Replicates} replicates, {size.Draws} draws of {size.DrawWorkers:N0} people{(outcome.Partial ? "; stopped early" : "")}).\n\n")
            .Append("| id | claim: *measured* | effect [95 %] | expected | verdict | draws | origin | mechanism off |\n|---|---|---|---|---|---|---|---|\n");
        foreach (ClaimRow row in outcome.Rows)
        {
            ClaimPartRow head = row.Headline;
            // The unit stands beside the effect.
            string off = head.Off is not { } e ? "" : head.Part.Unit == RelativeChange ? WithInterval(e, RelativeChange) : WithInterval(e, "").TrimEnd();
            string expected = Expected(head.Part).Replace("at least ", "≥", StringComparison.Ordinal).Replace("at most ", "≤", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture,
                $"| {row.Claim.Id} | {row.Claim.Statement.TrimEnd('.')}: *{head.Part.Name}* | {WithInterval(head.Effect, head.Part.Unit)} | {expected} | {ShortWord(row.Verdict)} | {Share(row)} | {Kebab.Of(row.Claim.Origin.ToString())}: {row.Claim.Rules} | {off} |\n");
        }

        return text.ToString();
    }

    /// <summary>The verdict in words.</summary>
    public static string Word(ClaimVerdict verdict, Language? language = null) =>
        verdict == ClaimVerdict.Undecided ? (language ?? Language.English)["claims.undecided-at-this-size"] : ShortWord(verdict, language);

    /// <summary>The verdict in a word; null for a number that is only reported.</summary>
    public static string ShortWord(ClaimVerdict? verdict, Language? language = null)
    {
        string word = verdict is { } judged ? Kebab.Of(judged.ToString()) : "reported";
        return (language ?? Language.English)[$"claims.verdict.{word}"];
    }

    /// <summary>A document with the table between its marks replaced.</summary>
    /// <exception cref="FormatException">The marks are missing.</exception>
    public static string Replace(string document, string table)
    {
        ArgumentNullException.ThrowIfNull(document);
        int begin = document.IndexOf(Begin, StringComparison.Ordinal), end = document.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new FormatException($"the marks {Begin} and {End}")
            : $"{document[..(begin + Begin.Length)]}\n\n{table}\n{document[end..]}";
    }

    /// <summary>Number of claims with a verdict.</summary>
    public static int Count(ClaimOutcome outcome, ClaimVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Rows.Count(r => r.Verdict == verdict);
    }
}
