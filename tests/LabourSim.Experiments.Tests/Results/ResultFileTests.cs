using System.Text;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Input;
using LabourSim.Experiments.Results;
using LabourSim.Experiments.Running;
using LabourSim.Experiments.Scenarios;
using LabourSim.Model;

namespace LabourSim.Experiments.Tests.Results;

public sealed class ResultFileTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    // Records hold lists, which compare by reference: equality of every number is shown by writing again what was read.
    [Fact]
    public void Load_GivesBackWhatTheSessionReturned_ToTheLastDigit()
    {
        ExperimentResult made = Run();
        ExperimentResult read = ExperimentResult.Load(_place["out"]);
        Text(read).ShouldBe(Text(made));
        read.Series.Select(s => (s.Scenario, s.Outcome.Id, s.Yearly, s.Points.Count)).ShouldBe(made.Series.Select(s => (s.Scenario, s.Outcome.Id, s.Yearly, s.Points.Count)));
        read.Series.SelectMany(s => s.Points).ShouldBe(made.Series.SelectMany(s => s.Points));
        read.Effects.ShouldBe(made.Effects);
        read.Gains.ShouldBe(made.Gains);
        read.Targets.ShouldBe(made.Targets);
        read.Tenure.SelectMany(t => t.Points).ShouldBe(made.Tenure.SelectMany(t => t.Points));
        read.Runs.ShouldBe(made.Runs);
    }

    [Fact]
    public void Channels_AddUpToTheHostsAndTheSoldiers()
    {
        ExperimentResult made = Run();
        foreach (string scenario in made.Scenarios.Select(s => s.Id))
        {
            double Sum(Month m, IEnumerable<IReadOnlyList<SeriesPoint>> all) => all.SelectMany(p => p).Where(p => p.Start == m).Sum(p => p.Mean);
            foreach (Month month in Enumerable.Range(0, 24).Select(made.From.Plus))
            {
                double channels = Sum(month, made.Channels.Where(c => c.Scenario == scenario && c.Channel != Population.Channel.Military).Select(c => c.Points));
                channels.ShouldBe(Sum(month, made.Heads.Where(h => h.Scenario == scenario).Select(h => h.Points)), 1e-6);
                channels.ShouldBeGreaterThan(0);
            }
        }
    }

    // What tenure.csv says by cell, weighted by its worker-months, is what the series says over all cells.
    [Fact]
    public void Tenure_OneReplicate_IsTheWeightedMeanOfTheTable()
    {
        ExperimentResult made = Run(replicates: 1);
        string[][] rows = [.. File.ReadLines(Path.Combine(_place["out"], "tenure.csv")).Skip(1).Select(l => l.Split(',')).Where(r => r[0] == "baseline" && r[2] != "military" && r[3] == "6")];
        double workerMonths = rows.Sum(r => Number(r[4])), doubt = rows.Sum(r => Number(r[4]) * Number(r[5])) / workerMonths;
        TenurePoint point = made.Tenure.Single(t => t.Scenario == "baseline" && t.Column == "doubt").Points.Single(p => p.Months == 6);
        point.WorkerMonths.ShouldBe(workerMonths);
        point.Mean.ShouldBe(doubt, 1e-6);
    }

    [Fact]
    public void Load_OfAFolderWithoutResults_NamesTheCommandsThatMakeThem()
    {
        Should.Throw<InputException>(() => ResultFile.Load(_place["none"])).Message.ShouldContain("laboursim run");
    }

    // What another version may have written in a form of its own.
    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    public void Load_OfAnotherForm_SaysSo(string text)
    {
        Directory.CreateDirectory(_place["bad"]);
        File.WriteAllText(Path.Combine(_place["bad"], ResultFolder.ManifestName), """{"program": "LabourSim", "files": [], "sha256": {"a.csv": "0"}}""");
        File.WriteAllText(Path.Combine(_place["bad"], ResultFile.Name), text);
        Written.Add(_place["bad"], ResultFile.Name);
        Should.Throw<InputException>(() => ResultFile.Load(_place["bad"])).Message.ShouldContain("damaged");
    }

    // Every single value of the file put wrong: the answer is an error about the file, never anything else.
    [Fact]
    public void Load_OfAFileWithOneValueOfAnotherKind_SaysWhere()
    {
        Run(replicates: 1);
        string path = Path.Combine(_place["out"], ResultFile.Name);
        JsonObject whole = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        foreach (string key in whole.Select(p => p.Key).ToArray())
        {
            JsonObject damaged = (JsonObject)whole.DeepClone();
            Refused(new JsonObject { ["x"] = new JsonArray("y") });
            if (whole[key] is JsonArray)
            {
                Refused(new JsonArray((JsonNode?)null));
            }

            void Refused(JsonNode value)
            {
                damaged[key] = value;
                File.WriteAllText(path, damaged.ToJsonString());
                Written.Add(_place["out"], ResultFile.Name);
                Should.Throw<InputException>(() => ResultFile.Load(_place["out"]), key).Message.ShouldContain($"{ResultFile.Name}: $.{key}");
            }
        }
    }

    // A digit that fell over is a number like any other: only the hash in the manifest tells.
    [Fact]
    public void Load_OfAFileChangedSince_OrWithoutItsManifest_SaysSo()
    {
        Run(replicates: 1);
        string path = Path.Combine(_place["out"], ResultFile.Name), manifest = Path.Combine(_place["out"], ResultFolder.ManifestName), text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace("\"workers\":300", "\"workers\":301", StringComparison.Ordinal));
        string told = $"{path}: changed since it was written, or manifest.json beside it, which has its hash: expected both as 'laboursim run' or 'laboursim compare' wrote them; run again";
        Should.Throw<InputException>(() => ResultFile.Load(_place["out"])).Message.ShouldBe(told);
        File.WriteAllText(path, text);
        ResultFile.Load(_place["out"]).Workers.ShouldBe(300);
        File.Delete(manifest);
        Should.Throw<InputException>(() => ResultFile.Load(_place["out"])).Message.ShouldBe(told);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(ExperimentResult result)
    {
        using MemoryStream stream = new();
        ResultFile.Write(stream, result);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private ExperimentResult Run(int replicates = 2)
    {
        Experiment experiment = new()
        {
            Scenarios = [ScenarioLoader.Load("baseline"), ScenarioLoader.Load("harm-reduction")],
            Compare = true,
            Workers = 300,
            Replicates = replicates,
            From = Month.Of(2012, 1),
            To = Month.Of(2014, 12),
        };
        using ResultFolder folder = ResultFolder.Open(_place["out"], true);
        return Session.Run(experiment, new SessionOptions(), folder, true, CancellationToken.None);
    }
}
