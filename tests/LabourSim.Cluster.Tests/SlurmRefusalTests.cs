namespace LabourSim.Cluster.Tests;

/// <summary>What goes wrong around Slurm is said in one line, and nothing is left half done.</summary>
[Collection(Cluster.Name)]
public sealed class SlurmRefusalTests(Cluster cluster) : IDisposable
{
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        Cluster.Clear();
    }

    [Fact]
    public void DryRun_PrintsScriptsAndCommandsAndWritesNothing()
    {
        string folder = cluster.NewFolder("it's dry");
        OnlyDotnet();

        string output = Run(folder, "--size", "full", "--mem", "2G", "--at-once", "5", "--dry-run").ShouldSucceed().Output;

        output.ShouldContain($"### {folder}/slurm/array.sh\n#!/usr/bin/env bash\n");
        output.ShouldContain($"folder='{folder.Replace("'", "'\\''", StringComparison.Ordinal)}'\n");
        output.ShouldContain("--shard \"$shard/6\" --size full --threads 1 &");
        output.ShouldContain("\nsbatch --parsable --hold --array=1-6%5 --cpus-per-task=1 --mem=2G ");
        output.ShouldContain("\nsbatch --parsable --dependency=afterany:ARRAY --mem=2G ");
        output.ShouldEndWith("\nscontrol release ARRAY\n");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void WithoutSlurm_SaysSoAndWritesNothing()
    {
        string folder = cluster.NewFolder("no-slurm");
        OnlyDotnet();

        Run(folder).ShouldBeBadInput().ShouldBe("command line: sbatch: (missing): expected Slurm's program 'sbatch' on the PATH; work where jobs are submitted, such as a login node");

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void RefusedArray_ShowsSlurmsOwnWordsAndCanBeCorrected()
    {
        string folder = cluster.NewFolder("refused");

        Run(folder, "--partition", "nope").ShouldBeBadInput().ShouldStartWith("command line: sbatch: refused: expected what Slurm accepts; it says: sbatch: error: invalid partition specified: nope");

        Cluster.Queue().ShouldBe("");
        Directory.GetFiles(folder, "*.db").ShouldBeEmpty();
        Submitted.Again(cluster.Sweep, folder, 3);
        CliRunner.Run("sweep", "cancel", folder).ShouldSucceed();
    }

    [Fact]
    public void RefusedMerge_TakesTheArrayBack()
    {
        string folder = cluster.NewFolder("refused-merge");
        string place = cluster.NewFolder("bin");
        Directory.CreateDirectory(place);
        string sbatch = Path.Combine(place, "sbatch");
        File.WriteAllText(sbatch, $"""
            #!/bin/bash
            case "$*" in *--dependency*) echo "sbatch: error: too many jobs" >&2; exit 1 ;; esac
            PATH='{_path}' exec sbatch "$@"

            """);
        Cluster.Command("chmod", "+x", sbatch);
        Environment.SetEnvironmentVariable("PATH", $"{place}:{_path}");

        Run(folder).ShouldBeBadInput().ShouldBe("command line: sbatch: refused: expected what Slurm accepts; it says: sbatch: error: too many jobs");

        Cluster.WaitUntilIdle();
        Directory.GetFiles(folder, "*.db").ShouldBeEmpty();
        File.Exists(Path.Combine(folder, "slurm", "jobs.json")).ShouldBeFalse();
        File.Exists(Path.Combine(folder, "slurm", "task-1.log")).ShouldBeFalse();
    }

    [Fact]
    public void FolderThatNodesDoNotShare_IsSeenInTheStatus()
    {
        Submitted sweep = Submitted.Again(cluster.Sweep, Path.Combine(cluster.Machine, "private", "results"), 2);

        Cluster.WaitUntilIdle();

        foreach (string row in sweep.Status().Values.Skip(1))
        {
            row.ShouldEndWith($".log: does every node share {sweep.Folder}?");
        }
    }

    [Fact]
    public void FileThatNodesDoNotShare_IsNamedInTheLogAndTheStatus()
    {
        string file = Path.Combine(cluster.Machine, "private", "sweep.yaml");
        File.Copy(cluster.Sweep, file);
        Submitted sweep = Submitted.Again(file, cluster.NewFolder("file-not-shared"), 2);

        Cluster.WaitUntilIdle();

        string message = $"this node cannot read {file}: put it in a folder that every node shares, under the same path";
        sweep.Log(1).ShouldContain(message);
        sweep.Status()["shard-2-of-2.db"].ShouldContain("FAILED");
        sweep.Status()["shard-2-of-2.db"].ShouldContain("slurm/task-2.log ends: ");
        sweep.Logs.ShouldContain("PARTIAL: 48 of 48 runs");
    }

    [Fact]
    public void ChangedFile_IsRefusedByTheTasks()
    {
        string file = cluster.Write("changed.yaml", File.ReadAllText(cluster.Sweep));
        Submitted sweep = Submitted.Again(file, cluster.NewFolder("changed-out"), 2);
        File.WriteAllText(file, File.ReadAllText(file).Replace("workers: 4000", "workers: 900", StringComparison.Ordinal));

        Cluster.WaitUntilIdle();

        sweep.Log(1).ShouldContain("workers: 4000: expected 900; these results are of another sweep");
        sweep.Status()["shard-1-of-2.db"].ShouldContain("\tnot begun\t0\t0\t24\t");
    }

    [Theory]
    [InlineData("--tasks: 1: expected 2 to 48 tasks; the sweep has 48 runs", "--tasks", "1")]
    [InlineData("--tasks: 49: expected 2 to 48 tasks; the sweep has 48 runs", "--tasks", "49")]
    [InlineData("--tasks: many: expected a whole number from 0 to 10000000", "--tasks", "many")]
    [InlineData("--threads: 0: expected a whole number from 1 to 256", "--tasks", "4", "--threads", "0")]
    [InlineData("--at-once: 0: expected a whole number from 1 to 100000", "--tasks", "4", "--at-once", "0")]
    public void BadNumbers_AreRefusedBeforeAnythingIsWritten(string message, params string[] words)
    {
        string folder = cluster.NewFolder("bad-numbers");

        CliRunner.Run(["sweep", "slurm", cluster.Sweep, "--out", folder, .. words]).ShouldBeBadInput().ShouldBe($"command line: {message}");

        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void PathWithPattern_IsRefused() => Run(cluster.NewFolder("50%j")).ShouldBeBadInput()
        .ShouldEndWith("50%j: expected a path without % and \\, which Slurm would replace in the names of logs");

    [Fact]
    public void OtherNumberOfShards_IsRefused()
    {
        string folder = cluster.NewFolder("other-number");
        CliRunner.Run("sweep", "run", cluster.Sweep, "--out", folder, "--shard", "1/48").ShouldSucceed();

        Run(folder).ShouldBeBadInput().ShouldContain("expected one of 48 shards, as in shard-1-of-48.db");

        Directory.GetFiles(folder, "*.db").Length.ShouldBe(1);
    }

    [Fact]
    public void Cancel_WithoutJobsOrWithDamagedNumbers_IsRefused()
    {
        string folder = cluster.NewFolder("no-jobs");
        Directory.CreateDirectory(Path.Combine(folder, "slurm"));
        CliRunner.Run("sweep", "cancel", folder).ShouldBeBadInput().ShouldContain("expected the folder of a sweep submitted with 'laboursim sweep slurm'");

        string jobs = Path.Combine(folder, "slurm", "jobs.json");
        foreach (string text in (string[])["", "{", "[]", """{"name":"x","array":"1 --user=root","merge":"2","tasks":2,"submitted":"1-2"}"""])
        {
            File.WriteAllText(jobs, text);
            CliRunner.Run("sweep", "cancel", folder).ShouldBeBadInput().ShouldStartWith($"{jobs}: jobs: unreadable: expected the job numbers");
        }
    }

    [Fact]
    public void StatusWithoutSlurm_ShowsTheResults()
    {
        string folder = cluster.NewFolder("copied");
        CliRunner.Run("sweep", "run", cluster.Sweep, "--out", folder, "--shard", "1/48").ShouldSucceed();
        Directory.CreateDirectory(Path.Combine(folder, "slurm"));
        File.WriteAllText(Path.Combine(folder, "slurm", "jobs.json"), """{"name":"laboursim-on-a-cluster","array":"1","merge":"2","tasks":48,"submitted":"1-48"}""");
        OnlyDotnet();

        CliResult status = CliRunner.Run("sweep", "status", folder);

        status.ExitCode.ShouldBe(0);
        status.Error.ShouldStartWith("Whether jobs are queued is not known here. command line: squeue: (missing): ");
        status.Lines[^1].ShouldBe("shard-1-of-48.db\tcomplete\t1\t0\t0\t");
    }

    private CliResult Run(string folder, params string[] words) => CliRunner.Run(["sweep", "slurm", cluster.Sweep, "--out", folder, "--tasks", "6", .. words]);

    /// <summary>Leaves dotnet alone on the PATH.</summary>
    private void OnlyDotnet()
    {
        string place = cluster.NewFolder("only-dotnet");
        string dotnet = _path!.Split(':').Select(p => Path.Combine(p, "dotnet")).First(File.Exists);
        Directory.CreateDirectory(place);
        if (!File.Exists(Path.Combine(place, "dotnet")))
        {
            File.CreateSymbolicLink(Path.Combine(place, "dotnet"), dotnet);
        }

        Environment.SetEnvironmentVariable("PATH", place);
    }
}
