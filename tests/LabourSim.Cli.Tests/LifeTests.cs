using LabourSim.Experiments.Lives;

namespace LabourSim.Cli.Tests;

public sealed class LifeTests : IDisposable
{
    private static readonly string[] SmallWorld = ["--workers", "300", "--from", "2014-01", "--to", "2018-12"];
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Life_TellsSomeoneAndFindsTheSamePersonAgain()
    {
        CliResult found = Life("--find", "returned", "--threads", "1").ShouldSucceed();

        found.Output.ShouldContain(LifeStory.Notice);
        found.Output.ShouldContain("went home with the tour done");
        found.Lines.ShouldAllBe(line => line.Length <= 100);
        Life("--find", "returned", "--threads", "2").ShouldSucceed().Output.ShouldBe(found.Output);

        // Named by id, the life is the same; only how it was chosen is not told.
        string byId = Life("--person", found.Lines[0]).ShouldSucceed().Output;
        found.Output.ShouldStartWith(byId.TrimEnd('\n'));
    }

    [Fact]
    public void Under_TellsTheSamePersonTwice_AndWritesMarkdown()
    {
        string output = Life("--find", "still-abroad", "--under", "no-mandate", "wage-transparency", "--out", "told").ShouldSucceed().Output;

        output.ShouldContain("no-mandate against baseline");
        output.ShouldContain("baseline-and-wage-transparency against baseline");
        output.ShouldContain("taken together, asked");
        output.ShouldContain("The model says for this person");
        string folder = Path.Combine(_place.Path, "told");
        string markdown = File.ReadAllText(Path.Combine(folder, "life.md"));
        markdown.ShouldStartWith("# ");
        markdown.ShouldContain("| year | baseline | no-mandate | baseline-and-wage-transparency |\n|---|---|---|---|\n");
        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["life.json", "life.md", "manifest.json"]);

        // The lives are kept exactly: told again from the file, they read the same.
        LivesTold kept = LifeFile.Load(folder);
        kept.Lives.Select(l => l.Scenario).ShouldBe(["baseline", "no-mandate", "baseline-and-wage-transparency"]);
        markdown.ShouldContain(LifePair.Tell(kept.Lives, everyMonth: false).ToMarkdown().TrimEnd('\n'));

        Life("--find", "still-abroad", "--out", "told").ShouldBeBadInput().ShouldContain("--force");
        Life("--find", "still-abroad", "--out", "told", "--force").ShouldSucceed();
        CliRunner.RunIn(_place.Path, "chart", "told", "--figure", "life", "--format", "svg", "--lang", "ko", "--out", "life.svg").ShouldSucceed();
        File.ReadAllText(Path.Combine(_place.Path, "life.svg")).ShouldContain("lang=\"ko\"");
    }

    [Theory]
    [InlineData("evacuated")]
    [InlineData("isolated")]
    public void ASoldier_IsToldKeptAndDrawnLikeAnyone(string kind)
    {
        string[] war = ["life", "--workers", "1500", "--from", "2024-01", "--to", "2025-12", "--seed", "2"];
        CliResult found = CliRunner.RunIn(_place.Path, [.. war, "--find", kind, "--under", "without-militarised-dispatch", "--out", "told"]).ShouldSucceed();

        found.Lines[0].ShouldMatch(@"^russia-202\d-\d\d-s\d{5}$");
        found.Output.ShouldContain("Under without-militarised-dispatch: was never selected in this world");
        CliRunner.RunIn(_place.Path, [.. war, "--person", found.Lines[0]]).ShouldSucceed().Output.ShouldContain("in an army unit");
        LifeFile.Load(Path.Combine(_place.Path, "told")).Lives.Count.ShouldBe(2);
        CliRunner.RunIn(_place.Path, "chart", "told", "--figure", "life", "--out", "life.svg").ShouldSucceed();
        File.ReadAllText(Path.Combine(_place.Path, "life.svg")).ShouldContain(found.Lines[0]);
    }

    [Fact]
    public void DamagedLives_AreNamed()
    {
        Directory.CreateDirectory(Path.Combine(_place.Path, "told"));
        _place.Write(Path.Combine("told", "life.json"), "{\"version\": 1}");

        CliRunner.RunIn(_place.Path, "chart", "told", "--figure", "life").ShouldBeBadInput().ShouldContain("life.json: changed since it was written");
    }

    [Fact]
    public void SomeoneNeverSent_IsSaidSo() =>
        Life("--person", "russia-2015-06-99999").ShouldSucceed().Output.ShouldContain("Was never selected in this world (baseline).");

    [Fact]
    public void NobodyFound_SaysWhatToTry()
    {
        CliResult result = Life("--find", "complained");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBe("");
        result.Error.TrimEnd('\n').ShouldBe("laboursim: in this world nobody complained through an outside channel (seed 1, 300 workers, "
            + "2014-01 to 2018-12); try a scenario with a reporting line or legal aid");
    }

    [Fact]
    public void Like_ShowsASpread()
    {
        string output = CliRunner.RunIn(_place.Path, "life", "--like", "east-forties-2010", "--workers", "1500", "--to", "2016-12", "--replicates", "1").ShouldSucceed().Output;

        output.ShouldContain("People who set out like east-forties-2010");
        output.ShouldContain("How the first tour ended");
        output.ShouldContain("Known stays of the group, 18 to 54 months");
    }

    [Theory]
    [InlineData("did you mean 'defected'?", "--find", "defectd")]
    [InlineData("did you mean 'russia'?", "--person", "rusia-2011-04-00017")]
    [InlineData("did you mean 'far-east-young-2018'?", "--like", "far-east-yong-2018")]
    [InlineData("did you mean 'safe-exit'?", "--under", "safe-exi")]
    [InlineData("one of them, or none", "--find", "died", "--like", "far-east-young-2018")]
    [InlineData("--like without --under", "--like", "far-east-young-2018", "--under", "no-mandate")]
    [InlineData("each scenario id once", "--under", "baseline")]
    [InlineData("a whole number from 0 to 2000000", "--workers", "-1")]
    [InlineData("a month not before --from", "--from", "2015-01", "--to", "2014-12")]
    [InlineData("a whole number from 1 to 1000", "--like", "far-east-young-2018", "--replicates", "0")]
    [InlineData("a folder to make, not the root of the file system", "--out", "/")]
    public void BadOptions_AreRefused(string expected, params string[] options)
    {
        CliRunner.RunIn(_place.Path, ["life", .. options]).ShouldBeBadInput().ShouldContain(expected);

        Directory.GetFileSystemEntries(_place.Path).ShouldBeEmpty();
    }

    private CliResult Life(params string[] options) => CliRunner.RunIn(_place.Path, ["life", .. SmallWorld, .. options]);
}
