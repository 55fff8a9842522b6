using System.Diagnostics;
using System.Globalization;

namespace LabourSim.Cluster.Tests;

/// <summary>A two-node Slurm on this machine, for as long as the tests run, and one sweep with what one machine makes of it.</summary>
public sealed class Cluster : IDisposable
{
    /// <summary>Name for tests that use it, one after another.</summary>
    public const string Name = "cluster";

    /// <summary>Runs of the sweep.</summary>
    public const int Runs = 48;

    private const string SweepText = """
        id: on-a-cluster
        scenarios: [baseline]
        workers: 4000
        replicates: 12
        from: 2012-01
        to: 2014-12
        levers:
          design: grid
          policies:
            - policy: audits
              doses: [0, 0.4, 0.7, 1]
        outcomes: [state-revenue, exposure, exploitation-index]

        """;

    private readonly TemporaryFolder _place = new();
    private readonly Lazy<string> _expected;

    /// <summary>Starts the cluster.</summary>
    public Cluster()
    {
        string machine = Path.Combine(_place.Path, "machine");
        try
        {
            Command("bash", Script, "start", machine, "2", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch
        {
            _place.Dispose();
            throw;
        }

        Machine = machine;
        Environment.SetEnvironmentVariable("SLURM_CONF", Path.Combine(machine, "slurm.conf"));
        Sweep = _place.Write("sweep.yaml", SweepText);
        _expected = new Lazy<string>(() => OneMachine(Sweep));
    }

    /// <summary>Folder of the cluster.</summary>
    public string Machine { get; }

    /// <summary>The sweep file, in a folder that both nodes see.</summary>
    public string Sweep { get; }

    /// <summary>The export of the sweep from one machine.</summary>
    public string Expected => _expected.Value;

    private static string Script { get; } = Path.Combine(AppContext.BaseDirectory, "slurm.sh");

    /// <summary>A path for results that both nodes see.</summary>
    public string NewFolder(string name) => Path.Combine(_place.Path, name);

    /// <summary>Writes a file that both nodes see.</summary>
    public string Write(string name, string text) => _place.Write(name, text);

    /// <summary>Cuts a node's power and gives it back.</summary>
    public void CutPower(string node)
    {
        Command("bash", Script, "kill", Machine, node);
        Command("bash", Script, "node", Machine, node);
    }

    /// <summary>The export of a sweep run here, without Slurm.</summary>
    public string OneMachine(string sweep)
    {
        string folder = NewFolder($"one-machine-{Guid.NewGuid():N}");
        CliRunner.Run("sweep", "run", sweep, "--out", folder).ExitCode.ShouldBeOneOf(0, 3);
        return Export(folder);
    }

    /// <summary>The export of a folder.</summary>
    public static string Export(string folder)
    {
        string file = Path.Combine(folder, "export.csv");
        CliRunner.Run("sweep", "export", folder, "--out", file, "--force").ExitCode.ShouldBeOneOf(0, 3);
        return File.ReadAllText(file);
    }

    /// <summary>What Slurm has queued or running.</summary>
    public static string Queue() => Command("squeue", "--noheader", "--array", "--format=%i %T %r %N").Trim();

    /// <summary>Runs a command that must succeed.</summary>
    public static string Command(string tool, params string[] words)
    {
        using Process process = Process.Start(new ProcessStartInfo(tool, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{tool} {string.Join(' ', words)} ended with {process.ExitCode}: {error.Result}{output}");
    }

    /// <summary>Looks until something holds, five times a second unless said otherwise.</summary>
    public static void WaitFor(string what, Func<bool> holds, TimeSpan? every = null)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!holds())
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), $"waiting for {what}; queue: {Queue()}");
            Thread.Sleep(every ?? TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>Waits until nothing is queued or running.</summary>
    public static void WaitUntilIdle() => WaitFor("the end of all jobs", () => Queue().Length == 0);

    /// <summary>Takes away what a test, failed perhaps, left in the queue.</summary>
    public static void Clear()
    {
        if (Queue().Length > 0)
        {
            Command("scancel", "--user=root");
            WaitUntilIdle();
        }
    }

    public void Dispose()
    {
        Command("bash", Script, "stop", Machine);
        Environment.SetEnvironmentVariable("SLURM_CONF", null);
        _place.Dispose();
    }
}

/// <summary>Tests that share the cluster run one after another.</summary>
[CollectionDefinition(Cluster.Name)]
public sealed class ClusterTests : ICollectionFixture<Cluster>;
