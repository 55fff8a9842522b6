using System.Diagnostics;
using System.Globalization;

namespace LabourSim.Cli.Tests;

/// <summary>
/// Sweeps killed with SIGKILL at random moments, from their very start on, and started again until they are complete. The
/// delays come from a fixed list of draws; where in the sweep they fall is up to the machine, as it is in life.
/// </summary>
public sealed class SweepKillTests : IDisposable
{
    private const int Runs = 64;
    private static readonly Lazy<string> Uninterrupted = new(() =>
    {
        using SweepFiles single = new();
        single.Sweep("run", "tiny.yaml", "--out", "out", "--threads", "1").ShouldSucceed();
        return single.Export("out");
    });

    private readonly SweepFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("1", 8, 1)]
    [InlineData("2", 8, 2)]
    public void KilledSweep_EndsAsIfNothingHadHappened(string threads, int kills, int seed)
    {
        int done = 0;
        foreach (int delay in Delays(seed, kills))
        {
            Kill(delay, "run", "tiny.yaml", "--out", "out", "--threads", threads);
            done = Never(done, "out");
        }

        CliResult last = _files.Sweep("run", "tiny.yaml", "--out", "out", "--threads", threads).ShouldSucceed();
        last.Output.ShouldBe($"64 of 64 runs done in {Path.Combine("out", "sweep.db")}\n");
        Check("out");
    }

    [Fact]
    public void KilledShardsAndMerges_EndAsIfNothingHadHappened()
    {
        int[] delays = [.. Delays(3, 12)];
        for (int i = 0; i < 8; i++)
        {
            Kill(delays[i], "run", "tiny.yaml", "--out", "out", "--threads", "2", "--shard", $"{i % 2 + 1}/2");
        }

        _files.Sweep("run", "tiny.yaml", "--out", "out", "--shard", "1/2").ShouldSucceed();
        _files.Sweep("run", "tiny.yaml", "--out", "out", "--shard", "2/2").ShouldSucceed();
        for (int i = 8; i < 12; i++)
        {
            Kill(delays[i] / 3 + 150, "merge", "out");
        }

        _files.Sweep("merge", "out").ShouldSucceed().Output.ShouldStartWith("Merged: 64 of 64 runs done, 0 failed");
        Check("out");
    }

    /// <summary>Holds a complete folder against the sweep that nobody killed: byte for byte, no run lost, doubled or half there.</summary>
    private void Check(string folder)
    {
        string export = _files.Export(folder);
        export.ShouldBe(Uninterrupted.Value);
        string[] rows = export.TrimEnd('\n').Split('\n')[1..];
        rows.Select(r => int.Parse(r.Split(',')[0], CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(0, Runs));
        rows.ShouldAllBe(r => r.Split(',').SkipLast(1).All(cell => cell.Length > 0));
        Directory.GetFiles(_files.File(folder)).Select(Path.GetFileName).ShouldAllBe(n => n!.EndsWith(".db", StringComparison.Ordinal) || n.EndsWith(".lock", StringComparison.Ordinal));
    }

    /// <summary>The number of runs done, which never falls; what is exported so far is a part of the uninterrupted export.</summary>
    private int Never(int before, string folder)
    {
        if (!File.Exists(_files.File(folder, "sweep.db")))
        {
            before.ShouldBe(0);
            return 0;
        }

        string[] rows = _files.Export(folder).TrimEnd('\n').Split('\n');
        rows.Except(Uninterrupted.Value.Split('\n')).ShouldBeEmpty();
        rows.Length.ShouldBeGreaterThan(before);
        return rows.Length - 1;
    }

    private void Kill(int delay, params string[] args)
    {
        using Process process = _files.Start(args);
        process.WaitForExit(delay);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Milliseconds: a third early (during the start), the others spread over the length of a sweep.</summary>
    private static IEnumerable<int> Delays(int seed, int count)
    {
        uint state = (uint)seed * 2_654_435_761;
        for (int i = 0; i < count; i++)
        {
            state = state * 1_664_525 + 1_013_904_223;
            yield return i % 3 == 0 ? (int)(state >> 16) % 500 : 300 + (int)(state >> 16) % 1200;
        }
    }
}
