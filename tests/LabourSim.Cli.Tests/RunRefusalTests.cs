namespace LabourSim.Cli.Tests;

public sealed class RunRefusalTests : IDisposable
{
    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("--workers", "-5", "a whole number from 0 to 2000000")]
    [InlineData("--workers", "1.5", "a whole number from 0 to 2000000")]
    [InlineData("--workers", "2000001", "a whole number from 0 to 2000000")]
    [InlineData("--workers", "99999999999999999999", "a whole number from 0 to 2000000")]
    [InlineData("--workers", "many", "a whole number from 0 to 2000000")]
    [InlineData("--workers", "", "a whole number from 0 to 2000000")]
    [InlineData("--replicates", "0", "a whole number from 1 to 10000")]
    [InlineData("--replicates", "10001", "a whole number from 1 to 10000")]
    [InlineData("--replicates", "2.5", "a whole number from 1 to 10000")]
    [InlineData("--threads", "0", "a whole number from 1 to 256")]
    [InlineData("--threads", "257", "a whole number from 1 to 256")]
    [InlineData("--lives", "-1", "a whole number from 0 to 10000")]
    [InlineData("--lives", "10001", "a whole number from 0 to 10000")]
    [InlineData("--seed", "-1", "a whole number from 0 to 18446744073709551615")]
    [InlineData("--seed", "18446744073709551616", "a whole number from 0 to 18446744073709551615")]
    [InlineData("--seed", "1e3", "a whole number from 0 to 18446744073709551615")]
    [InlineData("--from", "2006-12", "a month YYYY-MM from 2007-01 to 2040-12")]
    [InlineData("--from", "2013-13", "a month YYYY-MM from 2007-01 to 2040-12")]
    [InlineData("--from", "2013", "a month YYYY-MM from 2007-01 to 2040-12")]
    [InlineData("--to", "2041-01", "a month YYYY-MM from 2007-01 to 2040-12")]
    [InlineData("--to", "January 2013", "a month YYYY-MM from 2007-01 to 2040-12")]
    [InlineData("--detail", "day", "month or year")]
    [InlineData("--set", "tour-months", "name=value or name@host=value")]
    [InlineData("--set", "tuor-months=40", "did you mean 'tour-months'?")]
    [InlineData("--set", "tour-months=1000", "a plain number from 6 to 120 in months")]
    [InlineData("--set", "tour-months@narnia=40", "a host")]
    [InlineData("--set", "office-share=0.95", "add up to at most 1")]
    public void BadOptions_AreRefusedBeforeAnythingIsWritten(string option, string value, string expected)
    {
        string message = CliRunner.RunIn(_place.Path, "run", "baseline", option, value).ShouldBeBadInput();

        message.ShouldContain(expected);
        message.ShouldStartWith("command line: ");
        Directory.GetFileSystemEntries(_place.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new[] { "run", "baseline", "--from", "2014-01", "--to", "2013-12" }, "--to: 2013-12: expected a month not before --from 2014-01")]
    [InlineData(new[] { "run", "baseline", "baseline" }, "SCENARIO: baseline: expected each scenario id once")]
    [InlineData(new[] { "compare", "baseline", "baseline" }, "SCENARIO: baseline: expected each scenario id once")]
    [InlineData(new[] { "compare", "baseline", "no-mandate", "--workers", "-1" }, "--workers: -1: expected a whole number from 0 to 2000000")]
    [InlineData(new[] { "compare", "baseline", "no-mandate", "--replicates", "none" }, "--replicates: none: expected a whole number from 1 to 10000")]
    [InlineData(new[] { "run", "basline" }, "did you mean 'baseline'?")]
    [InlineData(new[] { "compare", "baseline", "no-mandat" }, "did you mean 'no-mandate'?")]
    [InlineData(new[] { "run", "missing.yaml" }, "missing.yaml")]
    public void BadCombinations_AreRefusedBeforeAnythingIsWritten(string[] args, string expected)
    {
        CliRunner.RunIn(_place.Path, args).ShouldBeBadInput().ShouldContain(expected);

        Directory.GetFileSystemEntries(_place.Path).ShouldBeEmpty();
    }

    [Fact]
    public void SomeonesFiles_AreNeverOverwritten()
    {
        Directory.CreateDirectory(Path.Combine(_place.Path, "results"));
        _place.Write("results/a.txt", "precious");

        Run("results").ShouldBeBadInput().ShouldContain("--force");
        Run("results", "--force").ShouldBeBadInput().ShouldContain("a.txt");

        File.ReadAllText(Path.Combine(_place.Path, "results", "a.txt")).ShouldBe("precious");
        Directory.GetFileSystemEntries(_place.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void OurOwnResults_AreReplacedOnlyWithForce()
    {
        Run("results").ShouldSucceed();
        string before = File.ReadAllText(Path.Combine(_place.Path, "results", "manifest.json"));

        Run("results", "--seed", "9").ShouldBeBadInput().ShouldContain("--force");
        File.ReadAllText(Path.Combine(_place.Path, "results", "manifest.json")).ShouldBe(before);
        Run("results", "--seed", "9", "--force").ShouldSucceed();

        File.ReadAllText(Path.Combine(_place.Path, "results", "manifest.json")).ShouldContain("\"seed\": 9");
        Directory.GetFileSystemEntries(_place.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void AFolderThatCannotBeWritten_IsRefused()
    {
        // A path below a file cannot be made by anybody, whatever rights the tests run with.
        _place.Write("file", "");

        Run("file/results").ShouldBeBadInput().ShouldContain("cannot write results there");
        Run("file").ShouldBeBadInput().ShouldContain("a file has that name");

        Directory.GetFileSystemEntries(_place.Path).Length.ShouldBe(1);
    }

    private CliResult Run(string folder, params string[] more) =>
        CliRunner.RunIn(_place.Path, ["run", "baseline", "--workers", "0", "--to", "2007-02", "--out", folder, .. more]);
}
