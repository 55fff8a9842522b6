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

    // A busy machine and runs that a server was asked for before are not the input's: it is over a bound when it is each time.
    private const int Attempts = 3;
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
    public async Task WhateverIsRead_IsReadOrRefused(string name)
    {
        Kind kind = _kinds.Of(name);
        (int first, int count) = Asked();
        string?[] refused = [.. kind.Sound.Select(kind.Read)];
        refused.ShouldAllBe(r => r == null);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Tally tally = new();
        Task work = Task.Factory.StartNew(() => TryAll(kind, first, count, tally), TaskCreationOptions.LongRunning);
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(0.5))) != work)
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref tally.Began)) > 12 * Longest)
            {
                // Of an input that never ends no thread can be told to stop; its number is told instead.
                throw new TimeoutException(Shown(kind, first + tally.Tried));
            }
        }

        await work;

        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kind.Name}: {tally.Tried} inputs, {tally.Read} read; the slowest took {tally.Slowest.TotalSeconds:0.000} s, the largest {tally.Largest / 1e6:0.0} MB; {kept / 1e6:0.0} MB kept"));
        tally.Failed.Values.ShouldBeEmpty(string.Join("\n\n", tally.Failed.Values));
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
            try
            {
                tally.Read += TryOne(kind, input, tally, Attempts) is null ? 1 : 0;
            }
            catch (Exception e)
            {
                // One input for each fault.
                string fault = $"{e.GetType()}{e.StackTrace}";
                if (!tally.Failed.ContainsKey(fault))
                {
                    tally.Failed.Add(fault, $"{Shown(kind, first + tally.Tried)}\n{e}");
                }
            }
        }
    }

    private static string? TryOne(Kind kind, byte[] input, Tally tally, int attempts)
    {
        long bytes = GC.GetTotalAllocatedBytes(), start = Stopwatch.GetTimestamp();
        Volatile.Write(ref tally.Began, start);
        string? refused = kind.Read(input);
        TimeSpan taken = Stopwatch.GetElapsedTime(start);

        // All that was allocated, kept or not: more than what can have grown.
        bytes = GC.GetTotalAllocatedBytes() - bytes;
        if (attempts > 1 && (taken >= Longest || bytes >= MostBytes))
        {
            return TryOne(kind, input, tally, attempts - 1);
        }

        tally.Slowest = taken > tally.Slowest ? taken : tally.Slowest;
        tally.Largest = Math.Max(tally.Largest, bytes);
        taken.ShouldBeLessThan(Longest);
        bytes.ShouldBeLessThan(MostBytes);
        return refused;
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

        public Dictionary<string, string> Failed { get; } = new(StringComparer.Ordinal);
    }
}
