using LabourSim.Charts;
using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Comparing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Web.Runs;

namespace LabourSim.Web.Api;

/// <summary>A result in words and three numbers, in a language.</summary>
internal sealed class Answer(ExperimentResult result, Language language)
{
    /// <summary>"A against B", or A's title.</summary>
    public string Title => string.Join(" / ", Enumerable.Range(0, result.Scenarios.Count).Select(TitleOf));

    /// <summary>The answer, as terminal and report give it.</summary>
    public IReadOnlyList<string> Sentences() => Charts.Sections.Answer.Sentences(result, language);

    /// <summary>The answer in one line: what is better and worse for which aim, or not told from luck, and what that hinges on.</summary>
    public string Line()
    {
        string hinge = Hinge();
        if (result.Scenarios.Count < 2)
        {
            return language.Of("server.line.alone", TitleOf(0), hinge);
        }

        IEnumerable<string> verdicts = LiveSeries.Aims.Select(Aim)
            .GroupBy(aim => aim.Kind, aim => aim.Words).Select(g => language.Of($"server.line.{g.Key}", string.Join(", ", g)));
        return language.Of("server.line", TitleOf(0), TitleOf(1), string.Join("; ", verdicts), hinge);
    }

    /// <summary>
    /// How an aim fares and by what: its outcome with the change. Where another outcome of the aim clearly goes the other way, the one
    /// that moves most is named too, and the aim is neither better nor worse but both.
    /// </summary>
    private (string Kind, string Words) Aim(Outcome outcome)
    {
        string aim = language[$"server.line.aim.{Kebab.Of(outcome.Imperative.ToString())}"];
        if (EffectOf(outcome) is not { } effect || !double.IsFinite(effect.Effect))
        {
            return (Kebab.Of(nameof(Verdict.Undefined)), aim);
        }

        Verdict verdict = Verdicts.Of(effect);
        string by = $"{language[$"report.aim.{outcome.Id}"]} {Verdicts.Change(effect, effect.Effect, language)}";
        by += Charts.Sections.Answer.IsMixed(result, effect) ? $", {Charts.Sections.Answer.ShortConfidence(result, effect, language)}" : "";
        return Against(result, effect) is { } most
            ? ("mixed", language.Of("server.line.but", aim, by, Units.Words(most.Outcome, language), Verdicts.Change(most, most.Effect, language)))
            : (Kebab.Of(verdict.ToString()), language.Of("server.line.by", aim, by));
    }

    /// <summary>
    /// Of the other outcomes of an effect's aim that clearly go the other way the one that moves most, or null. What moves by less than
    /// a slight share of its level contradicts only what moves no more itself.
    /// </summary>
    public static EffectRow? Against(ExperimentResult result, EffectRow effect)
    {
        Verdict verdict = Verdicts.Of(effect), other = verdict == Verdict.Better ? Verdict.Worse : Verdict.Better;
        double least = Math.Min(Verdicts.Slight, Math.Abs(Verdicts.PercentOfBase(effect, effect.Effect)));
        return verdict is not (Verdict.Better or Verdict.Worse) ? null
            : result.Effects.Where(e => e.Host == "all" && e.Other == effect.Other && e.Outcome.Imperative == effect.Outcome.Imperative && Verdicts.Of(e) == other
                && !(Math.Abs(Verdicts.PercentOfBase(e, e.Effect)) < least))
            .MaxBy(e => Math.Abs(Verdicts.PercentOfBase(e, e.Effect)));
    }

    /// <summary>One outcome, for 100,000 people abroad where it grows with the world: its level in A and, of two designs, what changes; an imperative by the outcome that stands for it.</summary>
    public object Of(Outcome outcome)
    {
        double a = Shown(LevelOf(outcome, 0), result.From, result.To);
        EffectRow? effect = EffectOf(outcome) is { } e
            ? e with { BaseMean = Shown(e.BaseMean, e.From, e.To), Effect = Shown(e.Effect, e.From, e.To), Low = Shown(e.Low, e.From, e.To), High = Shown(e.High, e.From, e.To) } : null;

        // As the charts show it: for 100,000 abroad, and what adds up over months as so much a month.
        double Shown(double value, Month from, Month to) => Units.Scale(outcome, result.Workers) * value / (outcome.Aggregation == "sum" ? to.Index - from.Index + 1 : 1);
        return new
        {
            id = Kebab.Of(outcome.Imperative.ToString()),
            title = language.Or($"imperative.{Kebab.Of(outcome.Imperative.ToString())}", Units.Words(outcome.Imperative)),
            outcome = outcome.Id,
            unit = UnitOf(outcome, language),
            a,
            b = effect?.BaseMean + effect?.Effect,
            effect = effect?.Effect,
            low = effect?.Low,
            high = effect?.High,
            better = outcome.Better,
            verdict = effect is null ? null : Kebab.Of(Verdicts.Of(effect).ToString()),
            words = effect is null ? language.Of("server.level.words", Number(a, a)) : Words(effect),
        };
    }

    /// <summary>The unit of what the page shows of an outcome.</summary>
    public static string UnitOf(Outcome outcome, Language language)
    {
        string unit = language.Or($"unit.{outcome.Unit}", outcome.Unit);
        return Units.UnitAtScale(outcome, outcome.Aggregation == "sum" ? language.Of("figure.a-month", unit) : unit, language);
    }

    /// <summary>What it hinges on, in a few words: one uncertain number, none, or not measured.</summary>
    private string Hinge() => result.Hinges.Count == 0 ? language["report.hinge.unmeasured"]
        : Charts.Sections.Answer.Most(result.Hinges) is { } most ? language.Of("report.hinge.most", Charts.Sections.Answer.Named(most.Target, language))
        : language.Of("report.hinge.none", result.Hinges.Select(h => h.Target).Distinct().Count());

    private string TitleOf(int scenario) => Palette.Title(result.Scenarios[scenario], language);

    private EffectRow? EffectOf(Outcome outcome) => result.Effects.FirstOrDefault(e => e.Outcome == outcome && e.Host == "all");

    private double LevelOf(Outcome outcome, int scenario) => FigureFrame.Total(result.Totals, result.Scenarios[scenario].Id, outcome.Id).Mean;

    private string Words(EffectRow e)
    {
        // What the base's people would meet, so that the step from one to the other is the effect.
        double met = e.BaseMean + e.Effect;
        Rounding rounding = Rounding.In(language, e.BaseMean, met);
        string interval = double.IsFinite(e.Low) && double.IsFinite(e.High)
            ? " " + language.Of("server.effect.interval", Rounding.In(language, e.Effect).Signed(e.Low), Rounding.In(language, e.Effect).Signed(e.High))
            : "";
        return language.Of("server.effect.words", rounding.Plain(e.BaseMean), rounding.Plain(met), Rounding.In(language, e.Effect).Signed(e.Effect), interval, InWords(e));
    }

    private string InWords(EffectRow e)
    {
        string sure = Charts.Sections.Answer.ShortConfidence(result, e, language);
        return language[$"server.verdict.{Kebab.Of(Verdicts.Of(e).ToString())}"] + (sure.Length > 0 ? ", " + sure : "");
    }

    private string Number(double value, params IEnumerable<double> together) => double.IsFinite(value) ? Rounding.In(language, together).Plain(value) : Numbers.None;
}
