using System.Globalization;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts;

/// <summary>A language's words for large numbers, from its texts <c>figure.large-numbers</c> and <c>figure.large-axis</c>.</summary>
internal static class LargeNumbers
{
    /// <summary>From which value on numbers are divided by it, and what follows them; largest first.</summary>
    public static IReadOnlyList<(double From, string Suffix)> Words(Language language) => Read(language["figure.large-numbers"]);

    /// <summary>A Vega expression for the labels of an axis.</summary>
    public static string AxisLabels(Language language)
    {
        string small = "format(datum.value, ',~r')";
        foreach ((double from, string suffix) in Read(language["figure.large-axis"]).Reverse())
        {
            string value = from.ToString(CultureInfo.InvariantCulture);
            small = $"abs(datum.value) >= {Math.Max(from, 10_000).ToString(CultureInfo.InvariantCulture)} ? format(datum.value / {value}, ',~r') + '{suffix}' : {small}";
        }

        return small;
    }

    // "1000000= M" and the like, parted by semicolons.
    private static IReadOnlyList<(double From, string Suffix)> Read(string text) =>
        [.. text.Split(';').Select(p => p.Split('=')).Select(p => (double.Parse(p[0], CultureInfo.InvariantCulture), p[1]))];
}
