using System.Globalization;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts;

/// <summary>A language's words for large numbers, from its texts <c>figure.large-numbers</c> and <c>figure.large-axis</c>.</summary>
internal static class LargeNumbers
{
    // Up to here a number is written out.
    private const double WrittenOut = 10_000;

    /// <summary>From which value on numbers are divided by it, and what follows them; largest first.</summary>
    public static IReadOnlyList<(double From, string Suffix)> Words(Language language) => Read(language["figure.large-numbers"]);

    /// <summary>A number beside an axis, with the suffix that all numbers of the axis share.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">What lies between it and the next, which decides how many decimals are shown.</param>
    /// <param name="most">The greatest number of the axis, whatever its sign.</param>
    /// <param name="language">Language of its words.</param>
    public static string OnAxis(double value, double step, double most, Language language)
    {
        if (value == 0)
        {
            return "0";
        }

        (double from, string suffix) = Read(language["figure.large-axis"]).FirstOrDefault(w => most >= Math.Max(w.From, WrittenOut) && step >= w.From, (From: 1.0, Suffix: ""));
        int decimals = (int)Math.Clamp(Math.Ceiling(-Math.Log10(step / from) - 1e-9), 0, 9);
        // A step of 2.5 has one decimal more than its size says.
        decimals += Math.Abs(Math.Round(step / from, decimals) - step / from) > 1e-6 * step / from ? 1 : 0;
        return Numbers.Sign((value / from).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) + suffix;
    }

    // "1000000= M" and the like, parted by semicolons.
    private static IReadOnlyList<(double From, string Suffix)> Read(string text) =>
        [.. text.Split(';').Select(p => p.Split('=')).Select(p => (double.Parse(p[0], CultureInfo.InvariantCulture), p[1]))];
}
