using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Sensitivity;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a sensitivity analysis says in sentences.</summary>
internal static class SensitivityFindings
{
    private const int Named = 8;

    /// <summary>A finding a quantity, then what all of them rest on.</summary>
    public static IReadOnlyList<string> Of(SensitivityMethod method, IReadOnlyList<(Quantity Quantity, MethodReading Reading)> all)
    {
        List<string> findings = [.. all.Select(a => Finding(method, a.Quantity, a.Reading))];
        int least = all.Where(a => a.Reading.Counted > 0).Min(a => a.Reading.Counted);
        if (least < method.Enough)
        {
            findings.Add(AnalysisWords.Invariant($"With {least} {method.Units}, fewer than {method.Enough}, ")
                + AnalysisWords.Invariant($"the intervals are too short: they hold the true value less often than 95 times in a hundred."));
        }

        findings.Add(all[0].Quantity.Replicates[0].Length < 2
            ? "There is one replicate of each world, so how much of the differences between worlds is luck cannot be told."
            : Luck(all));
        findings.Add("That a parameter rests on evidence speaks of its value; how far it was moved here is an assumption of the sweep's ranges, and narrower ranges make it matter less.");
        return findings;
    }

    /// <summary>"2 of these rest on assumptions alone (a and b), 1 on evidence (c)."; empty without factors.</summary>
    public static string Sources(IReadOnlyList<SensitivityFactor> factors)
    {
        string[] alone = [.. factors.Where(f => f.Basis == Basis.Assumption).Select(f => f.Name)];
        string[] mixed = [.. factors.Where(f => f.Basis == Basis.Mixed).Select(f => f.Name)];
        string[] evidence = [.. factors.Where(f => f.Basis == Basis.Evidence).Select(f => f.Name)];
        (string[] Names, string On)[] kinds = [.. ((string[], string)[])[(alone, "assumptions alone"), (mixed, "evidence stretched by an assumption"), (evidence, "evidence")]];
        kinds = [.. kinds.Where(k => k.Names.Length > 0)];
        return kinds switch
        {
            [] => "",
            [(string[] one, string on)] => one.Length == 1 ? $"It rests on {on}." : $"All of them rest on {on}.",
            [(string[] first, string on), .. var rest] => AnalysisWords.Invariant($"{first.Length} of these {(first.Length == 1 ? "rests" : "rest")} on {on} ({AnalysisWords.List(first, Named)}), ")
                + $"{AnalysisWords.List([.. rest.Select(k => AnalysisWords.Invariant($"{k.Names.Length} on {k.On} ({AnalysisWords.List(k.Names, Named)})"))])}.",
        };
    }

    private static string Finding(SensitivityMethod method, Quantity quantity, MethodReading reading)
    {
        if (reading.Counted == 0)
        {
            return AnalysisWords.Invariant($"Nothing can be said of {quantity.Words}: too few {method.Units} are whole, {reading.Missing} are left out.");
        }

        List<string> sentences = [$"In this model, {quantity.Words} {reading.Words}", Sources(reading.Carrying), .. reading.Notes];
        if (reading.Missing > 0)
        {
            sentences.Add(AnalysisWords.Invariant(
                $"{reading.Missing} of {reading.Missing + reading.Counted} {method.Units} are left out, since a run of theirs is missing or leaves the outcome undefined."));
        }

        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    private static string Luck(IReadOnlyList<(Quantity Quantity, MethodReading Reading)> all)
    {
        (string Words, double Share)[] shares = [.. all.Select(a => (a.Quantity.Words, a.Quantity.LuckShare())).Where(s => double.IsFinite(s.Item2))];
        if (shares.Length == 0)
        {
            return "How much of the differences between worlds is luck cannot be told: nothing differs.";
        }

        (string most, double share) = shares.MaxBy(s => s.Share);
        return $"Luck alone makes {(share >= 1 ? "as much as all" : $"at most about {AnalysisWords.Percent(share)}")} of the variance between worlds, "
            + $"most of all in {most}; the table 'summary' has it for each.";
    }
}
