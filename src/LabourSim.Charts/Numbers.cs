using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Statistics;

namespace LabourSim.Charts;

/// <summary>Numbers as readers see them: three significant digits, a true minus sign, millions and billions in words.</summary>
internal static class Numbers
{
    /// <summary>What stands where a number does not exist.</summary>
    public const string None = "–";

    /// <summary>A whole number with thousands separators.</summary>
    public static string Count(double value) => Sign(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A number on its own.</summary>
    public static string Plain(double value, Language language) => Rounding.In(language, value).Plain(value);

    /// <summary>"12 (10 to 14)": a mean with its interval, where that is more than a point.</summary>
    public static string Ranged(double mean, double low, double high, Language language)
    {
        Rounding rounding = Rounding.In(language, mean);
        return rounding.Plain(mean) + (double.IsFinite(low) && low != high ? $" ({language.Of("figure.range", rounding.Plain(low), rounding.Plain(high))})" : "");
    }

    /// <summary>A mean with as many digits as its interval bears out, two of the interval's and three of its own at most.</summary>
    public static string Supported(Estimate value, Language language)
    {
        double half = (value.High - value.Low) / 2;
        if (!double.IsFinite(value.Mean) || value.Mean == 0)
        {
            return Plain(value.Mean, language);
        }

        double three = Power(Math.Abs(value.Mean)) / 100, unit = half > 0 && double.IsFinite(half) ? Math.Max(three, Power(half) / 10) : three;
        Rounding rounding = Rounding.In(language, value.Mean);
        int decimals = (int)Math.Clamp(-Math.Floor(Math.Log10(unit / rounding.Divisor) + 1e-9), 0, 6);
        return (rounding with { Format = "N" + decimals.ToString(CultureInfo.InvariantCulture) }).Plain(Math.Round(value.Mean / unit) * unit);

        static double Power(double of) => Math.Pow(10, Math.Floor(Math.Log10(of)));
    }

    /// <summary>A number as it was written, up to six decimals.</summary>
    public static string Exact(double value) => Sign(value.ToString("#,0.######", CultureInfo.InvariantCulture));

    /// <summary>A number with four significant digits and no trailing zeros.</summary>
    public static string Short(double value) => !double.IsFinite(value)
        ? None
        : Exact(value == 0 ? 0 : Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15)));

    /// <summary>A share from 0 to 1 as a percentage.</summary>
    public static string Percent(double share) => double.IsFinite(share)
        ? Sign((100 * share).ToString(Math.Abs(share) < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture)) + " %"
        : None;

    /// <summary>A change in percent with its sign.</summary>
    public static string SignedPercent(double percent) => !double.IsFinite(percent) ? None
        : (Math.Abs(percent) < 0.05 ? "0" : Signed(percent, Math.Abs(percent) < 9.95 ? "0.0" : "N0")) + " %";

    /// <summary>A difference of shares from 0 to 1 in percentage points with its sign.</summary>
    public static string SignedPoints(double difference) => double.IsFinite(difference)
        ? Signed(100 * difference, Math.Abs(difference) < 0.0995 ? "0.0" : "0")
        : None;

    /// <summary>Replaces the hyphen by a minus sign, so that numbers line up and never break after it.</summary>
    internal static string Sign(string digits) => digits.Replace('-', '−');

    /// <summary>The value with its sign; what rounds to nothing has none.</summary>
    private static string Signed(double value, string format)
    {
        string digits = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        return digits.AsSpan().ContainsAnyInRange('1', '9') ? (value < 0 ? "−" : "+") + digits : digits;
    }
}

/// <summary>A divisor, a suffix and a number of decimals that several numbers of one row share.</summary>
internal readonly record struct Rounding(Language Language, double Divisor, string Suffix, string Format)
{
    /// <summary>The rounding that gives the largest of the values three significant digits, with a language's words for large numbers.</summary>
    public static Rounding In(Language language, params IEnumerable<double> values)
    {
        double most = Most(values);
        (double divisor, string suffix) = LargeNumbers.Words(language).FirstOrDefault(w => most >= w.From, (From: 1.0, Suffix: ""));
        return new(language, divisor, suffix, Decimals(most / divisor));
    }

    /// <summary>The rounding of differences between numbers of this rounding: the same suffix, decimals of their own.</summary>
    public Rounding OfDifferences(params IEnumerable<double> values)
    {
        Rounding own = In(Language, values);
        return own.Divisor >= Divisor ? own : this with { Format = Decimals(Most(values) / Divisor) };
    }

    /// <summary>The value without a plus sign.</summary>
    public string Plain(double value) => !double.IsFinite(value) ? Numbers.None
        : value == 0 ? "0" : Numbers.Sign((value / Divisor).ToString(Format, CultureInfo.InvariantCulture)) + Suffix;

    /// <summary>The value with its sign.</summary>
    public string Signed(double value) => double.IsFinite(value) ? (value > 0 ? "+" : "") + Plain(value) : Numbers.None;

    private static double Most(IEnumerable<double> values) => values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();

    private static string Decimals(double most)
    {
        int decimals = most == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(most)), 0, 6);
        return "N" + decimals.ToString(CultureInfo.InvariantCulture);
    }
}
