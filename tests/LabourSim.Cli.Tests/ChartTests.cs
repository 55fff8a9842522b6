using System.Globalization;
using System.IO.Compression;

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
        CliRunner.Run("list", "figures").ShouldSucceed().Lines.Select(l => l.Split('\t')[0]).Take(19).ShouldBe(
        [
            "head-count", "hosts", "paths", "extraction-chain", "quota-debt", "three-purses", "cheongbu", "carried", "exits", "home-reach", "imperatives",
            "trade-off", "targets", "military", "effects", "effects-by-year", "winners-losers", "person-changes", "board",
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
    public void Outcome_ByHost_HasAPanelAHost_WithTheTablesOwnNumbers()
    {
        CliRunner.RunIn(_place.Path, "compare", "baseline", "no-mandate", "--workers", "200", "--replicates", "2", "--hinges", "false", "--from", "2016-01", "--to", "2016-06", "--detail", "month", "--gzip", "--out", "months").ShouldSucceed();
        CliRunner.RunIn(_place.Path, "run", "baseline", "--workers", "200", "--from", "2016-01", "--to", "2016-06", "--detail", "year", "--out", "cut").ShouldSucceed();

        CliRunner.RunIn(_place.Path, "chart", "months", "--figure", "outcome:take-home", "--hosts", "--from", "2016-02", "--to", "2016-03", "--format", "csv").ShouldSucceed();
        string[][] rows = [.. File.ReadLines(Path.Combine(_place.Path, "outcome-take-home-hosts.csv")).Skip(1).Select(l => l.Split(','))];
        rows.Select(r => r[1]).Distinct().Count().ShouldBeGreaterThan(2);
        rows.Select(r => r[4]).Distinct().ShouldBe(["2016-02", "2016-03"]);
        using GZipStream table = new(File.OpenRead(Path.Combine(_place.Path, "months", "outcomes.csv.gz")), CompressionMode.Decompress);
        using StreamReader lines = new(table);
        double[] russia = [.. lines.ReadToEnd().Split('\n').Where(l => l.StartsWith("no-mandate,", StringComparison.Ordinal) && l.Contains(",2016-03,1,russia,all,take-home,", StringComparison.Ordinal))
            .Select(l => double.Parse(l.Split(',')[^1], CultureInfo.InvariantCulture))];
        double.Parse(rows.Single(r => r[0] == "no-mandate" && r[1] == "russia" && r[4] == "2016-03")[6], CultureInfo.InvariantCulture).ShouldBe(russia.Average(), 1e-6);

        CliRunner.RunIn(_place.Path, "chart", "cut", "--figure", "outcome:take-home", "--hosts").ShouldBeBadInput().ShouldContain("--detail month");
        CliRunner.RunIn(_place.Path, "chart", "cut", "--figure", "exits", "--hosts").ShouldBeBadInput().ShouldContain("outcome:NAME");
    }

    [Fact]
    public void APartOfTheMonths_IsDrawnOfWhatHasTime_AndNoWholeIsSaidToBeOfIt()
    {
        CliRunner.RunIn(_place.Path, "run", "baseline", "--workers", "200", "--from", "2016-01", "--to", "2016-06", "--out", "out").ShouldSucceed();

        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "three-purses", "--from", "2016-03", "--out", "purses.csv").ShouldSucceed();
        string[] rows = File.ReadAllLines(Path.Combine(_place.Path, "purses.csv"));
        rows[1].ShouldContain(",2016-01,6,");
        rows.ShouldContain(r => r.Contains(",2016-03,1,", StringComparison.Ordinal));
        rows.ShouldNotContain(r => r.Contains(",2016-02,1,", StringComparison.Ordinal));
        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "head-count", "--from", "2016-03").ShouldSucceed();
        File.ReadAllText(Path.Combine(_place.Path, "head-count.svg")).ShouldContain("2016-01 to 2016-06");

        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "exits", "--from", "2016-03").ShouldBeBadInput().ShouldContain("axis of time");
        CliRunner.RunIn(_place.Path, "chart", "out", "--figure", "hosts", "--out", "hosts.png", "--format", "svg").ShouldBeBadInput().ShouldContain(".svg");
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
