using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace LabourSim.Cli.Tests;

/// <summary>
/// Every command that writes is killed with SIGKILL at random moments, from its very start on. After each kill the name holds the old
/// results whole or nothing; the next start works, leaves nothing lying about and writes the bytes of a run that nobody killed.
/// LABOURSIM_KILLS is the number of kills a command; 12 unless it is set.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const string Search = "id: tiny\nworkers: 50\nparameters:\n  - { name: quota-growth, low: 0.02, high: 0.06 }\nstages:\n  - { draws: 3 }\n";

    private const string Study = """
        id: study
        title: A tiny study
        question: Does it go on?
        steps:
          - id: screening
            analyse: [sensitivity]
            sweep: { workers: 20, from: 2017-01, to: 2017-12, scenarios: [baseline], uncertainties: { design: morris, points: 2, ranges: [side-start, doubt-gain] }, sizes: { small: { uncertainties: 2 } } }
        """;

    private static readonly string[] Compare = ["compare", "baseline", "no-mandate", "--workers", "100", "--from", "2017-06", "--to", "2018-12", "--replicates", "3", "--hinges", "false"];

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("run", true, "run", "baseline", "--workers", "150", "--to", "2008-12", "--replicates", "4", "--out", "out", "--force")]
    [InlineData("compare", true, "compare", "baseline", "no-mandate", "--workers", "100", "--from", "2017-06", "--to", "2018-12", "--replicates", "3", "--hinges", "false", "--out", "out", "--force")]
    [InlineData("life", true, "life", "--find", "anyone", "--workers", "300", "--to", "2009-12", "--out", "out", "--force")]
    [InlineData("claims", true, "claims", "C02", "--workers", "200", "--replicates", "2", "--draws", "1", "--out", "out", "--force")]
    [InlineData("sweep", false, "sweep", "run", "tiny.yaml", "--out", "out")]
    [InlineData("study", false, "study", "study.yaml", "--out", "out")]
    [InlineData("calibrate", false, "calibrate", "search.yaml", "--out", "out")]
    [InlineData("report", true, "report", "results", "--lang", "ko", "--out", "out")]
    [InlineData("chart", true, "chart", "results", "--figure", "head-count", "--out", "out")]
    [InlineData("export", true, "sweep", "export", "swept", "--out", "out", "--force")]
    [InlineData("merge", false, "sweep", "merge", "out")]
    public void Killed_at_any_moment_the_next_start_ends_as_if_nothing_had_happened(string name, bool overEarlier, params string[] command)
    {
        Prepare(name);
        string[] before = Names();
        Stopwatch length = Stopwatch.StartNew();
        Start(name);
        CliRunner.RunIn(_place.Path, command).ExitCode.ShouldBe(0);
        long milliseconds = length.ElapsedMilliseconds;
        string whole = Digest();
        int kills = Environment.GetEnvironmentVariable("LABOURSIM_KILLS") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 12, landed = 0;
        for (int i = 0; i < kills; i++)
        {
            if (!overEarlier)
            {
                Start(name);
            }

            using (Process process = CliRunner.Start(_place.Path, command))
            {
                landed += process.WaitForExit(Random.Shared.Next((int)milliseconds)) ? 0 : 1;
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            if (overEarlier)
            {
                Digest().ShouldBe(whole, $"kill {i}: the earlier results");
            }

            CliResult next = CliRunner.RunIn(_place.Path, command);
            next.ExitCode.ShouldBe(0, $"kill {i}: {next.Error}");
            Digest().ShouldBe(whole, $"kill {i}");
            Names().Except(before).Except(["out"]).ShouldBeEmpty($"kill {i}");
        }

        landed.ShouldBeGreaterThan(0);
    }

    // What a command is given, once.
    private void Prepare(string name)
    {
        _place.Write("tiny.yaml", SweepFiles.Yaml);
        _place.Write("search.yaml", Search);
        _place.Write("study.yaml", Study);
        if (name is "report" or "chart")
        {
            CliRunner.RunIn(_place.Path, [.. Compare, "--out", "results"]).ExitCode.ShouldBe(0);
        }
        else if (name == "export")
        {
            CliRunner.RunIn(_place.Path, "sweep", "run", "tiny.yaml", "--out", "swept").ExitCode.ShouldBe(0);
        }
        else if (name == "merge")
        {
            CliRunner.RunIn(_place.Path, "sweep", "run", "tiny.yaml", "--out", "shards", "--shard", "1/2").ExitCode.ShouldBe(0);
            CliRunner.RunIn(_place.Path, "sweep", "run", "tiny.yaml", "--out", "shards", "--shard", "2/2").ExitCode.ShouldBe(0);
        }
    }

    // What a command that goes on where it stopped begins from.
    private void Start(string name)
    {
        if (Directory.Exists(Out))
        {
            Directory.Delete(Out, true);
        }

        if (name == "merge")
        {
            Directory.CreateDirectory(Out);
            foreach (string file in Directory.GetFiles(Path.Combine(_place.Path, "shards")))
            {
                File.Copy(file, Path.Combine(Out, Path.GetFileName(file)));
            }
        }
    }

    private string Out => Path.Combine(_place.Path, "out");

    private string[] Names() => [.. Directory.GetFileSystemEntries(_place.Path).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>Names and contents of all that was written; of databases the exported rows, of a manifest all but time and machine.</summary>
    private string Digest()
    {
        string[] files = File.Exists(Out) ? [Out] : [.. Directory.GetFiles(Out, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return string.Join('\n', files.Select(f => $"{Path.GetRelativePath(_place.Path, f)} {Convert.ToHexString(SHA256.HashData(Content(f)))[..16]}"));
    }

    private byte[] Content(string file)
    {
        if (file.EndsWith(".db", StringComparison.Ordinal))
        {
            CliResult export = CliRunner.RunIn(_place.Path, "sweep", "export", Path.GetDirectoryName(file)!, "--out", "rows.csv", "--force");
            export.ExitCode.ShouldBe(0, export.Error);
            byte[] rows = File.ReadAllBytes(Path.Combine(_place.Path, "rows.csv"));
            File.Delete(Path.Combine(_place.Path, "rows.csv"));
            return rows;
        }

        if (Path.GetFileName(file) != "manifest.json")
        {
            return File.ReadAllBytes(file);
        }

        JsonObject manifest = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        foreach (string differs in (string[])["started", "duration_seconds", "machine"])
        {
            manifest.Remove(differs);
        }

        return System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString());
    }
}
