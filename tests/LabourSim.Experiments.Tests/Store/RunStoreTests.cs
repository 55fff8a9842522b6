using LabourSim.Experiments.Input;
using LabourSim.Experiments.Store;
using Microsoft.Data.Sqlite;

namespace LabourSim.Experiments.Tests.Store;

public sealed class RunStoreTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Runs_ComeBackAsTheyWentIn_InOrder()
    {
        using (RunStore store = RunStore.Write(_files.Path, Files.Identity))
        {
            store.Add([Files.Runs[2], Files.Runs[0]]);
            store.Add([Files.Runs[1]]);
        }

        using RunStore read = RunStore.Read(_files.Path);
        Files.Content(read).ShouldBe(string.Join('\n', Files.Runs.Select(Files.Line)));
        read.Count().ShouldBe((2, 1));
        read.Runs(failed: false).ShouldBe([0, 7]);
        read.Runs(failed: true).ShouldBe([1]);
        read.Find(2).ShouldBeNull();
        read.Find(0)!.Values[1].ShouldBe(double.NaN);
        _files.Names.ShouldBe(["sweep.db"]);
    }

    [Fact]
    public void InfinitiesAndZeros_Survive()
    {
        using RunStore store = RunStore.Write(_files.Path, Files.Identity);
        store.Add([new StoredRun(3, null, 0, [double.NegativeInfinity, -0.0]), new StoredRun(4, null, 0, [double.Epsilon, double.MaxValue])]);

        store.Find(3)!.Values.ShouldBe([double.NegativeInfinity, 0]);
        store.Find(4)!.Values.ShouldBe([double.Epsilon, double.MaxValue]);
    }

    [Fact]
    public void TheSameRunTwice_IsThereOnce_AndAFailedOneIsReplaced()
    {
        using RunStore store = RunStore.Write(_files.Filled().Path, Files.Identity);

        store.Add(Files.Runs);
        store.Count().ShouldBe((2, 1));
        store.Add([new StoredRun(1, null, 1, [2, 3])]);
        store.Find(1)!.Values.ShouldBe([2, 3]);
        store.Count().ShouldBe((3, 0));

        // A later failure never takes a result away.
        store.Add([new StoredRun(1, "out of memory", 1, [])]);
        store.Find(1)!.Values.ShouldBe([2, 3]);
    }

    [Fact]
    public void OtherNumbersOfADoneRun_AreRefused_WithAllThatCameWithThem()
    {
        using RunStore store = RunStore.Write(_files.Filled().Path, Files.Identity);

        Should.Throw<InputException>(() => store.Add([new StoredRun(5, null, 0, [1, 1]), new StoredRun(0, null, 0, [1.5, 2])])).Message
            .ShouldBe($"{_files.Path}: run 0: other numbers: expected the numbers already there; the two files cannot be of one sweep");

        store.Find(5).ShouldBeNull();
        Files.Content(store).ShouldBe(string.Join('\n', Files.Runs.Select(Files.Line)));
    }

    [Fact]
    public void RunsWithoutANumberForEachMeasure_AreAProgrammingError()
    {
        using RunStore store = RunStore.Write(_files.Path, Files.Identity);

        Should.Throw<ArgumentException>(() => store.Add([new StoredRun(0, null, 0, [1])]));
        Should.Throw<ArgumentException>(() => store.Add([new StoredRun(0, "failed", 0, [1, 2])]));
    }

    [Theory]
    [InlineData("format", "99", ": format: 99: expected 2; these results are of another version of laboursim")]
    [InlineData("kind", "search", ": kind: search: expected sweep; these results are of another kind")]
    [InlineData("version", "0.0.1", ": version: 0.0.1: expected ")]
    [InlineData("self_test", "0123456789abcdef", ": self_test: 0123456789abcdef: expected ")]
    [InlineData("description", "id: a\nworkers: 30", ": workers: 30: expected 20; these results are of another sweep, so use another folder")]
    [InlineData("description", "id: a", ": workers: (missing): expected 20; these results are of another sweep, so use another folder")]
    [InlineData("description", "id: a\nworkers: 20\nlevers: none", ": levers: none: expected (missing); these results are of another sweep, so use another folder")]
    public void ResultsOfAnythingElse_AreRefusedInOneLine_AndLeftAlone(string key, string value, string expected)
    {
        _files.Filled();
        using (SqliteConnection connection = new($"Data Source={_files.Path};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE meta SET value = $value WHERE key = $key";
            command.Parameters.AddWithValue("$key", key);
            command.Parameters.AddWithValue("$value", value);
            command.ExecuteNonQuery().ShouldBe(1);
        }

        string message = Should.Throw<InputException>(() => RunStore.Write(_files.Path, Files.Identity)).Message;

        message.ShouldStartWith(_files.Path + expected);
        message.ShouldNotContain("\n");
        using RunStore store = RunStore.Read(_files.Path);
        Files.Content(store).ShouldBe(string.Join('\n', Files.Runs.Select(Files.Line)));
    }

    [Fact]
    public void FileThatAnotherProgramHolds_IsRefused()
    {
        _files.Filled();
        using SqliteConnection connection = new($"Data Source={_files.Path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        Should.Throw<InputException>(() => RunStore.Write(_files.Path, Files.Identity)).Message
            .ShouldBe($"{_files.Path}: results: locked: expected a file that no other program has open; close what has it open and start again");
    }

    [Fact]
    public void LogOfResultsThatWereTakenAway_IsNotLaidOverNewOnes()
    {
        // A program killed in the middle leaves its log beside the file; somebody then deletes the file alone.
        string kept = _files.Path + ".kept";
        using (RunStore store = RunStore.Write(_files.Path, Files.Identity))
        {
            store.Add(Files.Runs);
            File.Copy(_files.Path + "-wal", kept);
        }

        File.Delete(_files.Path);
        File.Move(kept, _files.Path + "-wal");

        using RunStore anew = RunStore.Write(_files.Path, Files.Identity);
        anew.Count().ShouldBe((0, 0));
    }

    [Fact]
    public void LogOfAKilledProgram_IsTakenIn()
    {
        using Files killed = new();
        using (RunStore store = RunStore.Write(_files.Path, Files.Identity))
        {
            store.Add(Files.Runs);

            // What a kill leaves: the file as it was, and the log with the runs.
            File.Copy(_files.Path, killed.Path);
            File.Copy(_files.Path + "-wal", killed.Path + "-wal");
        }

        using (RunStore read = RunStore.Read(killed.Path))
        {
            Files.Content(read).ShouldBe(string.Join('\n', Files.Runs.Select(Files.Line)));
        }

        using RunStore store2 = RunStore.Write(killed.Path, Files.Identity);
        Files.Content(store2).ShouldBe(string.Join('\n', Files.Runs.Select(Files.Line)));
    }

    [Fact]
    public void WhatIsNoFileOfResults_IsRefused()
    {
        File.WriteAllText(_files.Path, "precious notes, and more than a hundred characters of them, so that there is a whole header to be read as one");
        Should.Throw<InputException>(() => RunStore.Write(_files.Path, Files.Identity)).Message.ShouldContain("results: damaged");
        File.ReadAllText(_files.Path).ShouldStartWith("precious");

        File.WriteAllText(_files.Path, "");
        Should.Throw<InputException>(() => RunStore.Write(_files.Path, Files.Identity)).Message.ShouldContain("expected a file that laboursim wrote");
        Should.Throw<InputException>(() => RunStore.Read(Path.Combine(_files.Folder, "missing.db"))).Message.ShouldContain("expected an existing file of results");
        Should.Throw<InputException>(() => RunStore.Write(Path.Combine(_files.Folder, "no", "sweep.db"), Files.Identity)).Message.ShouldContain("cannot be read or written");
    }

    [Fact]
    public void OfTwoWriters_TheSecondIsRefused_AndOnlookersDisturbNobody()
    {
        using (StoreLock first = StoreLock.Take(_files.Path))
        {
            first.Note("3 of 9\n");
            StoreLock.Held(_files.Path).ShouldBeTrue();
            StoreLock.NoteOf(_files.Path).ShouldBe($"{StoreLock.Me}\n3 of 9\n");
            Should.Throw<InputException>(() => StoreLock.Take(_files.Path)).Message.ShouldBe(
                $"{_files.Path}: results: in use by {StoreLock.Me}: expected results that no other program writes; wait for it or end it");
        }

        StoreLock.Held(_files.Path).ShouldBeFalse();
        using CancellationTokenSource end = new();
        Thread looker = new(() =>
        {
            while (!end.IsCancellationRequested)
            {
                StoreLock.Held(_files.Path);
            }
        });
        looker.Start();
        for (int i = 0; i < 20; i++)
        {
            StoreLock.Take(_files.Path).Dispose();
            Thread.Yield();
        }

        end.Cancel();
        looker.Join();
    }
}
