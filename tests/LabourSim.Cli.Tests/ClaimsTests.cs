using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Claims;

namespace LabourSim.Cli.Tests;

public sealed class ClaimsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("did you mean 'C01'?", "C0")]
    [InlineData("a claim (C01 to C48)", "C49")]
    [InlineData("each claim once", "C01", "c01")]
    [InlineData("one of --quick and --full", "C01", "--quick", "--full")]
    [InlineData("a whole number from 0 to 10000", "C01", "--draws", "-1")]
    [InlineData("a whole number from 1 to 10000", "C01", "--replicates", "0")]
    [InlineData("a whole number from 1 to 256", "C01", "--threads", "0")]
    [InlineData("a whole number from 0 to 18446744073709551615", "C01", "--seed", "one")]
    [InlineData("a readable file", "C01", "--docs", "missing.md")]
    [InlineData("did you mean 'ko'?", "C01", "--lang", "kr")]
    public void BadInput_IsRefusedBeforeAnythingIsWritten(string told, params string[] args)
    {
        CliRunner.RunIn(_place.Path, ["claims", .. args]).ShouldBeBadInput().ShouldContain(told);
        Directory.GetFileSystemEntries(_place.Path).ShouldBeEmpty();
    }

    [Fact]
    public void AFewClaims_ArePrintedAndWritten()
    {
        string document = _place.Write("claims.md", "# Claims\n<!-- claims:begin -->\nstale\n<!-- claims:end -->\nafter\n");

        CliResult result = CliRunner.RunIn(_place.Path, "claims", "C01", "c02", "--workers", "400", "--replicates", "3", "--draws", "1",
            "--out", "results", "--docs", document).ShouldSucceed();

        result.Lines.ShouldContain(l => l.StartsWith("C01  ", StringComparison.Ordinal));
        result.Lines.ShouldContain(l => l.StartsWith("C02  holds", StringComparison.Ordinal));
        result.Lines.ShouldAllBe(l => l.Length <= 110);
        result.Lines[^1].ShouldBe($"Report: {Path.Combine(_place.Path, "results", "claims.html")}");
        Directory.GetFiles(Path.Combine(_place.Path, "results")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["claim-draws.csv", "claim-parts.csv", "claims.csv", "claims.html", "claims.json", "claims.md", "draws.csv", "manifest.json"]);
        ClaimOutcome kept = ClaimFile.Load(Path.Combine(_place.Path, "results"));
        ClaimTable.Markdown(kept).ShouldBe(File.ReadAllText(Path.Combine(_place.Path, "results", "claims.md")));
        CliRunner.RunIn(_place.Path, "chart", "results", "--figure", "claims", "--out", "board.svg").ShouldSucceed();
        File.ReadAllText(Path.Combine(_place.Path, "board.svg")).ShouldContain("C02");
        string text = File.ReadAllText(document);
        text.ShouldContain("| C02 |");
        text.ShouldNotContain("stale");
        text.ShouldEndWith("after\n");
    }

    [Fact]
    public void InKorean_TheSummaryAndThePageAreKorean_AndTheNumbersTheSame()
    {
        string[] args = ["claims", "C02", "C07", "--workers", "300", "--replicates", "1", "--draws", "0", "--out"];
        CliRunner.RunIn(_place.Path, [.. args, "english"]).ShouldSucceed();

        CliResult result = CliRunner.RunIn(_place.Path, [.. args, "korean", "--lang", "ko"]).ShouldSucceed();

        result.Lines.ShouldContain(l => l.StartsWith("C02  판정 보류 ", StringComparison.Ordinal));
        result.Lines[^2].ShouldStartWith("이 모형 안에서 주장 2개 가운데");
        result.Lines[^1].ShouldStartWith("보고서: ");
        File.ReadAllText(Path.Combine(_place.Path, "korean", "claims.html")).ShouldContain("실험으로 시험한 주장");
        foreach (string file in (string[])["claims.json", "claims.csv", "claim-parts.csv", "claims.md"])
        {
            File.ReadAllText(Path.Combine(_place.Path, "korean", file)).ShouldBe(File.ReadAllText(Path.Combine(_place.Path, "english", file)), file);
        }
    }

    [Fact]
    public void CtrlC_KeepsWhatIsDoneMarkedPartial()
    {
        using Process process = CliRunner.Start(_place.Path, "claims", "C15", "--workers", "500", "--replicates", "10000", "--draws", "0",
            "--threads", "2", "--out", "results");
        Stopwatch waited = Stopwatch.StartNew();
        while (Directory.GetDirectories(_place.Path).Length == 0)
        {
            waited.Elapsed.ShouldBeLessThan(Patience);
            process.HasExited.ShouldBeFalse();
            Thread.Sleep(20);
        }

        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(Patience).ShouldBeTrue();
        process.ExitCode.ShouldBe(130, process.StandardError.ReadToEnd());
        output.ShouldContain("PARTIAL");
        string results = Path.Combine(_place.Path, "results");
        JsonNode manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(results, "manifest.json")))!;
        manifest["partial"]!.GetValue<bool>().ShouldBeTrue();
        manifest["runs_finished"]!.GetValue<int>().ShouldBeLessThan(manifest["runs_planned"]!.GetValue<int>());
        File.ReadAllText(Path.Combine(results, "claims.html")).ShouldContain("PARTIAL");
    }
}
