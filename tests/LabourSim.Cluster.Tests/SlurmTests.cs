using System.Globalization;
using System.Text.RegularExpressions;

namespace LabourSim.Cluster.Tests;

/// <summary>Sweeps on a real Slurm: however tasks end and start again, the results are those of one machine, byte for byte.</summary>
[Collection(Cluster.Name)]
public sealed class SlurmTests(Cluster cluster) : IDisposable
{
    public void Dispose() => Cluster.Clear();

    [Fact]
    public void Array_GivesWhatOneMachineGives()
    {
        // One task at a time: the fourth is certainly still waiting when the status is asked for.
        Submitted sweep = Submitted.To(cluster, "array", 4, "--threads", "1", "--at-once", "1", "--partition", "main", "--time", "10", "--mem", "100M");
        sweep.Result.Lines[0].ShouldBe($"Submitted job {sweep.Array}: 4 of 4 shards (1-4), one a task; then job {int.Parse(sweep.Array, CultureInfo.InvariantCulture) + 1} merges them.");
        Dictionary<string, string> status = sweep.Status();
        status["sweep.db"].ShouldMatch(@"^sweep\.db\tnot merged\t\t\t\t\d+ PENDING \(Dependency\)$");
        status["shard-4-of-4.db"].ShouldMatch($"^shard-4-of-4\\.db\tnot begun\t0\t0\t12\t{sweep.Array}_4 PENDING");
        CliRunner.Run("sweep", "slurm", cluster.Sweep, "--out", sweep.Folder, "--tasks", "4").ShouldBeBadInput()
            .ShouldMatch($"^command line: --out: .*: expected a folder none of whose jobs is queued or running; \\d+\\S* [A-Z].* is \\(laboursim sweep status\\|cancel ");

        Cluster.WaitUntilIdle();

        Cluster.Export(sweep.Folder).ShouldBe(cluster.Expected, sweep.Logs);
        cluster.Expected.Split('\n').Length.ShouldBe(Cluster.Runs + 2);
        sweep.Logs.ShouldContain("Merged: 48 of 48 runs done, 0 failed");
        sweep.Status().Values.Skip(1).ShouldAllBe(row => Regex.IsMatch(row, "\tcomplete\t\\d+\t0\t0\t$"));
        CliRunner.Run("sweep", "slurm", cluster.Sweep, "--out", sweep.Folder, "--tasks", "4").ShouldSucceed().Output.ShouldStartWith("Nothing is left to submit: all 48 runs");
    }

    [Fact]
    public void LostNode_IsMadeUpForByTheOther()
    {
        Submitted sweep = Submitted.To(cluster, "lost-node", 4);
        using HeldShard lost = HeldShard.Of(sweep);

        cluster.CutPower(Regex.Match(sweep.Log(lost.Task), @" (n\d): shard").Groups[1].Value);
        Cluster.WaitUntilIdle();

        sweep.Log(lost.Task).ShouldContain("start 2");
        Cluster.Export(sweep.Folder).ShouldBe(cluster.Expected, sweep.Logs);
        sweep.Logs.ShouldContain("Merged: 48 of 48 runs done, 0 failed");
    }

    [Fact]
    public void Cancelled_KeepsWhatIsDoneAndGoesOn()
    {
        Submitted sweep = Submitted.To(cluster, "cancelled", 8, "--at-once", "2");
        Cluster.WaitFor("a complete shard", () => sweep.Logs.Contains("6 of 6 runs", StringComparison.Ordinal));

        string cancelled = CliRunner.Run("sweep", "cancel", sweep.Folder).ShouldSucceed().Output;

        cancelled.ShouldContain($"Cancelled {sweep.Array}_8 PENDING");
        cancelled.ShouldContain("PENDING (Dependency)");
        Cluster.WaitUntilIdle();
        CliRunner.Run("sweep", "cancel", sweep.Folder).ShouldSucceed().Output.ShouldBe("Nothing to cancel: no job of this sweep is queued or running.\n");
        Dictionary<string, string> status = sweep.Status();
        int[] complete = [.. Enumerable.Range(1, 8).Where(i => status[$"shard-{i}-of-8.db"].Contains("\tcomplete\t", StringComparison.Ordinal))];
        complete.Length.ShouldBeInRange(1, 7);
        status["sweep.db"].ShouldStartWith("sweep.db\tnot merged\t");
        status["shard-8-of-8.db"].ShouldMatch($"^shard-8-of-8\\.db\tnot begun\t0\t0\t\\d\t{sweep.Array}_8 CANCELLED$");

        Submitted again = Submitted.Again(cluster.Sweep, sweep.Folder, 8);
        Cluster.WaitUntilIdle();

        again.Result.Output.ShouldContain($": {8 - complete.Length} of 8 shards (");
        complete.ShouldAllBe(i => again.Log(i).Split("shard ", StringSplitOptions.None).Length == sweep.Log(i).Split("shard ", StringSplitOptions.None).Length);
        Cluster.Export(sweep.Folder).ShouldBe(cluster.Expected, sweep.Logs);
    }

    [Fact]
    public void TimeLimit_StopsATaskCleanlyAndStartsItAgain()
    {
        Submitted sweep = Submitted.To(cluster, "time-limit", 2);
        using HeldShard held = HeldShard.Of(sweep);
        int task = held.Task;

        // What Slurm sends a minute before the limit.
        Cluster.Command("scancel", "--signal=USR1", "--batch", $"{sweep.Array}_{task}");
        held.GoOnOnceTold();
        Cluster.WaitUntilIdle();

        sweep.Log(task).ShouldContain("PARTIAL: ");
        sweep.Log(task).ShouldContain("Slurm is asked to start this shard again");
        sweep.Log(task).ShouldContain("start 2");
        sweep.Log(3 - task).ShouldNotContain("start 2");
        Cluster.Export(sweep.Folder).ShouldBe(cluster.Expected, sweep.Logs);
    }

    [Fact]
    public void ShardInUseElsewhere_IsWaitedFor()
    {
        Submitted sweep = Submitted.To(cluster, "in-use", 3, "--at-once", "1");
        using (FileStream elsewhere = new(Path.Combine(sweep.Folder, ".shard-3-of-3.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Cluster.WaitFor("the third task", () => sweep.Log(3).Contains("another process still writes these results", StringComparison.Ordinal));
        }

        Cluster.WaitUntilIdle();

        Cluster.Export(sweep.Folder).ShouldBe(cluster.Expected, sweep.Logs);
    }

    [Fact]
    public void FailedRuns_AreMergedLikeTheOthers()
    {
        // With the border closed in 2020 to 2023 nobody can be sent home, so a full shutdown from 2021 contradicts the baseline.
        string file = cluster.Write("contradiction.yaml", """
            id: contradiction
            scenarios: [baseline]
            workers: 100
            replicates: 2
            from: 2020-01
            to: 2020-12
            levers: { policies: [{ policy: shutdown, start: 2021-01, doses: [0, 1] }] }
            outcomes: [exposure]

            """);
        Submitted sweep = Submitted.Again(file, cluster.NewFolder("contradiction-out"), 2);

        Cluster.WaitUntilIdle();

        string export = Cluster.Export(sweep.Folder);
        export.ShouldBe(cluster.OneMachine(file), sweep.Logs);
        export.Split(",failed,").Length.ShouldBe(3);
        sweep.Logs.ShouldContain("Merged: 2 of 4 runs done, 2 failed");
        sweep.Status().Values.Count(row => row.Contains("\tfailed runs\t", StringComparison.Ordinal)).ShouldBe(3);
    }
}
