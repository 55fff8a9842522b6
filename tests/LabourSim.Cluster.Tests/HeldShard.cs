using System.Globalization;
using System.Runtime.InteropServices;

namespace LabourSim.Cluster.Tests;

/// <summary>
/// A shard whose program stands still (SIGSTOP) with runs ended and runs to come, so that what a test does to it comes in
/// the middle however fast the machine is.
/// </summary>
internal sealed class HeldShard : IDisposable
{
    // A run takes longer.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    // Linux's numbers.
    private const int Term = 15, Cont = 18, Stop = 19;

    private readonly string _program;

    private HeldShard(int task, string program)
    {
        Task = task;
        _program = program;
    }

    /// <summary>Number of the task, from 1.</summary>
    public int Task { get; }

    /// <summary>
    /// Lets the first shard whose program begins run in short slices until its first run has ended, which its program tells at once, and
    /// holds it there.
    /// </summary>
    public static HeldShard Of(Submitted sweep)
    {
        HeldShard? held = null;
        Cluster.WaitFor("a shard's program", () => (held = Enumerable.Range(1, sweep.Tasks)
            .Select(task => (Task: task, Program: Program(sweep, task)))
            .Where(found => found.Program is not null)
            .Select(found => new HeldShard(found.Task, found.Program!))
            .FirstOrDefault()) is not null, Slice);
        try
        {
            Cluster.WaitFor("a run of the shard to end", () =>
            {
                held!.Send(Cont);
                Thread.Sleep(Slice);
                held.Send(Stop);
                return sweep.Ended(held.Task) > 0;
            }, TimeSpan.Zero);
            sweep.Ended(held!.Task).ShouldBeLessThan(Cluster.Runs / sweep.Tasks, sweep.Logs);
            return held;
        }
        catch
        {
            held!.Dispose();
            throw;
        }
    }

    /// <summary>Waits until SIGTERM has reached the program, which cannot act on it yet, and lets it go on.</summary>
    public void GoOnOnceTold()
    {
        Cluster.WaitFor("the signal to reach the shard's program", () => (Pending() >> (Term - 1) & 1) == 1, Slice);
        Send(Cont);
    }

    public void Dispose()
    {
        if (File.Exists($"/proc/{_program}/status"))
        {
            Send(Cont);
        }
    }

    // At once: a program that sends signals takes longer to start than a shard's runs.
    private void Send(int signal) => Kill(int.Parse(_program, CultureInfo.InvariantCulture), signal).ShouldBe(0);

    [DllImport("libc", EntryPoint = "kill"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    // Signals sent to the process and not yet taken, a bit each.
    private ulong Pending() => ulong.Parse(
        File.ReadLines($"/proc/{_program}/status").First(line => line.StartsWith("ShdPnd:", StringComparison.Ordinal))["ShdPnd:".Length..].Trim(),
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture);

    // Nodes are namespaces of this machine, so their processes are seen from here.
    private static string? Program(Submitted sweep, int task)
    {
        string shard = string.Create(CultureInfo.InvariantCulture, $"\0{sweep.Folder}\0--shard\0{task}/{sweep.Tasks}\0");
        return Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).FirstOrDefault(id => char.IsAsciiDigit(id![0])
            && Submitted.ReadFile($"/proc/{id}/cmdline").Contains(shard, StringComparison.Ordinal));
    }
}
