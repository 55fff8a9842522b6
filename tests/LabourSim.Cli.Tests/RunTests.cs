using System.Text.Json.Nodes;

namespace LabourSim.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private static readonly string[] Short = ["--workers", "300", "--from", "2013-01", "--to", "2013-06", "--seed", "5"];
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Run_WritesEverythingAndEndsWithATable()
    {
        CliResult result = Run("run", "baseline", "--out", "results");

        Files("results").ShouldBe(["effects.csv", "ledger.csv", "manifest.json", "outcomes.csv", "report.html", "results.json", "summary.csv", "targets.csv", "tenure.csv", "tours.csv"]);
        result.Lines[0].ShouldStartWith("In this model, ");
        result.Lines.ShouldContain("aim\toutcome\tunit\tbaseline");
        result.Lines.ShouldContain(l => l.StartsWith("\theads\tpersons, at 100,000 abroad\t", StringComparison.Ordinal));
        foreach (string aim in (string[])["protect", "press", "preserve"])
        {
            result.Lines.ShouldContain(l => l.StartsWith(aim + "\t", StringComparison.Ordinal));
        }

        result.Lines[^1].ShouldBe($"Report: {Path.Combine(_place.Path, "results", "report.html")}");
        result.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Hits_AreCountedAmongTheTargetsThatWindowAndSizeMeasure()
    {
        CliResult half = Run("run", "baseline", "--out", "half");
        CliResult none = CliRunner.RunIn(_place.Path, "run", "baseline", "--workers", "0", "--to", "2007-02", "--out", "none").ShouldSucceed();

        string[][] rows = [.. Lines("half", "targets.csv").Skip(1).Select(l => l.Split(','))];
        int measured = rows.Count(r => r[^2].Length > 0), hit = rows.Count(r => r[^1] == "true");
        measured.ShouldBeInRange(0, 34);
        half.Lines.ShouldContain(measured == 0
            ? "In this model, this window and size can measure none of the 35 calibration targets."
            : $"In this model, {hit} of the {measured} calibration targets that this window and size can measure are hit (baseline); {35 - measured} cannot be measured here.");
        none.Lines.ShouldContain("In this model, this window and size can measure none of the 35 calibration targets.");
    }

    [Fact]
    public void Run_DefaultsToAFolderNamedAfterTheScenario()
    {
        Run("run", "baseline");
        Run("compare", "baseline", "no-mandate", "fair-pay", "--replicates", "2");

        Directory.GetDirectories(Path.Combine(_place.Path, "out")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["baseline", "baseline-vs-no-mandate-fair-pay"]);
    }

    [Fact]
    public void Compare_ShowsEffectsWithIntervalsAndWritesWhoGains()
    {
        CliResult result = Run("compare", "baseline", "fair-pay", "--replicates", "2", "--out", "results");

        result.Lines[0].ShouldStartWith("In this model, “");
        result.Lines.ShouldContain(l => l.StartsWith("aim\toutcome\tunit\tbaseline (2013-", StringComparison.Ordinal) && l.EndsWith(")\teffect of fair-pay", StringComparison.Ordinal));
        result.Lines.Single(l => l.StartsWith("protect\ttake home\t", StringComparison.Ordinal)).ShouldMatch(@"\t[+−][\d.,]+ % (▲ better, few replicates|▼ worse, few replicates|○ includes zero)$");
        Files("results").ShouldContain("gains.csv");
        Lines("results", "gains.csv")[0].ShouldBe(
            "base,other,measure,unit,group_kind,group,persons,replicates,gain_share,gain_low,gain_high,lose_share,lose_low,lose_high,same_share,same_low,"
            + "same_high,base_mean,other_mean,mean_change,low,high,net_share,net_low,net_high,null_net_share,null_net_low,null_net_high,null_replicates,"
            + "p5,p25,p50,p75,p95,null_p5,null_p25,null_p50,null_p75,null_p95");
        Lines("results", "effects.csv")[0].ShouldBe("base,other,outcome,imperative,unit,host,from,to,base_mean,other_mean,effect,low,high,replicates,plain,plain_low,plain_high,each,people,both,empty_share");
        Lines("results", "outcomes.csv")[1].ShouldStartWith("baseline,1,2013,");
    }

    [Fact]
    public void Compare_ByKindsOfGroup_CrossesThemAndTellsThem()
    {
        CliResult result = Run("compare", "baseline", "fair-pay", "--replicates", "2", "--by", "sex,sector", "--out", "results");

        result.Lines.ShouldContain("Who gains and who loses, fair-pay against baseline, by sex × kind of work: share who gain less share who lose, points; in brackets what luck alone gives.");
        result.Lines.ShouldContain("sex × kind of work\tpeople sent under both\tmoney\tindicator months\tharm events");
        string men = result.Lines.Single(l => l.StartsWith("men × building sites\t", StringComparison.Ordinal));
        men.ShouldMatch(@"^men × building sites\t\d+(\t[+−]?[\d.]+ \([+−]?[\d.]+\) (▲ above luck|▼ below luck|○ not told from luck|no interval)){3}$");
        Lines("results", "gains.csv").ShouldContain(l => l.StartsWith("baseline,fair-pay,money,USD per person,sex:sector,men:construction,", StringComparison.Ordinal));
        Manifest("results")["options"]!["by"]!.GetValue<string>().ShouldBe("sex:sector");
        File.ReadAllText(Path.Combine(_place.Path, "results", "report.html")).ShouldContain(" --by sex,sector");
        Run("compare", "baseline", "fair-pay", "--replicates", "1", "--out", "usual").Output.ShouldNotContain("Who gains");
    }

    [Theory]
    [InlineData("gender", "kinds of group separated by commas, of host, cohort, ties, sex, sector, channel, province")]
    [InlineData("sex,sex", "one to 3 kinds of group, each once, of host")]
    [InlineData("", "kinds of group separated by commas")]
    public void Compare_ByAKindThatIsNone_NamesTheChoices(string kinds, string expected)
    {
        CliRunner.RunIn(_place.Path, "compare", "baseline", "fair-pay", "--by", kinds).ShouldBeBadInput().ShouldContain(expected);

        Directory.Exists(Path.Combine(_place.Path, "out")).ShouldBeFalse();
    }

    [Fact]
    public void OneReplicate_HasNoIntervals()
    {
        Run("compare", "baseline", "fair-pay", "--replicates", "1", "--out", "results");

        Lines("results", "effects.csv").Skip(1).ShouldAllBe(l => l.Contains(",,,1,", StringComparison.Ordinal));
    }

    [Fact]
    public void Output_IsTheSameOn1_2And8Threads()
    {
        foreach (string threads in (string[])["1", "2", "8"])
        {
            Run("compare", "baseline", "harm-reduction", "--replicates", "2", "--by", "sex,sector", "--events", "--lives", "2", "--threads", threads, "--out", "t" + threads);
        }

        foreach (string other in (string[])["t2", "t8"])
        {
            Files(other).ShouldBe(Files("t1"));
            foreach (string file in Files("t1").Where(f => f != "manifest.json"))
            {
                File.ReadAllBytes(Path.Combine(_place.Path, other, file)).ShouldBe(File.ReadAllBytes(Path.Combine(_place.Path, "t1", file)), file);
            }
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void WorldsOfNobodyAndOfOne_Run(string workers)
    {
        CliRunner.RunIn(_place.Path, "run", "baseline", "--workers", workers, "--to", "2008-12", "--out", "results").ShouldSucceed();

        Files("results").ShouldContain("report.html");
        Manifest("results")["workers"]!.GetValue<int>().ShouldBe(int.Parse(workers, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Options_ReachTheManifest()
    {
        Run("run", "baseline", "--replicates", "2", "--set", "tour-months=48", "--set", "openness@china=0.5", "--detail", "year", "--lives", "3",
            "--events", "--out", "results");

        JsonNode manifest = Manifest("results");
        (manifest["seed"]!.GetValue<ulong>(), manifest["replicates"]!.GetValue<int>(), manifest["from"]!.GetValue<string>(), manifest["to"]!.GetValue<string>())
            .ShouldBe((5UL, 2, "2013-01", "2013-06"));
        manifest["options"]!["detail"]!.GetValue<string>().ShouldBe("year");
        manifest["options"]!["lives"]!.GetValue<int>().ShouldBe(3);
        manifest["options"]!["set"]!.AsArray().Select(s => s!["name"]!.GetValue<string>()).ShouldBe(["tour-months", "openness"]);
        Files("results").ShouldContain("events.csv");
        Files("results").ShouldContain("lives.csv");
        Lines("results", "outcomes.csv")[1].ShouldStartWith("baseline,1,2013,");
    }

    [Fact]
    public void AScenarioFile_Runs()
    {
        _place.Write("mine.yaml", "id: mine\ntitle: Mine\nquestion: What if tours were longer?\nbase: baseline\nset:\n  tour-months: 48\n");

        Run("run", "mine.yaml", "--out", "results");

        Lines("results", "outcomes.csv")[1].ShouldStartWith("mine,1,2013-01,");
    }

    private CliResult Run(params string[] args) => CliRunner.RunIn(_place.Path, [.. args, .. Short]).ShouldSucceed();

    private string[] Files(string folder) =>
        [.. Directory.GetFiles(Path.Combine(_place.Path, folder)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private string[] Lines(string folder, string file) => File.ReadAllLines(Path.Combine(_place.Path, folder, file));

    private JsonNode Manifest(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(_place.Path, folder, "manifest.json")))!;
}
