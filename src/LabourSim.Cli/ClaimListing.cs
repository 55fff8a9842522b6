using LabourSim.Experiments.Claims;
using Spectre.Console;

namespace LabourSim.Cli;

/// <summary>What <c>laboursim claims</c> prints when it is done.</summary>
internal static class ClaimListing
{
    private const int Widest = 100;
    private const string Indent = "     ";

    /// <summary>Prints claims by verdict, two or three lines each, and the place of the report.</summary>
    public static void Print(ClaimOutcome outcome, string folder)
    {
        int width = Math.Clamp(Console.IsOutputRedirected ? Widest : AnsiConsole.Profile.Width, 60, Widest);
        foreach (ClaimRow row in outcome.Rows)
        {
            WriteVerdict(row);
            foreach (string line in Wrap(row.Claim.Statement, width - Indent.Length).Concat(Detail(row).SelectMany(d => Wrap(d, width - Indent.Length))))
            {
                Console.Out.WriteLine(Indent + line);
            }
        }

        Console.Out.WriteLine($"In this model, {ClaimTable.Count(outcome, ClaimVerdict.Holds)} of {outcome.Rows.Count} claims hold, "
            + $"{ClaimTable.Count(outcome, ClaimVerdict.Fails)} fail, {ClaimTable.Count(outcome, ClaimVerdict.Undecided)} are undecided at this size.");
        if (outcome.Partial)
        {
            Console.Out.WriteLine($"PARTIAL: stopped early, {outcome.Runs.Finished} of {outcome.Runs.Planned} runs finished.");
        }

        Console.Out.WriteLine($"Report: {Path.Combine(folder, "claims.html")}");
    }

    private static void WriteVerdict(ClaimRow row)
    {
        string rest = $" {ClaimTable.WithInterval(row.Headline.Effect, row.Headline.Part.Unit)}; expected {ClaimTable.Expected(row.Headline.Part)}";
        string verdict = row.Verdict.ToString().ToLowerInvariant().PadRight(9);
        if (Console.IsOutputRedirected)
        {
            Console.Out.WriteLine($"{row.Claim.Id}  {verdict}{rest}");
            return;
        }

        string colour = row.Verdict switch { ClaimVerdict.Holds => "green", ClaimVerdict.Fails => "red", _ => "yellow" };
        AnsiConsole.MarkupLine($"[bold]{row.Claim.Id}[/]  [{colour}]{verdict}[/]{Markup.Escape(rest)}");
    }

    private static IEnumerable<string> Detail(ClaimRow row)
    {
        yield return $"Measured: {row.Headline.Part.Name}.";
        foreach (ClaimPartRow part in row.Parts.Skip(1).Where(p => p.Verdict is not ClaimVerdict.Holds))
        {
            string verdict = part.Verdict is { } v ? v.ToString().ToLowerInvariant() : "reported";
            yield return $"{verdict}: {part.Part.Name} {ClaimTable.WithInterval(part.Effect, part.Part.Unit)}{(part.Verdict is null ? "" : $", expected {ClaimTable.Expected(part.Part)}")}";
        }

        string draws = row.Draws == 0 ? "no draws" : $"holds in {ClaimTable.Share(row)} draws{Interval(row)}";
        string off = row.Headline.Off is { } e ? $"; with the mechanism off {ClaimTable.WithInterval(e, row.Headline.Part.Unit)}" : "";
        yield return $"{draws}; {(row.Claim.Origin == Origin.BuiltIn ? "built in" : "emergent")} ({row.Claim.Rules}){off}";
    }

    private static string Interval(ClaimRow row)
    {
        (double low, double high) = Jackknife.Wilson(row.Holding, row.Draws);
        return $" (share {ClaimTable.Number(low)} to {ClaimTable.Number(high)})";
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
