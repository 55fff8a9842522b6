namespace LabourSim.Cli.Tests;

public sealed class AnalyseTests : IDisposable
{
    private const string Sweep = """
        id: tiny
        title: A tiny sweep
        workers: 30
        replicates: 3
        from: 2019-01
        to: 2019-03
        scenarios: [no-mandate, baseline]
        uncertainties: { design: morris, points: 2, ranges: [side-start, quota-growth] }
        outcomes: [exploitation-index, state-revenue, exposure]
        """;

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Sensitivity_PrintsFindingsAndTables_AndKeepsThemWithAReport()
    {
        _place.Write("tiny.yaml", Sweep);
        CliRunner.RunIn(_place.Path, "sweep", "run", "tiny.yaml", "--out", "tiny").ShouldSucceed();

        CliResult first = CliRunner.RunIn(_place.Path, "analyse", "sensitivity", "tiny").ShouldSucceed();
        string folder = Path.Combine(_place.Path, "tiny");
        byte[] report = File.ReadAllBytes(Path.Combine(folder, "report.html"));
        CliResult again = CliRunner.RunIn(_place.Path, "analyse", "sensitivity", "tiny").ShouldSucceed();
        CliResult other = CliRunner.RunIn(_place.Path, "analyse", "sensitivity", "tiny", "--base", "baseline", "--outcome", "exposure", "--out", "elsewhere").ShouldSucceed();

        first.Output.ShouldContain("In this model, ");
        first.Output.ShouldContain("\nWith 3 replicates, the mean over 6 worlds of the effect of baseline against no-mandate on exposure is ");
        again.Output.ShouldBe(first.Output);
        File.ReadAllBytes(Path.Combine(folder, "report.html")).ShouldBe(report);
        string page = System.Text.Encoding.UTF8.GetString(report);
        page.ShouldContain("<dt>seed</dt><dd>1</dd>");
        page.ShouldContain("<dt>made again with</dt><dd>laboursim sweep run tiny.yaml --out DIR</dd>");
        File.ReadAllLines(Path.Combine(folder, "sensitivity-morris.csv")).Length.ShouldBe(1 + (3 * 2 * 2));
        other.Output.ShouldContain("effect of no-mandate against baseline");
        CliResult korean = CliRunner.RunIn(_place.Path, "analyse", "sensitivity", "tiny", "--lang", "ko").ShouldSucceed();
        korean.Output.ShouldContain("\n반복이 3회일 때 세계 6개에 걸친 no-mandate 대신 baseline일 때의 exposure 변화량의 평균은 ");
        korean.Output.ShouldNotContain("In this model");
        File.ReadAllText(Path.Combine(folder, "report.html")).ShouldContain("<html lang=\"ko\">");
        Directory.GetFiles(Path.Combine(_place.Path, "elsewhere")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["report.html", "sensitivity-morris.csv", "sensitivity-summary.csv", "sensitivity.json"]);

        Refused("--base: basline: expected a choice of the sweep tiny; did you mean 'baseline'?", "--base", "basline");
        Refused("--choice: no-mandte: expected a choice of the sweep tiny; did you mean 'no-mandate'?", "--choice", "no-mandte");
        Refused("--choice: no-mandate: expected a choice other than the base", "--choice", "no-mandate");
        Refused("--outcome: exposur: expected an outcome that the sweep kept (exploitation-index, state-revenue, exposure); did you mean 'exposure'?", "--outcome", "exposur");
        Refused("--margin: -1: expected a share of 0 or more, such as 0.05", "--margin=-1");
        Refused("--margin: NaN: expected a share of 0 or more, such as 0.05", "--margin", "NaN");
    }

    [Fact]
    public void UnfinishedSweeps_AreAnalysedAsFarAsTheyGo_AndThatIsSaid()
    {
        _place.Write("tiny.yaml", Sweep.Replace("replicates: 3", "replicates: 1", StringComparison.Ordinal));
        CliRunner.RunIn(_place.Path, "sweep", "run", "tiny.yaml", "--out", "tiny", "--budget", "0.000001s");

        CliResult nothing = CliRunner.RunIn(_place.Path, "analyse", "sensitivity", "tiny");

        nothing.ShouldBeBadInput().ShouldContain("expected results of more trajectories");
        CliRunner.RunIn(_place.Path, "analyse", "sensitivity", "nowhere").ShouldBeBadInput().ShouldContain("the folder of a sweep");
        Directory.GetFiles(Path.Combine(_place.Path, "tiny"), "*.json").ShouldBeEmpty();
    }

    private void Refused(string message, params string[] options) =>
        CliRunner.RunIn(_place.Path, ["analyse", "sensitivity", "tiny", .. options]).ShouldBeBadInput().ShouldBe($"command line: {message}");
}
