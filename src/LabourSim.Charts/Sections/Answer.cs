using System.Globalization;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Parameters;

namespace LabourSim.Charts.Sections;

/// <summary>The answer in three sentences made from the numbers: what moves, who pays for it, what it leans on.</summary>
internal static class Answer
{
    // More alternatives than this make a sentence nobody reads to its end.
    private const int Told = 3;

    /// <summary>The sentences; the first begins "In this model".</summary>
    public static IReadOnlyList<string> Sentences(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        bool compared = input.Effects.Any(e => e.Host == "all" && double.IsFinite(e.Effect));
        if (!compared && !input.Totals.Any(t => t.Outcome.Id == "heads" && t.Value.Mean > 0))
        {
            return [words[input.Runs.Finished == 0 ? "report.answer.no-run" : "report.answer.nobody"]];
        }

        return compared
            ? [What(input, looks, words), Who(input, looks, words), Leans(input, looks, words)]
            : [Levels(input, looks, words), Dollars(input, looks, words), Leans(input, looks, words)];
    }

    private static string What(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        List<string> clauses = [];
        foreach (Look look in looks.Skip(1).Take(Told))
        {
            List<string> changes = [.. HingeProbe.Outcomes.Select(o => (Outcome: o, Row: input.Effects.FirstOrDefault(e => e.Other == look.Id && e.Host == "all" && e.Outcome == o)))
                .Where(p => p.Row is not null && double.IsFinite(p.Row.Effect)).Select(p => Change(p.Row!, words))];
            if (changes.Count > 0)
            {
                clauses.Add(words.Of("report.answer.changes", words.Of("report.quoted", look.Title), string.Join(", ", changes)));
            }
        }

        string more = looks.Count - 1 > Told ? " " + words.Of("report.answer.more", looks.Count - 1 - Told) : "";
        return words.Of("report.answer.what", words.Of("report.quoted", looks[0].Title), string.Join("; ", clauses), more);
    }

    /// <summary>"state revenue +3 % (2 to 4)".</summary>
    private static string Change(EffectRow row, Language words)
    {
        double percent = Verdicts.PercentOfBase(row, row.Effect);
        string name = words[$"report.aim.{row.Outcome.Id}"];
        if (Verdicts.Of(row) == Verdict.Same)
        {
            return words.Of("report.answer.same", name);
        }

        // Nothing is a share of a base of zero; the change itself is told then.
        Units units = Units.Of(row.Outcome, words);
        Rounding rounding = Rounding.In(words, units.Factor * row.Effect);
        string Shown(double value) => double.IsFinite(percent)
            ? Numbers.SignedPercent(Verdicts.PercentOfBase(row, value))
            : rounding.Signed(units.Factor * value);
        string change = double.IsFinite(percent) ? Shown(row.Effect) : $"{Shown(row.Effect)} {units.Label}";
        return double.IsFinite(row.Low)
            ? words.Of(Verdicts.Of(row) == Verdict.Unclear ? "report.answer.unclear" : "report.answer.interval", name, change, Shown(row.Low), Shown(row.High))
            : words.Of("report.answer.change", name, change);
    }

    private static string Who(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        List<string> clauses = [];
        foreach (Look look in looks.Skip(1).Take(Told))
        {
            GainRow? money = input.Gains.FirstOrDefault(g => g.Other == look.Id && g is { GroupKind: "all", Measure: "money" });
            if (money is not null && double.IsFinite(money.Gain.Mean))
            {
                clauses.Add(words.Of("report.answer.gain", words.Of("report.quoted", look.Title), Numbers.Percent(money.Gain.Mean), Numbers.Percent(money.Lose.Mean),
                    Numbers.Percent(money.NullGain), Numbers.Percent(money.NullLose)));
            }
        }

        return clauses.Count == 0 ? words["report.answer.no-pairs"] : words.Of("report.answer.who", string.Join("; ", clauses));
    }

    private static string Leans(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        if (input.Hinges.Count == 0)
        {
            return words["report.answer.leans-unmeasured"];
        }

        HingeRow most = input.Hinges.MaxBy(h => h.Swing)!;
        if (most.Swing == 0)
        {
            return words["report.answer.leans-nothing"];
        }

        bool compared = input.Command == "compare";
        string title = looks.First(l => l.Id == most.Scenario).Title;
        return words.Of(compared ? "report.answer.leans" : "report.answer.leans-level", Named(most.Target, words), most.Target, Source(most.Target, words),
            Number(most.Low), Number(most.High), words[$"report.aim.{most.Outcome.Id}"], words.Of("report.quoted", title),
            Hinges.Share(most, most.AtLow, compared), Hinges.Share(most, most.AtHigh, compared), most.ChangesSign ? " " + words["report.answer.changes-sign"] : "",
            Hinges.Share(most, most.Central, compared));
    }

    /// <summary>What an uncertain number is, in a few words without a full stop.</summary>
    public static string Named(string target, Language words)
    {
        Parameter parameter = Find(target);
        return words.Or($"parameter.{parameter.Name}.meaning", parameter.Meaning).TrimEnd('.');
    }

    /// <summary>Evidence, evidence stretched by an assumption, or an assumption alone.</summary>
    public static string Source(string target, Language words) => words[$"report.source.{Kebab.Of(Bases.Of(Find(target).Source).ToString())}"];

    private static Parameter Find(string target) => ParameterCatalogue.Find(target.Split('@')[0])!;

    private static string Number(double value) => Numbers.Exact(value).Replace("+", "", StringComparison.Ordinal);

    private static string Levels(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        List<string> clauses = [];
        foreach (Look look in looks.Take(Told))
        {
            double Level(string id) => input.Totals.FirstOrDefault(t => t.Scenario == look.Id && t.Outcome.Id == id)?.Value.Mean ?? double.NaN;
            clauses.Add(words.Of("report.answer.level", words.Of("report.quoted", look.Title), Numbers.Count(Level("heads")),
                Level("indicators").ToString("0.0", CultureInfo.InvariantCulture), Numbers.Plain(Level("state-revenue"), words)));
        }

        return words.Of("report.answer.levels", string.Join("; ", clauses));
    }

    private static string Dollars(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        List<string> clauses = [];
        foreach (Look look in looks.Take(Told))
        {
            if (input.Dollars.Any(d => d.Scenario == look.Id && d.Stage == "final" && d.Dollars != 0))
            {
                clauses.Add(words.Of("report.answer.dollars-one", words.Of("report.quoted", look.Title), Dollars(input.FinalDollars(look.Id, "state")), Dollars(input.FinalDollars(look.Id, "worker", "household"))));
            }
        }

        return clauses.Count == 0 ? words["report.answer.no-dollars"] : words.Of("report.answer.dollars", string.Join("; ", clauses));
    }

    private static string Dollars(double value) => Numbers.Sign(value.ToString("0.0", CultureInfo.InvariantCulture));
}
