using System.Diagnostics;
using System.Globalization;
using LabourSim.Experiments.Running;

namespace LabourSim.Benchmarks;

/// <summary>
/// The table of docs/performance.md: full model and yardsticks timed in turn within one process, round after round, so
/// that a drift of the machine's speed falls on all of them alike; medians of the rounds.
/// </summary>
internal static class RatioTable
{
    private const int Rounds = 9;
    private const int FullWords = 12;
    private const int FullBytes = 2 * Population.Workers.BytesPerSlot;

    /// <summary>Prints the table as Markdown.</summary>
    public static void Print()
    {
        MiniLabour mini = new(Yardsticks.Slots);
        FloorKernel floor = new(Yardsticks.Slots, FullWords, FullBytes);
        using SiteThreads one = new(1), two = new(2);
        List<Row> rows =
        [
            new("MiniLabour, 100,000 slots", () => mini.Step(), () => Yardsticks.Slots, null),
            new($"floor kernel, {FullWords} words, {FullBytes} bytes", floor.Step, () => Yardsticks.Slots, null),
        ];
        foreach (int workers in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            SteadyWorld world = new(workers, one);
            rows.Add(new($"full model, {workers:N0}, 1 thread", world.Step, () => world.Abroad, world));
        }

        SteadyWorld both = new(100_000, two);
        rows.Add(new("full model, 100,000, 2 threads", both.Step, () => both.Abroad, both));
        foreach (Row row in rows)
        {
            row.Measure(0.5);
            row.Nanoseconds.Clear();
        }

        for (int round = 0; round < Rounds; round++)
        {
            foreach (Row row in rows)
            {
                row.Measure(0.4);
            }
        }

        Console.WriteLine("| what | ns per agent-month | million agent-months/s | x MiniLabour | x floor | bytes per worker | bytes allocated, median month |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (Row row in rows)
        {
            double ns = Median(row.Nanoseconds);
            string ratio = RatioTo(row, rows[0]), toFloor = RatioTo(row, rows[1]);
            string bytes = row.World is null ? "" : row.World.BytesPerWorker.ToString("F0", CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {row.Name} | {ns:F1} | {1e3 / ns:F1} | {ratio} | {toFloor} | {bytes} | {Median(row.Allocated):F0} |"));
        }
    }

    private static string RatioTo(Row row, Row other) =>
        Median([.. row.Nanoseconds.Zip(other.Nanoseconds, (a, b) => a / b)]).ToString("F2", CultureInfo.InvariantCulture);

    private static double Median(List<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return sorted[sorted.Count / 2];
    }

    private sealed record Row(string Name, Action Step, Func<long> Agents, SteadyWorld? World)
    {
        public List<double> Nanoseconds { get; } = [];

        public List<double> Allocated { get; } = [];

        public void Measure(double seconds)
        {
            long agents = 0;
            List<double> allocated = [];
            long started = Stopwatch.GetTimestamp();
            do
            {
                long before = GC.GetTotalAllocatedBytes(precise: true);
                Step();
                allocated.Add(GC.GetTotalAllocatedBytes(precise: true) - before);
                agents += Agents();
            }
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds);
            Nanoseconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds * 1e9 / agents);
            Allocated.Add(Median(allocated));
        }
    }
}
