using LabourSim.Experiments.Statistics;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>One run's outcomes over time, all hosts and channels together, in single precision to hold many replicates.</summary>
internal sealed class RunSeries
{
    /// <summary>Cuts a run's totals into months and whole calendar years.</summary>
    public RunSeries(MonthlyTotals totals)
    {
        IReadOnlyList<Stretch> months = Stretch.Of(totals, Detail.Month), years = [.. Stretch.Of(totals, Detail.Year).Where(s => s.Months == 12)];
        Months = Cut(totals, months, OutcomeCatalogue.All);
        Years = Cut(totals, years, OutcomeCatalogue.All);
        PartMonths = Cut(totals, months, PartCatalogue.All);
        PartYears = Cut(totals, years, PartCatalogue.All);
        Heads = new float[totals.Months * Places.Hosts];
        Channels = new float[totals.Months * Places.Channels];
        for (int month = 0; month < totals.Months; month++)
        {
            for (int cell = 0; cell < Places.Cells; cell++)
            {
                long heads = totals.Counters(month, cell)[(int)Counter.Heads];
                Channels[month * Places.Channels + (int)Places.ChannelOf(cell)] += heads;
                if (Places.ChannelOf(cell) != Channel.Military)
                {
                    Heads[month * Places.Hosts + (int)Places.HostOf(cell)] += heads;
                }
            }
        }
    }

    /// <summary>By month, then outcome.</summary>
    public float[] Months { get; }

    /// <summary>By whole calendar year, then outcome.</summary>
    public float[] Years { get; }

    /// <summary>By month, then part of <see cref="PartCatalogue"/>.</summary>
    public float[] PartMonths { get; }

    /// <summary>By whole calendar year, then part.</summary>
    public float[] PartYears { get; }

    /// <summary>Heads by month, then host, soldiers left out.</summary>
    public float[] Heads { get; }

    /// <summary>Heads by month, then channel.</summary>
    public float[] Channels { get; }

    private static float[] Cut(MonthlyTotals totals, IReadOnlyList<Stretch> stretches, IReadOnlyList<Outcome> outcomes)
    {
        int width = outcomes.Count;
        float[] values = new float[stretches.Count * width];
        for (int s = 0; s < stretches.Count; s++)
        {
            Totals sum = totals.Sum(stretches[s].First, stretches[s].Last);
            for (int o = 0; o < width; o++)
            {
                values[s * width + o] = (float)outcomes[o].Compute(sum);
            }
        }

        return values;
    }
}

/// <summary>Gathers the series of one scenario's replicates into means and bands.</summary>
internal sealed class SeriesCollector(string scenario, Month from)
{
    private readonly List<RunSeries> _runs = [];

    public void Add(RunSeries run) => _runs.Add(run);

    /// <summary>Every declared outcome by month and by whole calendar year.</summary>
    public IEnumerable<ReportSeries> Series() => Series(OutcomeCatalogue.All, r => r.Months, r => r.Years);

    /// <summary>Every part by month and by whole calendar year.</summary>
    public IEnumerable<ReportSeries> Parts() => Series(PartCatalogue.All, r => r.PartMonths, r => r.PartYears);

    private IEnumerable<ReportSeries> Series(IReadOnlyList<Outcome> outcomes, Func<RunSeries, float[]> months, Func<RunSeries, float[]> years)
    {
        Month firstYear = Month.Of(from.OfYear == 1 ? from.Year : from.Year + 1, 1);
        for (int o = 0; o < outcomes.Count; o++)
        {
            yield return new ReportSeries(scenario, outcomes[o], false, Points(months, outcomes.Count, o, from, 1));
            yield return new ReportSeries(scenario, outcomes[o], true, Points(years, outcomes.Count, o, firstYear, 12));
        }
    }

    /// <summary>Head count by host, hosts without anyone left out.</summary>
    public IEnumerable<HeadSeries> Heads()
    {
        for (int h = 0; h < Places.Hosts; h++)
        {
            IReadOnlyList<SeriesPoint> points = Points(r => r.Heads, Places.Hosts, h, from, 1);
            if (points.Any(p => p.High > 0))
            {
                yield return new HeadSeries(scenario, (Host)h, points);
            }
        }
    }

    /// <summary>Head count by channel, channels without anyone left out.</summary>
    public IEnumerable<ChannelSeries> Channels()
    {
        for (int c = 0; c < Places.Channels; c++)
        {
            IReadOnlyList<SeriesPoint> points = Points(r => r.Channels, Places.Channels, c, from, 1);
            if (points.Any(p => p.High > 0))
            {
                yield return new ChannelSeries(scenario, (Channel)c, points);
            }
        }
    }

    private List<SeriesPoint> Points(Func<RunSeries, float[]> table, int width, int column, Month start, int step)
    {
        List<SeriesPoint> points = [];
        int rows = _runs.Count == 0 ? 0 : _runs.Max(r => table(r).Length / width);
        for (int row = 0; row < rows; row++)
        {
            double[] values =
                [.. _runs.Where(r => table(r).Length > row * width).Select(r => (double)table(r)[row * width + column]).Where(double.IsFinite)];
            if (values.Length > 0)
            {
                points.Add(Band(start.Plus(row * step), values));
            }
        }

        return points;
    }

    /// <summary>Mean and band of values over replicates; sorts them.</summary>
    internal static SeriesPoint Band(Month start, double[] values)
    {
        double mean = values.Sum() / values.Length;
        Array.Sort(values);
        return values.Length < SeriesPoint.EnoughForPercentiles
            ? new SeriesPoint(start, mean, values[0], values[^1])
            : new SeriesPoint(start, mean, Quantiles.OfSorted(values, 0.05), Quantiles.OfSorted(values, 0.95));
    }
}
