using LabourSim.Experiments.Files;
using LabourSim.Outcomes;
using LabourSim.Population;

namespace LabourSim.Experiments.Results;

/// <summary>Rows of tenure.csv: what people carry by months since arrival, over all replicates of a scenario.</summary>
internal sealed class TenureRows
{
    // Columns 1 to 4 of the table (doubt, knowledge, grievance, fear) are sums of reals in fixed point.
    private const int FirstReal = 1;
    private const int LastReal = 4;

    // The last column is debt in cents.
    private static readonly int Debt = TenureTable.Columns.Count - 1;

    private readonly long[] _sums = new long[Places.Cells * (TenureTable.MaxTenure + 1) * TenureTable.Columns.Count];

    // One entry a replicate: the table's columns by months since arrival, all cells but the soldiers' together.
    private readonly List<long[]> _replicates = [];

    public static readonly string[] Header = ["scenario", "host", "channel", "tenure_months", .. TenureTable.Columns];

    /// <summary>Adds one replicate.</summary>
    public void Add(TenureTable table)
    {
        long[] pooled = new long[(TenureTable.MaxTenure + 1) * TenureTable.Columns.Count];
        _replicates.Add(pooled);
        for (int row = 0; row < Places.Cells * (TenureTable.MaxTenure + 1); row++)
        {
            ReadOnlySpan<long> from = table.Row(row / (TenureTable.MaxTenure + 1), row % (TenureTable.MaxTenure + 1));
            Span<long> to = Row(row);
            bool worker = Places.ChannelOf(row / (TenureTable.MaxTenure + 1)) != Channel.Military;
            int months = row % (TenureTable.MaxTenure + 1);
            for (int i = 0; i < to.Length; i++)
            {
                to[i] += from[i];
                pooled[months * to.Length + i] += worker ? from[i] : 0;
            }
        }
    }

    /// <summary>Every column but the worker-months, over all hosts and channels of labour.</summary>
    public IEnumerable<TenureSeries> Series(string scenario)
    {
        int width = TenureTable.Columns.Count;
        for (int column = 1; column < width; column++)
        {
            List<TenurePoint> points = [];
            for (int months = 0; months <= TenureTable.MaxTenure; months++)
            {
                long[][] lived = [.. _replicates.Where(r => r[months * width] > 0)];
                double workerMonths = lived.Sum(r => (double)r[months * width]) / Math.Max(1, _replicates.Count);
                if (workerMonths >= TenureSeries.FewestMonths)
                {
                    SeriesPoint band = SeriesCollector.Band(default, [.. lived.Select(r => r[months * width + column] * Unit(column) / r[months * width])]);
                    points.Add(new TenurePoint(months, workerMonths, band.Mean, band.Low, band.High));
                }
            }

            yield return new TenureSeries(scenario, TenureTable.Columns[column], points);
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
                csv.Number(sums[i] * Unit(i) / sums[0]);
            }

            csv.End();
        }
    }

    private static double Unit(int column) => column is >= FirstReal and <= LastReal ? MonthlyTotals.FixedPoint : column == Debt ? 0.01 : 1;

    private Span<long> Row(int row) => _sums.AsSpan(row * TenureTable.Columns.Count, TenureTable.Columns.Count);
}
