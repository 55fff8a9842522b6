namespace LabourSim.Cli.Tests;

public sealed class ValidateTests : IDisposable
{
    private const string Good = "id: mine\ntitle: Mine\nquestion: What if?\nbase: baseline\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void GoodFiles_AreCalledValid()
    {
        _folder.Write("mine.yaml", Good);

        CliRunner.RunIn(_folder.Path, "validate", "mine.yaml", "baseline").ShouldSucceed().Lines
            .ShouldBe(["mine.yaml: valid: mine, based on baseline", "baseline: valid: baseline"]);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("show")]
    [InlineData("run")]
    public void EveryErrorOfAFile_IsSaidAtOnce(string command)
    {
        _folder.Write("mine.yaml", Good + "policies:\n  - { policy: shutdown, dose: 3, start: 2018 }\nset: { quota: x }\n");

        CliResult result = CliRunner.RunIn(_folder.Path, command, "mine.yaml");

        result.ExitCode.ShouldBe(2);
        result.Error.TrimEnd('\n').Split('\n').Select(line => string.Join(':', line.Split(':')[..4])).ShouldBe(
            ["mine.yaml:6: start: 2018", "mine.yaml:6: dose: 3", "mine.yaml:7: quota: x"]);
    }

    [Fact]
    public void EveryFile_GetsItsVerdict()
    {
        _folder.Write("good.yaml", Good);
        _folder.Write("dose.yaml", Good + "policies:\n  - policy: shutdown\n    dose: 3\n");
        _folder.Write("key.yaml", Good + "polices: []\n");
        _folder.Write("empty.yaml", "");

        CliResult result = CliRunner.RunIn(_folder.Path, "validate", "dose.yaml", "key.yaml", "good.yaml", "empty.yaml", "gone.yaml");

        result.ExitCode.ShouldBe(2);
        result.Lines.ShouldBe(["good.yaml: valid: mine, based on baseline"]);
        result.Error.TrimEnd('\n').Split('\n').ShouldBe(
        [
            "dose.yaml:7: dose: 3: expected a dose of shutdown from 0 to 2",
            "key.yaml:5: scenario: polices: expected one of the keys id, title, author, sources, question, base, policies, set, changes, exchange-rates; did you mean 'policies'?",
            "empty.yaml:1: file: (empty): expected a scenario with id, title and question",
            "command line: SCENARIO: gone.yaml: expected an existing file",
        ]);
    }

    [Fact]
    public void NoFile_IsRefused() => CliRunner.Run("validate").ShouldBeBadInput()
        .ShouldBe("command line: FILE: (missing): expected a value; see 'laboursim validate --help'");

    [Fact]
    public void ShippedScenarios_AreValidAsFilesToo()
    {
        string[] names = ["baseline", "fair-pay", "full-compliance", "harm-reduction", "no-cheongbu", "no-mandate", "shutdown"];
        foreach (string name in names)
        {
            _folder.Write($"{name}.yaml", Experiments.Scenarios.ScenarioLoader.Load(name).Text);
        }

        CliRunner.RunIn(_folder.Path, ["validate", .. names.Select(n => $"{n}.yaml")]).ShouldSucceed().Lines.Length.ShouldBe(7);
    }
}
