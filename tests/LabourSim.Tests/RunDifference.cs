using LabourSim.Accounting;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Tests;

/// <summary>Where two runs differ, in words; nothing when they are the same to the last bit.</summary>
internal static class RunDifference
{
    private const int Enough = 8;

    /// <summary>Differences in everything both runs kept.</summary>
    public static IReadOnlyList<string> Between(RunResult a, RunResult b) =>
    [
        .. Totals(a.Totals, b.Totals).Take(Enough),
        .. Rows("tour", a.Tours, b.Tours),
        .. Rows("resettlement", a.Resettlements, b.Resettlements),
        .. Rows("tenure", [.. a.Tenure.Sums], [.. b.Tenure.Sums]),
        .. a.Spec.RecordEvents && b.Spec.RecordEvents ? Rows("event", a.Events, b.Events) : [],
        .. a.Spec.Lives > 0 && b.Spec.Lives > 0 ? Rows("life", a.Lives, b.Lives) : [],
    ];

    private static IEnumerable<string> Totals(MonthlyTotals a, MonthlyTotals b)
    {
        if (a.Months != b.Months)
        {
            yield return $"{a.Months} months against {b.Months}";
        }

        for (int m = 0; m < Math.Min(a.Months, b.Months); m++)
        {
            for (int cell = 0; cell < Places.Cells; cell++)
            {
                for (int c = 0; c < MonthlyTotals.CounterCount; c++)
                {
                    if (a.Counters(m, cell)[c] != b.Counters(m, cell)[c])
                    {
                        yield return $"{Where(a, m, cell)} {(Counter)c}: {a.Counters(m, cell)[c]} against {b.Counters(m, cell)[c]}";
                    }
                }

                for (int f = 0; f < FlowKind.Count; f++)
                {
                    if (a.Cents(m, cell)[f] != b.Cents(m, cell)[f])
                    {
                        yield return $"{Where(a, m, cell)} {(FlowKind)f}: {a.Cents(m, cell)[f]} against {b.Cents(m, cell)[f]}";
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Rows<T>(string what, IReadOnlyList<T> a, IReadOnlyList<T> b)
    {
        if (a.Count != b.Count)
        {
            yield return $"{what}s: {a.Count} against {b.Count}";
        }

        for (int i = 0, found = 0; i < Math.Min(a.Count, b.Count) && found < Enough; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(a[i], b[i]))
            {
                found++;
                yield return $"{what} {i}: {a[i]} against {b[i]}";
            }
        }
    }

    private static string Where(MonthlyTotals totals, int month, int cell) =>
        $"{totals.From.Plus(month)} {Places.HostOf(cell)}/{Places.ChannelOf(cell)}";
}
