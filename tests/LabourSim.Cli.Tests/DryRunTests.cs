namespace LabourSim.Cli.Tests;

public sealed class DryRunTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Compare_SaysWhatWouldBeRun_AndWritesNothing()
    {
        Dictionary<string, string> said = Said("compare", "baseline", "no-mandate", "--workers", "1000", "--replicates", "3", "--from", "2017-01", "--to", "2018-12",
            "--threads", "2", "--hinges", "false", "--out", "mine", "--dry-run");

        // Two scenarios and, from the month in which they part, the base under other luck, three times each.
        said["runs"].ShouldBe("9, 3 of them of the base under other luck");
        said["scenarios"].ShouldBe("baseline, no-mandate");
        said["replicates"].ShouldBe("3");
        said["people abroad in a run"].ShouldBe("1,000");
        said["recorded months"].ShouldBe("2017-01 to 2018-12");
        said["months of a run"].ShouldBe("72 (burn-in of 48 included)");
        said["agent-months in all"].ShouldBe("648,000");
        said["time of a run"].ShouldMatch("^about .+ on one thread, from [0-9]+ months tried just now$");
        said["time in all"].ShouldMatch("^about .+ on 2 threads$");

        // 125 MB of program and 6,100 bytes a person in each of two worlds at once; 5.7 MB and six runs of two years of 50 kB.
        said["memory"].ShouldBe("about 137 MB, from measured runs");
        said["disk"].ShouldBe("about 6 MB in mine, from measured runs");
        said.ShouldNotContainKey("runs of small worlds");
        Directory.EnumerateFileSystemEntries(_place.Path).ShouldBeEmpty();
    }

    [Fact]
    public void WhatResultsLeanOn_IsCountedApart()
    {
        Dictionary<string, string> said = Said("run", "baseline", "--workers", "100", "--from", "2012-01", "--to", "2012-06", "--hinges", "--dry-run");

        // The values as they are and both ends of each range, then at most three numbers at both ends and none moved, five times.
        int small = 1 + 2 * Experiments.Ranges.Unknowns.All.Count + 5 * (1 + 2 * 3);
        said["runs"].ShouldBe("1");
        said["runs of small worlds"].ShouldBe($"up to {small}, for what the results lean on");
        said["agent-months in all"].ShouldBe(FormattableString.Invariant($"{(1 + small) * 54 * 100:#,0}"));
    }

    [Theory]
    [InlineData("command line: SCENARIO: baselin: expected", "run", "baselin")]
    [InlineData("command line: --set office-share", "run", "baseline", "--set", "office-share=9")]
    [InlineData("command line: --out: taken: expected", "run", "baseline", "--out", "taken")]
    public void Errors_AreThoseOfTheRunItself(string begins, params string[] args)
    {
        Directory.CreateDirectory(Path.Combine(_place.Path, "taken"));
        _place.Write("taken/notes.txt", "mine");

        string message = CliRunner.RunIn(_place.Path, [.. args, "--dry-run"]).ShouldBeBadInput();

        message.ShouldStartWith(begins);
        message.ShouldBe(CliRunner.RunIn(_place.Path, args).ShouldBeBadInput());
    }

    private Dictionary<string, string> Said(params string[] args) => CliRunner.RunIn(_place.Path, args).ShouldSucceed().Lines.Skip(1)
        .Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1]);
}
