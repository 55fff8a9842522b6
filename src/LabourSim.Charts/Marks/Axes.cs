using System.Globalization;
using LabourSim.Experiments.Languages;
using LabourSim.Model;

namespace LabourSim.Charts;

/// <summary>Makes the axes of figures, with marks at round values in the reader's language.</summary>
internal static class Axes
{
    // A round step is one of these times a power of ten.
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>An axis of numbers whose ends are round.</summary>
    /// <param name="low">Least value shown.</param>
    /// <param name="high">Greatest value shown.</param>
    /// <param name="title">What is measured, with its unit.</param>
    /// <param name="words">Language of the numbers.</param>
    /// <param name="count">About how many values are marked.</param>
    public static Axis Number(double low, double high, string? title, Language words, int count = 5)
    {
        (low, high) = high > low ? (low, high) : (low, low + Math.Max(1, Math.Abs(low)));
        double step = Step(high - low, count);
        double from = Math.Floor(low / step + 1e-9) * step, to = Math.Ceiling(high / step - 1e-9) * step;
        return Exactly(from, to, title, words, count);
    }

    /// <summary>An axis of numbers with just these ends.</summary>
    public static Axis Exactly(double low, double high, string? title, Language words, int count = 5)
    {
        double step = Step(high - low, count);
        List<AxisTick> ticks = [];
        for (double i = Math.Ceiling(low / step - 1e-9); i * step <= high + 1e-9 * step; i++)
        {
            ticks.Add(new AxisTick(i * step, LargeNumbers.OnAxis(i * step, step, Math.Max(Math.Abs(low), Math.Abs(high)), words)));
        }

        return new Axis(Scale.Linear, low, high) { Title = title, Ticks = ticks, Grid = true };
    }

    /// <summary>Ends of an axis that begins at zero unless all values lie in the upper half of what it would show, as the panel's title then has to say.</summary>
    public static (double Low, double High) Ends(IEnumerable<double> values)
    {
        double[] all = [.. values.Where(double.IsFinite)];
        double low = all.DefaultIfEmpty(0).Min(), high = all.DefaultIfEmpty(1).Max(), margin = 0.05 * (high - low);
        return low > 0.5 * high && high > 0 && margin > 0 ? (low - margin, high + margin) : (Math.Min(0, low), high > 0 ? high : low < 0 ? 0 : 1);
    }

    /// <summary>When a month begins, as years with decimals: July 2012 is 2012.5.</summary>
    public static double At(Month month) => month.Year + (month.OfYear - 1) / 12.0;

    /// <summary>An axis of time over a window, marked at years, or at months when it is short.</summary>
    public static Axis Time(Month from, Month to)
    {
        int months = to.Index - from.Index;
        bool years = months > 36;
        IEnumerable<Month> marked = years
            ? Enumerable.Range(from.Year, to.Year - from.Year + 1).Select(y => Month.Of(y, 1)).Where(m => m >= from)
            : Enumerable.Range(0, months + 1).Select(from.Plus).Where(m => months <= 12 || (m.OfYear - 1) % (months <= 24 ? 3 : 6) == 0);
        return new Axis(Scale.Time, At(from), At(months > 0 ? to : to.Plus(1)))
        {
            Line = true,
            Ticks = [.. marked.Select(m => new AxisTick(At(m), years ? m.Year.ToString(CultureInfo.InvariantCulture) : m.ToString()))],
        };
    }

    /// <summary>Rows with names, the first at the top.</summary>
    public static Axis Rows(IReadOnlyList<string> names) =>
        new(Scale.Category, names.Count - 0.5, -0.5) { Ticks = [.. names.Select((n, i) => new AxisTick(i, n))] };

    /// <summary>An axis that is not shown.</summary>
    public static Axis Hidden(double low, double high) => new(Scale.Linear, low, high);

    private static double Step(double wide, int count)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(wide / count)));
        return power * Steps.First(s => wide / (s * power) <= count * 1.25);
    }
}
