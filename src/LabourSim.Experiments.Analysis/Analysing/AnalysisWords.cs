using LabourSim.Experiments.Input;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Analysing;

/// <summary>Numbers and lists as findings write them.</summary>
internal static class AnalysisWords
{
    /// <summary>A number with four significant digits; "undefined" where there is none.</summary>
    public static object Number(double value) => double.IsNaN(value) ? Wording.FromString("undefined") : AnalysisTable.Shown(value);

    /// <summary>"1.2 (1.1 to 1.3)"; without ends "1.2 (no interval)".</summary>
    public static Wording With(Estimate e) => $"{Number(e.Mean)} ({Ends(e)})";

    /// <summary>"1.1 to 1.3", or that there is no interval.</summary>
    public static Wording Ends(Estimate e)
    {
        Wording ends = $"{Number(e.Low)} to {Number(e.High)}";
        return double.IsFinite(e.Low) && double.IsFinite(e.High) ? ends : "no interval";
    }

    /// <summary>A share as a percentage: "3 %", below one percent "0.3 %".</summary>
    public static string Percent(double share) =>
        FormattableString.Invariant($"{(Math.Abs(share) is > 0 and < 0.01 ? Math.Round(100 * share, 1) : Math.Round(100 * share))} %");

    /// <summary>"a, b and c"; beyond <paramref name="most"/> "a, b and 7 more".</summary>
    /// <param name="words">Texts, or words with values of their own.</param>
    /// <param name="most">Most to name.</param>
    public static Wording List(IReadOnlyList<object> words, int most = int.MaxValue)
    {
        switch (words.Count)
        {
            case 0:
                return "none";
            case 1:
                return Wording.Join("", words);
            case int n when n > most:
                return $"{Wording.Join(", ", words.Take(most))} and {n - most} more";
            case int n:
                return $"{Wording.Join(", ", words.Take(n - 1))} and {words[^1]}";
        }
    }

    /// <summary>"a and b and c", halves of halves, so that even many are not nested deeply.</summary>
    /// <param name="words">At least one.</param>
    public static Wording All(IReadOnlyList<object> words)
    {
        int half = words.Count / 2;
        return half == 0 ? Wording.Join("", words) : $"{All([.. words.Take(half)])} and {All([.. words.Skip(half)])}";
    }

    /// <summary>Sentences behind one another, without those that say nothing.</summary>
    public static Wording Sentences(params IEnumerable<Wording> sentences) => Wording.Join(" ", sentences.Where(s => s.Form.Length > 0));
}
