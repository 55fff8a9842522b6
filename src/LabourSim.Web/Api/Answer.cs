using System.Globalization;
using LabourSim.Charts;
using LabourSim.Charts.Drawing;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Outcomes;
using LabourSim.Parameters;
using LabourSim.Web.Runs;

namespace LabourSim.Web.Api;

/// <summary>A result in words and three numbers, in a language.</summary>
internal sealed class Answer(ExperimentResult result, Language language)
{
    /// <summary>"A against B", or A's title.</summary>
    public string Title => string.Join(" / ", Enumerable.Range(0, result.Scenarios.Count).Select(TitleOf));

    /// <summary>The answer: what happens, to whom, and what it leans on.</summary>
    public IReadOnlyList<string> Sentences()
    {
        Outcome[] aims = [.. LiveSeries.Outcomes.Where(o => o.Imperative != Outcomes.Imperative.None)];
        if (result.Scenarios.Count == 1)
        {
            return
            [
                language.Of("server.answer.run", TitleOf(0), Dollars(0, "state"), Dollars(0, "worker", "household")),
                language.Of("server.answer.levels", [.. aims.Select(Level)]),
                Hinge(),
            ];
        }

        bool same = result.Effects.All(e => Verdicts.Of(e) is Verdict.Same or Verdict.Undefined);
        return
        [
            same ? language.Of("server.answer.same", TitleOf(0), TitleOf(1))
                : language.Of("server.answer.compare", [TitleOf(0), TitleOf(1), .. aims.Select(Effect)]),
            Gains() ?? language.Of("server.answer.dollars", Dollars(0, "state"), TitleOf(0), Dollars(1, "state"), TitleOf(1)),
            Hinge(),
        ];
    }

    /// <summary>One imperative by the outcome that stands for it.</summary>
    public object Imperative(Outcome outcome)
    {
        EffectRow? effect = EffectOf(outcome);
        double a = LevelOf(outcome, 0);
        return new
        {
            id = Kebab.Of(outcome.Imperative.ToString()),
            title = language.Or($"imperative.{Kebab.Of(outcome.Imperative.ToString())}", Units.Words(outcome.Imperative)),
            outcome = outcome.Id,
            unit = language.Or($"unit.{outcome.Unit}", outcome.Unit),
            a,
            b = effect?.OtherMean,
            effect = effect?.Effect,
            low = effect?.Low,
            high = effect?.High,
            better = outcome.Better,
            verdict = effect is null ? null : Kebab.Of(Verdicts.Of(effect).ToString()),
            words = effect is null ? language.Of("server.level.words", Number(a, a)) : Words(effect),
        };
    }

    private string TitleOf(int scenario) => Palette.Title(result.Scenarios[scenario], language);

    private EffectRow? EffectOf(Outcome outcome) => result.Effects.FirstOrDefault(e => e.Outcome == outcome && e.Host == "all");

    private double LevelOf(Outcome outcome, int scenario) => FigureFrame.Total(result.Totals, result.Scenarios[scenario].Id, outcome.Id).Mean;

    private string Level(Outcome outcome)
    {
        double value = LevelOf(outcome, 0);
        return language.Of("server.answer.level", Units.Words(outcome, language), Number(value, value), language.Or($"unit.{outcome.Unit}", outcome.Unit));
    }

    private string Effect(Outcome outcome) => EffectOf(outcome) is { } e
        ? language.Of("server.answer.effect", Units.Words(outcome, language), Number(e.BaseMean, e.BaseMean, e.OtherMean), Number(e.OtherMean, e.BaseMean, e.OtherMean),
            language.Or($"unit.{outcome.Unit}", outcome.Unit), InWords(e))
        : language.Of("server.answer.level", Units.Words(outcome, language), Numbers.None, language["server.verdict.undefined"]);

    private string Words(EffectRow e)
    {
        Rounding rounding = Rounding.In(language, e.BaseMean, e.OtherMean);
        string interval = double.IsFinite(e.Low) && double.IsFinite(e.High)
            ? " " + language.Of("server.effect.interval", Rounding.In(language, e.Effect).Signed(e.Low), Rounding.In(language, e.Effect).Signed(e.High))
            : "";
        return language.Of("server.effect.words", rounding.Plain(e.BaseMean), rounding.Plain(e.OtherMean), Rounding.In(language, e.Effect).Signed(e.Effect), interval, InWords(e));
    }

    private string InWords(EffectRow e) => language[$"server.verdict.{Kebab.Of(Verdicts.Of(e).ToString())}"];

    private string? Gains() =>
        result.Gains.FirstOrDefault(g => g.Measure == "money" && g.GroupKind == "all") is { } g && double.IsFinite(g.Gain.Mean) && double.IsFinite(g.NullGain)
            ? language.Of("server.answer.gains", Numbers.Percent(g.Gain.Mean), Numbers.Percent(g.Lose.Mean), Numbers.Percent(g.NullGain), Numbers.Percent(g.NullLose))
            : null;

    private string Dollars(int scenario, params string[] groups) =>
        result.FinalDollars(result.Scenarios[scenario].Id, groups).ToString("0.0", CultureInfo.InvariantCulture);

    private string Hinge()
    {
        Parameter first = FittedHinges.All[0];
        SourceCounts sources = result.Sources;
        return language.Of("server.answer.hinge", first.Name, language.Or($"parameter.{first.Name}.meaning", first.Meaning).TrimEnd('.'),
            sources.Assumption, sources.Evidence + sources.Mixed + sources.Assumption);
    }

    private string Number(double value, params ReadOnlySpan<double> together) => double.IsFinite(value) ? Rounding.In(language, together).Plain(value) : Numbers.None;
}
