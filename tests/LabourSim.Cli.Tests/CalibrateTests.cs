namespace LabourSim.Cli.Tests;

public sealed class CalibrateTests : IDisposable
{
    private const string Search = "id: tiny\nworkers: 50\nparameters:\n  - { name: quota-growth, low: 0.02, high: 0.06 }\nstages:\n  - { draws: 2 }\n";
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Calibrate_RecordsDraws_AndDoesNothingTwice()
    {
        _place.Write("tiny.yaml", Search);

        CliResult first = CliRunner.RunIn(_place.Path, "calibrate", "tiny.yaml", "--threads", "2").ShouldSucceed();
        string folder = Path.Combine(_place.Path, "out", "calibrate-tiny");
        string draws = File.ReadAllText(Path.Combine(folder, "draws.csv"));
        CliResult again = CliRunner.RunIn(_place.Path, "calibrate", "tiny.yaml").ShouldSucceed();

        first.Output.ShouldStartWith("Best of 2 draws: draw ");
        again.Output.ShouldBe(first.Output);
        draws.TrimEnd('\n').Split('\n').Length.ShouldBe(3);
        File.ReadAllText(Path.Combine(folder, "draws.csv")).ShouldBe(draws);
        Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["draws.csv", "search.yaml", "selected.yaml"]);
    }

    [Fact]
    public void WrongSearches_AreRefusedBeforeAnythingIsWritten()
    {
        string file = _place.Write("tiny.yaml", Search.Replace("quota-growth", "quota-grwth", StringComparison.Ordinal));

        CliRunner.RunIn(_place.Path, "calibrate", "tiny.yaml").ShouldBeBadInput().ShouldBe(
            "tiny.yaml:4: name: quota-grwth: expected a parameter (see 'laboursim list parameters'); did you mean 'quota-growth'?");
        CliRunner.RunIn(_place.Path, "calibrate", "missing.yaml").ShouldBeBadInput().ShouldContain("an existing file");

        Directory.GetFileSystemEntries(_place.Path).ShouldBe([file]);
    }
}
