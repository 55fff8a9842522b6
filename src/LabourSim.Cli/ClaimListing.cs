using LabourSim.Experiments.Claims;
using LabourSim.Experiments.Languages;
using Spectre.Console;

namespace LabourSim.Cli;

/// <summary>What <c>laboursim claims</c> prints when it is done.</summary>
internal static class ClaimListing
{
    private const int Widest = 100;
    private const int VerdictWidth = 9;
    private const string Indent = "     ";

    /// <summary>Prints claims by verdict, two or three lines each, and the place of the report.</summary>
    public static void Print(ClaimOutcome outcome, string folder, Language words)
    {
        int width = Math.Clamp(Console.IsOutputRedirected ? Widest : AnsiConsole.Profile.Width, 60, Widest);
        foreach (ClaimRow row in outcome.Rows)
        {
            WriteVerdict(row, words);
            foreach (string line in Detail(row, words).Prepend(ClaimTable.Statement(row.Claim, words)).SelectMany(d => Wrap(d, width - Indent.Length)))
            {
                Console.Out.WriteLine(Indent + line);
            }
        }

        Console.Out.WriteLine(words.Of("claims.summary", ClaimTable.Count(outcome, ClaimVerdict.Holds), outcome.Rows.Count,
            ClaimTable.Count(outcome, ClaimVerdict.Fails), ClaimTable.Count(outcome, ClaimVerdict.Undecided)));
        if (outcome.Partial)
        {
            Console.Out.WriteLine(words.Of("figure.partial", outcome.Runs.Finished, outcome.Runs.Planned));
        }

        Console.Out.WriteLine(words.Of("cli.report", Path.Combine(folder, "claims.html")));
    }

    private static void WriteVerdict(ClaimRow row, Language words)
    {
        string rest = " " + words.Of("claims.judged", ClaimTable.WithInterval(row.Headline.Effect, row.Headline.Part.Unit, words), ClaimTable.Expected(row.Headline.Part, words));
        string word = ClaimTable.ShortWord(row.Verdict, words);
        string verdict = word + new string(' ', Math.Max(0, VerdictWidth - word.GetCellWidth()));
        if (Console.IsOutputRedirected)
        {
            Console.Out.WriteLine($"{row.Claim.Id}  {verdict}{rest}");
            return;
        }

        string colour = row.Verdict switch { ClaimVerdict.Holds => "green", ClaimVerdict.Fails => "red", _ => "yellow" };
        AnsiConsole.MarkupLine($"[bold]{row.Claim.Id}[/]  [{colour}]{verdict}[/]{Markup.Escape(rest)}");
    }

    private static IEnumerable<string> Detail(ClaimRow row, Language words)
    {
        yield return words.Of("claims.measured", ClaimTable.Part(row.Claim, 0, words));
        foreach ((int i, ClaimPartRow part) in row.Parts.Index().Skip(1).Where(p => p.Item.Verdict is not ClaimVerdict.Holds))
        {
            string measured = $"{ClaimTable.ShortWord(part.Verdict, words)}: {ClaimTable.Part(row.Claim, i, words)} {ClaimTable.WithInterval(part.Effect, part.Part.Unit, words)}";
            yield return part.Verdict is null ? measured : words.Of("claims.judged-part", measured, ClaimTable.Expected(part.Part, words));
        }

        string draws = row.Draws == 0 ? words["claims.no-draws"] : ClaimTable.Draws(row, words);
        string origin = words[row.Claim.Origin == Origin.BuiltIn ? "report.claims.built-in" : "report.claims.emergent"];
        string off = row.Headline.Off is { } e ? "; " + words.Of("claims.with-mechanism-off", ClaimTable.WithInterval(e, row.Headline.Part.Unit, words)) : "";
        yield return $"{draws}; {origin} ({row.Claim.Rules}){off}";
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
