using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Store;
using LabourSim.Experiments.Sweeps;

namespace LabourSim.Cli.Tests;

/// <summary>
/// Every command that writes is killed with SIGKILL at random moments, from its very start on, and dies in the other ways programs die:
/// asked to terminate, on a full disk, out of memory. After each kill the name holds the old results whole or nothing; the next start, with
/// the fewest open files that the program works with, works, leaves nothing lying about and writes the bytes of a run that nobody killed.
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

    // Below what the runtime needs to come up at all (22), its own message is the last.
    [Theory]
    [InlineData(22)]
    [InlineData(48)]
    [InlineData(127)]
    public void TooFewOpenFiles_AreSaidToBe(int most) => CliRunner.RunLimited(string.Create(CultureInfo.InvariantCulture, $"ulimit -n {most}"), 0, _place.Path, "run", "baseline", "--out", "out")
        .ShouldBeBadInput().ShouldBe(string.Create(CultureInfo.InvariantCulture, $"laboursim: open files: {most}: expected a limit of 128 or more (ulimit -n 128)"));

    [Fact]
    public void TooLittleMemory_IsSaidToBe()
    {
        CliRunner.RunLimited(":", 60_000_000, _place.Path, "run", "baseline", "--workers", "200000", "--to", "2008-12", "--out", "out")
            .ShouldBeBadInput().ShouldBe("laboursim: out of memory: expected more of it, fewer people (--workers) or fewer --threads");
        Names().ShouldBeEmpty();
    }

    // From the size at which the file no longer fits, by one block of 512 bytes at a time, to the size at which even its log does.
    [Fact]
    public void AMergeOnADiskThatFillsUpAtAnyByte_LeavesTheResultsWhole()
    {
        Prepare("merge");
        Start("merge");
        string[] merge = ["sweep", "merge", "out"];
        CliRunner.RunIn(_place.Path, merge).ExitCode.ShouldBe(0);
        string whole = Digest();
        long blocks = new FileInfo(Path.Combine(Out, "sweep.db")).Length / 512;
        int full = 0;
        for (long most = blocks - 40; most <= blocks + 8; most += 4)
        {
            CliResult died = CliRunner.RunLimited(string.Create(CultureInfo.InvariantCulture, $"ulimit -f {most}"), 0, _place.Path, merge);
            died.ExitCode.ShouldBeOneOf([0, 2], died.Error);
            full += died.ExitCode == 2 ? 1 : 0;
            Digest().ShouldBe(whole, string.Create(CultureInfo.InvariantCulture, $"{most} of {blocks} blocks: {died.ExitCode} {died.Error}"));
        }

        full.ShouldBeGreaterThan(0);
    }

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

            if (i % 2 == 1)
            {
                Die(i / 2 % 3, (int)milliseconds, name, command);
                if (overEarlier && i / 2 % 3 != 0)
                {
                    Digest().ShouldBe(whole, $"kill {i}: the earlier results");
                }
            }

            CliResult next = CliRunner.RunLimited("ulimit -n 128", 0, _place.Path, command);
            next.ExitCode.ShouldBe(0, $"kill {i}: {next.Error}");
            Digest().ShouldBe(whole, $"kill {i}");
            Names().Except(before).Except(["out"]).ShouldBeEmpty($"kill {i}");
        }

        landed.ShouldBeGreaterThan(0);
    }

    /// <summary>Dies otherwise than by SIGKILL, at a random moment, with the exit code and the one line that the user is promised.</summary>
    private void Die(int way, int milliseconds, string name, string[] command)
    {
        if (way == 0)
        {
            using Process process = CliRunner.Start(_place.Path, command);
            process.WaitForExit(Random.Shared.Next(milliseconds));
            using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                kill.WaitForExit();
            }

            process.WaitForExit();
            process.ExitCode.ShouldBeOneOf(0, 143);
            return;
        }

        // 512 bytes a block; in fewer than 12 MB the runtime itself may not come up.
        CliResult died = way == 1
            ? CliRunner.RunLimited(string.Create(CultureInfo.InvariantCulture, $"ulimit -f {Random.Shared.Next(1, 200)}"), 0, _place.Path, command)
            : CliRunner.RunLimited(":", Random.Shared.Next(12_000_000, 24_000_000), _place.Path, command);

        // Where memory is short the runtime itself may come down, which is one more way to be killed.
        died.ExitCode.ShouldBeOneOf(way == 1 ? [0, 2] : [0, 2, 134, 139], $"{name}: {died.Error}");
        if (died.ExitCode == 2)
        {
            died.Error.TrimEnd('\n').ShouldNotContain("\n");
            died.Error.ShouldMatch(way == 1 ? "cannot|can be written|disk" : "^laboursim: out of memory: ");
        }
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

    private static byte[] Content(string file)
    {
        if (file.EndsWith(".db", StringComparison.Ordinal))
        {
            SweepFolder folder = new(Path.GetDirectoryName(file)!);
            using RunStore store = folder.Read();
            using MemoryStream rows = new();
            SweepExport.Write(folder.Plan(), store, rows);
            return rows.ToArray();
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
