using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;

namespace LabourSim.Benchmarks;

internal static class Program
{
    private const int Repeats = 5;
    private const double WarmSeconds = 0.7;
    private const double RepeatSeconds = 0.5;

    private static void Main(string[] args)
    {
        if (args.Contains("--quick"))
        {
            Quick();
            return;
        }

        if (args.Contains("--table"))
        {
            RatioTable.Print();
            return;
        }

        if (args.Contains("--sweeps"))
        {
            SweepTable.Print();
            return;
        }

        if (args.Contains("--alone"))
        {
            SweepTable.Alone();
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }

    // A look in seconds, for when a full run of BenchmarkDotNet takes too long.
    private static void Quick()
    {
        var mini = new MiniLabour(Yardsticks.Slots);
        var floor = new FloorKernel(Yardsticks.Slots, Yardsticks.Words, Yardsticks.Bytes);
        var draws = new FloorKernel(Yardsticks.Slots, Yardsticks.Words, 0);
        Report("MiniLabour", Yardsticks.Slots, () => mini.Step());
        Report($"Floor, {Yardsticks.Words} words, {Yardsticks.Bytes} bytes", Yardsticks.Slots, floor.Step);
        Report($"Floor, {Yardsticks.Words} words, 0 bytes", Yardsticks.Slots, draws.Step);
    }

    private static void Report(string name, int slots, Action step)
    {
        // Long enough for the runtime to compile the hot loops at its highest tier.
        long started = Stopwatch.GetTimestamp();
        int steps = 0;
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < WarmSeconds)
        {
            step();
            steps++;
        }

        steps = Math.Max(1, (int)(steps * RepeatSeconds / WarmSeconds));
        var rates = new double[Repeats];
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            started = Stopwatch.GetTimestamp();
            for (int i = 0; i < steps; i++)
            {
                step();
            }

            rates[repeat] = (double)slots * steps / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e6;
        }

        Array.Sort(rates);
        double median = rates[Repeats / 2];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {median:F1} million slot-months/s ({1e3 / median:F1} ns each; {rates[0]:F1} to {rates[^1]:F1} over {Repeats} repeats)"
            )
        );
    }
}
