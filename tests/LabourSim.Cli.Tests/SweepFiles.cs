using System.Diagnostics;
using System.Globalization;

namespace LabourSim.Cli.Tests;

/// <summary>A folder with sweeps that the real program runs.</summary>
internal sealed class SweepFiles : IDisposable
{
    /// <summary>64 runs: 2 scenarios x 2 doses x 8 worlds x 2 replicates of 20 people, some hundredths of a second each.</summary>
    public const string Yaml = """
        id: tiny
        seed: 7
        workers: 20
        replicates: 2
        from: 2018-01
        to: 2018-06
        scenarios: [baseline, no-mandate]
        levers:
          policies:
            - { policy: inspections, doses: [0, 1] }
        uncertainties:
          design: latin-hypercube
          points: 8
          ranges: [side-start, report-chance]
        outcomes: [exploitation-index, state-revenue, exposure]
        sizes:
          small: { uncertainties: 2 }

        """;

    private readonly TemporaryFolder _place = new();

    public SweepFiles()
    {
        _place.Write("tiny.yaml", Yaml);
        _place.Write("failing.yaml", Yaml.Replace("[side-start, report-chance]",
            "[side-start, { name: office-share, low: 0.1, high: 0.95, distribution: uniform }]", StringComparison.Ordinal));
    }

    public string Path => _place.Path;

    /// <summary>Names of what is in the folder beside the sweep files.</summary>
    public string[] Names => [.. Directory.GetFileSystemEntries(Path).Select(System.IO.Path.GetFileName).OfType<string>().Where(n => !n.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public string File(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    public void Write(string name, string text) => _place.Write(name, text);

    /// <summary>Runs <c>laboursim sweep</c>.</summary>
    public CliResult Sweep(params string[] args) => CliRunner.RunIn(Path, ["sweep", .. args]);

    /// <summary>Starts <c>laboursim sweep</c>.</summary>
    public Process Start(params string[] args) => CliRunner.Start(Path, ["sweep", .. args]);

    /// <summary>The export of a folder of results.</summary>
    public string Export(string folder)
    {
        CliResult result = Sweep("export", folder, "--out", "export.csv", "--force");
        result.ExitCode.ShouldBeOneOf(0, 3);
        return System.IO.File.ReadAllText(File("export.csv"));
    }

    /// <summary>Done, failed and left of each file, as 'sweep status' says it.</summary>
    public (string State, int Done, int Left)[] Status(string folder) => [.. Sweep("status", folder).ShouldSucceed().Lines.Skip(1).Select(line => line.Split('\t'))
        .Select(cells => (cells[1], Number(cells[2]), Number(cells[4])))];

    /// <summary>Starts a sweep and waits until it keeps runs.</summary>
    public Process StartAndWait(params string[] args)
    {
        Process process = Start(args);
        Stopwatch waited = Stopwatch.StartNew();
        string log = File(args[Array.IndexOf(args, "--out") + 1], "sweep.db-wal");
        while (!System.IO.File.Exists(log) || new FileInfo(log).Length < 20_000)
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2));
            process.HasExited.ShouldBeFalse();
            Thread.Sleep(10);
        }

        return process;
    }

    public void Dispose() => _place.Dispose();

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
