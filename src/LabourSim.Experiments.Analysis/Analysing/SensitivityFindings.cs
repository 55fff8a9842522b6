using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Sensitivity;

namespace LabourSim.Experiments.Analysing;

/// <summary>What a sensitivity analysis says in sentences.</summary>
internal static class SensitivityFindings
{
    private const int Named = 8;

    /// <summary>A finding a quantity, then what all of them rest on.</summary>
    public static IReadOnlyList<Wording> Of(SensitivityMethod method, IReadOnlyList<(Quantity Quantity, MethodReading Reading)> all)
    {
        List<Wording> findings = [.. all.Select(a => Finding(method, a.Quantity, a.Reading))];
        int least = all.Where(a => a.Reading.Counted > 0).Min(a => a.Reading.Counted);
        if (least < method.Enough)
        {
            findings.Add($"With {least} {method.Units}, fewer than {method.Enough}, the intervals are too short: they hold the true value less often than 95 times in a hundred.");
        }

        findings.Add(all[0].Quantity.Replicates[0].Length < 2
            ? "There is one replicate of each world, so how much of the differences between worlds is luck cannot be told."
            : Luck(all));
        findings.Add("That a parameter rests on evidence speaks of its value; how far it was moved here is an assumption of the sweep's ranges, and narrower ranges make it matter less.");
        return findings;
    }

    /// <summary>"2 of these rest on assumptions alone (a and b), 1 on evidence (c)."; empty without factors.</summary>
    public static Wording Sources(IReadOnlyList<SensitivityFactor> factors)
    {
        (Basis Basis, Wording On)[] bases = [(Basis.Assumption, "assumptions alone"), (Basis.Mixed, "evidence stretched by an assumption"), (Basis.Evidence, "evidence")];
        (string[] Names, Wording On)[] kinds = [.. bases.Select(b => (factors.Where(f => f.Basis == b.Basis).Select(f => f.Name).ToArray(), b.On)).Where(k => k.Item1.Length > 0)];
        if (kinds.Length == 0)
        {
            return "";
        }

        (string[] first, Wording on) = kinds[0];
        return (kinds.Length, first.Length) switch
        {
            (1, 1) => (Wording)$"It rests on {on}.",
            (1, _) => $"All of them rest on {on}.",
            (_, 1) => $"{1} of these rests on {on} ({AnalysisWords.List(first, Named)}), {Rest(kinds[1..])}.",
            _ => $"{first.Length} of these rest on {on} ({AnalysisWords.List(first, Named)}), {Rest(kinds[1..])}.",
        };
    }

    private static Wording Rest((string[] Names, Wording On)[] kinds) =>
        AnalysisWords.List([.. kinds.Select(Wording (k) => $"{k.Names.Length} on {k.On} ({AnalysisWords.List(k.Names, Named)})")]);

    private static Wording Finding(SensitivityMethod method, Quantity quantity, MethodReading reading)
    {
        if (reading.Counted == 0)
        {
            return $"Nothing can be said of {quantity.Words}: too few {method.Units} are whole, {reading.Missing} are left out.";
        }

        Wording missing = $"{reading.Missing} of {reading.Missing + reading.Counted} {method.Units} are left out, since a run of theirs is missing or leaves the outcome undefined.";
        return AnalysisWords.Sentences([reading.Words, Sources(reading.Carrying), .. reading.Notes, reading.Missing > 0 ? missing : ""]);
    }

    private static Wording Luck(IReadOnlyList<(Quantity Quantity, MethodReading Reading)> all)
    {
        (Wording Words, double Share)[] shares = [.. all.Select(a => (a.Quantity.Words, a.Quantity.LuckShare())).Where(s => double.IsFinite(s.Item2))];
        if (shares.Length == 0)
        {
            return "How much of the differences between worlds is luck cannot be told: nothing differs.";
        }

        (Wording most, double share) = shares.MaxBy(s => s.Share);
        if (share >= 1)
        {
            return $"Luck alone makes as much as all of the variance between worlds, most of all in {most}; the table 'summary' has it for each.";
        }

        return $"Luck alone makes at most about {AnalysisWords.Percent(share)} of the variance between worlds, most of all in {most}; the table 'summary' has it for each.";
    }
}
