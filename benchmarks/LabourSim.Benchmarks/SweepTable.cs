using System.Diagnostics;
using System.Globalization;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;
using LabourSim.Model;

namespace LabourSim.Benchmarks;

/// <summary>
/// The sweep table of docs/performance.md: what the engine and the file of results cost on top of the runs themselves. All
/// ways take turns, round after round; medians of the rounds.
/// </summary>
internal static class SweepTable
{
    private const int Rounds = 7;
    private const int Runs = 12;
    private const string File = """
        id: sweep-table
        workers: 10000
        from: 2012-01
        to: 2025-12
        scenarios: [baseline]
        uncertainties: { design: random, points: 12 }
        """;

    /// <summary>Prints the table as Markdown.</summary>
    public static void Print()
    {
        string folder = Directory.CreateTempSubdirectory("sweep-table").FullName;
        try
        {
            List<double> two = [], apart = [], one = [], bare = [], overhead = [];
            Time(() => Bare(Runs));
            for (int round = 0; round < Rounds; round++)
            {
                two.Add(Time(() => Sweep(folder, 2)));
                apart.Add(Independent());
                one.Add(Time(() => Sweep(folder, 1)));
                bare.Add(Time(() => Bare(Runs)));
                overhead.Add(Overhead(folder));
            }

            Console.WriteLine("| what | seconds, median | runs/s | ratio |");
            Console.WriteLine("|---|---|---|---|");
            Row($"two independent processes, {Runs} bare runs each", apart, 2 * Runs, null, 1);
            Row($"a sweep of {Runs} runs on two threads", two, Runs, apart, 0.5);
            Row($"{Runs} bare runs on one thread", bare, Runs, null, 1);
            Row($"a sweep of {Runs} runs on one thread", one, Runs, bare, 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"\nOverhead a run, worlds without people apart from the engine and file: {Median(overhead) * 1e3:F2} ms (median of {Rounds} rounds)."));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>Bare runs in a process of their own, timed after a warm-up by the process itself.</summary>
    public static void Alone()
    {
        Bare(2);
        Console.Out.WriteLine("ready");
        Console.In.ReadLine();
        Bare(Runs);
        Console.Out.WriteLine("done");
    }

    private static SweepPlan Plan(string text = File) => new(SweepReader.Parse(new SweepSource("sweep-table.yaml", text, "", false, [])));

    private static void Sweep(string folder, int threads, string text = File)
    {
        string path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        SweepRunner.Run(Plan(text), new SweepFolder(path), Shard.Whole, new EngineOptions(threads), CancellationToken.None);
    }

    private static void Bare(int runs, string text = File)
    {
        SweepPlan plan = Plan(text);
        for (int run = 0; run < runs; run++)
        {
            Simulation simulation = new(plan.Spec(run));
            while (!simulation.Finished)
            {
                simulation.Step();
            }

            Measure.Read(plan.Sweep.Measures, simulation.Result().Totals, plan.Sweep.Read);
        }
    }

    /// <summary>Seconds a run that a sweep adds to bare runs of nearly empty worlds.</summary>
    private static double Overhead(string folder)
    {
        const int Many = 60;
        string text = File.Replace("10000", "20", StringComparison.Ordinal).Replace("points: 12", $"points: {Many}", StringComparison.Ordinal);
        double bare = Time(() => Bare(Many, text)), sweep = Time(() => Sweep(folder, 1, text));
        return (sweep - bare) / Many;
    }

    /// <summary>Seconds that two processes, started on a word, take for their runs.</summary>
    private static double Independent()
    {
        Process[] processes = [.. Enumerable.Range(0, 2).Select(_ => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "--alone")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!)];
        foreach (Process process in processes)
        {
            process.StandardOutput.ReadLine();
        }

        return Time(() =>
        {
            foreach (Process process in processes)
            {
                process.StandardInput.WriteLine();
            }

            foreach (Process process in processes)
            {
                process.StandardOutput.ReadLine();
                process.WaitForExit();
            }
        });
    }

    private static void Row(string name, List<double> seconds, int runs, List<double>? against, double scale)
    {
        string ratio = against is null ? "" : Median([.. against.Zip(seconds, (a, s) => a * scale / s)]).ToString("F2", CultureInfo.InvariantCulture);
        double median = Median(seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median:F2} | {runs / median:F1} | {ratio} |"));
    }

    private static double Time(Action work)
    {
        long started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
