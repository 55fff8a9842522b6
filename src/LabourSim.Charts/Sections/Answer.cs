using System.Globalization;
using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Evidence;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Parameters;

namespace LabourSim.Charts.Sections;

/// <summary>
/// The answer in five short sentences made from the numbers, the same for terminal, report and page: for one alternative what it does
/// to each aim and who gains or loses by it, for several which does best for each aim and whether one does for all; then what it leans on.
/// </summary>
public static class Answer
{
    // More scenarios than this make a sentence nobody reads to its end.
    private const int Told = 3;

    /// <summary>The sentences; the first begins "In this model".</summary>
    /// <param name="input">What came of a run or a comparison.</param>
    /// <param name="words">Their language.</param>
    public static IReadOnlyList<string> Sentences(ExperimentResult input, Language words)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(words);
        IReadOnlyList<Look> looks = Palette.Looks(input.Scenarios, words);
        bool compared = input.Effects.Any(e => e.Host == "all" && double.IsFinite(e.Effect));
        if (compared)
        {
            return [.. looks.Count == 2 ? OfOne(input, looks[1], looks[0], words) : Across(input, looks, words), Leans(input.Hinges, looks, words)];
        }

        return input.Totals.Any(t => t.Outcome.Id == "heads" && t.Value.Mean > 0)
            ? [Levels(input, looks, words), Dollars(input, looks, words), Leans(input.Hinges, looks, words)]
            : [words[input.Runs.Finished == 0 ? "report.answer.no-run" : "report.answer.nobody"]];
    }

    /// <summary>Which of several alternatives does best for each aim, read over the months in which any of them differs, and whether one does for all.</summary>
    private static IEnumerable<string> Across(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        EffectRow[] all = [.. Verdicts.SideBySide(input).Where(e => e.Host == "all" && double.IsFinite(e.Effect))];
        List<EffectRow[]> aims = [.. HingeProbe.Outcomes.Select(o => all.Where(e => e.Outcome == o).OrderByDescending(e => o.Better * e.Effect).ToArray()).Where(rows => rows.Length > 0)];
        string basis = words.Of("report.quoted", looks[0].Title), alternatives = Numbers.Count(looks.Count - 1);
        for (int i = 0; i < aims.Count; i++)
        {
            EffectRow best = aims[i][0];
            string name = words[$"report.aim.{best.Outcome.Id}"], aim = words[$"report.for.{best.Outcome.Id}"];
            EffectRow[] level = [.. aims[i].Skip(1).Where(e => NotApart(best, e))];
            string beside = level.Length == 0 ? "" : " " + words.Of("report.answer.beside", Opening.Joined([.. level.Select(e => looks.First(l => l.Id == e.Other).Title)], words));
            // Doing most is moving it the aim's way; to leave it as it is does no good, and costs nothing.
            string kind = aims[i].All(e => Verdicts.Of(e) == Verdict.Same) ? "none" : best.Effect == 0 ? "idle" : best.Outcome.Better * best.Effect < 0 ? "least" : "best";
            string told = words.Of($"report.answer.{kind}", aim, words.Of("report.quoted", looks.First(l => l.Id == best.Other).Title), name, Verdicts.Change(best, best.Effect, words), Confidence(input, best, words)) + (kind == "none" ? "" : beside);
            yield return i == 0 ? words.Of("report.answer.across", alternatives, basis, words.Of("report.answer.months", best.From, best.To)) + " " + told : FigureFrame.Capital(told);
        }

        string[] forAll = [.. looks.Skip(1).Where(l => aims.All(rows => rows.Any(e => e.Other == l.Id && Verdicts.Of(e) == Verdict.Better))).Select(l => l.Title)];
        yield return forAll.Length == 0 ? words["report.answer.none-for-all"] : words.Of("report.answer.for-all", Opening.Joined(forAll, words));
    }

    // Intervals that overlap, and effects without any, put no order between two; no difference in any replicate is a point at zero.
    private static bool NotApart(EffectRow best, EffectRow other)
    {
        (double Low, double High) a = Ends(best), b = Ends(other);
        return !(Math.Max(a.Low, b.Low) > Math.Min(a.High, b.High));

        static (double Low, double High) Ends(EffectRow e) => Verdicts.Of(e) == Verdict.Same ? (0, 0) : (e.Low, e.High);
    }

    /// <summary>What one scenario does to each aim, and to whom.</summary>
    internal static IEnumerable<string> OfOne(ExperimentResult input, Look look, Look basis, Language words)
    {
        EffectRow[] aims = [.. HingeProbe.Outcomes.Select(o => input.Effects.FirstOrDefault(e => e.Other == look.Id && e.Host == "all" && e.Outcome == o))
            .OfType<EffectRow>().Where(e => double.IsFinite(e.Effect))];
        string other = words.Of("report.quoted", look.Title);
        if (aims.Length > 0 && aims.All(e => Verdicts.Of(e) == Verdict.Same))
        {
            yield return words.Of("report.answer.same", other, words.Of("report.quoted", basis.Title), aims[0].Replicates, words.Of("report.answer.months", aims[0].From, aims[0].To));
            foreach (string why in Unchanged.Why(input, look.Id, words))
            {
                yield return why;
            }

            yield break;
        }

        for (int i = 0; i < aims.Length; i++)
        {
            EffectRow row = aims[i];
            string name = words[$"report.aim.{row.Outcome.Id}"], sure = Confidence(input, row, words);
            string first = i == 0
                ? words.Of("report.answer.aim", other, words.Of("report.quoted", basis.Title), words.Of("report.answer.months", row.From, row.To), name, Directed(row, words), sure)
                : words.Of("report.answer.aim-next", other, name, Directed(row, words), sure);
            string plain = row.PlainContradicts && (row.Plain.Low > 0 || row.Plain.High < 0) ? " " + words.Of("report.answer.plain", Verdicts.Change(row, row.Plain.Mean, words)) : "";
            string empty = row.Empty > EffectRow.TellEmpty && row.Outcome.Per is not null ? " " + words.Of("report.answer.empty", Numbers.Percent(row.Empty)) : "";
            yield return first + plain + empty;
        }

        GainRow? money = input.Gains.FirstOrDefault(g => g.Other == look.Id && g is { GroupKind: "all", Measure: "money" });
        yield return money is null || !double.IsFinite(money.Net.Mean)
            ? words.Of("report.answer.no-pairs", other)
            : words.Of(!double.IsFinite(money.NullNet.Low) || !double.IsFinite(money.Net.Low) ? "report.answer.who-open" : money.BeyondLuck ? "report.answer.who" : "report.answer.who-luck",
                other, Numbers.SignedPoints(Math.Abs(money.Net.Mean)).TrimStart('+'), Numbers.SignedPoints(money.NullNet.Mean),
                words[money.Net.Mean < 0 ? "report.answer.below" : "report.answer.above"], words.Of("report.answer.months", input.From, input.To));
    }

    /// <summary>A change with what it is for its aim.</summary>
    private static string Directed(EffectRow row, Language words)
    {
        Verdict verdict = Verdicts.Of(row);
        return Verdicts.Change(row, row.Effect, words) + (verdict is Verdict.Better or Verdict.Worse ? $" ({words[$"figure.verdict.{Kebab.Of(verdict.ToString())}"]})" : "");
    }

    /// <summary>
    /// How sure a sign is: clear when the interval of at least five replicates leaves zero out and no year says clearly otherwise; mixed
    /// when a year does; few with fewer replicates; open when the interval includes zero; and without one replicate more, nothing.
    /// </summary>
    public static string Confidence(ExperimentResult input, EffectRow row, Language words)
    {
        (string sure, int[] against) = Sure(input, row);
        ArgumentNullException.ThrowIfNull(words);
        return sure == "mixed"
            ? words.Of(row.Replicates < EnoughReplicates ? "report.sure.mixed-few" : "report.sure.mixed", string.Join(", ", against), row.Replicates)
            : words.Of($"report.sure.{sure}", row.Replicates);
    }

    /// <summary><see cref="Confidence"/> in a word or two, for a cell beside its verdict; empty where the verdict says it all.</summary>
    public static string ShortConfidence(ExperimentResult input, EffectRow row, Language words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string sure = Sure(input, row).Sure;
        return sure is "clear" or "mixed" or "few" ? words[$"report.sure.short.{sure}"] : "";
    }

    /// <summary>True for a clear sign that some year clearly contradicts.</summary>
    internal static bool IsMixed(ExperimentResult input, EffectRow row) => Sure(input, row).Sure == "mixed";

    private static (string Sure, int[] Against) Sure(ExperimentResult input, EffectRow row)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(row);
        int[] against = [.. input.EffectYears.Where(y => y.Other == row.Other && y.Outcome == row.Outcome && row.Host == "all"
            && (y.Effect.Low > 0 || y.Effect.High < 0) && y.Effect.Mean * row.Effect < 0).Select(y => y.Year)];
        return (Verdicts.Of(row) switch
        {
            Verdict.Same => "same",
            Verdict.NoInterval or Verdict.Undefined => "none",
            Verdict.Unclear => "open",
            _ when against.Length > 0 => "mixed",
            _ when row.Replicates < EnoughReplicates => "few",
            _ => "clear",
        }, against);
    }

    /// <summary>With fewer replicates than this no sign is called clear.</summary>
    public const int EnoughReplicates = 5;

    /// <summary>Which uncertain number moves most of what was measured, in a sentence.</summary>
    internal static string Leans(IReadOnlyList<HingeRow> hinges, IReadOnlyList<Look> looks, Language words)
    {
        if (hinges.Count == 0)
        {
            return words["report.answer.leans-unmeasured"];
        }

        if (Most(hinges) is not { } most)
        {
            return words.Of("report.answer.leans-nothing", hinges.Select(h => h.Target).Distinct().Count());
        }

        bool compared = looks.Any(l => l.IsBase);
        string title = looks.First(l => l.Id == most.Scenario).Title;
        string turns = compared && double.IsFinite(most.TurnsAt) ? " " + words.Of("report.answer.turns", Number(TwoDigits(most.TurnsAt))) : "";
        return words.Of(compared ? "report.answer.leans" : "report.answer.leans-level", Named(most.Target, words), most.Target, Source(most.Target, words),
            Number(most.Low), Number(most.High), words[$"report.aim.{most.Outcome.Id}"], words.Of("report.quoted", title),
            Hinges.Share(most.Again!.Level, most.Again.AtLow, compared), Hinges.Share(most.Again.Level, most.Again.AtHigh, compared), turns,
            words.Of("report.answer.months", most.From, most.To));
    }

    /// <summary>What a result hinges on most; named only when other luck than that which chose it bears it out.</summary>
    internal static HingeRow? Most(IReadOnlyList<HingeRow> hinges) => hinges.Where(h => h.Again is { StandsOut: true }).MaxBy(h => h.Again!.Swing);

    /// <summary>What an uncertain number is, in a few words without a full stop.</summary>
    internal static string Named(string target, Language words)
    {
        Parameter parameter = Find(target);
        return words.Or($"parameter.{parameter.Name}.meaning", parameter.Meaning).TrimEnd('.');
    }

    /// <summary>Evidence, evidence stretched by an assumption, or an assumption alone.</summary>
    internal static string Source(string target, Language words) => words[$"report.source.{Kebab.Of(Bases.Of(Find(target).Source).ToString())}"];

    private static Parameter Find(string target) => ParameterCatalogue.Find(target.Split('@')[0])!;

    private static string Number(double value) => Numbers.Exact(value).Replace("+", "", StringComparison.Ordinal);

    // A straight line between two ends says no more.
    private static double TwoDigits(double value)
    {
        double unit = value == 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 1);
        return Math.Round(value / unit) * unit;
    }

    private static string Levels(ExperimentResult input, IReadOnlyList<Look> looks, Language words) =>
        words.Of("report.answer.levels", string.Join("; ", looks.Take(Told).Select(look =>
        {
            double Level(string id) => input.Totals.FirstOrDefault(t => t.Scenario == look.Id && t.Outcome.Id == id) is { } row ? Units.AtScale(input, row.Outcome, row.Value.Mean) : double.NaN;
            return words.Of("report.answer.level", words.Of("report.quoted", look.Title), Numbers.Count(Level("heads")),
                Level("indicators").ToString("0.0", CultureInfo.InvariantCulture), Numbers.Plain(Level("state-revenue"), words));
        })));

    private static string Dollars(ExperimentResult input, IReadOnlyList<Look> looks, Language words)
    {
        string[] clauses = [.. looks.Take(Told).Where(l => input.Dollars.Any(d => d.Scenario == l.Id && d.Stage == "final" && d.Dollars != 0))
            .Select(l => words.Of("report.answer.dollars-one", words.Of("report.quoted", l.Title), Dollars(input.FinalDollars(l.Id, "state")), Dollars(input.FinalDollars(l.Id, "worker", "household"))))];
        return clauses.Length == 0 ? words["report.answer.no-dollars"] : words.Of("report.answer.dollars", string.Join("; ", clauses));
    }

    private static string Dollars(double value) => Numbers.Sign(value.ToString("0.0", CultureInfo.InvariantCulture));
}
