using System.Diagnostics;
using System.Globalization;

namespace LabourSim.Cli.Tests;

public sealed class SweepTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly SweepFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Plan_SaysWhatItTakes_AndStartsNothing()
    {
        string[] lines = _files.Sweep("plan", "tiny.yaml", "--threads", "2").ShouldSucceed().Lines;

        lines[..10].ShouldBe(
        [
            "what\thow much", "sweep\ttiny", "scenarios\t2", "mixes of doses\t2 of 1 lever (grid)", "worlds\t8 of 2 uncertain factors (latin-hypercube)",
            "replicates\t2", "runs\t64", "people abroad in a run\t20", "months of a run\t54 (burn-in of 48 included)", "agent-months in all\t69,120",
        ]);
        lines[10].ShouldMatch("^time of a run\t[0-9.]+ s on one thread, tried just now$");
        lines[11].ShouldMatch("^time in all\tabout .+ on 2 threads$");
        lines[12].ShouldMatch("^disk\tabout [0-9.]+ MB$");
        _files.Names.ShouldBeEmpty();
        _files.Sweep("plan", "tiny.yaml", "--size", "small").ShouldSucceed().Lines.ShouldContain("runs\t16");
    }

    [Fact]
    public void ShardsAndMerge_AreTheWhole_AndStatusTellsEachState()
    {
        _files.Sweep("run", "tiny.yaml", "--out", "whole").ShouldSucceed().Output.ShouldBe($"64 of 64 runs done in {Path.Combine("whole", "sweep.db")}\n");
        _files.Status("whole").ShouldBe([("complete", 64, 0)]);
        _files.Sweep("run", "tiny.yaml", "--out", "parts", "--shard", "1/3").ShouldSucceed();
        _files.Sweep("run", "tiny.yaml", "--out", "parts", "--shard", "2/3", "--budget", "0.001s").Output.ShouldContain("PARTIAL");
        _files.Sweep("export", "parts", "--out", "parts.csv").ShouldBeBadInput().ShouldContain("laboursim sweep merge parts");
        _files.Sweep("merge", "parts").ShouldBeBadInput().ShouldEndWith("expected all 3 shards; missing 3");
        _files.Sweep("run", "tiny.yaml", "--out", "parts", "--shard", "3/3").ShouldSucceed();

        (string State, int Done, int Left)[] status = _files.Status("parts");
        status.Select(s => s.State).ShouldBe(["complete", status[1].Done == 0 ? "not begun" : "stopped", "complete"]);
        status.Sum(s => s.Done + s.Left).ShouldBe(64);
        CliResult early = _files.Sweep("merge", "parts");
        (early.ExitCode, early.Error.Contains("PARTIAL", StringComparison.Ordinal)).ShouldBe((0, true));
        CliResult partial = _files.Sweep("export", "parts", "--out", "early.csv");
        (partial.ExitCode, partial.Error.Contains($"PARTIAL: {status[1].Left} of 64 runs", StringComparison.Ordinal)).ShouldBe((0, true));
        File.ReadAllLines(_files.File("early.csv")).Except(_files.Export("whole").Split('\n')).ShouldBeEmpty();

        _files.Sweep("run", "tiny.yaml", "--out", "parts", "--shard", "2/3").ShouldSucceed();
        _files.Sweep("merge", "parts").ShouldSucceed();
        _files.Export("parts").ShouldBe(_files.Export("whole"));
    }

    [Theory]
    [InlineData("-INT", 130)]
    [InlineData("-TERM", 143)]
    public void CtrlC_KeepsWhatIsDone_AndTheSameCommandContinues(string signal, int code)
    {
        _files.Write("long.yaml", SweepFiles.Yaml.Replace("points: 8", "points: 2000", StringComparison.Ordinal));
        using Process process = _files.StartAndWait("run", "long.yaml", "--out", "out", "--threads", "2");

        // A second program on the same folder is refused; looking is not.
        _files.Sweep("run", "long.yaml", "--out", "out").ShouldBeBadInput()
            .ShouldMatch($"sweep\\.db: results: in use by process {process.Id} on .+: expected results that no other program writes");
        _files.Sweep("export", "out", "--out", "out.csv").ShouldBeBadInput().ShouldContain("in use by process");
        _files.Status("out").ShouldHaveSingleItem().State.ShouldStartWith($"running: process {process.Id} on ");
        using (Process kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(Patience).ShouldBeTrue();
        process.ExitCode.ShouldBe(code, process.StandardError.ReadToEnd());
        output.ShouldContain("PARTIAL: ");
        (string state, int done, int left) = _files.Status("out").ShouldHaveSingleItem();
        (state, done + left).ShouldBe(("stopped", 16_000));
        done.ShouldBeInRange(1, 15_999);
        _files.Export("out").TrimEnd('\n').Split('\n').Length.ShouldBe(done + 1);
        CliResult more = _files.Sweep("run", "long.yaml", "--out", "out", "--budget", "0.5s");
        more.ExitCode.ShouldBe(0);
        _files.Status("out")[0].Done.ShouldBeGreaterThan(done);
    }

    [Fact]
    public void FailedRuns_AreToldWithACommandThatRepeatsThem_AndExitCode3()
    {
        CliResult result = _files.Sweep("run", "failing.yaml", "--out", "out");

        result.ExitCode.ShouldBe(3);
        string[] errors = result.Error.TrimEnd('\n').Split('\n');
        errors.Length.ShouldBe(2);
        errors[0].ShouldMatch("^[0-9]+ runs failed; the same command tries again\\. The first is run [0-9]+: tiny, world [0-9]+: .+ add up to at most 1");
        string cause = errors[0][(errors[0].IndexOf(": tiny", StringComparison.Ordinal) + 2)..];
        const string again = "Again, alone: laboursim ";
        errors[1].ShouldStartWith(again);

        // The command as it is told, in a shell and another folder, with the program of these tests.
        using Process shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{CliRunner.Program}' {errors[1][again.Length..]}"])
        {
            WorkingDirectory = "/",
            RedirectStandardError = true,
        })!;
        shell.StandardError.ReadToEnd().TrimEnd('\n').ShouldBe(cause);
        shell.WaitForExit();
        shell.ExitCode.ShouldBe(2);

        CliResult export = _files.Sweep("export", "out", "--out", "out.csv");
        export.ExitCode.ShouldBe(3);
        export.Error.ShouldContain("the column 'cause' says why");
        File.ReadAllText(_files.File("out.csv")).ShouldContain(",failed,");
        _files.Sweep("run", "failing.yaml", "--out", "out").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void Repeat_GivesTheNumbersOfTheExport()
    {
        _files.Sweep("run", "tiny.yaml", "--out", "out").ShouldSucceed();
        string[] cells = _files.Export("out").Split('\n').Skip(1).Select(line => line.Split(',')).First(row => row[12] != row[9]);

        _files.Sweep("repeat", "tiny.yaml", "--run", cells[0]).ShouldSucceed().Lines.ShouldBe(
            ["outcome\tunit\tvalue", $"exploitation-index\t0 to 1\t{cells[9]}", $"state-revenue\tUSD per month\t{cells[10]}", $"exposure\tperson-months\t{cells[11]}",
                $"at-base:exploitation-index\t0 to 1\t{cells[12]}"]);
    }

    [Fact]
    public void AnotherSweepsFolder_IsRefused_AndLeftAlone()
    {
        _files.Sweep("run", "tiny.yaml", "--size", "small", "--out", "out").ShouldSucceed();
        byte[] before = File.ReadAllBytes(_files.File("out", "sweep.db"));
        _files.Write("other.yaml", SweepFiles.Yaml.Replace("seed: 7", "seed: 8", StringComparison.Ordinal));

        _files.Sweep("run", "other.yaml", "--size", "small", "--out", "out").ShouldBeBadInput().ShouldContain("seed: 7: expected 8; these results are of another sweep, so use another folder");
        _files.Sweep("run", "tiny.yaml", "--out", "out").ShouldBeBadInput().ShouldContain("these results are of another sweep");

        File.ReadAllBytes(_files.File("out", "sweep.db")).ShouldBe(before);
    }

    [Theory]
    [InlineData(new[] { "run", "tiny.yaml" }, "--out: (missing): expected a value")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "" }, "--out: (empty): expected a folder")]
    [InlineData(new[] { "run", "--out", "out" }, "FILE: (missing): expected a value; see 'laboursim sweep run --help'")]
    [InlineData(new[] { "run", "missing.yaml", "--out", "out" }, "FILE: missing.yaml: expected an existing file")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "out", "--size", "smal" }, "--size: smal: expected small or full; did you mean 'small'?")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "out", "--shard", "3/2" }, "--shard: 3/2: expected I/N, such as 1/4")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "out", "--threads", "0" }, "--threads: 0: expected a whole number from 1 to 256")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "out", "--budget", "30" }, "--budget: 30: expected a time such as 90s, 30m or 2h")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "out", "--budget", "-1s" }, "--budget: -1s: expected a time such as 90s, 30m or 2h")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "out", "--buget", "1s" }, "did you mean '--budget'?")]
    [InlineData(new[] { "run", "tiny.yaml", "--out", "tiny.yaml" }, "tiny.yaml: cannot be read or written")]
    [InlineData(new[] { "plan", "tiny.yaml", "--threads", "many" }, "--threads: many: expected a whole number from 1 to 256")]
    [InlineData(new[] { "status", "nowhere" }, "DIR: nowhere: expected the folder of a sweep, with sweep.db or shards in it")]
    [InlineData(new[] { "export", "nowhere", "--out", "a.csv" }, "DIR: nowhere: expected the folder of a sweep")]
    [InlineData(new[] { "merge", "nowhere" }, "DIR: nowhere: expected the folder of a sweep")]
    [InlineData(new[] { "repeat", "tiny.yaml", "--run", "64" }, "--run: 64: expected a whole number from 0 to 63")]
    [InlineData(new[] { "rnu", "tiny.yaml" }, "did you mean 'run'?")]
    public void BadCommandLines_AreRefusedInOneLine_AndNothingIsWritten(string[] args, string expected)
    {
        _files.Sweep(args).ShouldBeBadInput().ShouldContain(expected);

        _files.Names.ShouldBeEmpty();
    }

    [Fact]
    public void FullDisk_IsToldInOneLine_AndTheSameCommandContinuesOnceThereIsRoom()
    {
        // The limit on the size of a file stands for the end of the disk; the program is told in the same way.
        string run = $"dotnet '{CliRunner.Program}' sweep run long.yaml --out out --threads 1";
        _files.Write("long.yaml", SweepFiles.Yaml.Replace("points: 8", "points: 300", StringComparison.Ordinal).Replace("outcomes: [exploitation-index, state-revenue, exposure]\n", "", StringComparison.Ordinal));
        using Process shell = Process.Start(new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f 200; DOTNET_EnableWriteXorExecute=0 exec {run}"])
        {
            WorkingDirectory = _files.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        shell.ExitCode.ShouldBe(2, error);
        error.TrimEnd('\n').ShouldNotContain("\n");
        error.ShouldMatch("sweep\\.db: results: (disk full|cannot be read or written): ");
        int done = _files.Status("out")[0].Done;
        done.ShouldBeGreaterThan(0);
        _files.Sweep("run", "long.yaml", "--out", "out", "--budget", "1s").ExitCode.ShouldBe(0);
        _files.Status("out")[0].Done.ShouldBeGreaterThan(done);
    }
}
