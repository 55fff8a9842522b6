using System.Text.RegularExpressions;
using LabourSim.Experiments.Analysing;
using LabourSim.Experiments.Calibrating.Abc;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Languages;

namespace LabourSim.Experiments.Tests.Analysing;

/// <summary>Findings carry forms and values, and other languages look the forms up.</summary>
public sealed class FindingWordsTests
{
    // A text whose English is no longer any finding's would leave that finding in English.
    [Fact]
    public void Every_text_of_findings_is_a_form_of_the_code()
    {
        string folder = Path.Combine(Repository.Root, "src", "LabourSim.Experiments.Analysis", "Analysing");
        string code = Regex.Replace(string.Join('\n', Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText)), @"""\s*\+\s*\$""", "");

        foreach ((string key, string english) in Language.English.Texts.Where(t => t.Key.StartsWith("finding.", StringComparison.Ordinal)))
        {
            Regex.IsMatch(code, $"\"{string.Join(@"\{.+\}", Regex.Split(english, @"\{\d\}").Select(Regex.Escape))}\"").ShouldBeTrue(key);
        }
    }

    [Fact]
    public void A_sentence_whose_values_are_lost_is_seen()
    {
        FindingWords.Untold($"{3} of {40} runs are missing, so all this rests on the others alone.").ShouldBeEmpty();
        FindingWords.Untold("3 of 40 runs are missing, so all this rests on the others alone.").ShouldHaveSingleItem();
        FindingWords.Untold($"{"none of it"} and {"b"}").ShouldBe(["none of it"]);
        FindingWords.Untold($"{"a"} or {"b"}").ShouldHaveSingleItem();
        FindingWords.Untold($"{"one-id"} and {"another-id, a-third"}").ShouldBeEmpty();
    }

    [Fact]
    public void Lists_and_intervals_are_words_too()
    {
        Wording list = AnalysisWords.List(["a", "b", "c", "d"], 2), all = AnalysisWords.All(["a > 1", "b <= 2", "c > 3", "c <= 4", "d > 5"]);
        Wording value = AnalysisWords.With(new(1.25, 1, 1.5)), none = AnalysisWords.With(new(double.NaN, double.NaN, 1));

        new[] { list, all, value, none }.Select(w => w.ToString())
            .ShouldBe(["a, b and 2 more", "a > 1 and b <= 2 and c > 3 and c <= 4 and d > 5", "1.25 (1 to 1.5)", "undefined (no interval)"]);
        new[] { list, all, value, none }.Select(FindingWords.Korean.Say)
            .ShouldBe(["a, b 외 2개", "a > 1, b <= 2, c > 3, c <= 4, d > 5", "1.25 (1~1.5)", "정의되지 않음 (구간 없음)"]);
        AnalysisWords.List([]).ToString().ShouldBe("none");
        AnalysisWords.List(["a", "b", "c"]).ToString().ShouldBe("a, b and c");
        AnalysisWords.List(["a"]).ToString().ShouldBe("a");
    }

    [Fact]
    public void A_calibration_says_what_it_learned()
    {
        AbcCalibration plan = AbcReader.Parse(
            "{ id: plain, parameters: [{ name: quota-growth, low: 0.02, high: 0.06 }, { name: climb-rate, low: 0.05, high: 0.15 }], particles: 10, generations: 2, proposals: 40, targets: [K10, K24] }", "plain.yaml");

        // The first parameter is near 0.9 at all 400 points, the second everywhere; an interval around the first target, one far from the second.
        double[][] points = [.. Enumerable.Range(0, 400).Select(i => (double[])[0.9 + (i % 10) / 1000.0, (i + 0.5) / 400])];
        AbcGeneration first = new(0, double.PositiveInfinity, 1600, 0, points, [.. points.Select(_ => 1.0 / 400)], [.. points.Select(_ => 0.5)]);
        AbcCheck[] checks = [.. plan.Targets.Parts.Select((p, i) => new AbcCheck(p, i == 0 ? p.Low : p.High + 1, p.High + 2, p.High + 3, 30, 0.5))];
        AbcResult result = new(plan, [first], AbcStop.GenerationsDone, plan.Posterior(first), checks, 12_345, 6);

        CalibrationAnalysis.Of(result).Sentences().ShouldBe(
        [
            "In this model, 400 points of 2 parameters lie within any number of tolerances (root mean square over 2 parts of emergent targets); they weigh as much as 400 equal ones.",
            "1 generations, 12,345 runs, 6 failed; the last generation accepted 25.0% of what it simulated. It ended because all generations were done.",
            "The posterior is approximate: it would be narrower at a smaller tolerance, and it holds only as far as the targets, their tolerances and the ranges do.",
            "The targets say something about 1 of 2 parameters: quota-growth (0.0562, 90 % 0.056 to 0.0564). The others keep their ranges; values for them are assumptions still.",
            "Fresh runs from the posterior meet 1 of 2 parts of targets with their 90 % interval; not K24.1, which these parameters cannot explain.",
        ]);
        string korean = FindingWords.Korean.Say(CalibrationAnalysis.Of(result).Findings[1]);
        korean.ShouldBe("1세대, 실행 12,345회, 실패 6회입니다. 마지막 세대는 실행한 것의 25.0%를 받아들였습니다. 끝난 까닭: 모든 세대를 마침.");

        // Other ends of it: hardly any weight, nothing learned, all met, each reason.
        AbcGeneration few = first with { Tolerance = 1.23456, Points = [[0.2, 0.2], [0.8, 0.8]], Weights = [0.5, 0.5], Distances = [1, 1] };
        foreach (AbcStop? stop in Enum.GetValues<AbcStop>().Cast<AbcStop?>().Append(null))
        {
            IReadOnlyList<string> sentences = CalibrationAnalysis.Of(result with { Generations = [first, few], Stop = stop, Posterior = plan.Posterior(few), Checks = [checks[0]] }).Sentences();
            sentences[0].ShouldContain("lie within 1.23 tolerances");
            sentences[3].ShouldStartWith("So few are too few");
            sentences[4].ShouldBe("The targets say nothing about any of these parameters beyond their ranges.");
            sentences[5].ShouldBe("Fresh runs from the posterior meet 1 of 1 parts of targets with their 90 % interval.");
        }
    }
}
