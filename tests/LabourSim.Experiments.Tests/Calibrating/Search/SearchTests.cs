using LabourSim.Experiments.Calibrating;
using LabourSim.Experiments.Calibrating.Search;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Tests.Results;
using LabourSim.Outcomes;
using LabourSim.Parameters;

namespace LabourSim.Experiments.Tests.Calibrating.Search;

public sealed class SearchTests : IDisposable
{
    private const string Tiny = """
        id: tiny
        workers: 60
        replicates: 2
        seed: 3
        set: { tour-months: 30 }
        parameters:
          - { name: quota-growth, low: 0.02, high: 0.06 }
          - { name: openness@russia, low: 0.5, high: 1 }
        stages:
          - { draws: 3 }
          - { draws: 2, best: 1 }
        """;

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void TheShippedSearch_IsValid()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "search.yaml");

        CalibrationSearch search = SearchReader.Load(file);

        search.Parameters.Count.ShouldBeGreaterThan(10);
        search.Stages.Count.ShouldBeGreaterThan(1);
        foreach (SearchRange p in search.Parameters)
        {
            p.Parameter.DefaultFor(p.Hosts.Hosts().First()).ShouldBeInRange(p.Low, p.High, p.Name);
        }
    }

    [Fact]
    public void Defaults_AreTheSelectedDrawToThreeDigits()
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "selected.yaml"));
        string[][] set = [.. lines.SkipWhile(l => l != "set:").Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(l => l.Trim().Split(": "))];

        set.Length.ShouldBe(SearchReader.Load(Path.Combine(AppContext.BaseDirectory, "search.yaml")).Parameters.Count);
        foreach (string[] pair in set)
        {
            double selected = double.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture);
            ParameterCatalogue.Find(pair[0])!.Default.ShouldBe(selected, 0.005 * Math.Abs(selected), pair[0]);
        }
    }

    [Fact]
    public void Search_RecordsEveryDrawAndTheBest()
    {
        SearchResult result = Run("whole", 1);

        result.Partial.ShouldBeFalse();
        string[][] rows = [.. Lines("whole").Select(l => l.Split(','))];
        rows.Length.ShouldBe(6);
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
        rows[0][..5].ShouldBe(["draw", "stage", "quota-growth", "openness@russia", "score"]);
        rows.Skip(1).Select(r => r[1]).ShouldBe(["1", "1", "1", "2", "2"]);
        double best = rows.Skip(1).Min(r => double.Parse(r[4], System.Globalization.CultureInfo.InvariantCulture));
        result.BestScore.ShouldBe(best);
        string selected = File.ReadAllText(_place["whole", "selected.yaml"]);
        selected.ShouldContain($"draw: {result.BestDraw}\n");
        selected.ShouldContain("  tour-months: 30\n");
        selected.ShouldContain($"  quota-growth: {rows[result.BestDraw][2]}\n");
        selected.ShouldContain("  K01: { value: ");

        // The second stage draws around the best of the first, within a twentieth of the range.
        double[] stageOne = [.. rows.Skip(1).Take(3).OrderBy(r => double.Parse(r[4], System.Globalization.CultureInfo.InvariantCulture)).First()[2..4]
            .Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
        foreach (string[] row in rows.Skip(4))
        {
            Math.Abs(double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) - stageOne[0]).ShouldBeLessThanOrEqualTo(0.05 * 0.04 + 1e-12);
            Math.Abs(double.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) - stageOne[1]).ShouldBeLessThanOrEqualTo(0.05 * 0.5 + 1e-12);
        }
    }

    [Fact]
    public void InterruptedSearch_ContinuesToTheSameBytes_OnAnyThreads()
    {
        Run("whole", 1);
        string[] whole = Lines("whole");

        // Cut off in the second stage, in the middle of a line.
        Run("cut", 3);
        string text = File.ReadAllText(_place["cut", "draws.csv"]);
        text.ShouldBe(File.ReadAllText(_place["whole", "draws.csv"]));
        int fourth = string.Join('\n', whole.Take(5)).Length;
        File.WriteAllText(_place["cut", "draws.csv"], text[..(fourth + 20)]);
        Run("cut", 2).Draws.ShouldBe(5);

        File.ReadAllText(_place["cut", "draws.csv"]).ShouldBe(text);
        File.ReadAllText(_place["cut", "selected.yaml"]).ShouldBe(File.ReadAllText(_place["whole", "selected.yaml"]));
    }

    // A search that went on from such a file would throw away the draws after the damage.
    [Theory]
    [InlineData(1, "draw,", "drow,")]
    [InlineData(2, "1,1,", "9,1,")]
    [InlineData(3, ",", "")]
    [InlineData(4, ",1,", ",one,")]
    public void DamagedDraws_AreRefusedAndLeft(int line, string part, string by)
    {
        Run("hurt", 2);
        string[] lines = Lines("hurt");
        int at = lines[line - 1].IndexOf(part, StringComparison.Ordinal);
        lines[line - 1] = string.Concat(lines[line - 1].AsSpan(0, at), by, lines[line - 1].AsSpan(at + part.Length));
        string file = _place["hurt", "draws.csv"], text = string.Join('\n', lines) + "\n";
        File.WriteAllText(file, text);

        Should.Throw<InputException>(() => Run("hurt", 2)).Message.ShouldStartWith($"{file}:{line}: draws: ");
        File.ReadAllText(file).ShouldBe(text);
    }

    [Fact]
    public void StoppedSearch_KeepsWholeDrawsOnly()
    {
        using CancellationTokenSource stop = new();
        int months = 0;

        // Two replicates of 276 months make a draw: the stop falls into the second.
        SearchResult result = SearchRunner.Run(SearchReader.Parse(Tiny, "tiny.yaml"), _place["stopped"], 1, (_, _) =>
        {
            if (++months == 700)
            {
                stop.Cancel();
            }
        }, stop.Token);

        result.Partial.ShouldBeTrue();
        result.Draws.ShouldBe(1);
        Lines("stopped").Length.ShouldBe(2);
        Run("stopped", 1).Draws.ShouldBe(5);
    }

    [Fact]
    public void FolderOfAnotherSearch_IsRefused()
    {
        Run("mine", 1);
        CalibrationSearch other = SearchReader.Parse(Tiny.Replace("seed: 3", "seed: 4", StringComparison.Ordinal), "tiny.yaml");

        Should.Throw<InputException>(() => SearchRunner.Run(other, _place["mine"], 1, null, default)).Message.ShouldContain("another one was begun there");
        File.WriteAllText(_place["precious.txt"], "x");
        Should.Throw<InputException>(() => SearchRunner.Run(other, _place.Path, 1, null, default)).Message.ShouldContain("a new or empty folder");
    }

    [Theory]
    [InlineData("quota-growth,", "qouta-growth,", "tiny.yaml:7: name: qouta-growth", "did you mean 'quota-growth'?")]
    [InlineData("high: 0.06", "high: 0.01", "tiny.yaml:7: high: 0.01", "more than low")]
    [InlineData("high: 0.06", "high: 7", "tiny.yaml:7: high: 7", "a plain number from 0 to 0.1")]
    [InlineData("quota-growth,", "phone-detection@russia,", "tiny.yaml:7: name: phone-detection@russia", "does not date")]
    [InlineData("quota-growth, low: 0.02, high: 0.06", "tour-months, low: 20, high: 40", "tiny.yaml:7", "each parameter and host once")]
    [InlineData("draws: 3", "draws: 0", "tiny.yaml:10: draws: 0", "a whole number from 1")]
    [InlineData("draws: 3", "draws: 3, best: 2", "tiny.yaml:10: best: 2", "no best points in the first stage")]
    [InlineData("id: tiny", "name: tiny", "tiny.yaml:1: search: name", "one of the keys")]
    [InlineData("workers: 60", "workers: none", "tiny.yaml:2: workers: none", "a whole number from 1")]
    [InlineData("seed: 3", "scenario: basline", "tiny.yaml:4: scenario: basline", "did you mean 'baseline'?")]
    public void WrongFiles_AreRefusedWithPlaceAndExpectation(string right, string wrong, string place, string expected)
    {
        string message = Should.Throw<InputException>(() => SearchReader.Parse(Tiny.Replace(right, wrong, StringComparison.Ordinal), "tiny.yaml")).Message;

        message.ShouldStartWith(place);
        message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("100", "50", "150", "125", 0.25)]
    [InlineData("1,000", "500", "1500", "500", 1)]
    [InlineData("> 0.5", "0.4", "0.8", "0.7", 0)]
    [InlineData("> 0.5", "0.4", "0.8", "0.4", 0.25)]
    [InlineData("<= 2,000", "0", "2000", "2500", 0.25)]
    [InlineData("800-1,000", "700", "1100", "900", 0)]
    [InlineData("800-1,000", "700", "1100", "1100", 0.25)]
    [InlineData("lower", "0", "1", "0.9", 0)]
    [InlineData("lower", "0", "1", "1.5", 1)]
    [InlineData("100", "50", "150", "1000", 9)]
    [InlineData("100", "50", "150", "", 9)]
    public void Distance_IsSquaredTolerancesFromTheTarget(string target, string low, string high, string value, double expected) =>
        TargetScore.Distances(new TargetRow("K99", "emergent", "", target, low, high, value, false)).Single().ShouldBe(expected, 1e-12);

    [Fact]
    public void Score_AddsMissesAndTheMeanDistanceOfEmergentTargets()
    {
        TargetRow[] rows =
        [
            new("K01", "input", "", "1", "0", "2", "9", false),
            new("K02", "emergent", "", "100; 10", "50; 5", "150; 15", "125; 10", true),
            new("K03", "emergent", "", "100", "50", "150", "200", false),
        ];

        // Distances 0.25 and 0, and 4; two targets missed at 3 each.
        TargetScore score = TargetScore.Of(rows, 3);
        score.Missed.ShouldBe(["K01", "K03"]);
        score.Distance.ShouldBe(4.25 / 3, 1e-12);
        score.Score.ShouldBe(6 + 4.25 / 3, 1e-12);
    }

    private SearchResult Run(string folder, int threads) =>
        SearchRunner.Run(SearchReader.Parse(Tiny, "tiny.yaml"), _place[folder], threads, null, CancellationToken.None);

    private string[] Lines(string folder) => File.ReadAllText(_place[folder, "draws.csv"]).TrimEnd('\n').Split('\n');
}
