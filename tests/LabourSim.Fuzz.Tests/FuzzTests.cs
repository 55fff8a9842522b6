using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace LabourSim.Fuzz.Tests;

/// <summary>
/// Whatever is read is read, or refused in one line: no other exception, no input that takes long or much memory, no file left that was not
/// there. Inputs are numbered; a number is the seed of its input. LABOURSIM_FUZZ is how many of each kind are tried, or which: 2000 unless
/// it is set, 200000, or 17-18 for what a failure names.
/// </summary>
public sealed class FuzzTests : IClassFixture<Kinds>
{
    private const long MostBytes = 100_000_000;
    private const int MostTold = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private readonly Kinds _kinds;
    private readonly ITestOutputHelper _output;

    public FuzzTests(Kinds kinds, ITestOutputHelper output) => (_kinds, _output) = (kinds, output);

    [Theory]
    [InlineData("scenario")]
    [InlineData("sweep")]
    [InlineData("study")]
    [InlineData("search")]
    [InlineData("calibration")]
    [InlineData("results")]
    [InlineData("analysis")]
    [InlineData("life")]
    [InlineData("claims")]
    [InlineData("manifest")]
    [InlineData("database")]
    [InlineData("draws")]
    [InlineData("command line")]
    [InlineData("http")]
    public void WhateverIsRead_IsReadOrRefused(string name)
    {
        Kind kind = _kinds.Of(name);
        (int first, int count) = Asked();
        kind.Sound.Select(kind.Read).ShouldAllBe(refused => refused == null);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Tally tally = new();
        Thread work = new(() => TryAll(kind, first, count, tally)) { IsBackground = true };
        work.Start();
        while (!work.Join(TimeSpan.FromSeconds(0.5)))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref tally.Began)) > 12 * Longest)
            {
                // Of an input that never ends no thread can be told to stop; its number is told instead.
                throw new TimeoutException(Shown(kind, first + tally.Tried));
            }
        }

        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind.Name}: {tally.Tried} inputs, {tally.Read} read; the slowest took {tally.Slowest.TotalSeconds:0.000} s, the largest {tally.Largest / 1e6:0.0} MB; {kept / 1e6:0.0} MB kept"));
        tally.Failed.ShouldBeEmpty(string.Join("\n\n", tally.Failed));
        kept.ShouldBeLessThan(MostBytes);
        if (count >= 1000)
        {
            // Both sides are exercised.
            tally.Read.ShouldBeGreaterThan(count / 1000);
            (count - tally.Read).ShouldBeGreaterThan(count / 1000);
        }
    }

    private static void TryAll(Kind kind, int first, int count, Tally tally)
    {
        for (; tally.Tried < count && tally.Failed.Count < MostTold; tally.Tried++)
        {
            byte[] input = Mutator.Make(first + tally.Tried, kind.Sound);
            long bytes = GC.GetTotalAllocatedBytes(), start = Stopwatch.GetTimestamp();
            Volatile.Write(ref tally.Began, start);
            try
            {
                tally.Read += kind.Read(input) is null ? 1 : 0;
                TimeSpan taken = Stopwatch.GetElapsedTime(start);
                tally.Slowest = taken > tally.Slowest ? taken : tally.Slowest;
                taken.ShouldBeLessThan(Longest);

                // All that was allocated, kept or not: more than what can have grown.
                bytes = GC.GetTotalAllocatedBytes() - bytes;
                tally.Largest = Math.Max(tally.Largest, bytes);
                bytes.ShouldBeLessThan(MostBytes);
            }
            catch (Exception e)
            {
                tally.Failed.Add($"{Shown(kind, first + tally.Tried)}\n{e}");
            }
        }
    }

    private static (int First, int Count) Asked()
    {
        string[] asked = (Environment.GetEnvironmentVariable("LABOURSIM_FUZZ") ?? "2000").Split('-');
        int[] numbers = [.. asked.Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture))];
        return numbers is [int first, int end] ? (first, end - first) : (0, numbers[0]);
    }

    private static string Shown(Kind kind, int seed)
    {
        byte[] input = Mutator.Make(seed, kind.Sound);

        // The whole input is kept where whoever looks into it finds it.
        string file = Path.Combine(Path.GetTempPath(), $"laboursim-fuzz-{kind.Name.Replace(' ', '-')}-{seed}");
        File.WriteAllBytes(file, input);
        string text = Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(input.Length, 500)));
        return $"{kind.Name}, input {seed} (LABOURSIM_FUZZ={seed}-{seed + 1}), kept in {file}:\n{text}";
    }

    /// <summary>What came of the inputs so far.</summary>
    private sealed class Tally
    {
        public long Began = Stopwatch.GetTimestamp();

        public int Tried { get; set; }

        public int Read { get; set; }

        public TimeSpan Slowest { get; set; }

        public long Largest { get; set; }

        public List<string> Failed { get; } = [];
    }
}
