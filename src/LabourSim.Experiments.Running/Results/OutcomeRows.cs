using System.Globalization;
using LabourSim.Experiments.Files;
using LabourSim.Model;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>A stretch of recorded months, 0-based and inclusive, with the label it has in results.</summary>
internal readonly record struct Stretch(int First, int Last, string Label)
{
    /// <summary>How many months it has; a calendar year at the window's edge can have fewer than twelve.</summary>
    public int Months => Last - First + 1;

    /// <summary>The months of a run one by one, or cut at calendar years.</summary>
    public static IReadOnlyList<Stretch> Of(MonthlyTotals totals, Detail detail)
    {
        List<Stretch> stretches = [];
        for (int m = 0; m < totals.Months; m++)
        {
            Month month = totals.From.Plus(m);
            if (detail == Detail.Month)
            {
                stretches.Add(new Stretch(m, m, month.ToString()));
            }
            else if (m == 0 || month.OfYear == 1)
            {
                int last = Math.Min(totals.Months - 1, m + 12 - month.OfYear);
                stretches.Add(new Stretch(m, last, month.Year.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return stretches;
    }
}

/// <summary>Rows of outcomes.csv.</summary>
internal static class OutcomeRows
{
    public static readonly string[] Header = ["scenario", "replicate", "month", "months", "host", "channel", "outcome", "unit", "value"];

    /// <summary>
    /// Writes the rows of one run: every host that has anyone in the stretch, and everything together. With channels also every
    /// (host, channel) that has anyone, before its host, and each such channel over its hosts. Undefined values are left out.
    /// </summary>
    public static void Write(CsvRows csv, string scenario, int replicate, MonthlyTotals totals, Detail detail, bool channels)
    {
        foreach (Stretch stretch in Stretch.Of(totals, detail))
        {
            int seen = 0;
            for (int h = 0; h < Places.Hosts; h++)
            {
                int here = ChannelsOf(totals, stretch, (Host)h);
                for (int c = 0; c < Places.Channels && channels; c++)
                {
                    if ((here >> c & 1) != 0)
                    {
                        WritePlace(csv, scenario, replicate, totals, stretch, (Host)h, (Channel)c);
                    }
                }

                if (here != 0)
                {
                    WritePlace(csv, scenario, replicate, totals, stretch, (Host)h, null);
                }

                seen |= here;
            }

            for (int c = 0; c < Places.Channels && channels; c++)
            {
                if ((seen >> c & 1) != 0)
                {
                    WritePlace(csv, scenario, replicate, totals, stretch, null, (Channel)c);
                }
            }

            WritePlace(csv, scenario, replicate, totals, stretch, null, null);
        }
    }

    /// <summary>The channels of a host that have anyone in a stretch, a bit each; 0 for none.</summary>
    public static int ChannelsOf(MonthlyTotals totals, Stretch stretch, Host host)
    {
        int channels = 0;
        for (int c = 0; c < Places.Channels; c++)
        {
            channels |= HasAnyone(totals, stretch, Places.Cell(host, (Channel)c)) ? 1 << c : 0;
        }

        return channels;
    }

    private static void WritePlace(CsvRows csv, string scenario, int replicate, MonthlyTotals totals, Stretch stretch, Host? host,
        Channel? channel)
    {
        Totals sum = totals.Sum(stretch.First, stretch.Last, host, channel);
        string hostName = host is { } h ? Places.HostNames[(int)h] : "all";
        string channelName = channel is { } c ? Places.ChannelNames[(int)c] : "all";
        foreach (Outcome outcome in OutcomeCatalogue.All)
        {
            double value = outcome.Compute(sum);
            if (double.IsFinite(value))
            {
                csv.Text(scenario).Number(replicate).Text(stretch.Label).Number(stretch.Months).Text(hostName).Text(channelName).Text(outcome.Id)
                    .Text(outcome.Unit).Number(value).End();
            }
        }
    }

    private static bool HasAnyone(MonthlyTotals totals, Stretch stretch, int cell)
    {
        for (int m = stretch.First; m <= stretch.Last; m++)
        {
            ReadOnlySpan<long> counters = totals.Counters(m, cell);
            if (counters[(int)Counter.Heads] > 0 || counters[(int)Counter.WorkerMonths] > 0
                || totals.Cents(m, cell).ContainsAnyExcept(0))
            {
                return true;
            }
        }

        return false;
    }
}
