using LabourSim.Model;
using LabourSim.Population;

namespace LabourSim.Outcomes;

/// <summary>Reads spans, medians and shares out of a run, for the calibration targets.</summary>
internal sealed class RunReader(RunResult run)
{
    /// <summary>Factor from this run's size to 100,000 abroad.</summary>
    public double Scale => run.Spec.Workers == 0 ? double.NaN : 100_000.0 / run.Spec.Workers;

    /// <summary>Totals from one month to another, or null when the run does not cover them all.</summary>
    public Totals? Span(Month from, Month to, Host? host = null, Channel? channel = null)
    {
        int first = from.Index - run.Totals.From.Index, last = to.Index - run.Totals.From.Index;
        return first < 0 || last >= run.Totals.Months || last < first ? null : run.Totals.Sum(first, last, host, channel);
    }

    /// <summary>The years before the mandate that stocks are read in: 2013 to 2017.</summary>
    public Totals? Before(Host? host = null) => Span(Month.Of(2013, 1), Month.Of(2017, 12), host);

    /// <summary>A value of a span; NaN without the span.</summary>
    public static double Of(Totals? t, Func<Totals, double> value) => t is null ? double.NaN : value(t);

    /// <summary>Heads at the end of a month, at 100,000 abroad.</summary>
    public double Heads(int year, int month, Host? host = null, Channel? channel = null) =>
        Of(Span(Month.Of(year, month), Month.Of(year, month), host, channel), t => t[Counter.Heads] * Scale);

    /// <summary>Arrivals of those who left a host, in a year, at 100,000 abroad.</summary>
    public double Arrivals(int year, Host host)
    {
        int first = Month.Of(year, 1).Index;
        return Span(Month.Of(year, 1), Month.Of(year, 12)) is null
            ? double.NaN
            : Scale * run.Resettlements.Count(r => r.Host == host && r.MonthIndex >= first && r.MonthIndex < first + 12);
    }

    /// <summary>A quantile (0 to 1) of a number over the tours that qualify; NaN without any.</summary>
    public double Quantile(double at, Func<TourRecord, bool> among, Func<TourRecord, double> of)
    {
        double[] values = [.. run.Tours.Where(among).Select(of)];
        if (values.Length == 0)
        {
            return double.NaN;
        }

        Array.Sort(values);
        double position = at * (values.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, values.Length - 1);
        return values[below] + (position - below) * (values[above] - values[below]);
    }

    /// <summary>The mean of a number over the tours that qualify; NaN without any.</summary>
    public double Mean(Func<TourRecord, bool> among, Func<TourRecord, double> of) =>
        run.Tours.Where(among).Select(of).DefaultIfEmpty(double.NaN).Average();
}
