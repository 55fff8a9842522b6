namespace LabourSim.Cli.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void APageToTakeHome_IsOneSmallFile_AndTheSameTwice()
    {
        Write("own.yaml", "id: own\ntitle: Own\nquestion: One value.\nbase: no-mandate\nset:\n  tour-months: 40\n");
        Compare("baseline", "own.yaml", "--set", "openness@china=0.5");

        foreach (string file in (string[])["one.html", "two.html"])
        {
            CliRunner.RunIn(_place.Path, "export", "page", "told", "--lang", "ko", "--out", file).ShouldSucceed().Output.ShouldBe($"{file}\n");
        }

        byte[] page = File.ReadAllBytes(Path.Combine(_place.Path, "one.html"));
        File.ReadAllBytes(Path.Combine(_place.Path, "two.html")).ShouldBe(page);
        page.Length.ShouldBeLessThan(4_000_000);
        string text = File.ReadAllText(Path.Combine(_place.Path, "one.html"));
        text.ShouldContain("lang=\"ko\"");
        text.ShouldNotContain("import ");
        text.ShouldNotContain("src=");
        text.ShouldContain("{\"from\":\"2016-01\",\"months\":24,\"designs\":2,");
        CliRunner.RunIn(_place.Path, "export", "page", "told", "--out", "one.html").ShouldBeBadInput().ShouldContain("--force");
        CliRunner.RunIn(_place.Path, "export", "page", "told", "--out", "one.html", "--force").ShouldSucceed();
    }

    [Fact]
    public void WhatCannotBeWatched_IsRefused_AndLeavesNoFile()
    {
        Compare("baseline", "no-mandate", "harm-reduction");

        CliRunner.RunIn(_place.Path, "export", "page", "told").ShouldBeBadInput().ShouldContain("3 scenarios");
        CliRunner.RunIn(_place.Path, "export", "page", "nowhere").ShouldBeBadInput().ShouldContain("nowhere");
        Directory.GetFiles(_place.Path, "*.html", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["report.html"]);
    }

    [Theory]
    [InlineData("\"text\": \"id: own", "\"text\": \"id: mine")]
    [InlineData("\"name\": \"openness\"", "\"name\": \"no-such\"")]
    [InlineData("\"scenarios\": [", "\"scenes\": [")]
    public void AManifestThatWasChanged_IsRefused(string written, string changed)
    {
        Write("own.yaml", "id: own\ntitle: Own\nquestion: One value.\nbase: no-mandate\nset:\n  tour-months: 40\n");
        Compare("baseline", "own.yaml", "--set", "openness=0.5");
        string manifest = Path.Combine("told", "manifest.json"), text = File.ReadAllText(Path.Combine(_place.Path, manifest));
        text.ShouldContain(written);
        Write(manifest, text.Replace(written, changed, StringComparison.Ordinal));

        CliRunner.RunIn(_place.Path, "export", "page", "told").ShouldBeBadInput().ShouldContain("manifest.json");
    }

    private void Compare(params string[] scenarios) => CliRunner.RunIn(_place.Path,
        ["compare", .. scenarios, "--workers", "300", "--replicates", "1", "--from", "2016-01", "--to", "2017-12", "--hinges", "false", "--out", "told"]).ExitCode.ShouldBe(0);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_place.Path, name), text);
}
