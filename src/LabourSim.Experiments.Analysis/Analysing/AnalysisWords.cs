using System.Globalization;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Experiments.Analysing;

/// <summary>Numbers and lists as findings write them.</summary>
internal static class AnalysisWords
{
    /// <summary>Text with its numbers in the invariant culture.</summary>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with four significant digits; "undefined" where there is none.</summary>
    public static string Number(double value) => double.IsNaN(value) ? "undefined" : AnalysisTable.Shown(value);

    /// <summary>"1.2 (1.1 to 1.3)"; without ends "1.2 (no interval)".</summary>
    public static string With(Estimate e) => $"{Number(e.Mean)} ({Ends(e)})";

    /// <summary>"1.1 to 1.3", or that there is no interval.</summary>
    public static string Ends(Estimate e) => double.IsFinite(e.Low) && double.IsFinite(e.High) ? $"{Number(e.Low)} to {Number(e.High)}" : "no interval";

    /// <summary>A share as a percentage: "3 %", below one percent "0.3 %".</summary>
    public static string Percent(double share) => Invariant($"{(Math.Abs(share) is > 0 and < 0.01 ? Math.Round(100 * share, 1) : Math.Round(100 * share))} %");

    /// <summary>"a, b and c"; beyond <paramref name="most"/> "a, b and 7 more".</summary>
    public static string List(IReadOnlyList<string> words, int most = int.MaxValue) => words.Count switch
    {
        0 => "none",
        1 => words[0],
        int n when n > most => Invariant($"{string.Join(", ", words.Take(most))} and {n - most} more"),
        int n => $"{string.Join(", ", words.Take(n - 1))} and {words[^1]}",
    };
}
