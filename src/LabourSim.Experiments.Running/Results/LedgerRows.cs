using LabourSim.Accounting;
using LabourSim.Experiments.Files;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>Rows of ledger.csv: every flow that moved money, by calendar year.</summary>
internal static class LedgerRows
{
    public static readonly string[] Header = ["scenario", "replicate", "year", "months", "from", "to", "kind", "cents"];

    /// <summary>Writes the rows of one run.</summary>
    public static void Write(CsvRows csv, string scenario, int replicate, MonthlyTotals totals)
    {
        foreach (Stretch year in Stretch.Of(totals, Detail.Year))
        {
            long[] flows = Flow(totals, year, soldiers: true);
            for (int k = 0; k < flows.Length; k++)
            {
                if (flows[k] != 0)
                {
                    FlowKind kind = (FlowKind)k;
                    csv.Text(scenario).Number(replicate).Text(year.Label).Number(year.Months).Text(kind.From.Name())
                        .Text(kind.To.Name()).Text(kind.Name).Number(flows[k]).End();
                }
            }
        }
    }

    /// <summary>Cents moved over a stretch, by <see cref="FlowKind"/>, with or without the military channel.</summary>
    public static long[] Flow(MonthlyTotals totals, Stretch stretch, bool soldiers)
    {
        long[] flows = new long[FlowKind.Count];
        for (int m = stretch.First; m <= stretch.Last; m++)
        {
            for (int cell = 0; cell < Places.Cells; cell++)
            {
                if (!soldiers && Places.ChannelOf(cell) == Channel.Military)
                {
                    continue;
                }

                ReadOnlySpan<long> cents = totals.Cents(m, cell);
                for (int k = 0; k < flows.Length; k++)
                {
                    flows[k] += cents[k];
                }
            }
        }

        return flows;
    }
}
