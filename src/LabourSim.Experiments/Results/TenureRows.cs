using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>Rows of tenure.csv: what people carry by months since arrival, over all replicates of a scenario.</summary>
internal sealed class TenureRows
{
    // Columns 1 to 4 of the table (doubt, knowledge, grievance, fear) are sums of reals in fixed point.
    private const int FirstReal = 1;
    private const int LastReal = 4;

    private readonly long[] _sums = new long[Places.Cells * (TenureTable.MaxTenure + 1) * TenureTable.Columns.Count];

    public static readonly string[] Header = ["scenario", "host", "channel", "tenure_months", .. TenureTable.Columns];

    /// <summary>Adds one replicate.</summary>
    public void Add(TenureTable table)
    {
        for (int row = 0; row < Places.Cells * (TenureTable.MaxTenure + 1); row++)
        {
            ReadOnlySpan<long> from = table.Row(row / (TenureTable.MaxTenure + 1), row % (TenureTable.MaxTenure + 1));
            Span<long> to = Row(row);
            for (int i = 0; i < to.Length; i++)
            {
                to[i] += from[i];
            }
        }
    }

    /// <summary>Writes rows that anyone lived: worker-months in all, then means per worker-month.</summary>
    public void Write(CsvRows csv, string scenario)
    {
        for (int row = 0; row < Places.Cells * (TenureTable.MaxTenure + 1); row++)
        {
            Span<long> sums = Row(row);
            if (sums[0] == 0)
            {
                continue;
            }

            int cell = row / (TenureTable.MaxTenure + 1);
            csv.Text(scenario).Text(Places.HostNames[(int)Places.HostOf(cell)]).Text(Places.ChannelNames[(int)Places.ChannelOf(cell)])
                .Number(row % (TenureTable.MaxTenure + 1)).Number(sums[0]);
            for (int i = 1; i < sums.Length; i++)
            {
                double unit = i is >= FirstReal and <= LastReal ? MonthlyTotals.FixedPoint : 1;
                csv.Number(sums[i] * unit / sums[0]);
            }

            csv.End();
        }
    }

    private Span<long> Row(int row) => _sums.AsSpan(row * TenureTable.Columns.Count, TenureTable.Columns.Count);
}
