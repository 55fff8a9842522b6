namespace LabourSim.Cli.Tests;

/// <summary><c>laboursim chart</c> and <c>list figures</c>: refusals, the order of the list, and pictures that two processes draw alike.</summary>
public sealed class ChartTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void UnknownFigure_IsRefusedWithTheNearestName() =>
        CliRunner.RunIn(_place.Path, "chart", ".", "--figure", "head-cout").ShouldBeBadInput().ShouldContain("head-count");

    [Fact]
    public void FolderWithoutData_NamesTheCommandThatMakesIt() =>
        CliRunner.RunIn(_place.Path, "chart", ".", "--figure", "exits").ShouldBeBadInput().ShouldContain("laboursim compare");

    [Fact]
    public void ListFigures_StartsWithWhatAnyComparisonDraws() =>
        CliRunner.Run("list", "figures").ShouldSucceed().Lines.Select(l => l.Split('\t')[0]).Take(18).ShouldBe(
        [
            "head-count", "hosts", "paths", "extraction-chain", "quota-debt", "three-purses", "cheongbu", "carried", "exits", "home-reach", "imperatives",
            "trade-off", "targets", "military", "effects-by-year", "winners-losers", "person-changes", "board",
        ]);

    [Fact]
    public void SmallRun_IsDrawnAsPages_AndWithoutTheFigureOfPairs()
    {
        CliRunner.RunIn(_place.Path, "run", "baseline", "--workers", "200", "--from", "2016-01", "--to", "2016-06", "--out", "out").ExitCode.ShouldBe(0);

        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "all", "--format", "html", "--lang", "ko", "--out", "figures").ShouldSucceed().Lines.Length.ShouldBe(14);
        File.ReadAllText(Path.Combine(_place.Path, "figures", "extraction-chain.html")).ShouldContain("<html lang=\"ko\"");
        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "winners-losers").ShouldBeBadInput().ShouldContain("laboursim compare");
    }

    [Fact]
    public void TwoProcesses_DrawTheSameBytes_AndNeedNoOtherProgram()
    {
        CliRunner.RunIn(_place.Path, "run", "baseline", "--workers", "200", "--from", "2016-01", "--to", "2016-06", "--out", "out").ShouldSucceed();
        byte[] Chart(string format, string file)
        {
            // Nothing is on this path.
            CliRunner.RunWith("PATH", _place.Path, _place.Path, "chart", "out", "--figure", "exits", "--format", format, "--lang", "ko", "--out", file).ShouldSucceed();
            return File.ReadAllBytes(Path.Combine(_place.Path, file));
        }

        foreach (string format in (string[])["svg", "png", "html", "csv"])
        {
            Chart(format, $"again.{format}").AsSpan().SequenceEqual(Chart(format, $"first.{format}")).ShouldBeTrue(format);
        }
    }

    [Fact]
    public void FileThatCannotBeWritten_IsRefusedInOneLine()
    {
        CliRunner.RunIn(_place.Path, "run", "baseline", "--workers", "200", "--from", "2016-01", "--to", "2016-06", "--out", "out").ShouldSucceed();

        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "exits", "--format", "html", "--out", "none/exits.html").ShouldBeBadInput().ShouldContain("none/exits.html");
        CliRunner.RunIn(_place.Path, "report", "out", "--out", "none/report.html").ShouldBeBadInput().ShouldContain("--out: none/report.html");
        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "all", "--format", "html", "--out", "out/results.json").ShouldBeBadInput().ShouldContain("--out: out/results.json");
    }

    [Fact]
    public void ReportInAnotherLanguage_DoesNotStandInTheWayOfForce()
    {
        string[] run = ["run", "baseline", "--workers", "200", "--from", "2016-01", "--to", "2016-06", "--out", "out", "--force"];
        CliRunner.RunIn(_place.Path, run).ShouldSucceed();
        CliRunner.RunIn(_place.Path, "report", "out", "--lang", "ko").ShouldSucceed();
        File.ReadAllText(Path.Combine(_place.Path, "out", "report-ko.html")).ShouldContain("<html lang=\"ko\"");

        CliRunner.RunIn(_place.Path, run).ShouldSucceed();
        File.Exists(Path.Combine(_place.Path, "out", "report-ko.html")).ShouldBeFalse();
    }
}
